package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What is put before a claim may turn it round, or only seem to; a no for a yes would be the worst.
func TestClaimsTurnedRound(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"is it a myth that they read private messages?":                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"am I wrong in thinking that comments are used?":                  {outcome: bot.Answered, verdict: knowledge.No, first: "content-types"},
		"my brother says CVs are used. Is he wrong?":                      {outcome: bot.Answered, verdict: knowledge.No, first: "cv-and-screening"},
		"is it a lie that people in Spain are affected?":                  {outcome: bot.Answered, verdict: knowledge.No, first: "region-eu"},
		"if I'm not mistaken, my CV is used":                              {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"I had no idea that my photo is used. Is it?":                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"},
		"is it safe to say that comments are used?":                       {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"correct me if I'm wrong but comments are used":                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"is the UK included by any chance":                                {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-uk"},
		"opting out deletes the account. Heard it from HR. can u confirm": {outcome: bot.Answered, verdict: knowledge.No, first: "optout-exists"},
		"they train on bank details, a guy on tiktok explained it":        {outcome: bot.Answered, verdict: knowledge.No, first: "excluded"},
		"I have two minutes, what's going on with LinkedIn?":              {outcome: bot.Answered, first: "start-date"},
		"do I have to delete my account?":                                 {outcome: bot.Answered, verdict: knowledge.No, first: "optout-exists"},
		"is my cv used no?":                                               {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"Stimmt es, dass private Nachrichten nicht benutzt werden?":       {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"are passwords excluded, or was that only a rumour, no idea":      {outcome: bot.Answered, first: "excluded"},
	})
}
