package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// How to turn something off is no answer to how to turn it on.
func TestOffIsNotOn(t *testing.T) {
	t.Parallel()
	for question, want := range map[string]float64{"can I turn it on again": 1.2, "can I turn it off later": 2} {
		for _, title := range []string{"Can I switch it off later?", "Can it be stopped while somebody sings?"} {
			off := &knowledge.Fact{ID: "off", Title: title, Asked: []knowledge.Asked{{Text: "on my phone later"}}}
			candidates := []candidate{{Match: Match{Fact: off, Phrasing: 0, Near: 0.8}, score: 2}}
			u := &understanding{words: grammar.WordsOf(question)}
			u.keepSwitching(&guide{}, candidates, true)
			if candidates[0].score != want {
				t.Errorf("%q, %q: score %.2f, want %.2f", question, title, candidates[0].score, want)
			}
		}
	}
}
