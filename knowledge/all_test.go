package knowledge

import (
	"bytes"
	"io/fs"
	"testing"
	"time"
)

// Every shipped file is held to every rule, by the clock of today. Only overdue
// reviews are let pass: that a day went by is no mistake of a change.
func TestShippedPolicies(t *testing.T) {
	t.Parallel()
	lib, err := load(shippedFiles, "", time.Now())
	if err != nil {
		t.Fatalf("errors:\n\t%s", lines(err))
	}
	for _, p := range Check(lib, time.Now()) {
		if p.Rule == "overdue" {
			t.Log(p)
			continue
		}
		t.Error(p)
	}
}

func TestShippedIsLoadedOnce(t *testing.T) {
	t.Parallel()
	a, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	if b, _ := Shipped(); a != b || len(a.Policies) == 0 {
		t.Errorf("got %p and %p with %d policies", a, b, len(a.Policies))
	}
}

// A file with another ending would lie there unread.
func TestEveryPolicyFileIsShipped(t *testing.T) {
	t.Parallel()
	lib, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	files, err := fs.Glob(shippedFiles, "policies/*")
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, name := range files {
		data, err := fs.ReadFile(shippedFiles, name)
		if err != nil {
			t.Fatal(err)
		}
		if isPolicyFile(name) && !bytes.HasPrefix(data, []byte("translates:")) {
			want++
		}
	}
	if len(lib.Policies) != want {
		t.Errorf("%d policies come from %d files", len(lib.Policies), want)
	}
}
