package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// People tell why they ask, ask about what they have just told, or put a condition
// before their question: the question counts, the rest only as far as it helps.
func TestQuestionAmidAStory(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{})
	for _, test := range []struct {
		name, question string
		want           want
	}{
		{"a story before", "My uncle keeps thousands of holiday snapshots from the eighties and is fond of them. Does Lumen scan locked albums?",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"a story after", "does lumen scan locked albums? my uncle keeps thousands of holiday snapshots from the eighties and is fond of them",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"asked back at the story", "My uncle claims that Lumen scans locked albums. Is that so?",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"after a comma", "moved house twice since spring, does lumen scan locked albums",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"after a colon", "As a scout leader and gardener: since when does lumen group faces",
			want{outcome: bot.Answered, noVerd: true, first: "start"}},
		{"two with a story", "I garden a lot. Since when does lumen group faces, and does lumen scan locked albums?",
			want{outcome: bot.Answered, first: "start", has: []string{"locked-albums"}}},
		{"no mark before it", "i have had a rotten week with these people when does lumen group faces",
			want{outcome: bot.Answered, noVerd: true, first: "start"}},
		{"a why after an outcry", "Such a shameless thing to spring on everybody. Why are they doing this?",
			want{outcome: bot.Answered, noVerd: true, first: "better-albums"}},
		{"known by itself", "they never told us that they scan locked albums at all why are they doing this",
			want{outcome: bot.Answered, noVerd: true, first: "better-albums"}},
		{"told among marked questions", "I garden a lot, which some find odd. Does Lumen scan locked albums?",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"pointing at nothing known", "My bakery lets me pay by card. Is that so in all of them?", want{outcome: bot.NotCovered, none: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: test.question}), test.want)
		})
	}
}

// A part must be surer than by chance to answer what the whole was refused for.
func TestPartsDoNotUndoARefusal(t *testing.T) {
	t.Parallel()
	a := ask(t, newBot(t, bot.Config{}), bot.Question{Text: "Will regulators stop Lumen, and what do you predict?", Policy: "lumen-faces"})
	if a.Outcome != bot.NotCovered {
		t.Errorf("outcome %q, lead %q", a.Outcome, a.Lead)
	}
}
