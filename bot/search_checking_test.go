package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// How something is done is not how one finds out whether it is.
func TestCheckingIsNotDoing(t *testing.T) {
	t.Parallel()
	for question, want := range map[string]float64{
		"how do I know that my kiln is off":   2 * notToCheck,
		"how can we make sure the kiln works": 2,
		"how do I turn off my kiln":           2,
	} {
		off := &knowledge.Fact{ID: "off", Title: "How do I turn off a kiln?", Steps: []knowledge.Step{{Text: "Pull."}}}
		candidates := []candidate{
			{Match: Match{Fact: off, Phrasing: -1}, score: 2},
			{Match: Match{Fact: &knowledge.Fact{ID: "lamp", Title: "How do I see whether it is off?", Steps: off.Steps}, Phrasing: -1}, score: 1},
		}
		u := &understanding{asking: grammar.ReadQuestion(question)}
		u.preferChecking(&guide{}, candidates, true)
		if candidates[0].score != want || candidates[1].score != 1 {
			t.Errorf("%q: %.2f and %.2f, want %.2f and 1", question, candidates[0].score, candidates[1].score, want)
		}
	}
}
