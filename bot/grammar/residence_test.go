package grammar

import (
	"strings"
	"testing"
)

func TestResidenceAndOrigin(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text      string
		from      string
		people    bool
		origin    bool
		residence bool
	}{
		{"I'm an Indian living in Germany", "Indian", true, true, false},
		{"I'm an Indian living in Germany", "Germany", false, false, true},
		{"born in Iran, I work in Oslo", "Iran", false, true, false},
		{"I am on holiday in Japan", "Japan", false, true, false},
		{"is it on in Oslo", "Oslo", false, false, true},
		{"does it hold for the US", "US", false, false, false},
	} {
		start := strings.Index(test.text, test.from)
		if got := OfOrigin(test.text, start, start+len(test.from), test.people); got != test.origin {
			t.Errorf("%q comes from %s: %t", test.text, test.from, got)
		}
		if got := OfResidence(test.text, start); got != test.residence {
			t.Errorf("%q lives in %s: %t", test.text, test.from, got)
		}
	}
}

func TestSpared(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"is Oslo off the hook?": "is Oslo exempt?", "did Oslo dodge this": "is Oslo exempt?", "do they leave Oslo alone": "is Oslo exempt?",
		"did Oslo ban it": "", "is Oslo off the hook or Bergen": "", "is Oslo?": "", "do they leave Oslo": "",
	} {
		start := strings.Index(text, "Oslo")
		got, ok := Spared(text, start, start+len("Oslo"))
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %t", text, got, ok)
		}
	}
}

func TestAdults(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"are adults included?": "are members included?", "are over-18s in it": "are members in it", "is a 30 year old affected": "is a member affected",
		"I'm 45, does it affect me?": "does it affect me?", "are people over 18 in": "are members in", "are people over 16 in": "", "I am 45 minutes late, is it on": "",
	} {
		if got, ok := AsAnybody(text); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %t", text, got, ok)
		}
	}
}
