package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
)

// A name that nobody knows keeps no answer from what stands beside it.
func TestUnknownBesideKnown(t *testing.T) {
	t.Parallel()
	b := botOver(t, severalLibrary(t), bot.Config{})
	for question, rest := range map[string]string{
		"does Facebook or Lumen use my pictures?":  "Facebook",
		"are pictures on Lumen and Pinterest used": "Pinterest",
	} {
		a := ask(t, b, bot.Question{Text: question})
		if said := strings.Join(append(a.Notes, a.Rest...), " "); a.Outcome != bot.Answered || a.Points[0].Fact.ID != "pictures" || !strings.Contains(said, rest) {
			t.Errorf("%q: %s, %q", question, a.Outcome, said)
		}
	}
	for _, question := range []string{"does Facebook use my pictures?", "what about Facebook, are my pictures used?", "is Lumen or Facebook worse for my pictures?", "are pictures shared between Quora and Facebook"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.NotCovered, none: true})
	}
}

// What no fact can answer keeps no answer from what is asked beside it, and is said to have none.
func TestOutsideBesideKnown(t *testing.T) {
	t.Parallel()
	b := botOver(t, severalLibrary(t), bot.Config{})
	for question, rest := range map[string]string{
		"does it use pictures of mine and can I get a refund for the lamp": "refund for the lamp",
		"can I get a refund for the lamp and does it use pictures of mine": "refund for the lamp",
		"are all pictures of my cats in there and can I get a refund":      "can I get a refund",
	} {
		a := ask(t, b, bot.Question{Text: question})
		if a.Outcome != bot.Answered || a.Points[0].Fact.ID != "pictures" || !strings.Contains(strings.Join(a.Rest, " "), rest) || len(a.Notes) > 0 {
			t.Errorf("%q: %s, rest %q, notes %q", question, a.Outcome, a.Rest, a.Notes)
		}
	}
	check(t, ask(t, b, bot.Question{Text: "can I get a refund for the pictures that it used"}), want{outcome: bot.NotCovered, none: true})
}
