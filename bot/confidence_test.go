package bot

import "testing"

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
