package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who says that he is under age asks whatever he asks as such: what holds for members in
// general is not his. Where an account was made with a false age, nobody can know which of
// both holds.

// decideUnderAge answers who says that he is under age with what is said of those who are,
// where he asks whether something holds and not what he can do.
func (b *Bot) decideUnderAge(c *deciding, d *decision) bool {
	words := c.u.asking.Words
	if !c.u.underAge || c.u.form != grammar.FormYesNo || d.policy == nil || c.found.plain() && grammar.IsUnderAge(c.u.words) || len(words) > 1 && words[1] == "i" && words[0] != "am" && !grammar.AsksWhetherUsed(words) {
		return false
	}
	at := slices.IndexFunc(d.policy.Facts, func(f *knowledge.Fact) bool {
		return f.Topic == knowledge.TopicChildren && f.Kind == knowledge.Reported && f.Verdict != ""
	})
	if at < 0 {
		return false
	}
	fact := d.policy.Facts[at]
	d.say("the asker is under age")
	b.answerFact(c, d, asThough(d.policy, fact, nearEnough), nearEnough+0.2)
	d.facts = slices.DeleteFunc(d.facts, func(f *knowledge.Fact) bool { return f.Topic != knowledge.TopicChildren })
	d.verdict = fact.Verdict
	if c.u.asking.Reversed {
		d.verdict = opposite(fact.Verdict)
	}
	if c.u.falseAge || grammar.AsksProtection(c.g.known.read(fact.Title).words) && !grammar.AsksProtection(c.u.words) {
		d.verdict = ""
	}
	return true
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
