package grammar

import "testing"

func TestWithoutTelling(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"the album claim?":   "the album?",
		"the lamps thing":    "the lamps",
		"the claim":          "the claim",
		"the claim on lamps": "the claim on lamps",
	} {
		if got := WithoutTelling(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestAsksOwn(t *testing.T) {
	t.Parallel()
	for before, want := range map[string]bool{"will I still": true, "can we": true, "did you": false, "I": false, "what I": false, "did I": false} {
		if got := AsksOwn(WordsOf(before)); got != want {
			t.Errorf("%s: %t", before, got)
		}
	}
}
