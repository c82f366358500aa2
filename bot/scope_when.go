package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// asksSinceWhen tells whether "since when?" follows an answer about a place.
func (c *deciding) asksSinceWhen(p *policyGuide) bool {
	turn, _, ok := lastTurn(c.g, c.u.turns)
	return ok && c.u.form == grammar.FormWhen && c.u.leaning && turn.About == aboutScope && len(c.u.subject(p)) == 0
}

// asksWhenThere tells whether a question is since when the policy holds in its places, and
// the fact found for it speaks of others, or hardly of each of several: "when does it start
// in Peru", "Peru - same date?"
func (c *deciding) asksWhenThere(p *policyGuide) bool {
	dated := c.u.form == grammar.FormWhen || c.goesOnWhen() || grammar.AnyOf(c.u.words, grammar.DateNouns)
	if !dated || len(c.u.here()) == 0 || slices.ContainsFunc(c.u.subject(p), func(word string) bool {
		return !grammar.Times[word] && !grammar.DateNouns[word] && !grammar.Differing[word] && !grammar.Third[word]
	}) {
		return false
	}
	if len(c.u.places) == 0 {
		// Of the asker's place it is asked where the date found is that of others, or where that is said.
		if !c.found.enough() || c.speaksHere(c.found.candidates[0].Fact) {
			return false
		}
		best := c.found.candidates[0].Fact
		return best.Topic == knowledge.TopicTiming && len(best.Places) > 0 || ofWhen[best.Topic] && slices.Contains(c.u.words, "there")
	}
	return len(c.u.places) > 1 || len(c.found.candidates) == 0 || !c.speaksThere(c.found.candidates[0].Fact)
}

// ofWhen are the topics of facts that tell a day.
var ofWhen = map[knowledge.Topic]bool{knowledge.TopicTiming: true, knowledge.TopicNotice: true, knowledge.TopicHistory: true}

// goesOnWhen tells whether the question goes on with since when the policy holds in places.
func (c *deciding) goesOnWhen() bool {
	turn, _, told := c.lastFact()
	if told == nil || !c.u.leaning || turn.Topic != knowledge.TopicTiming || turn.About == aboutOverview {
		return false
	}
	return slices.ContainsFunc(told.Places, func(note knowledge.PlaceNote) bool { return !note.Since.IsZero() })
}
