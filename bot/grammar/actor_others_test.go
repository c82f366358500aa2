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

func TestAsksOfAll(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"hmm why does every bakery app do that": true,
		"why do they all collect stamps":        true,
		"why is everybody baking":               true,
		"why do all of them bake":               false,
		"why do they help all companies":        false,
		"why do they do that to everyone":       false,
		"does every app do that":                false,
	} {
		if got := AsksOfAll(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestPersonAsked(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"what is the name of the judge who ruled": "judge",
		"who is your founder":                     "founder",
		"what are the developers called":          "developers",
		"what is the name of the album":           "",
		"who is in charge of the engineers":       "",
		"who hears the engineers":                 "",
	} {
		if got := PersonAsked(WordsOf(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
