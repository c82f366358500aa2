package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// TestClaim answers what somebody told the asker as though he had asked it himself, with no yes or no to whether it is wrong.
func TestClaim(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for text, want := range map[string]want{
		"My dad was told at the bank that comments are used. Does that make sense?":              {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"I say they use my CV, my wife says that's rubbish. Who wins?":                           {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"I think private messages are used, but my boss disagrees. Who's right?":                 {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"I bet my colleague a beer that people in Spain are affected. Did I win?":                {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"I was under the impression that comments are used. Am I wrong?":                         {outcome: bot.Answered, verdict: knowledge.No, first: "content-types"},
		"I have my doubts that comments are used. Am I wrong?":                                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"am I mistaken that comments are used?":                                                  {outcome: bot.Answered, verdict: knowledge.No, first: "content-types"},
		"A LinkedIn employee told me that private messages are used. Was he telling the truth?":  {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"My daughter's boy tells me they use my CV. Is he right about that?":                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"my aunt keeps sharing a Facebook post saying it is off by default. Could that be true?": {outcome: bot.Answered, verdict: knowledge.No, first: "default-on"},
		"a neighbour of mine is convinced that Norway is not affected. Fact or fiction?":         {outcome: bot.Answered, verdict: knowledge.No, first: "region-eea"},
		"a cousin read on some forum of theirs that it is off by default. Is that true?":         {outcome: bot.Answered, verdict: knowledge.No, first: "default-on"},
		"they read our private messages, a mate of mine said. True or rubbish?":                  {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"the union rep was telling us they read our private messages. Is that nonsense?":         {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"my ex says my photo is used too. Is she right or just winding me up":                    {outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"},
	} {
		check(t, ask(t, b, bot.Question{Text: text}), want)
	}
}
