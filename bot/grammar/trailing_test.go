package grammar

import "testing"

func TestTrailingFrom(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"how long is the tune of my wedding":    "of",
		"do they sell my hums to circus people": "to",
		"is my hum kept after sneezing":         "after",
		"are my hums used to train":             "",
		"do they sell hums to nobody":           "",
		"my hums":                               "",
		"is a hum of mine what they sell":       "",
	} {
		words := WordsOf(text)
		got := ""
		if at := TrailingFrom(words); at >= 0 {
			got = words[at]
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestNamesChildOfTheAskers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"my cousin is 9 can she hum": true, "our niece turned 11": true, "is it ok for my stepdaughter": true,
		"my cousin is 40 can she hum": false, "my cousin is 9 streets away": false, "my cousin hums": false,
	} {
		if got := NamesChild(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
