package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What was only spoken of is what a question points at that asks whether it is used.
func TestRemarkedIsAskedOf(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, test := range []struct {
		turns [2]string
		want
	}{
		{[2]string{"I post a lot.", "is that used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"}},
		{[2]string{"I write articles there every week", "are those in it?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"}},
		{[2]string{"I have private messages with clients.", "do they train on those?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"}},
		{[2]string{"I'm in several groups.", "are those used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "group-messages"}},
		{[2]string{"I have a dog.", "is he used?"}, want{outcome: bot.NotCovered, none: true}},
	} {
		t.Run(test.turns[0]+" "+test.turns[1], func(t *testing.T) {
			t.Parallel()
			check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns[0], test.turns[1]), test.want)
		})
	}
}
