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
		"is it a myth that they read private messages?":                                                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"am I wrong in thinking that comments are used?":                                                     {outcome: bot.Answered, verdict: knowledge.No, first: "content-types"},
		"my brother says CVs are used. Is he wrong?":                                                         {outcome: bot.Answered, verdict: knowledge.No, first: "cv-and-screening"},
		"is it a lie that people in Spain are affected?":                                                     {outcome: bot.Answered, verdict: knowledge.No, first: "region-eu"},
		"if I'm not mistaken, my CV is used":                                                                 {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"I had no idea that my photo is used. Is it?":                                                        {outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"},
		"is it safe to say that comments are used?":                                                          {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"correct me if I'm wrong but comments are used":                                                      {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"is the UK included by any chance":                                                                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-uk"},
		"opting out deletes the account. Heard it from HR. can u confirm":                                    {outcome: bot.Answered, verdict: knowledge.No, first: "optout-exists"},
		"they train on bank details, a guy on tiktok explained it":                                           {outcome: bot.Answered, verdict: knowledge.No, first: "excluded"},
		"I have two minutes, what's going on with LinkedIn?":                                                 {outcome: bot.Answered, first: "start-date"},
		"do I have to delete my account?":                                                                    {outcome: bot.Answered, verdict: knowledge.No, first: "optout-exists"},
		"is my cv used no?":                                                                                  {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"Stimmt es, dass private Nachrichten nicht benutzt werden?":                                          {outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"},
		"can one safely assume that my comments are used?":                                                   {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"I was under the impression that my CV is used.":                                                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"would I be right to tell my clients that people in Spain are affected?":                             {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"I only read there. Is it fair to say that comments are used?":                                       {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"How true is it that private messages are used?":                                                     {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"The works council has asked us to clarify whether our CVs are used. Is there an official position?": {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"There is a post going round saying that private messages are used - fact or fake?":                  {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"Does LinkedIn train its AI on my comments? If so, I'm deleting my account.":                         {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"Was just wondering, is my photo used? No rush, I know you're busy.":                                 {outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"},
		"What I'd really like to know is: are CVs used?":                                                     {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"are CVs used? Or is that just a rumour?":                                                            {outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"},
		"Am I right in thinking that people without an account can object too?":                              {outcome: bot.Answered, verdict: knowledge.Yes, first: "non-members"},
		"is everyone enrolled automatically?":                                                                {outcome: bot.Answered, verdict: knowledge.Yes, first: "default-on"},
		"are passwords excluded, or was that only a rumour, no idea":                                         {outcome: bot.Answered, first: "excluded"},
	})
}
