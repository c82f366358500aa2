package bot_test

import (
	"testing"

	"fineprint/bot"
)

// What is told before it is asked why, or how, is what the question is about.
func TestAskedBehindTold(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"Hong Kong paused it, what was the reason?":                {outcome: bot.Answered, first: "hk-paused-2024"},
		"Nobody asked me. What's their reason for that?":           {outcome: bot.Answered, first: "no-separate-consent"},
		"I want to delete my account. What are the steps?":         {outcome: bot.Answered, first: "delete-data"},
		"I'd like a copy of my data. What do I have to do?":        {outcome: bot.Answered, first: "access-data"},
		"I don't want my data shared with Microsoft, what do I do": {outcome: bot.Answered, first: "ads-own-setting"},
	})
}

// Who says that he does nothing asks what then.
func TestNothingDone(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"I can't be bothered with it, what happens then?": {outcome: bot.Answered, first: "default-on"},
		"suppose I just leave it, what then":              {outcome: bot.Answered, first: "default-on"},
		"I delete my account. What then?":                 {outcome: bot.Answered, first: "delete-data"},
	})
}
