package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What becomes of a thing tells nobody what he can do with it; what he can do with all of his data, he can with it.
func TestOwnDeed(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, letters), bot.Config{})
	for question, want := range map[string]want{
		"can I print my letters":         {outcome: bot.NotCovered, none: true},
		"how do I sort my drafts":        {outcome: bot.NotCovered, none: true},
		"can I delete my drafts":         {outcome: bot.Answered, verdict: knowledge.Yes, first: "erase"},
		"how do I delete my old letters": {outcome: bot.Answered, first: "erase"},
		"are my drafts used":             {outcome: bot.Answered, verdict: knowledge.No, first: "drafts"},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}
