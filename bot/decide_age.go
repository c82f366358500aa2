package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who says that he is under age asks whatever he asks as such: what holds for members in
// general is not his. Where an account was made with a false age, nobody can know which of
// both holds.

// decideUnderAge answers who says that he is under age with what is said of those who are,
// where he asks whether something holds and not what he can do.
func (b *Bot) decideUnderAge(c *deciding, d *decision) bool {
	if !c.u.underAge && !c.asksOfChildren() || c.u.form != grammar.FormYesNo || d.policy == nil || c.found.plain() && grammar.IsUnderAge(c.u.words) {
		return false
	}
	fact, shared := c.ofMinors(d.policy)
	if fact == nil || shared == 0 && (c.asksOwnDeed() || c.besideMinors(fact)) {
		return false
	}
	d.say("the asker, or who is asked about, is under age")
	b.answerFact(c, d, asThough(d.policy, fact, nearEnough), nearEnough+0.2)
	d.facts = slices.DeleteFunc(d.facts, func(f *knowledge.Fact) bool { return f.Topic != knowledge.TopicChildren })
	d.verdict = fact.Verdict
	known := c.g.known.read(fact.Title)
	if c.u.asking.Reversed != known.asks().Reversed {
		d.verdict = opposite(fact.Verdict)
	}
	title := known.words
	if c.u.falseAge || grammar.AsksProtection(title) && !grammar.AsksProtection(c.u.words) || grammar.AsksSuiting(title) && !grammar.AsksSuiting(c.u.words) {
		d.verdict = ""
	}
	return true
}

// asksOfChildren tells whether is asked what holds for children, and nothing is found that is said of them.
func (c *deciding) asksOfChildren() bool {
	of := c.u.language == "" && grammar.OfChildren(c.u.asking.Words) || c.u.childrenThere()
	if !of || c.u.grown || len(c.found.candidates) == 0 || len(c.u.turns) > 0 && c.u.leaning {
		return false
	}
	best := c.found.candidates[0]
	return c.found.enough() && best.Fact.Topic != knowledge.TopicChildren && !grammar.NamesChild(c.g.known.read(best.nearest()).words)
}

// childrenThere tells whether children are asked about at a place, where what holds at the place is of those of age.
func (u *understanding) childrenThere() bool {
	return len(u.places) > 0 && (grammar.AnyOf(u.words, minorsNamed) || grammar.IndexOf(u.words, underEighteen) >= 0)
}

var (
	minorsNamed   = grammar.Set("child children kid kids minor minors teen teens teenager teenagers underage")
	underEighteen = []string{"under", "18"}
)

// ofMinors is what is said of those under age that shares most words with the question, and how many.
func (c *deciding) ofMinors(policy *knowledge.Policy) (best *knowledge.Fact, most int) {
	asked := c.nouns(strings.Join(c.u.words, " "))
	for _, fact := range policy.Facts {
		if fact.Topic != knowledge.TopicChildren || fact.Kind != knowledge.Reported || fact.Verdict == "" {
			continue
		}
		if shared := sharedBy(asked, c.nouns(fact.Title)); best == nil || shared > most {
			best, most = fact, shared
		}
	}
	return best, most
}

// besideMinors tells whether what is said of those under age is of one thing, or of something that is done,
// and another is asked about: that their accounts are hidden is no answer to whether theirs is sold.
func (c *deciding) besideMinors(fact *knowledge.Fact) bool {
	title := c.g.known.read(fact.Title).words
	things := slices.DeleteFunc(slices.Clone(title), func(w string) bool {
		return grammar.Children[w] || grammar.PeopleWords[grammar.Stem(w)] || strings.Trim(w, "0123456789") == ""
	})
	asked, told := grammar.DoingsIn(c.u.asking.Words), grammar.DoingsIn(title)
	if told&grammar.DoneUse != 0 {
		told |= grammar.DoneTrain // what is trained with is used
	}
	return len(c.nouns(strings.Join(things, " "))) > 0 || asked != 0 && told != 0 && asked&told == 0
}

// asksOwnDeed tells whether is asked what the asker, or who he asks for, can or must do.
func (c *deciding) asksOwnDeed() bool {
	words := c.u.asking.Words
	if len(words) < 2 || grammar.AsksWhetherUsed(words) {
		return false
	}
	return words[1] == "i" && words[0] != "am" || grammar.PossibleVerbs[words[0]] && speaksOfOther(words[1:min(len(words), 3)])
}

// decideOldEnough answers whether somebody of an age may use the service with what says from what age on
// one may. That one is old enough is no yes: where it is told there may be more to it.
func (b *Bot) decideOldEnough(c *deciding, d *decision) bool {
	if d.policy == nil || c.u.form != grammar.FormYesNo || c.u.falseAge || len(c.u.places) > 0 {
		return false
	}
	years, tooYoung := grammar.AgeToUse(c.u.words, c.g.byPolicy[d.policy].names)
	if years == 0 {
		return false
	}
	for _, fact := range d.policy.Facts {
		limit := grammar.AgeLimit(grammar.ProseOf(fact.Statement)[0])
		if limit == 0 || fact.Topic != knowledge.TopicChildren || !c.asksAge(fact) {
			continue
		}
		d.say("asks whether %d years are enough, and the limit is %d", years, limit)
		b.answerFact(c, d, asThough(d.policy, fact, nearEnough), 0.8)
		d.facts = []*knowledge.Fact{fact}
		switch {
		case years >= limit:
			d.verdict = ""
		case tooYoung:
			d.verdict = knowledge.Yes
		default:
			d.verdict = knowledge.No
		}
		return true
	}
	return false
}

// asksAge tells whether a fact is asked for with from what age on the service is for people.
func (c *deciding) asksAge(fact *knowledge.Fact) bool {
	return grammar.AsksAge(c.g.known.read(fact.Title).words) || slices.ContainsFunc(fact.Asked, func(asked knowledge.Asked) bool {
		return grammar.AsksAge(c.g.known.read(asked.Text).words)
	})
}
