package grammar

import (
	"strings"
	"testing"
)

func TestConditionOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"if my album is hidden do they see it":    "my album is hidden",
		"do they see it if my album is hidden":    "my album is hidden",
		"do you know if they see it":              "",
		"when do they look":                       "",
		"when i hide my album do they look at it": "i hide my album",
	} {
		if got := strings.Join(ConditionOf(WordsOf(text), ReadQuestion(text).Words), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

func TestOwnerAsked(t *testing.T) {
	t.Parallel()
	named := func(w string) bool { return w == "tuner" }
	for text, want := range map[string]Actor{"does tuner own my songs": ActorService, "do i own my songs": ActorSelf, "does tuner keep my own songs": ActorNone} {
		if got := OwnerAsked(WordsOf(text), named); got != want {
			t.Errorf("%s: %q", text, got)
		}
	}
	for sentence, want := range map[string]bool{"members own their songs": false, "tuner owns the songs": true, "members are told who owns songs": true} {
		if got := States(WordsOf(sentence), ReadQuestion("does tuner own my songs"), named); got != want {
			t.Errorf("%s: %t", sentence, got)
		}
	}
}

func TestAsksProtection(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"are minors treated otherwise": true, "are children's albums scanned": false} {
		if got := AsksProtection(WordsOf(text)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
