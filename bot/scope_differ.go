package bot

import (
	"slices"

	"fineprint/knowledge"
)

// What is asked may be so in one place and not in another. Where the question names no
// place, a yes or no comes with the word that it is not so everywhere, and both are told.

// elsewhere returns a fact that denies of other places what the best one says; nil
// where the place is known, or facts disagree on the same footing.
func (c *deciding) elsewhere(best candidate) *knowledge.Fact {
	if len(c.u.here()) > 0 || c.isDisputed(best) {
		return nil
	}
	for _, other := range disputing(best.Policy, best.Fact) {
		if differByPlace(best.Fact, other) {
			return other
		}
	}
	return nil
}

// differByPlace tells whether a fact says the opposite of another, but is about places
// that one leaves out.
func differByPlace(fact, other *knowledge.Fact) bool {
	if fact.Topic != other.Topic || fact.Verdict == "" || other.Verdict != opposite(fact.Verdict) {
		return false
	}
	return leavesOut(other) && !slices.ContainsFunc(fact.Places, func(note knowledge.PlaceNote) bool {
		_, _, both := chainOf(note.Place).note(other)
		return both
	})
}

// leavesOut tells whether a fact says which places are left out.
func leavesOut(fact *knowledge.Fact) bool {
	return slices.ContainsFunc(fact.Places, func(note knowledge.PlaceNote) bool { return note.Status == knowledge.Excluded })
}
