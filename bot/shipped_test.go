package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// The shipped policy is asked as people put it who know no way that is written down.
func TestShippedAsPeoplePutIt(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, want := range map[string]want{
		"can I delete my polls":                                        {outcome: bot.Answered, verdict: knowledge.Yes, first: "delete-data"},
		"can I sort my certificates":                                   {outcome: bot.NotCovered, none: true},
		"is linkedin using my polls to train its ai models":            {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"will linkedin use my search history to train its ai":          {outcome: bot.Answered, verdict: knowledge.Yes, first: "search-and-video"},
		"does linkedin collect my passwords for ai training":           {outcome: bot.Answered, verdict: knowledge.No, first: "excluded"},
		"does it leave out EU members":                                 {outcome: bot.Answered, verdict: knowledge.No, first: "region-eu"},
		"is there a class action":                                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "dm-lawsuit"},
		"where is the switch under linkedin's new privacy policy":      {outcome: bot.Answered, first: "optout-path"},
		"as a normal linkedin user, how far back do they go":           {outcome: bot.Answered, first: "back-to-2003"},
		"what is new under the latest linkedin policy for headhunters": {outcome: bot.NotCovered, none: true},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}
