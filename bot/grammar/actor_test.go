package grammar

import (
	"strings"
	"testing"
)

func TestActorOf(t *testing.T) {
	t.Parallel()
	named := func(word string) bool { return word == "tuner" }
	for _, test := range []struct {
		text  string
		actor Actor
		verb  string
	}{
		{"do advertisers get my hums", ActorAdvertiser, "get"},
		{"does tuner get my hums", ActorService, "get"},
		{"can tuner employees hear my hums", ActorStaff, "hear"},
		{"do tuner's employees hear my hums", ActorStaff, "hear"},
		{"can anyone at tuner hear me", ActorNone, ""},
		{"can people hear me", ActorNone, ""},
		{"can my boss hear me", ActorEmployer, "hear"},
		{"can the host hear me", ActorHost, "hear"},
		{"can third parties train on hums", ActorOther, "train"},
		{"can i leave the choir", ActorSelf, "leave"},
		{"are my hums kept", ActorNone, ""},
		{"are my tuner hums hidden from strangers", ActorNone, ""},
		{"how do they hear me", ActorService, "hear"},
		{"does tuner let advertisers play my hums", ActorAdvertiser, "play"},
		{"does tuner let me play", ActorService, "let"},
	} {
		if actor, verb := ActorOf(WordsOf(test.text), named); actor != test.actor || verb != test.verb {
			t.Errorf("%q: %q %q, want %q %q", test.text, actor, verb, test.actor, test.verb)
		}
	}
}

func TestMannerTurnsNothing(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text              string
		reversed, unasked bool
	}{
		{"do they keep hums without asking me", false, true},
		{"are hums kept without my neighbours ever being told", false, true},
		{"do they secretly keep hums", false, true},
		{"can i leave without losing my hums", false, false},
		{"is it trained without my hums", true, false},
	} {
		if r := ReadQuestion(test.text); r.Reversed != test.reversed || r.Unasked != test.unasked {
			t.Errorf("%q: reversed %t, unasked %t", test.text, r.Reversed, r.Unasked)
		}
	}
}

func TestSuitsChildren(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"is tuner safe for my 9 year old":  true,
		"is tuner for kids":                true,
		"can my daughter have an account":  true,
		"are kids allowed to use it":       true,
		"are hums of my kids kept":         false,
		"is it safe from other children":   false,
		"can my son see what i hum":        false,
		"is my 40 year old piano any good": false,
	} {
		if got := ReadQuestion(text).Suits; got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestKnowingOfTheAskerIsAYesOrNo(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Form{
		"does tuner know where i am": FormYesNo, "does it know when my choir meets": FormYesNo,
		"do you know where my hums are": FormWhere, "does anyone know when i get them": FormWhen, "do they say how long hums are kept": FormHow,
	} {
		if got := ReadQuestion(text).Form; got != want {
			t.Errorf("%q is put as %q, want %q", text, got, want)
		}
	}
}

func TestWhatNothingIsSaidOf(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]bool{"trombone": true, "even": false, "anybody": false, "freaking": false, "behind": false, "2024": false} {
		if names(word) != want {
			t.Errorf("%s: %t", word, !want)
		}
	}
}

func TestGivenTo(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"do they sell my hums to the big bands": "big bands",
		"do you share hums with labels":         "labels",
		"do they share how to hum":              "",
		"do they keep hums close to me":         "",
		"tuner leaked our hums to labels":       "labels",
	} {
		what, whom := GivenTo(WordsOf(text))
		if got := strings.Join(whom, " "); got != want || got != "" && what[len(what)-1] != "hums" {
			t.Errorf("GivenTo(%q) = %q, %q, want %q", text, what, whom, want)
		}
	}
}

func TestAsksIfAsked(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"hummers there were never asked": true, "were they told": true, "has my aunt asked for it": false, "is it asked for": true, "my uncle told me that hums are in": false,
	} {
		if got := AsksIfAsked(WordsOf(text)); got != want {
			t.Errorf("AsksIfAsked(%q) = %t", text, got)
		}
	}
}
