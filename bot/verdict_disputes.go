package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// disputing returns the facts that the main one disagrees with in what is asked:
// facts that disagree on one thing may both speak of others. Whoever asks how to do something
// does it by the steps.
func (c *deciding) disputing(best candidate) []*knowledge.Fact {
	if len(best.Fact.Steps) > 0 && (c.u.form == grammar.FormHow || c.u.form == grammar.FormWhere) {
		return nil
	}
	return slices.DeleteFunc(disputing(best.Policy, best.Fact), func(other *knowledge.Fact) bool {
		return !c.bearsOn(other, best) || len(c.u.here()) > 0 && differByPlace(other, best.Fact) && len(other.Places) > 0
	})
}

// bearsOn tells whether a fact speaks of what is asked about as the best one does.
func (c *deciding) bearsOn(other *knowledge.Fact, best candidate) bool {
	if opposes(other, best.Fact) {
		return true // who only has somebody's own word for it has to know who thinks otherwise
	}
	if doubted(best.Policy, other) || tellsOfContradiction(best.Fact) {
		found, ok := c.candidateOf(other)
		return ok && found.score >= nearlyAsGood*best.score
	}
	if len(other.Sources) > len(best.Fact.Sources) {
		return true // it is told of the whole fact that better sources disagree
	}
	if len(c.found.candidates) == 0 || best.Coverage == 0 {
		return true
	}
	if best.Asked >= nearEnough && best.Phrasing >= 0 && best.Fact.Asked[best.Phrasing].Verdict == "" && c.ofTitle(other, best) {
		return true
	}
	found, ok := c.candidateOf(other)
	return ok && found.Coverage >= bearing*best.Coverage || c.asksTitle(best.Fact)
}

// ofTitle tells whether a fact speaks of all that another's title names, and so of whatever is asked of that
// on the whole.
func (c *deciding) ofTitle(other *knowledge.Fact, best candidate) bool {
	told, p := factWords(other), c.g.byPolicy[best.Policy]
	title, _, _ := strings.Cut(best.Fact.Title, ", as ") // those who say so are no part of it
	return !slices.ContainsFunc(grammar.ContentOf(c.g.known.read(title).words), func(word string) bool { return !p.names(word) && !holdsStem(told, word) })
}

// opposes tells whether a fact is what somebody thinks against a claim: neither is a report, so that
// none outweighs the other.
func opposes(other, claim *knowledge.Fact) bool {
	return claim.Kind == knowledge.Claim && other.Kind == knowledge.Opinion && !claim.Unconfirmed && !other.Unconfirmed
}

// bearing is the part of the question's words that a fact must speak of, beside
// the best one, to contradict it there.
const bearing = 0.6

// isDisputed tells whether another report contradicts a fact on the same
// footing: what is said of one place does not dispute what is said of all, and what says
// itself that others contradict it has its verdict from both.
func (c *deciding) isDisputed(best candidate) bool {
	if tellsOfContradiction(best.Fact) {
		return false
	}
	for _, other := range c.disputing(best) {
		if doubted(best.Policy, other) && (!opposes(other, best.Fact) || other.Verdict == "") {
			continue
		}
		if (len(other.Places) > 0) == (len(best.Fact.Places) > 0) && !differByPlace(best.Fact, other) && !differByPlace(other, best.Fact) {
			return true
		}
	}
	return false
}

// disputing returns the facts that a fact disagrees with.
func disputing(policy *knowledge.Policy, fact *knowledge.Fact) []*knowledge.Fact {
	var facts []*knowledge.Fact
	for _, id := range fact.Disputes {
		if other, ok := policy.Fact(id); ok && len(facts) < 3 {
			facts = append(facts, other)
		}
	}
	return facts
}
