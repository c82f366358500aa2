package index_test

import (
	"fmt"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// clubPolicy is one of a chess club with so many phrasings of each fact.
func clubPolicy(phrasings int) *knowledge.Library {
	policy := &knowledge.Policy{ID: "club", Language: "en", Organisation: "Rook Club"}
	fact := func(id, title, statement string, asked ...string) {
		f := &knowledge.Fact{ID: id, Topic: "data", Title: title, Statement: statement}
		for i := range phrasings {
			f.Asked = append(f.Asked, knowledge.Asked{Text: asked[i%len(asked)]})
		}
		policy.Facts = append(policy.Facts, f)
	}
	fact("age", "Is there an age limit?", "Nobody under the age of sixteen may sign up.", "how old must one be to sign up", "can a child join")
	fact("deleting", "How do I delete my account?", "Write to the treasurer to close your account.", "how do i close my account", "delete my profile")
	for i := range 20 {
		fact(fmt.Sprint("board", i), fmt.Sprintf("Which colour has board %d?", i), fmt.Sprintf("Board %d is of oak.", i), fmt.Sprintf("colour of board %d", i))
	}
	return &knowledge.Library{Version: "test", Policies: []*knowledge.Policy{policy}}
}

func TestUsualQuestions(t *testing.T) {
	t.Parallel()
	search := func(phrasings int, text string) bot.Match {
		result, err := newOurs(t, clubPolicy(phrasings)).Search(t.Context(), bot.Query{Text: text, Policy: "club"})
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Matches) == 0 {
			return bot.Match{Fact: &knowledge.Fact{}}
		}
		return result.Matches[0]
	}
	for text, want := range map[string]string{
		"is that for teenagers too":    "age",
		"what about my daughter":       "age",
		"i would rather quit for good": "deleting",
	} {
		few, many := search(2, text), search(20, text)
		if few.Fact.ID != want {
			t.Errorf("%q: %s with few phrasings, want %s", text, few.Fact.ID, want)
		}
		if few.Near <= many.Near {
			t.Errorf("%q: near %.2f with few phrasings, and %.2f with many, which need no others", text, few.Near, many.Near)
		}
		if few.Asked > many.Asked+0.05 {
			t.Errorf("%q: as if asked of the fact by its maintainer: %.2f", text, few.Asked)
		}
	}
}
