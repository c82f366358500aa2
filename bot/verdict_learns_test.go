package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether others learn who said no is not told by who can say no for whom.
func TestWhetherOthersLearnOfADeed(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Lumen", `  - {id: staff, topic: choices, title: Can my company turn it off for me?, statement: Everybody turns it off for himself., asked: [can my company opt out for me, does the boss do it], verdict: "no", sources: [terms]}
  - {id: guests, topic: data, title: Can guests see who opened an album?, statement: Guests see who opened an album., asked: [can guests see who opened it], verdict: "yes", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]want{
		"can my company opt out for me":          {outcome: bot.Answered, verdict: knowledge.No, first: "staff"},
		"can my company see who opted out":       {outcome: bot.NotCovered},
		"can the company tell who turned it off": {outcome: bot.NotCovered},
		"can guests see who opened the album":    {outcome: bot.Answered, verdict: knowledge.Yes, first: "guests"},
	} {
		check(t, ask(t, b, bot.Question{Text: question}), want)
	}
}
