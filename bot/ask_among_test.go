package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
)

func scored(score float64, title, asked string) candidate {
	fact := &knowledge.Fact{ID: title, Title: title, Asked: []knowledge.Asked{{Text: asked}}}
	return candidate{Match: Match{Fact: fact, Score: score, Asked: 0.6}, score: score}
}

// What is asked of something in particular and called otherwise does not stand for the bare one.
func TestCalledAsAsked(t *testing.T) {
	t.Parallel()
	u := understand(newGuide(&knowledge.Library{}), Question{Text: "can i opt out"}, nil)
	for title, want := range map[string]string{"Do lamps count in the show?": "How do I opt out of lamps?", "How do I opt out of the show?": "How do I opt out of the show?"} {
		f := found{candidates: []candidate{scored(2, title, "can i opt out of the show"), scored(1.9, "How do I opt out of lamps?", "no lamps please"), scored(0.5, "How do I opt out?", "leave")}}
		f.calledSo(u)
		if got := f.candidates[0].Fact.ID; got != want {
			t.Errorf("%s: %s", title, got)
		}
	}
}

// What is offered beside a refusal is of the policy that alone knows what is spoken of.
func TestPointedAt(t *testing.T) {
	t.Parallel()
	lamps, boats := &knowledge.Policy{ID: "lamps"}, &knowledge.Policy{ID: "boats"}
	knowing := func(policy *knowledge.Policy, known ...string) found {
		f := found{policy: policy}
		for _, word := range []string{"does", "wick", "burn", "mast"} {
			f.words = append(f.words, Word{Raw: word, Known: word == "does" || slices.Contains(known, word)})
		}
		return f
	}
	for _, test := range []struct {
		lamps, boats found
		want         *knowledge.Policy
	}{
		{knowing(lamps, "wick", "burn"), knowing(boats, "burn"), lamps},
		{knowing(lamps, "wick", "burn"), knowing(boats, "mast"), nil},
		{knowing(lamps, "burn"), knowing(boats, "burn"), nil},
	} {
		if got := pointedAt([]found{test.lamps, test.boats}); got != test.want {
			t.Errorf("%v, want %v", got, test.want)
		}
	}
}

// What another policy has under the same topic alone is not the like of what was found.
func TestSpeaksAlike(t *testing.T) {
	t.Parallel()
	named := func(word string) bool { return word == "tuner" }
	for title, want := range map[string]bool{"Are Tuner's lamps on by default?": true, "Who can see my albums by default?": false} {
		fact := &knowledge.Fact{Title: "Is it on by default?", Statement: "Lamps are on.", Asked: []knowledge.Asked{{Text: "what if I do nothing"}}}
		if got := speaksAlike(fact, title, named); got != want {
			t.Errorf("%s: %t", title, got)
		}
	}
}

// What holds much less of a question than the surest does is not meant as well.
func TestComparesWith(t *testing.T) {
	t.Parallel()
	having := func(score, coverage float64) *found {
		c := scored(score, "Do lamps count?", "do lamps count")
		c.Asked, c.Near, c.Coverage, c.Policy = 1, 1, coverage, &knowledge.Policy{Facts: []*knowledge.Fact{c.Fact}}
		return &found{candidates: []candidate{c}}
	}
	surest := having(3, 1)
	for other, want := range map[*found]bool{having(2, 0.8): true, having(2, 0.5): false, having(0.5, 0.8): false} {
		if other.comparesWith(surest) != want {
			t.Errorf("score %v, coverage %v", other.candidates[0].score, other.candidates[0].Coverage)
		}
	}
	if less := having(2, 0.5); having(2, 0.8).givesWayTo(less, surest) || !less.givesWayTo(having(2, 0.4), surest) {
		t.Error("what compares gives way to what does not, or what does not stays")
	}
}

// A fact of few phrasings that has all words of a question put in another verb is asked it, unless it only
// shares words with it.
func TestHoldsAll(t *testing.T) {
	t.Parallel()
	for c, want := range map[*candidate]bool{
		{Match: Match{Coverage: 1, Near: 0.5}, phrased: 4}:   true,
		{Match: Match{Coverage: 1, Near: 0.2}, phrased: 4}:   false,
		{Match: Match{Coverage: 0.9, Near: 0.5}, phrased: 4}: false,
		{Match: Match{Coverage: 1, Near: 0.5}, phrased: 40}:  false,
	} {
		if c.holdsAll() != want {
			t.Errorf("%+v: %t", c, !want)
		}
	}
}

// Who holds half a question on something that no policy speaks of has no answer to it.
func TestMissesSubject(t *testing.T) {
	t.Parallel()
	for thing, want := range map[string]bool{"doorbell": true, "lamps": false} {
		for _, coverage := range []float64{0.5, 0.8} {
			c := scored(2, "Do lamps hear calls?", "who hears calls")
			c.Coverage = coverage
			f := found{candidates: []candidate{c}, words: []Word{{Raw: "hears", Known: true}, {Raw: "my"}, {Raw: thing, Common: true}}}
			other := found{words: []Word{{Raw: "lamps", Known: true}}}
			if got := f.missesSubject([]found{f, other}); got != (want && coverage == 0.5) {
				t.Errorf("%s, %v held: %t", thing, coverage, got)
			}
		}
	}
}
