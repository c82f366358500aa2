package bottest

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"fineprint/bot"
)

// Update is the flag by which tests write what they compare with, instead of
// comparing.
var Update = flag.Bool("update", false, "write the golden files and scripts anew")

// Golden compares with the file of a name in the tested package's testdata.
func Golden(t testing.TB, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *Update {
		if err := os.MkdirAll(filepath.Dir(path), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (go test with -update writes it)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs (-update writes it anew); got:\n%s\nwant:\n%s", path, got, want)
	}
}

// Shared is the one of Cases that has a name, made anew.
func Shared(t testing.TB, name string) bot.Answer {
	t.Helper()
	for _, c := range Cases() {
		if c.Name == name {
			return c.Answer
		}
	}
	t.Fatalf("there is no shared answer %q", name)
	return bot.Answer{}
}
