package grammar

import (
	"strings"
	"testing"
)

func TestThingOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"are my old letters used": "old letters", "do they use our letters to train": "letters", "is my name in it": "name", "is my letter included": "letter",
		"are letters used": "", "is my": "", "are my very old torn love letters used": "",
	} {
		if got := strings.Join(ThingOf(WordsOf(text)), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestOfWiderThan(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		words, others string
		want          bool
	}{
		{"is there a fee", "is there a fee for minors", true},
		{"are there prizes", "are there prizes that I can win", true},
		{"is there a fee", "is there a fee", false},
		{"is there a fee", "is there a fee today", false},
		{"is it on", "is it on for minors", false},
	} {
		if got := OfWiderThan(WordsOf(test.words), WordsOf(test.others)); got != test.want {
			t.Errorf("%q beside %q: %t", test.words, test.others, got)
		}
	}
}

func TestAllOfIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"is my data used": "my data", "is my personal data used": "my personal data", "do they take users' information": "users information", "is people's data used": "people is data",
		"what data is used": "data", "is his data used": "", "do they train on me": "me", "do they show me": "", "do they keep stuff": "", "are my letters used": "",
	} {
		words := WordsOf(text)
		if _, start, end := AllOfIt(words); strings.Join(words[start:end], " ") != want {
			t.Errorf("%q: %q, want %q", text, words[start:end], want)
		}
	}
}

func TestAsksUsed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"what do they use for printing": true, "what do they train the printing on": true, "what are they using": true,
		"which printing do they use": false, "what do they train": false, "what is it used for": false, "do they use it": false,
	} {
		if got := AsksUsed(WordsOf(text), func(word string) bool { return word == "printing" }); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestOutOfAI(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"can i delete my letters from the ai": "letters", "how do i get my old letters back out of their models": "old letters", "can i take my letters out of the training data": "letters",
		"can i delete my letters": "", "can i get my letters out of the house": "", "is my ai used": "", "do they take my letters from the ai": "letters", "delete them from the ai": "",
	} {
		if got, _ := OutOfAI(WordsOf(text)); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
