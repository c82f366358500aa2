package grammar_test

import (
	"strings"
	"testing"

	"fineprint/bot/grammar"
)

func TestWishedAway(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"I don't want them to weigh my pots":           "them weigh my pots",
		"i really dont want kiln seeing what i fire":   "kiln seeing what i fire",
		"we wish kiln wouldn't show our pots":          "kiln show our pots",
		"i want kiln to stop weighing my pots":         "kiln weighing my pots",
		"i'd rather they didn't weigh my pots":         "they did weigh my pots",
		"i hate that kiln weighs pots":                 "kiln weighs pots",
		"please stop kiln from weighing my pots":       "kiln weighing my pots",
		"kiln should stop weighing pots":               "kiln weighing pots",
		"banners on kiln suck":                         "banners on kiln",
		"the banners here are so annoying":             "the banners here",
		"no more banners":                              "banners",
		"do not sell my pots":                          "sell my pots",
		"i don't want that":                            "that",
		"ugh i hate that":                              "that",
		"make kiln stop weighing my pots":              "weighing my pots",
		"i want kiln to weigh my pots":                 "",
		"i want to know if they weigh pots":            "",
		"do they weigh pots":                           "",
		"should they stop weighing pots":               "",
		"do they not sell my pots":                     "",
		"i don't want banners is there a switch":       "",
		"stop it how":                                  "",
		"how do i stop kiln from weighing my pots":     "",
		"can i stop them":                              "",
		"they don't weigh my pots":                     "",
		"i did not want to join, do they weigh my pot": "",
		"my pots are not weighed":                      "",
	} {
		what, ok := grammar.WishedAway(grammar.WordsOf(text))
		if got := strings.Join(what, " "); got != want && !(want == "" && !ok) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestWayAgainst(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"how do i stop kiln from weighing my pots":   "kiln weighing my pots",
		"how can i protect my pots":                  "my pots",
		"can i exclude my pots":                      "my pots",
		"can i keep my pots out of it":               "my pots",
		"how to keep my pots safe":                   "my pots",
		"what if i don't want my pots weighed":       "my pots weighed",
		"what happens if i do not like it":           "it",
		"can i keep my pots":                         "",
		"can i keep my pots on the shelf":            "",
		"how do i weigh my pots":                     "",
		"should i ban the writing desk":              "",
		"can i stop using it":                        "",
		"are my pots excluded":                       "",
		"will they exclude my pots":                  "",
		"how do i stop it":                           "",
		"is it safe to leave my pots out of the bag": "",
	} {
		what, ok := grammar.WayAgainst(grammar.ReadQuestion(text).Words)
		if got := strings.Join(what, " "); got != want || ok != (want != "") {
			t.Errorf("%q is against %q (%t), want %q", text, got, ok, want)
		}
	}
}
