package bot

import (
	"testing"

	"fineprint/knowledge"
)

// What speaks of the condition told, and holds more of the question, goes before what holds in general.
func TestConditionedGoesFirst(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{})
	for text, want := range map[string]string{
		"if my album is hidden do they look at it": "Are hidden albums looked at?",
		"do they look at my album":                 "Are albums looked at?",
		"if i am abroad do they look at my album":  "Are albums looked at?",
	} {
		candidates := []candidate{scored(2, "Are albums looked at?", "do they look at albums"), scored(1.8, "Are hidden albums looked at?", "are hidden ones seen")}
		candidates[0].Coverage, candidates[1].Coverage = 0.5, 0.8
		understand(g, Question{Text: text}, nil).preferConditioned(candidates, false)
		sortCandidates(candidates)
		if got := candidates[0].Fact.ID; got != want {
			t.Errorf("%s: %s", text, got)
		}
	}
}
