package bot

import (
	"testing"

	"fineprint/knowledge"
)

// Where facts have few phrasings, a question in its own words is answered by the one fact that
// holds them; among many phrasings it would be like one of them.
func TestFewPhrasingsAskForLess(t *testing.T) {
	t.Parallel()
	own := signs{score: 1.5, words: 1.9, lead: 0.4, near: 0.4, coverage: 1, Sound: Sound{None: 1.4, Uncovered: 0.4, Elsewhere: 0.5}}
	if few, many := own.asked(4), own.asked(100); few < answerAt || many >= answerAt {
		t.Errorf("confidence %.2f with four phrasings a fact and %.2f with a hundred", few, many)
	}
	close := own
	close.lead, close.coverage = 0.05, 0.5
	if few := close.asked(4); few >= answerAt {
		t.Errorf("confidence %.2f though another fact is as good and half the words are in neither", few)
	}
}

// What is word for word a question without an answer has none, unless a phrasing is as near or
// there are too few of them to tell.
func TestUncoveredWordForWord(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		phrasings       int
		near, uncovered float64
		want            bool
	}{{80, 0.87, 0.95, true}, {80, 0.93, 0.95, false}, {80, 0.7, 0.8, false}, {4, 0.87, 0.95, false}} {
		fact := &knowledge.Fact{ID: "leaving", Asked: make([]knowledge.Asked, test.phrasings)}
		f := found{
			candidates: []candidate{{Match: Match{Policy: &knowledge.Policy{Facts: []*knowledge.Fact{fact}}, Fact: fact, Near: test.near, Wanted: 2}, score: 3, phrased: float64(test.phrasings)}},
			words:      make([]Word, 6), sound: Sound{Uncovered: test.uncovered},
		}
		if got := !f.enough(); got != test.want {
			t.Errorf("with %d phrasings, %.2f near and %.2f uncovered it is refused: %t", test.phrasings, test.near, test.uncovered, got)
		}
	}
}

// A question that is word for word a known one is answered, though it says so little that
// it is as like what no fact answers.
func TestLiteralIsEnough(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{Facts: []*knowledge.Fact{{Asked: []knowledge.Asked{{Text: "buoys?"}}}}}
	for near, want := range map[float64]bool{1: true, 0.9: false} {
		f := &found{candidates: []candidate{{Match: Match{Policy: policy, Fact: policy.Facts[0], Asked: near, Near: near}}}}
		f.sound.None, f.sound.Uncovered = 3, 0.98
		if got := f.enough(); got != want {
			t.Errorf("%.1f like a known question is enough: %t (%s)", near, got, f.signs().String())
		}
	}
}

// What is only nearly asked the question gives way to what is surely meant.
func TestNearlyAskedGivesWay(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{Facts: []*knowledge.Fact{{ID: "hens"}, {ID: "eggs"}}}
	like := func(id int, asked, score, wanted float64) candidate {
		return candidate{Match: Match{Policy: policy, Fact: policy.Facts[id], Asked: asked, Near: asked, Coverage: 1, Wanted: wanted}, score: score}
	}
	for asked, want := range map[float64]string{0.86: "eggs", 0.98: "hens"} {
		f := found{words: make([]Word, 6), candidates: []candidate{like(0, asked, 1.2, 0), like(1, 0.79, 3, 2)}, sound: Sound{Elsewhere: 1, Uncovered: 0.6}}
		if f.giveWay(); f.candidates[0].Fact.ID != want {
			t.Errorf("%.2f like a phrasing %s is answered, want %s", asked, f.candidates[0].Fact.ID, want)
		}
	}
}
