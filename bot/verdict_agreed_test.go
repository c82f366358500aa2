package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Unusual words get the yes or no that all of a fact's phrasings together speak for, though its nearest one is far or
// does not speak of all that is named.
func TestVerdictOfUnusualWords(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for text, want := range map[string]want{
		"is my correspondence being rifled through to teach a chatbot": {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"did they leave users to hear it from gossip alone":            {outcome: bot.Answered, verdict: knowledge.No, first: "notice-given"},
		"do they at least spare the children, for heaven's sake":       {outcome: bot.Answered, verdict: knowledge.Yes, first: "minors"},
		"does my activism from years before reach the model":           {outcome: bot.Answered, verdict: knowledge.Yes, first: "back-to-2003"},
		"is it true that the lawsuit was dropped":                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "dm-lawsuit"},
		"so they turned it on for everyone":                            {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"is opting out allowed":                                        {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"can I refuse without getting banned":                          {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"would they shut down my account for objecting":                {outcome: bot.Answered, verdict: knowledge.No, first: "optout-exists"},
		"can we rest easy about our messages":                          {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"can I stop worrying about my posts?":                          {outcome: bot.Answered, verdict: knowledge.No, first: "data-used"},
		"are they staying away from my dms":                            {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"is past content off limits because nobody agreed back then":   {outcome: bot.Answered, verdict: knowledge.No, first: "back-to-2003"},
	} {
		check(t, ask(t, b, bot.Question{Text: text}), want)
	}
}
