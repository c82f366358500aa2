package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What follows an answer keeps the sense of the question before it, and may be concluded from it.
func TestFollowsTheSenseBefore(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, test := range []struct {
		turns [2]string
		want
	}{
		{[2]string{"Are my private messages left out?", "also in Canada?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"}},
		{[2]string{"Are passwords excluded?", "in Germany too?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "excluded"}},
		{[2]string{"Do they use my DMs?", "so they're safe?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "private-messages-excluded"}},
		{[2]string{"Do they use my CV?", "so it's not safe?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"}},
		{[2]string{"Are passwords excluded?", "so I needn't worry?"}, want{outcome: bot.Answered, first: "excluded", noVerd: true}},
		{[2]string{"Are teenagers left out?", "everywhere?"}, want{outcome: bot.Answered, first: "minors"}},
		{[2]string{"Is France affected?", "how does that look for Canada"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"}},
		{[2]string{"Do they use my photo?", "oops, I mean my CV"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "cv-and-screening"}},
		{[2]string{"Are my DMs used?", "huh?"}, want{outcome: bot.Answered, first: "private-messages-excluded", noVerd: true}},
		{[2]string{"Is my CV used too?", "I don't get it"}, want{outcome: bot.Answered, first: "cv-and-screening", noVerd: true}},
		{[2]string{"Do they use my CV?", "even after I take it down?"}, want{outcome: bot.Answered, first: "retention", noVerd: true}},
		{[2]string{"Does LinkedIn use my posts to train AI?", "and before?"}, want{outcome: bot.Answered, first: "start-date"}},
		{[2]string{"I opted out last week.", "is what I posted before that gone?"}, want{outcome: bot.Answered, first: "not-unlearned"}},
		{[2]string{"What data do they use?", "photos?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "profile-fields"}},
		{[2]string{"What is left out?", "salary?"}, want{outcome: bot.Answered, first: "excluded", noVerd: true}},
		{[2]string{"Does it apply in Germany?", "I'm in Canada, same thing?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"}},
		{[2]string{"Does Facebook train AI on my posts?", "by default?"}, want{outcome: bot.NotCovered, none: true}},
		{[2]string{"Does Facebook train AI on my posts?", "and LinkedIn?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "data-used"}},
		{[2]string{"Is Norway in?", "but that's not EU"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"}},
		{[2]string{"We have members in Norway and Iceland.", "those arent EU, do they get the same switch"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"}},
		{[2]string{"Is Norway in?", "is that in the EU?"}, want{outcome: bot.Answered, first: "region-eu"}},
		{[2]string{"How do I opt out?", "is it too late now?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "anytime"}},
		{[2]string{"How do I opt out?", "can I turn it back on?"}, want{outcome: bot.Answered, first: "anytime"}},
		{[2]string{"My brother lives in Brazil.", "and him?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-brazil-since-2024"}},
		{[2]string{"I work for a company in Norway", "is it on there?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eea"}},
		{[2]string{"Is Canada included?", "so that is confirmed?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"}},
		{[2]string{"Does it apply in Germany?", "what about the Brits?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-uk"}},
		{[2]string{"Was it paused in the UK?", "when did it resume?"}, want{outcome: bot.Answered, first: "start-date"}},
		{[2]string{"Is my CV used too?", "when is Easter?"}, want{outcome: bot.NotCovered, none: true}},
		{[2]string{"Is it on by default?", "where is Paris?"}, want{outcome: bot.NotCovered, none: true}},
		{[2]string{"Is it on by default?", "and what is the deadline?"}, want{outcome: bot.Answered, first: "anytime"}},
		{[2]string{"Does LinkedIn use my posts to train AI?", "since when exactly?"}, want{outcome: bot.Answered, first: "start-date"}},
	} {
		t.Run(test.turns[0]+" "+test.turns[1], func(t *testing.T) {
			t.Parallel()
			check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns[0], test.turns[1]), test.want)
		})
	}
}
