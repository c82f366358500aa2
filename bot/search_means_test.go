package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Whether something is so is no answer to how one does it, nor is how to do something else.
func TestWhetherIsNotHow(t *testing.T) {
	t.Parallel()
	for question, want := range map[string][]float64{
		"how do I paint a lantern": {1, 0.75, 1}, "do they paint my lantern": {2, 1.5, 1}, "how to paint a lantern": {1, 0.75, 1},
	} {
		policy := &knowledge.Policy{ID: "lamps"}
		fact := func(id, title string, steps ...knowledge.Step) *knowledge.Fact {
			return &knowledge.Fact{ID: id, Title: title, Steps: steps}
		}
		match := func(fact *knowledge.Fact, score, coverage float64) candidate {
			return candidate{Match: Match{Policy: policy, Fact: fact, Phrasing: -1, Coverage: coverage, Near: 0.8}, score: score}
		}
		candidates := []candidate{
			match(fact("seen", "Are painted lanterns looked at?"), 2, 1),
			match(fact("gone", "How do I break a lantern?", knowledge.Step{Text: "Drop it."}), 1.5, 0.5),
			match(fact("brush", "How do I paint lanterns?", knowledge.Step{Text: "Use a brush."}), 1, 1),
		}
		words := grammar.WordsOf(question)
		form, _ := grammar.ReadForm(words, question)
		u := &understanding{words: words, form: form}
		u.preferMeans(&guide{}, candidates, true)
		for i, c := range candidates {
			if c.score != want[i] {
				t.Errorf("%q: %s scores %.2f, want %.2f", question, c.Fact.ID, c.score, want[i])
			}
		}
	}
}
