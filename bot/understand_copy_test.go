package bot_test

import (
	"testing"

	"fineprint/bot"
)

// Who bids for all that is kept of him wants a copy; who asks whether others get it does not.
func TestWhoGetsACopy(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Quay", `  - {id: copy, topic: rights, title: How do I get a copy of my data?, statement: Quay sends an archive on request., verdict: "yes", steps: [Write to Quay.], asked: [how do i download my data, can i get a copy of my data], sources: [terms]}
  - {id: pilots, topic: sharing, title: Does Quay show pilots what I load?, statement: Pilots see what ships load., verdict: "yes", asked: [what do pilots get to know, do pilots see my load], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for text, first := range map[string]string{
		"give me everything quay has on me":      "copy",
		"how do we get all my data out of there": "copy",
		"will quay send me all of my data":       "copy",
		"any way to see all my data":             "copy",
		"to get all my data out of quay":         "copy",
		"do pilots get all my data":              "pilots",
		"does quay give pilots all my data":      "pilots",
	} {
		check(t, ask(t, b, bot.Question{Text: text}), want{outcome: bot.Answered, first: first})
	}
}
