package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// footage is a fact of which one phrasing asks the opposite in a word that no list holds.
func footage() *knowledge.Fact {
	return &knowledge.Fact{Title: "Is footage kept?", Kind: knowledge.Reported, Verdict: knowledge.Yes, Asked: []knowledge.Asked{
		{Text: "do you keep footage of visitors"}, {Text: "is footage of the gate kept"}, {Text: "is footage of the yard stored"},
		{Text: "do pictures of the yard stay"}, {Text: "are pictures of visitors kept"}, {Text: "do you store what the camera sees"},
		{Text: "does a mask cloak me from your footage", Verdict: knowledge.No}, {Text: "does paying cloak visitors", Verdict: knowledge.No}, {Text: "does a hat cloak visitors", Verdict: knowledge.No},
		{Text: "will a season ticket cloak my footage", Verdict: knowledge.No},
		{Text: "is footage kept here or abroad", Verdict: knowledge.None}, {Text: "is footage kept in colour or grey", Verdict: knowledge.None},
	}}
}

// What all phrasings say together is learnt, where the nearest one is near by its subject
// and asks the opposite.
func TestVerdictClassifier(t *testing.T) {
	t.Parallel()
	v := learnVerdicts(footage(), "")
	for text, want := range map[string]knowledge.Verdict{
		"is footage of the pond kept": knowledge.Yes, "does the roof cloak visitors": knowledge.No, "is footage not kept": knowledge.No,
	} {
		if got, sure := v.verdict(grammar.ReadQuestion(text)); got != want || sure < spokenAgainst {
			t.Errorf("%q: %s (%.2f), want %s", text, got, sure, want)
		}
	}
	if got, sure := v.verdict(grammar.ReadQuestion("is it kept in colour or grey")); sure >= decided {
		t.Errorf("neither is right, but it says %s (%.2f)", got, sure)
	}
}

// A verdict of the nearest phrasing holds as far as the others do not speak against it.
func TestWeighed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		question       string
		verdict, wants knowledge.Verdict
	}{
		{"will a season ticket cloak visitors", knowledge.Yes, knowledge.No}, {"does the roof cloak visitors", knowledge.Yes, ""},
		{"is footage of the yard kept", knowledge.Yes, knowledge.Yes},
		{"is footage of the yard kept", "", knowledge.Yes},
		{"will my aunt come along", "", ""},
	}
	fact, g := footage(), &guide{}
	for _, test := range tests {
		c := &deciding{g: g, u: &understanding{asking: grammar.ReadQuestion(test.question)}}
		if got, why := c.weighed(candidate{Match: Match{Fact: fact, Asked: likePhrasing}}, test.verdict, "as before"); got != test.wants {
			t.Errorf("%q: %q (%s), want %q", test.question, got, why, test.wants)
		}
	}
	// Of a question that is far from all phrasings they say no more than that the nearest is not believed.
	c := &deciding{g: g, u: &understanding{asking: grammar.ReadQuestion(tests[0].question)}}
	if got, _ := c.weighed(candidate{Match: Match{Fact: fact, Asked: nearPhrasing - 0.1}}, knowledge.Yes, ""); got != "" {
		t.Errorf("far from all phrasings: %q, want none", got)
	}
	// A phrasing that is word for word the question knows best.
	if got, _ := c.weighed(candidate{Match: Match{Fact: fact, Near: 1}}, knowledge.Yes, ""); got != knowledge.Yes {
		t.Errorf("word for word: %q, want yes", got)
	}
}

// Of Chinese, which is compared by pairs of signs, less needs to be alike than of words.
func TestFarPhrasings(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{Title: "Is the diary read?", Kind: knowledge.Reported, Verdict: knowledge.No, Asked: []knowledge.Asked{{Text: "do they read my diary"}}}
	for language, want := range map[string]knowledge.Verdict{"zh-Hant": knowledge.No, "de": "", "": ""} {
		c := &deciding{g: &guide{}, u: &understanding{language: language, words: []string{"diary"}, policyWords: []bool{false}, asking: grammar.ReadQuestion("my diary will read?")}}
		if got, why := c.said(candidate{Match: Match{Fact: fact, Asked: farPhrasing - 0.1, Coverage: 0.5}}); got != want {
			t.Errorf("%q: %q (%s), want %q", language, got, why, want)
		}
	}
}
