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
