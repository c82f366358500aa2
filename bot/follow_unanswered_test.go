package bot_test

import (
	"testing"

	"fineprint/bot"
)

// What is only asked on after a question that no fact answers is asked of that question, and of nothing else.
func TestAskedOnAfterNothing(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Kiln", `  - {id: out, topic: choices, title: How do I opt out?, statement: Turn the lamp down., asked: [how do i stop it, "out, how?", how do i opt out], sources: [terms]}
  - {id: why, topic: purpose, title: Why does Kiln fire my pots?, statement: Kiln says that it likes pots., kind: claim, asked: [why do they do it, "what's their reason", why my pots], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for question, outcome := range map[string]bot.Outcome{"how?": bot.NotCovered, "and why not": bot.NotCovered, "why my pots?": bot.Answered} {
		check(t, converse(t, b, question, "does kiln hire zebras on weekends?", question), want{outcome: outcome})
		check(t, converse(t, b, "told "+question, "how do i opt out of kiln?", question), want{outcome: bot.Answered})
	}
}
