package bot_test

import (
	"testing"

	"fineprint/bot"
)

// What the asker says he is on decides which way is told.
func TestOnDevice(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"I've got an iPhone. How do I switch it off?":       {outcome: bot.Answered, first: "optout-path-mobile"},
		"I don't use the app, where do I click?":            {outcome: bot.Answered, first: "optout-path-web"},
		"I'm sat at my PC, how do I turn it off":            {outcome: bot.Answered, first: "optout-path-web"},
		"I have a laptop, how do I delete my account":       {outcome: bot.Answered, first: "delete-data"},
		"on my phone, do they train on my direct messages?": {outcome: bot.Answered, first: "private-messages-excluded"},
	})
}
