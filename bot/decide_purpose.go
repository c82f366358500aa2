package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// decidePurpose answers what somebody wants a thing of the asker's for with why all of it is
// done, where the facts only say that the thing is used.
func (b *Bot) decidePurpose(c *deciding, d *decision) bool {
	if len(c.found.candidates) == 0 || d.policy == nil {
		return false
	}
	_, wanted := c.u.whyWanted(c.g.byPolicy[d.policy].names)
	if !wanted && !c.u.asksWhyTaken() {
		return false
	}
	best := c.found.candidates[0]
	if !setsUp(best.Fact) || !c.holdsOwn(best.Fact) || givesReason(&best, nil) || !wanted && grammar.StatesPurpose(grammar.WordsOf(grammar.Clean(best.Fact.Statement))) {
		return false
	}
	purpose, known := c.purpose(d.policy)
	if !known || purpose.Fact == best.Fact {
		return false
	}
	d.say("%s gives the reason for all of it", purpose.Fact.ID)
	b.answerFact(c, d, purpose, nearEnough)
	return true
}

// asksWhyTaken tells whether is asked why something of the asker's is wanted or used.
func (u *understanding) asksWhyTaken() bool {
	return u.form == grammar.FormWhy && u.language == "" && len(u.places) == 0 && u.ownsThings() && !u.asking.Turned() && grammar.AnyOf(u.words, grammar.Wanting) &&
		!slices.Contains(u.words, "not")
}

// holdsOwn tells whether a fact speaks of what is called the asker's.
func (c *deciding) holdsOwn(fact *knowledge.Fact) bool {
	return !slices.ContainsFunc(nounOf(grammar.ThingOf(c.u.words)), func(word string) bool {
		return !grammar.GeneralWords[grammar.Stem(word)] && !heldBy(word, fact)
	})
}

// nounOf is a thing's noun alone, whatever that is said to be like; where it is "data", with what says which.
func nounOf(thing []string) []string {
	if n := len(thing); n > 1 && !grammar.GeneralWords[grammar.Stem(thing[n-1])] {
		return thing[n-1:]
	}
	return thing
}
