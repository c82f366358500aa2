package grammar

import (
	"strings"
	"testing"
)

// A place that something may be limited to is told from the one that is asked about.
func TestOnlyThere(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"is Oslo in it or only PERU":                "is Oslo in it ",
		"am i in it or is it just PERU people too?": "am i in it ?",
		"is it only for PERU or also in Oslo?":      "is it also in Oslo?",
		"only PERU or Oslo as well":                 "Oslo as well",
		"apply it only in PERU or too in Oslo":      "apply it too in Oslo",
		"this affect too us do only PERU":           "this affect too us ",
		"is it only for PERU":                       "",
		"is it on in PERU or Oslo":                  "",
		"only members in Oslo, or all of PERU":      "",
		"i only work in PERU, am i in it":           "",
		"does it only affect PERU? i am in Oslo":    "",
	} {
		at := strings.Index(text, "PERU")
		got := ""
		if from, to, ok := OnlyThere(text, at, at+len("PERU")); ok {
			got = text[:from] + text[to:]
		}
		if got != want {
			t.Errorf("%q: %q is left, want %q", text, got, want)
		}
	}
}
