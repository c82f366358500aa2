package bot_test

import (
	"testing"

	"fineprint/bot"
)

// TestOtherBefore answers of the policy that the asker turns to, unless he points back at the company he spoke of before.
func TestOtherBefore(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for text, want := range map[string]bot.Outcome{
		"We use Slack at work but my question is about LinkedIn: where's the toggle":                bot.Answered,
		"Upwork sent me the same email. For the LinkedIn one: until when do I have time?":           bot.Answered,
		"Facebook did this last year. Now LinkedIn: how do I opt out?":                              bot.Answered,
		"after the Reddit thing I worry, does LinkedIn sell my data":                                bot.Answered,
		"I uploaded my CV to Indeed, does LinkedIn get it?":                                         bot.NotCovered,
		"Facebook has a form. Does LinkedIn have one too?":                                          bot.NotCovered,
		"is Slack worse than LinkedIn?":                                                             bot.NotCovered,
		"my question is about Slack but LinkedIn is down, where is the switch for Slack's training": bot.NotCovered,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Outcome != want {
			t.Errorf("%q: %s with %v", text, a.Outcome, factIDs(a))
		}
	}
}
