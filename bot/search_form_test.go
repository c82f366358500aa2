package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Whether something is so is not asked by whose or which it is, near as the other words may be.
func TestWhetherIsNotWhose(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{ID: "owner", Title: "Whose kiln is it?", Asked: []knowledge.Asked{{Text: "whose kiln fires my pots"}, {Text: "is the kiln rented"}}}
	for question, want := range map[string][2]float64{
		"does the kiln fire my pots":    {wordForWord - 0.01, 0.9},
		"whose kiln does fire my pots":  {0.9, 0.9},
		"the kiln that fires my pots":   {0.9, 0.9},
		"is the kiln that fires rented": {wordForWord - 0.01, 0.9},
	} {
		for phrasing, asked := range want {
			candidates := []candidate{{Match: Match{Policy: &knowledge.Policy{}, Fact: fact, Phrasing: phrasing, Asked: 0.9}, score: 1}}
			u := &understanding{words: grammar.WordsOf(question), asking: grammar.ReadQuestion(question)}
			u.form = u.asking.Form
			(&Bot{}).weigh(&guide{}, u, candidates, false)
			if got := candidates[0].Asked; got != asked {
				t.Errorf("%q beside %q counts as %.2f, want %.2f", question, fact.Asked[phrasing].Text, got, asked)
			}
		}
	}
}
