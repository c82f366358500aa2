package bot_test

import (
	"testing"

	"fineprint/bot"
)

// Since when, which data and to whom else is of what was told, and not of all of a policy.
func TestAsksOnOfTopic(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, test := range []struct {
		turns [2]string
		want
	}{
		{[2]string{"Does Microsoft get my data for ads?", "since when?"}, want{outcome: bot.Answered, first: "microsoft-ads-sharing"}},
		{[2]string{"Does Microsoft get my data for ads?", "which data?"}, want{outcome: bot.Answered, first: "ads-sharing"}},
		{[2]string{"Does Microsoft get my data for ads?", "my posts too?"}, want{outcome: bot.Answered, first: "ads-sharing", noVerd: true}},
		{[2]string{"Does Microsoft get my data for ads?", "and other companies?"}, want{outcome: bot.Answered, first: "outside-advertisers"}},
		{[2]string{"Was it paused in Canada?", "is it still?"}, want{outcome: bot.Answered, first: "canada-paused-2024", noVerd: true}},
		{[2]string{"Was it paused in Canada?", "when did it resume?"}, want{outcome: bot.Answered, first: "start-date"}},
		{[2]string{"Is my CV used?", "since when?"}, want{outcome: bot.Answered, first: "start-date"}},
	} {
		t.Run(test.turns[0]+" "+test.turns[1], func(t *testing.T) {
			t.Parallel()
			check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns[0], test.turns[1]), test.want)
		})
	}
}
