package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A word with letters swapped is read as the one meant wherever words decide, and not only by the search.
func TestMisspeltWordsAreRead(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: cups, topic: data, title: Are cups excluded?, statement: Cups are not fired., verdict: "yes", asked: [are cups left out], sources: [terms]}
`), bot.Config{})
	for question, verdict := range map[string]knowledge.Verdict{
		"are cups excluded": knowledge.Yes, "are cups exlcuded": knowledge.Yes, "are cups not excluded": knowledge.No, "are cups not ecxluded": knowledge.No,
	} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, verdict: verdict, first: "cups"})
	}
}
