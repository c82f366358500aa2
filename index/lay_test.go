package index_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func layBase(synonyms ...*knowledge.Synonym) *knowledge.Library {
	facts := []*knowledge.Fact{
		{ID: "wharf", Statement: "The wharf is painted on Mondays.", Asked: []knowledge.Asked{{Text: "when is the wharf painted"}}},
		{ID: "crane", Statement: "The crane lifts barrels.", Asked: []knowledge.Asked{{Text: "what does the crane lift"}}},
		{ID: "gulls", Statement: "Gulls are counted in spring.", Asked: []knowledge.Asked{{Text: "who counts the gulls"}}},
	}
	return &knowledge.Library{Synonyms: synonyms, Policies: []*knowledge.Policy{{ID: "port", Language: "en", Facts: facts}}}
}

// What askers say is read as what the facts have for it: words and phrases that no
// fact holds in its place, others besides.
func TestSynonymsOfTheBase(t *testing.T) {
	t.Parallel()
	ix := open(t, layBase(
		&knowledge.Synonym{Say: []string{"zigzag", "sea rats"}, For: []string{"walrus", "gulls"}, Language: "en"},
		&knowledge.Synonym{Say: []string{"lift"}, For: []string{"wharf"}, Language: "en"},
	))
	for text, first := range map[string]string{"zigzag": "gulls", "any sea rats left": "gulls", "lift": "crane"} {
		result := search(t, ix, bot.Query{Text: text})
		if len(result.Matches) == 0 || result.Matches[0].Fact.ID != first {
			t.Errorf("%q finds %d facts, want %s first", text, len(result.Matches), first)
		}
	}
	if result := search(t, ix, bot.Query{Text: "zigzag"}); !result.Words[0].Known {
		t.Error("a word that a synonym explains counts as unknown")
	}
	if n := len(search(t, ix, bot.Query{Text: "lift"}).Matches); n != 2 {
		t.Errorf("a known word with a synonym finds %d facts, want its own and the other", n)
	}
	without := open(t, layBase())
	if n := len(search(t, without, bot.Query{Text: "zigzag"}).Matches); n != 0 {
		t.Errorf("without the synonym %d facts are found", n)
	}
}

// Synonyms of another language are for what is translated into it.
func TestSynonymsOfATranslation(t *testing.T) {
	t.Parallel()
	library := layBase(&knowledge.Synonym{Say: []string{"zickzack"}, For: []string{"möwen"}, Language: "de"})
	gulls := library.Policies[0].Facts[2]
	gulls.Translations = []*knowledge.Translation{{Language: "de", Asked: []knowledge.Asked{{Text: "wer zählt die möwen"}}}}
	ix := open(t, library)
	result := search(t, ix, bot.Query{Text: "wo ist zickzack", Language: "de"})
	if len(result.Matches) == 0 || result.Matches[0].Fact.ID != "gulls" {
		t.Errorf("%d facts, want the gulls", len(result.Matches))
	}
}

// Questions that only users of a product ask are told from those of the base, unless
// the base asks them itself.
func TestElsewhere(t *testing.T) {
	t.Parallel()
	library := testBase(t)
	elsewhere := func(text string) float64 {
		return search(t, open(t, library), bot.Query{Text: text}).Elsewhere
	}
	before := elsewhere("how do i reset my password")
	own := elsewhere(library.Policies[0].Facts[0].Asked[0].Text)
	if before < 0.7 || own > 0.6 {
		t.Errorf("resetting a password is elsewhere by %.2f, the base's own question by %.2f", before, own)
	}
	extra := &knowledge.Policy{ID: "accounts", Language: "en", Facts: []*knowledge.Fact{{
		ID: "reset", Statement: "You reset it yourself.", Asked: []knowledge.Asked{{Text: "how do i reset my password"}, {Text: "password reset"}, {Text: "reset a forgotten password"}},
	}}}
	library = &knowledge.Library{Policies: append([]*knowledge.Policy{extra}, library.Policies...)}
	if after := elsewhere("how do i reset my password"); after >= before {
		t.Errorf("a base that answers it counts it as elsewhere by %.2f, before by %.2f", after, before)
	}
}
