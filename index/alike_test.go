package index_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Where the policy searched has no word for something, what else it is called stands for it,
// whatever other policies have; a child by its age is a child.
func TestCalledInSeveralWays(t *testing.T) {
	t.Parallel()
	port := []*knowledge.Fact{
		{ID: "pulse", Statement: "The harbour measures the heart rate of gulls.", Asked: []knowledge.Asked{{Text: "is a heart rate measured"}}},
		{ID: "crane", Statement: "The crane lifts barrels.", Asked: []knowledge.Asked{{Text: "what does the crane lift"}}},
		{ID: "young", Statement: "Children may not enter the wharf.", Asked: []knowledge.Asked{{Text: "can my 9 year old enter"}}},
	}
	other := []*knowledge.Fact{{ID: "zoo", Statement: "A walrus has a pulse.", Asked: []knowledge.Asked{{Text: "has a walrus a pulse"}}}}
	ix := open(t, &knowledge.Library{Policies: []*knowledge.Policy{{ID: "port", Language: "en", Facts: port}, {ID: "zoo", Language: "en", Facts: other}}})
	for text, first := range map[string]string{"pulse": "pulse", "my 12 year old": "young", "my toddler": "young"} {
		if result := search(t, ix, bot.Query{Text: text, Policy: "port"}); len(result.Matches) == 0 || result.Matches[0].Fact.ID != first {
			t.Errorf("%q finds %d facts, want %s first", text, len(result.Matches), first)
		}
	}
	if result := search(t, ix, bot.Query{Text: "pulse", Policy: "zoo"}); len(result.Matches) == 0 || result.Matches[0].Fact.ID != "zoo" || result.Matches[0].Coverage < 1 {
		t.Error("a policy's own word is read as another")
	}
}

// What facts have in another form is known to them, and not read as what it is called besides.
func TestSameWordInAnotherForm(t *testing.T) {
	t.Parallel()
	facts := []*knowledge.Fact{
		{ID: "ads", Statement: "Ads hang on the wharf.", Asked: []knowledge.Asked{{Text: "are there ads on the wharf"}}},
		{ID: "fair", Statement: "Marketers meet at the crane.", Asked: []knowledge.Asked{{Text: "where do marketers meet"}}},
	}
	ix := open(t, &knowledge.Library{Policies: []*knowledge.Policy{{ID: "port", Language: "en", Facts: facts}}})
	result := search(t, ix, bot.Query{Text: "advertising"})
	if len(result.Matches) == 0 || result.Matches[0].Fact.ID != "ads" || result.Matches[0].Coverage < 1 {
		t.Errorf("%d facts, want the ads first, all of it", len(result.Matches))
	}
}
