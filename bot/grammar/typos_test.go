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

func TestFiguresOfSpeech(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"How many months is my milk kept?": "how long is my milk kept?",
		"Have I missed the boat?":          "is it too late?",
		"wtf does it do":                   "what does it do",
		"how many monthsworth":             "how many monthsworth",
	} {
		if got := MendTypos(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}
