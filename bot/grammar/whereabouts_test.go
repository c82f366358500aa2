package grammar

import (
	"slices"
	"strings"
	"testing"
)

func TestAsksWhereabouts(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		want Whereabouts
	}{
		{"is my data kept in Norway", DataThere}, {"does it go to Norway", DataThere}, {"Kiln servers in Norway?", DataThere},
		{"can we keep our data in Norway", DataThere}, {"does any of it end up in Norway", DataThere}, {"stored in Norway?", DataThere},
		{"is my profile held in Norway", DataThere}, {"is the data shipped off to Norway", DataThere},
		{"can I use Kiln in Norway", ServiceThere}, {"is Kiln available in Norway", ServiceThere}, {"is it possible to use Kiln in Norway", ServiceThere},
		{"will it be moved out of Norway", DataThere}, {"are there copies in Norway", DataThere},
		{"do they pass my data to Norway", DataThere}, {"do they share my data in Norway", NoWhereabouts},
		{"is Kiln based in Norway", SeatThere}, {"is Kiln a norway company", SeatThere},
		{"I send messages from Norway", NoWhereabouts}, {"I keep photos on it and live in Norway", NoWhereabouts},
		{"I moved to Norway last year", NoWhereabouts}, {"moved from Norway", NoWhereabouts}, {"is it going to affect Norway", NoWhereabouts},
		{"did Kiln send emails to Norway", NoWhereabouts}, {"do they keep training in Norway", NoWhereabouts}, {"is Norway left out", NoWhereabouts},
		{"where do I send it in Norway", NoWhereabouts}, {"does Kiln use my data in Norway", NoWhereabouts}, {"people who stay in Norway", NoWhereabouts},
		{"I am in Norway, does it end up in the model", NoWhereabouts}, {"Norway here, does it flow into your model", NoWhereabouts},
		{"does it go live in Norway", NoWhereabouts}, {"I am in Norway and sent messages", NoWhereabouts}, {"from Norway and sent messages", NoWhereabouts}, {"I use Kiln in Norway", NoWhereabouts},
	} {
		words := WordsOf(test.text)
		policy, place := make([]bool, len(words)), make([]bool, len(words))
		for i, word := range words {
			policy[i], place[i] = word == "kiln", slices.Contains([]string{"norway"}, word)
		}
		if got := AsksWhereabouts(words, policy, place); got != test.want {
			t.Errorf("%q: %d, want %d", test.text, got, test.want)
		}
	}
}

// What holds for people or at a place applies there; what somebody holds is kept.
func TestApplying(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"does it hold in Norway":                   "does it apply in Norway",
		"Kiln's rule holds true for all of Norway": "Kiln's rule applies for all of Norway",
		"it holds also for the Norway team":        "it applies for the Norway team",
		"does the rule hold for my team":           "does the rule apply for my team",
		"is it on hold in Norway":                  "is it paused in Norway",
		"is it on hold for my team":                "is it on hold for my team",
		"does it hold for 30 days":                 "does it hold for 30 days",
		"what do they hold in Norway":              "what do they hold in Norway",
		"the data Kiln holds in Norway":            "the data Kiln holds in Norway",
		"does Kiln hold my photos in Norway":       "does Kiln hold my photos in Norway",
	} {
		got, ok := Applying(text, func(at int) bool { return strings.HasPrefix(text[at:], "Norway") })
		if got != want || ok != (got != text) {
			t.Errorf("%q: %q, %t; want %q", text, got, ok, want)
		}
	}
}
