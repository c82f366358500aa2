package grammar

import (
	"strings"
	"testing"
)

func TestPointsAtPlace(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"is it on by default there":        "there",
		"when did that begin over there":   "over there",
		"is it legal in that country":      "in that country",
		"is there a way out":               "",
		"there is none, right":             "",
		"are letters sealed on there":      "",
		"hi there is my cat in it":         "",
		"could there be an exception":      "",
		"who is there to help":             "",
		"why does nobody there say a word": "there",
	} {
		words := strings.Fields(strings.ReplaceAll(text, ",", ""))
		from, to := PointsAtPlace(words)
		if got := strings.Join(words[from:to], " "); got != want {
			t.Errorf("%q points at a place by %q, want %q", text, got, want)
		}
	}
}

func TestReacting(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"ok that is a lot how":           5,
		"wow this is really creepy can":  5,
		"i see how do i":                 2,
		"fair enough who":                2,
		"that is wrong they sell it":     0,
		"is that a lot":                  0,
		"this is about my mail":          0,
		"they keep my notes for a while": 0,
	} {
		if got := Reacting.Longest(strings.Fields(text)); got != want {
			t.Errorf("%q: %d words react, want %d", text, got, want)
		}
	}
}
