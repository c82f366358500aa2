package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who would delete something is told of deleting, and not of the thing alone.
func TestDeletingIsWhatIsAsked(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{ID: "loom"}
	old := &knowledge.Fact{ID: "old", Title: "Are my old hats shown?", Statement: "Old hats are shown."}
	rid := &knowledge.Fact{ID: "rid", Title: "How do I get rid of a hat?", Statement: "A hat is deleted in the drawer."}
	for question, first := range map[string]string{
		"can I delete my old hats before winter": "rid",
		"if I erase old hats are they shown":     "rid",
		"can they delete the old hats":           "old",
		"are the hats shown that I deleted":      "rid",
		"are the hats shown that they deleted":   "old",
	} {
		candidates := []candidate{
			{Match: Match{Policy: policy, Fact: old, Phrasing: -1, Asked: 0.9}, score: 2},
			{Match: Match{Policy: policy, Fact: rid, Phrasing: -1, Asked: 0.6}, score: 1.5},
		}
		u := &understanding{words: grammar.WordsOf(question)}
		u.preferDeleting(&guide{}, candidates, true)
		sortCandidates(candidates)
		if candidates[0].Fact.ID != first {
			t.Errorf("%q: %s, want %s", question, candidates[0].Fact.ID, first)
		}
	}
}

// What is so of a thing is no yes or no to whether one can delete it.
func TestNoVerdictOnDeleting(t *testing.T) {
	t.Parallel()
	for question, want := range map[string]bool{"can I erase my old hats": true, "can they erase my old hats": false, "are my old hats shown": false} {
		old := candidate{Match: Match{Fact: &knowledge.Fact{ID: "old", Title: "Are my old hats shown?", Statement: "Old hats are shown."}, Phrasing: -1}}
		c := &deciding{g: &guide{}, u: &understanding{asking: grammar.ReadQuestion(question)}}
		if got := c.deletesOther(old); got != want {
			t.Errorf("%q: %t", question, got)
		}
	}
}
