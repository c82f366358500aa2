package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// That songs are used is no yes to whether one is that the asker has deleted.
func TestUsedThoughDeleted(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", `  - {id: old, topic: past-data, title: Are my old songs used?, statement: Harp uses songs of ten years., verdict: "yes", asked: [are songs from years ago used, do they use old songs], sources: [terms]}
  - {id: new, topic: choices, title: How do I opt out?, statement: Turn it off., asked: [how do i turn it off], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"are songs from years ago used":                              knowledge.Yes,
		"I deleted a song years ago. Are songs from years ago used?": "",
		"are songs from years ago that i deleted used":               "",
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q from %v", question, a.Outcome, a.Verdict, factIDs(a))
		}
	}
}

// What the asker has deleted is asked about with what deleting does, not with what is so of old things.
func TestAsksOfWhatIsDeleted(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"are posts that I deleted years ago used":          {outcome: bot.Answered, noVerd: true, first: "delete-data"},
		"I deleted stuff years ago, do they still have it": {outcome: bot.Answered, noVerd: true, first: "retention"},
		"are my posts from years ago used":                 {outcome: bot.Answered, first: "back-to-2003"},
	})
}
