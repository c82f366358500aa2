package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A yes or no is not taken from a fact that holds little of the question, unless a
// phrasing is like it all the same.
func TestCarriedByHowMuchIsSpokenOf(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{Title: "Are notes used?", Verdict: knowledge.No}
	tests := []struct {
		asked, coverage float64
		want            knowledge.Verdict
	}{
		{0.4, 0.2, ""},
		{0.4, 0.5, knowledge.No},
		{0.6, 0.2, knowledge.No},
	}
	text := "are notes encrypted?"
	c := &deciding{g: &guide{}, u: &understanding{words: grammar.WordsOf(text), asking: grammar.ReadQuestion(text)}}
	for _, test := range tests {
		best := candidate{Match: Match{Policy: &knowledge.Policy{}, Fact: fact, Asked: test.asked, Coverage: test.coverage}}
		if got, why := c.carried(best, phrasing{fact.Title, fact.Verdict, true}); got != test.want {
			t.Errorf("asked %.1f, coverage %.1f: %q (%s), want %q", test.asked, test.coverage, got, why, test.want)
		}
	}
}

// Where the nearest phrasing asks for another kind of thing, one that asks for the same
// is taken, but none that says "in" for "out".
func TestCarriedFromAnotherPhrasing(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{Title: "Are members in?", Kind: knowledge.Reported, Verdict: knowledge.Yes, Asked: []knowledge.Asked{
		{Text: "am i opted in"}, {Text: "do i need to opt in first", Verdict: knowledge.No}, {Text: "what do i lose by it"},
	}}
	tests := []struct {
		question, nearest string
		want              knowledge.Verdict
	}{
		{"do i have to opt in", "am i opted in", knowledge.No},
		{"do i have to opt out", "am i opted in", ""},
		{"can my neighbour see that i am opted in", "am i opted in", ""},
		{"do i lose my pictures by it", "what do i lose by it", ""},
		{"are old members in as well", "does it matter whether i am an old member", ""},
		{"does it matter whether i am an old member or a new one", "does it matter whether i am an old member", knowledge.Yes},
	}
	for _, test := range tests {
		c := &deciding{g: &guide{}, u: &understanding{words: grammar.WordsOf(test.question), asking: grammar.ReadQuestion(test.question)}}
		best := candidate{Match: Match{Policy: &knowledge.Policy{}, Fact: fact, Asked: 0.7, Coverage: 1}}
		if got, why := c.carried(best, phrasing{test.nearest, fact.Verdict, true}); got != test.want {
			t.Errorf("%q: %q (%s), want %q", test.question, got, why, test.want)
		}
	}
}

// A phrasing of the asker's own language that asks for the same kind of thing is taken too.
func TestCarriedFromPhrasingInLanguage(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{Title: "Who sees my notes?", Kind: knowledge.Reported, Translations: []*knowledge.Translation{{Language: "de", Asked: []knowledge.Asked{
		{Text: "wer sieht meine notizen"}, {Text: "muss ich meine notizen löschen", Verdict: knowledge.No},
	}}}}
	for language, want := range map[string]knowledge.Verdict{"": "", "de": knowledge.No} {
		question := "must i my notizen delete ?"
		c := &deciding{g: &guide{}, u: &understanding{language: language, words: grammar.WordsOf(question), asking: grammar.ReadQuestion(question)}}
		_, got, _ := c.otherPhrasing(fact, c.u.asking, false)
		if got != want {
			t.Errorf("in %q: %q, want %q", language, got, want)
		}
	}
}

// Where the nearest phrasing asks for no yes or no, another tells what is said to one.
func TestSaidElsewhere(t *testing.T) {
	t.Parallel()
	fact := &knowledge.Fact{Title: "Are old notes deleted?", Verdict: knowledge.No, Asked: []knowledge.Asked{{Text: "what becomes of old notes", Verdict: knowledge.None}}}
	for nearest, want := range map[string]knowledge.Verdict{"what becomes of old notes": knowledge.No, "are old notes safe": ""} {
		question := "are the old notes deleted then?"
		c := &deciding{g: &guide{}, u: &understanding{words: grammar.WordsOf(question), asking: grammar.ReadQuestion(question)}}
		if got := c.saidElsewhere(fact, nearest); got != want {
			t.Errorf("near %q: %q, want %q", nearest, got, want)
		}
	}
}

// What is said of one thing is no yes or no to another that is near it in words.
func TestCarriedToTheSameThing(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		asked, phrasing, statement string
		verdict, want              knowledge.Verdict
	}{
		{"are my notes given to shops?", "are notes sold to shops", "Notes are not sold. Some are given to shops.", knowledge.No, ""},
		{"are my notes sold to shops?", "are notes sold to shops", "Notes are not sold. Some are given to shops.", knowledge.No, knowledge.No},
		{"are my notes sold to shops?", "are notes given to shops", "Notes are given to shops, and some are sold.", knowledge.No, knowledge.No},
		{"are my notes kept for ever?", "are my notes kept", "Notes are kept.", knowledge.Yes, ""},
		{"are my notes kept?", "are my notes kept for good", "Notes are kept for a year.", knowledge.No, ""},
		{"are the notes linked to the letters?", "are the notes apart from the letters", "Notes are kept apart.", knowledge.Yes, ""},
		{"are notes only my crew can see kept?", "are notes kept", "Notes are kept.", knowledge.Yes, ""},
		{"are notes visible only to my crew kept?", "are only public notes kept", "Public notes alone are kept.", knowledge.Yes, ""},
	} {
		fact := &knowledge.Fact{Title: "What is done with notes?", Statement: test.statement, Asked: []knowledge.Asked{{Text: test.phrasing, Verdict: test.verdict}}}
		policy := &knowledge.Policy{Facts: []*knowledge.Fact{fact}}
		c := &deciding{g: &guide{}, u: &understanding{words: grammar.WordsOf(test.asked), asking: grammar.ReadQuestion(test.asked)}}
		best := candidate{Match: Match{Policy: policy, Fact: fact, Asked: 0.6, Coverage: 1}}
		if got, why := c.carried(best, phrasing{test.phrasing, test.verdict, false}); got != test.want {
			t.Errorf("%q by %q: %q (%s), want %q", test.asked, test.phrasing, got, why, test.want)
		}
	}
}

func TestStatesOut(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"is germany out of it": false, "minors are out": true, "am i by default opt out": true, "do this by default turn off is": true,
		"can i opt out": false, "is it possible to get out": false, "are we in or out": false, "does opting out undo it": false, "is it rolled out there": false, "is it enough the switch turn off": false, "do i this turn off can is": false,
	} {
		if got := statesOut(grammar.WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// Whether others may do what the asker never agreed to is no yes or no to whether he did.
func TestMayAfterNo(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		told, asked string
		want        bool
	}{
		{"I never agreed", "can they still do it?", true},
		{"not have never consent", "may they do it ?", true},
		{"I never sang", "can they still do it?", false},
		{"I agreed", "can they still do it?", false},
		{"I never agreed", "can I still do it?", false},
		{"I never agreed", "is it on?", false},
	} {
		u := &understanding{asking: grammar.ReadQuestion(test.asked)}
		if got := u.mayAfterNo(test.told); got != test.want {
			t.Errorf("%q, %q: %t", test.told, test.asked, got)
		}
	}
}
