package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// An answer that cannot be joined with all of the others is given as it was.
func TestJoiningLeavesTheFirstAnswerAlone(t *testing.T) {
	t.Parallel()
	other := &knowledge.Fact{ID: "b", Title: "Is it sold?"}
	first := decision{outcome: Answered, choices: []Choice{{"1f.b", "Is it sold?"}, {"1f.c", "Since when?"}}}
	want := slices.Clone(first.choices)
	all := first
	all.join(decision{outcome: Answered, facts: []*knowledge.Fact{other}, main: other}, "")
	if !slices.Equal(first.choices, want) || len(all.choices) != 1 {
		t.Errorf("first %v, joined %v", first.choices, all.choices)
	}
}

func TestSplitAsking(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"is it used and can I stop it":       {"is it used", "can I stop it"},
		"isn't it used, and can't I stop it": {"isn't it used", "and can't I stop it"},
		"is it used, or am I wrong":          {"is it used, or am I wrong"},
		"is it used or not":                  {"is it used or not"},
		"photos and films":                   {"photos and films"},
	} {
		if got := splitAsking(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// A place told in another part of a message cuts nothing out of this one.
func TestPlacesOfAnotherPart(t *testing.T) {
	t.Parallel()
	part := &understanding{text: "can I turn it off?", places: notInText([]place.Mention{{Text: "Norway", Start: 10, End: 16}})}
	if got := part.query(false); got != part.text {
		t.Errorf("%q", got)
	}
}

func TestAfterWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		n    int
		want string
	}{
		{"no, I mean in the app", 3, "in the app"},
		{"don't do it", 2, "do it"},
		{"one two", 2, ""},
	} {
		if got := test.text[afterWords(test.text, test.n):]; got != test.want {
			t.Errorf("%q after %d: %q", test.text, test.n, got)
		}
	}
}
