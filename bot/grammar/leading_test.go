package grammar

import (
	"slices"
	"testing"
)

func TestLeadIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"do you happen to know whether it is read":          "it is read",
		"i need to explain to my parents why they read it":  "why they read it",
		"their page does not say how long it is kept":       "how long it is kept",
		"not clear if it is read":                           "it is read",
		"i was asked what they read":                        "what they read",
		"i know why they read it":                           "",
		"does my boss know whether i left":                  "",
		"they know what i read":                             "",
		"how do i find out whether it was read":             "",
		"is there a way to know whether it was read":        "",
		"can you check whether it is read":                  "it is read",
		"could you look up when they began to read it":      "when they began to read it",
		"can you check whether my notes were read":          "",
		"can you find out if i opted out":                   "",
		"can i see what they read":                          "",
		"all i do is read what others write":                "",
		"what happens if i leave":                           "",
		"the lamp does not say anything about what it does": "",
	} {
		words := WordsOf(text)
		n := LeadIn(words)
		if got := words[n:]; n == 0 && want != "" || n > 0 && !slices.Equal(got, WordsOf(want)) {
			t.Errorf("%q: leads %d, asks %q, want %q", text, n, got, want)
		}
	}
}
