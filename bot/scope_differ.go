package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What is asked may be so in one place and not in another. Where the question names no
// place, a yes or no comes with the word that it is not so everywhere, and both are told.

// gradesPlaces tells whether is asked if people are better off in one place than in another, of which no
// fact need speak that says so.
func (u *understanding) gradesPlaces() bool {
	return u.language == "" && len(u.places) > 0 && grammar.Grades(u.words)
}

// gradedAttempt looks for what is said of how alike places are.
var gradedAttempt = attempt{text: "is everybody protected the same in every country", joined: true}

// lightOfGrading is how much it counts for a question that compares places that a fact does.
const lightOfGrading = 1.4

// gradedAttempts are the texts to search for where places are compared.
func (u *understanding) gradedAttempts() []attempt {
	for i, word := range u.words {
		if !grammar.FunctionWords[word] && !grammar.Fillers[word] && !grammar.Grading[word] && !grammar.PeopleWords[grammar.Stem(word)] && !u.placeWords[i] && !u.policyWords[i] {
			return []attempt{{text: u.query(false), joined: true, light: &gradedAttempt, share: lightOfGrading}}
		}
	}
	return []attempt{gradedAttempt}
}

// elsewhere returns a fact that denies of other places what the best one says; nil
// where the place is known, facts disagree on the same footing, or two things are compared.
func (c *deciding) elsewhere(best candidate) *knowledge.Fact {
	if len(c.u.here()) > 0 || c.isDisputed(best) || c.u.asking.Compares || grammar.AsksRelation(c.u.asking.Words) {
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

// ofUnnamed tells whether no place is asked about, and the fact found is of some places and asked for by
// them: its yes or no is theirs.
func (c *deciding) ofUnnamed(best candidate) bool {
	return len(c.u.here()) == 0 && c.q.Choice == "" && c.u.language == "" && ofSome(best.Fact) && (c.u.first && leavesOut(best.Fact) || len(place.Find(best.nearest(), "en")) > 0)
}

// ofSome tells whether a fact is of some places, and not of all the world.
func ofSome(fact *knowledge.Fact) bool {
	return len(fact.Places) > 0 && !slices.ContainsFunc(fact.Places, func(note knowledge.PlaceNote) bool { return note.Place == place.World })
}

// tellByPlace tells without yes or no what holds in some places, that of most places first.
func (c *deciding) tellByPlace(d *decision, best candidate) {
	d.verdict, d.lead, d.qualified = "", c.u.voice.say("by-place"), false
	d.facts = []*knowledge.Fact{best.Fact}
	for _, other := range c.found.candidates {
		if other.Fact != best.Fact && other.Policy == best.Policy && ofSome(other.Fact) && other.score >= nearlyAsGood*best.score && len(d.facts) < mostSpoken {
			d.facts = append(d.facts, other.Fact)
		}
	}
	slices.SortStableFunc(d.facts, func(a, b *knowledge.Fact) int { return len(b.Places) - len(a.Places) })
	d.main = d.facts[0]
}
