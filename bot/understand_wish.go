package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "I don't want them to read it" asks nothing that yes or no could answer: what can be done against it
// is told, and what is so.

// readWish reads what the asker says that he wants, or wants not to be.
func (u *understanding) readWish() {
	if u.language != "" {
		return
	}
	if what, ok := grammar.WayAgainst(u.asking.Words); ok && slices.ContainsFunc(what, func(w string) bool {
		return !u.isPolicyName(w) && grammar.NamesSubject(w) && grammar.DoingsIn([]string{w}) == 0
	}) {
		u.unwanted, u.against, u.wish = what, true, true
		return
	}
	if u.asking.Form == grammar.FormHow || u.asking.Form == grammar.FormYesNo && !strings.HasSuffix(u.text, "?") {
		return
	}
	if _, tag := grammar.AskingPart(u.text); tag != "" {
		return // "they should not read it, right?" asks whether they may
	}
	words := u.asking.Words
	u.wish = grammar.Wishes(words)
	what, _ := grammar.WishedAway(words)
	if slices.ContainsFunc(what, func(w string) bool { return !u.isPolicyName(w) && (grammar.NamesSubject(w) || grammar.BackPointing[w]) }) {
		u.unwanted = what // and not only somebody, who cannot be stopped as a whole
		return
	}
	if u.form == grammar.FormStatement && !u.wish && grammar.Orders(u.text) {
		u.form, u.asking.Form = grammar.FormHow, grammar.FormHow // "turn it off" wants to be shown how
	}
}

// wishesThatAway tells whether what was told before is all that the asker does not want.
func (u *understanding) wishesThatAway() bool {
	return len(u.unwanted) > 0 && u.leaning && len(u.places) == 0 && !slices.ContainsFunc(u.unwanted, grammar.NamesSubject)
}

// decideWish answers what the asker does not want with what he can do about just that, and then with what
// is so; what is denied is all there is to tell.
func (b *Bot) decideWish(c *deciding, d *decision, best candidate, sure float64) bool {
	if len(c.u.unwanted) == 0 || c.u.against && c.found.exact || isAct(best.Fact) || denies(best.Fact) {
		return false
	}
	way := c.wayOutOfWish(best)
	if way == nil {
		return false
	}
	d.say("%s tells a way out of %s, which is not wanted", way.ID, best.Fact.ID)
	b.answerFact(c, d, c.foundOrAsked(best.Policy, way), sure)
	d.facts = append([]*knowledge.Fact{d.main}, best.Fact)
	d.wording = wording{}
	return true
}

// nearWay is how much a way out is wanted beside what is not wanted.
const nearWay = 0.6

// wayOutOfWish is what can be done against what somebody does not want: what was found nearly as well, or
// leads out of what was found and is of the same thing, or of the same done; nil where there is nothing.
func (c *deciding) wayOutOfWish(best candidate) *knowledge.Fact {
	for _, other := range c.found.candidates {
		if other.Policy == best.Policy && other.Fact.Topic == knowledge.TopicChoices && isWay(other.Fact) && other.score >= nearWay*best.score {
			return other.Fact
		}
	}
	way := c.wayOut(best.Policy, best.Fact)
	if way == nil || c.u.against {
		return way
	}
	told := allOf(way)
	same := sharedBy(c.nouns(strings.Join(c.u.unwanted, " ")), c.nouns(told)) > 0
	if !same && grammar.DoingsIn(c.u.unwanted)&grammar.DoingsIn(grammar.WordsOf(grammar.Clean(told))) == 0 {
		return nil
	}
	return way
}
