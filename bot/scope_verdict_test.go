package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What a law changes at a place is not told by whether the policy covers it, though facts on
// the place speak of laws too.
func TestLawIsAnotherSubject(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{Title: "Is Norway in?", Statement: "Norway is in, and the law there lets members object."}
	policy := &knowledge.Policy{Facts: []*knowledge.Fact{fact}}
	for text, want := range map[string]string{"does the law change anything there": "law", "does it change anything there": ""} {
		words := grammar.WordsOf(text)
		u := &understanding{words: words, asking: grammar.ReadQuestion(text), policyWords: make([]bool, len(words)), placeWords: make([]bool, len(words))}
		c := &deciding{g: &guide{byPolicy: map[*knowledge.Policy]*policyGuide{policy: {}}}, u: u}
		if got := c.otherSubject(&decision{policy: policy, facts: []*knowledge.Fact{fact}}); got != want {
			t.Errorf("%q asks of %q, want %q", text, got, want)
		}
	}
}
