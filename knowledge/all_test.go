package knowledge

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"time"

	"fineprint/knowledge/place"
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

// "And Canada?" goes on with what was asked before, which a fact that is asked for word
// for word would cut short.
func TestNoPhrasingIsAPlaceAlone(t *testing.T) {
	t.Parallel()
	lib, err := Shipped()
	if err != nil {
		t.Fatal(err)
	}
	for _, policy := range lib.Policies {
		for _, fact := range policy.Facts {
			for _, asked := range fact.Asked {
				text := strings.Trim(asked.Text, " ?!.")
				if mentions := place.Find(text, policy.Language); len(mentions) == 1 && mentions[0].Text == text {
					t.Errorf("%s: %q is a place alone", fact.ID, asked.Text)
				}
			}
		}
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
