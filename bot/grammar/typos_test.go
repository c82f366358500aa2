package grammar

import "testing"

func TestOffLacksALetter(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"cn i turn it of?":          "can i turn it off?",
		"where do I switch of milk": "where do I switch off milk",
		"what a turn of events":     "what a turn of events",
		"the switch of the hall":    "the switch of the hall",
		"what do they think of it":  "what do they think of it",
	} {
		if got := MendTypos(text); got != want {
			t.Errorf("%q is mended to %q, want %q", text, got, want)
		}
	}
}
