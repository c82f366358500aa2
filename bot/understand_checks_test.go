package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What somebody was told is denied by a plain no, though it names a date and no verb: "it's" is written "its".
func TestToldDatesAreChecked(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: later, topic: choices, title: Can I still leave the glaze club later?, statement: The glaze club can be left at any time., verdict: "yes", asked: [{text: is it too late to leave the club, verdict: "no"}, leaving the club later], sources: [terms]}
  - {id: pots, topic: data, title: Does Kiln weigh pots?, statement: Kiln weighs pots., verdict: "yes", asked: [are pots weighed], sources: [terms]}
`), bot.Config{})
	for _, question := range []string{
		"my aunt says its too late to leave the club because the date went by, is that true?",
		"its too late to leave the club because the date went by, right?",
		"my aunt says its too late to leave the club, is that correct",
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != knowledge.No || len(a.Notes) > 0 {
			t.Errorf("%q: %s, %q, %q", question, a.Outcome, a.Verdict, a.Notes)
		}
	}
}
