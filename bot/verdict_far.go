package bot

import (
	"unicode"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What a fact says where no phrasing is near that tells it: to a question like none of them, or nearest to one that
// neither yes nor no is right to.

// saidFar is what a fact says to a question that is like none of its phrasings: what it says to its title,
// where all its phrasings together agree.
func (c *deciding) saidFar(best candidate) (verdict knowledge.Verdict, why string) {
	const far = "nobody thought of a question like this one"
	if !c.asksWhether(best.Fact) {
		return "", far
	}
	verdict, _ = c.carried(best, phrasing{grammar.Clean(best.Fact.Title), best.Fact.Verdict, true})
	if verdict == "" {
		return "", far
	}
	return c.agreed(best, verdict, far)
}

// saidOfNone is what a fact says to a question nearest to a phrasing that neither yes nor no is right to: none, save
// where that one is not so near, or asks for no yes or no at all.
func (c *deciding) saidOfNone(best candidate, nearest string) (verdict knowledge.Verdict, why string) {
	otherwise := c.asksOtherwise(nearest)
	switch {
	case c.u.asking.Leftover || asksLegality(c.u.words) || grammar.AsksWhetherTold(c.u.asking.Words):
		return "", ""
	case best.Asked >= likePhrasing && (!otherwise || c.found.exactIs(best)):
		return "", ""
	}
	verdict, why = c.weighed(best, c.saidElsewhere(best.Fact, nearest), "")
	if verdict == "" && otherwise {
		return c.agreed(best, c.saidPlainly(best.Fact), why)
	}
	return verdict, why
}

// saidElsewhere is what a fact says to the phrasing most like a yes/no question, where the nearest one
// has neither yes nor no for that it asks for none.
func (c *deciding) saidElsewhere(fact *knowledge.Fact, nearest string) knowledge.Verdict {
	if !c.asksOtherwise(nearest) {
		return ""
	}
	_, verdict, _ := c.otherPhrasing(fact, c.u.asking, true)
	return verdict
}

// asksOtherwise tells whether a yes/no question is nearest to a phrasing that asks for neither: "A or B", "how".
func (c *deciding) asksOtherwise(nearest string) bool {
	if c.u.asking.Form != grammar.FormYesNo {
		return false
	}
	near := grammar.ReadQuestion(grammar.Clean(nearest))
	return near.Form != grammar.FormYesNo && near.Form != grammar.FormStatement || near.Chooses && !c.u.asking.Chooses
}

// saidPlainly is what a fact says to its title, turned as the question is.
func (c *deciding) saidPlainly(fact *knowledge.Fact) knowledge.Verdict {
	if c.g.known.read(fact.Title).asks().Turned() != c.u.asking.Turned() {
		return opposite(fact.Verdict)
	}
	return fact.Verdict
}

// far is farPhrasing for the question's language: of Chinese each two signs are compared, of
// which even those put alike share few.
func (c *deciding) far() float64 {
	if g := glossary.In(c.u.language); g != nil && g.Script == unicode.Han {
		return farPhrasing / 2
	}
	return farPhrasing
}
