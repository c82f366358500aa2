package grammar

import (
	"strings"
	"testing"
)

func TestStatesPurpose(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"letters are read to improve the milk":       true,
		"letters go to friends for targeted ads":     true,
		"it reads them because nobody objected":      true,
		"it wanted to make a start in may":           false,
		"letters are kept for nine years":            false,
		"a switch in the hall stops the reading":     false,
		"you have the right to understand the terms": false,
	} {
		if got := StatesPurpose(WordsOf(text)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

func TestWhatForAsksWhy(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Form{
		"what do they want my milk for":    FormWhy,
		"what is the milk used for please": FormWhy,
		"what do I have to look for":       FormWhat,
		"what do I pay for":                FormWhat,
		"for what do they want my milk":    FormWhat,
	} {
		if got := ReadQuestion(text).Form; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// What somebody wants of a thing is asked in many ways; what he does with it, or what comes of that, is another question.
func TestWhyWanted(t *testing.T) {
	t.Parallel()
	named := func(word string) bool { return word == "lumen" }
	for text, want := range map[string]string{
		"why do they need my albums":                         "albums",
		"why would anyone want my old albums for training":   "old albums",
		"explain to me why a rich company needs my albums":   "albums",
		"what does lumen want with my albums":                "albums",
		"what do they need my albums for":                    "albums",
		"what do they get out of my albums":                  "albums",
		"what good are my albums to them":                    "albums",
		"how are my albums useful to an ai":                  "albums",
		"who on earth would need my albums":                  "albums",
		"what do they need from my albums":                   "",
		"what do they get from me":                           "",
		"why do they need my consent to sell albums":         "",
		"why does lumen not need my albums":                  "",
		"why did lumen block my albums":                      "",
		"do they need my albums":                             "",
		"what can i do with my albums":                       "",
		"who gets my albums":                                 "",
		"why would a neighbour want my albums on the street": "",
	} {
		if thing, ok := WhyWanted(WordsOf(text), named); strings.Join(thing, " ") != want && ok || ok != (want != "") {
			t.Errorf("%q asks what %q is wanted for: %t", text, thing, ok)
		}
	}
}
