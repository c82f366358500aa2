package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Who tells only what he does for a living asks like any member, and what people of a trade have is used like anybody's.
func TestTradeOfTheAsker(t *testing.T) {
	t.Parallel()
	checkEach(t, shippedBot(t), map[string]want{
		"I'm a midwife, does this concern me?":    {outcome: bot.Clarify},
		"I'm an unemployed baker, am I affected?": {outcome: bot.Clarify},
		"are plumbers' profiles used?":            {outcome: bot.Answered, verdict: knowledge.Yes, first: "data-used"},
		"do they use the posts of nurses?":        {outcome: bot.Answered, verdict: knowledge.Yes},
	})
}

// What the asker owes other people is no question of what the service does, nor who else sees what he types.
func TestOwedToOthers(t *testing.T) {
	t.Parallel()
	checkEach(t, shippedBot(t), map[string]want{
		"do I need my clients' consent?":      {outcome: bot.NotCovered, none: true},
		"must we inform our volunteers?":      {outcome: bot.NotCovered, none: true},
		"can my boss read my AI prompts?":     {outcome: bot.NotCovered, none: true},
		"do they need my consent?":            {outcome: bot.Answered, verdict: knowledge.No, first: "no-separate-consent"},
		"are AI prompts used for training it": {outcome: bot.Answered, verdict: knowledge.Yes, first: "ai-prompts"},
	})
}
