package grammar_test

import (
	"slices"
	"testing"

	"fineprint/bot/grammar"
)

// Who may just do something may do it without more ado; what is just in one place is nowhere else.
func TestJustDoes(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"can they just take my pots":       true,
		"are they allowed to just begin":   true,
		"is it just pots":                  false,
		"can it be fired just in Peru":     false,
		"does it apply to just the potter": false,
	} {
		words := grammar.WordsOf(text)
		if got := grammar.JustDoes(words, slices.Index(words, "just")); got != want {
			t.Errorf("%q: %t", text, got)
		}
		if only := grammar.ReadQuestion(text).Only; want && only {
			t.Errorf("%q asks whether that is all", text)
		}
	}
}
