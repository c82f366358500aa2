package bot

import (
	"cmp"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// nearlyAsGood is the part of the best score with which a fact answers the question too.
const nearlyAsGood = 0.8

// correctPremise notes when a question takes for granted what the fact denies:
// "why do they read my messages?" Who is told what to do took nothing for granted, and a
// no that is only a yes turned round denies nothing that was said.
func (b *Bot) correctPremise(c *deciding, d *decision, best candidate, said knowledge.Verdict) {
	presumes := (c.u.form == grammar.FormWhy || c.u.form == grammar.FormWhen || c.u.form == grammar.FormHow) && len(best.Fact.Steps) == 0
	if !presumes || grammar.AsksMeasure(c.u.asking.Words) || best.ownVerdict() != knowledge.No || said != knowledge.No || c.isDisputed(best) || best.Asked < nearPhrasing || best.Fact.Kind == knowledge.Opinion || c.saidBefore(best.Fact) {
		return
	}
	if f := c.g.known.read(best.nearest()).asks().Form; f != grammar.FormYesNo && f != grammar.FormStatement {
		return // the fact answers this very question, so nothing is taken for granted
	}
	d.notes = append(d.notes, c.u.voice.say("premise"))
	d.say("takes for granted what the fact denies")
}

// tellPlaces notes how the places of the question were understood where the
// main fact does not speak of them.
func (c *deciding) tellPlaces(d *decision, best candidate) {
	main := best.Fact
	strange := c.u.strangeAuthority(d.policy)
	if known, ok := place.Lookup(c.u.authority); ok && strange {
		d.lead = c.u.voice.say("no-authority", "place", c.u.voice.place(known))
		d.verdict = ""
	}
	c.tellGround(d, main)
	for i, mention := range c.u.places {
		if mention.Corrected {
			d.notes = append(d.notes, c.u.voice.say("read-as", "written", mention.Text, "name", c.u.voice.place(mention.Readings[0])))
		}
		if strange && c.u.chains[i][0] == c.u.authority || main.Topic == knowledge.TopicRegulators && c.u.isOf(mention, isOfficial) {
			continue
		}
		if note, far, ok := c.u.chains[i].note(main); ok {
			// A date for many places does not say by itself that it is this one's.
			sameThere := c.saidBefore(main) && note.Status == knowledge.Covered
			if (sameThere || main.Topic == knowledge.TopicTiming && len(main.Places) > 1 && !note.Since.IsZero()) && d.lead == "" {
				d.lead = c.u.voice.scope(knowledge.Yes, mention.Readings[0], noted{main, note, far})
			}
			continue
		}
		placed := c.g.byPolicy[d.policy].placed
		switch {
		case len(placed) == 0 || c.u.whereabouts != grammar.NoWhereabouts:
		case c.ofOthers(d.policy, main, c.u.chains[i]):
			d.tellOthers(c, mention.Readings[0])
		case main.Topic == knowledge.TopicRegulators && c.g.byPolicy[d.policy].tellsPlace(main):
			// That the policy holds there says nothing of what an authority did, there or elsewhere.
			if c.isYesNo(best) && !c.g.byPolicy[d.policy].tellsWithin(main, c.u.chains[i]) {
				d.verdict = ""
			}
		case c.g.byPolicy[d.policy].tells(main, c.u.chains[i]):
		case len(speakOf(placed, c.u.chains[i])) == 0 && len(c.g.byPolicy[d.policy].told()[c.u.chains[i][0]]) == 0:
			d.notes = append(d.notes, c.u.voice.say("general", "place", c.u.voice.place(mention.Readings[0])))
		case len(notesOn(placed, c.u.chains[i])) == 0: // only other things are said of it
		case (c.u.asksWhether() || c.u.first && c.u.form == grammar.FormWhat) && !mention.Ambiguous:
			// What holds in general holds there only if the policy does. After a plain no
			// that it does would read as if it were denied.
			s := scopeOf(c, d.policy, mention.Readings[0])
			if there := c.toldOut(s, best, c.u.chains[i]); there != nil {
				d.verdict, d.main, d.facts = "", there, []*knowledge.Fact{there, s.facts[0]}
				return
			}
			if !s.everywhere && (d.verdict != knowledge.No || s.verdict != knowledge.Yes) {
				d.notes = append(d.notes, cmp.Or(s.covered, s.lead))
				if s.verdict == knowledge.No {
					d.verdict = ""                        // what is so elsewhere is not so there
					d.facts = append(d.facts, s.facts[0]) // which tells what does not hold there
				}
			} else if !s.everywhere && c.saidBefore(main) {
				d.notes = append(d.notes, c.u.voice.say("same-there", "place", c.u.voice.place(mention.Readings[0])))
			}
		}
	}
}

// toldOut returns what a fact found tells on the same topic of a place that the policy does not hold
// in; nil where none does.
func (c *deciding) toldOut(s scope, best candidate, asked chain) *knowledge.Fact {
	for _, other := range c.found.candidates {
		if _, _, ok := asked.note(other.Fact); ok && s.verdict == knowledge.No && other.Policy == best.Policy && other.Fact.Topic == best.Fact.Topic && other.score >= bearing*best.score {
			return other.Fact
		}
	}
	return nil
}

// saidBefore tells whether the question leans on a turn that was answered with a fact.
func (c *deciding) saidBefore(fact *knowledge.Fact) bool {
	_, _, told := c.lastFact()
	return c.u.leaning && told == fact // another policy's may have the same id
}

// against is what the policy says too where one fact's yes or no is only half of the answer: of those
// whom something is given to, and as good an answer of the opposite verdict. whether tells whether both
// say otherwise. Facts with many phrasings tell by themselves which is meant.
func (c *deciding) against(best candidate, said knowledge.Verdict) (other *knowledge.Fact, otherwise bool) {
	if said != knowledge.Yes && said != knowledge.No || !c.isYesNo(best) || c.g.byPolicy[best.Policy].phrased >= manyPhrasings || c.isDisputed(best) {
		return nil, false
	}
	_, to := grammar.GivenTo(c.u.asking.Words)
	for _, found := range c.found.candidates {
		if found.Fact == best.Fact || found.Policy != best.Policy || len(found.Fact.Steps) > 0 || found.Fact.Kind != knowledge.Reported && found.Fact.Kind != knowledge.Claim || found.Fact.Unconfirmed {
			continue
		}
		if len(to) > 0 && holdsAll(found.Fact, to) && !holdsAll(best.Fact, to) {
			return found.Fact, found.Fact.Verdict != best.Fact.Verdict
		}
		if found.score < nearlyAsGood*best.score || found.ofOther || c.speaksThere(best.Fact) && !c.speaksThere(found.Fact) || c.u.asksOtherDoing(c.g.byPolicy[best.Policy], found.Fact, found.nearest()) || best.Wanted > found.Wanted+wantedAlike || c.u.conditionIn(found.Fact) < c.u.conditionIn(best.Fact) {
			continue
		}
		if opposing, _ := c.said(found); opposing == opposite(said) {
			return found.Fact, true
		}
	}
	return nil, false
}

// wantedAlike is how much more than another a fact is wanted at most that both may be meant.
const wantedAlike = 0.3

// supporting is a second fact worth telling: one that the question wants more by the
// way it is put, or one on the same topic, nearly as good a match, and not another opinion.
func (b *Bot) supporting(c *deciding, d *decision, best candidate) *knowledge.Fact {
	if len(d.facts) > 1 || len(best.Fact.Steps) > 0 {
		return nil
	}
	if past := c.pastBeside(best); past != nil {
		return past
	}
	const wantedMore, stillGood = 0.3, 0.7
	for _, other := range c.found.candidates {
		if other.Fact == best.Fact || other.ofOther || other.Policy != best.Policy || other.Fact.Unconfirmed || outweighed(other.Policy, other.Fact) || c.u.hasDone(other.Fact) {
			continue
		}
		switch {
		case other.score < stillGood*best.score:
			return nil
		case other.Wanted > best.Wanted+wantedMore:
			return other.Fact
		case other.score >= nearlyAsGood*best.score && other.Fact.Topic == best.Fact.Topic && other.Fact.Kind == knowledge.Reported && (c.u.asking.Chooses || b.speaksOfIt(c, best, other.Fact)):
			return other.Fact
		}
	}
	return nil
}

// speaksOfIt tells whether a fact's own text holds about as much of the question as that of
// the best one: it would only repeat that in general words otherwise.
func (b *Bot) speaksOfIt(c *deciding, best candidate, other *knowledge.Fact) bool {
	const asMuch = 0.7
	texts := make([]string, 2)
	for i, fact := range []*knowledge.Fact{best.Fact, other} {
		texts[i] = strings.Join([]string{fact.Title, fact.Statement, fact.Details}, " ")
	}
	held := b.searcher.Holds(best.Policy.ID, best.Fact.ID, "", []string{c.u.query(true)}, texts)
	return held == nil || held[0][1] >= asMuch*held[0][0]
}
