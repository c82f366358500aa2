package grammar

import "testing"

func TestOthersDo(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"my old neighbour posted a poem about me":       true,
		"somebody else has tagged my aunt":              true,
		"one of my friends shared our recipes":          true,
		"my boss is rude to me":                         false,
		"my friend told me they read my letters":        false,
		"i posted a poem about my neighbour":            false,
		"they share my recipes":                         false,
		"a neighbour posted a poem about the weather":   false,
		"the weather was bad when my boss mentioned me": false,
	} {
		if got := OthersDo(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
