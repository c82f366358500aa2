package grammar

import "testing"

func TestHoldsForAsker(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"am i targeted": true, "are we listed too": true, "will we be mentioned": true, "i am not safe": true, "does it reach us": true, "has it started for us": true, "is it available to me": true,
		"is my name on a list": false, "i started a choir": false, "we launched it and got mail": false, "does it start the lamp": false, "is it safe": false, "do i get targeted mail": false,
	} {
		if got := HoldsForAsker(WordsOf(text)); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}
