package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What is done is part of what is asked: "do they sell my mail" has nearly all words of "do
// they read my mail", and another answer.

// otherDoing is the factor on a fact that tells nothing of what is asked to be done, oppositeDoing that
// on one which tells that it goes the other way.
const (
	otherDoing    = 0.58
	oppositeDoing = 0.4
)

// preferDoing prefers what speaks of that which the question asks whether it is done, in
// policies whose phrasings are too few to tell it by themselves.
func (u *understanding) preferDoing(g *guide, candidates []candidate, explain bool) {
	if u.form != grammar.FormYesNo && u.form != grammar.FormStatement || len(u.asking.Words) == 0 || u.language != "" {
		return
	}
	for i := range candidates {
		c := &candidates[i]
		if c.phrased >= manyPhrasings {
			continue
		}
		factor := u.doingFit(g.byPolicy[c.Policy], c.Fact, c.nearest())
		if c.Asked >= wordForWord && factor != oppositeDoing {
			continue
		}
		if factor == otherDoing && u.namedBarely(g, c, candidates) {
			factor = 1
		}
		c.times("doing", factor, explain)
		c.otherDoing = factor < 1
	}
}

// namedBarely tells whether a candidate is asked for something by its name alone, which the question names
// too and no other candidate of its policy speaks of: whatever is done with that is asked of it.
func (u *understanding) namedBarely(g *guide, c *candidate, candidates []candidate) bool {
	p := g.byPolicy[c.Policy]
	for _, asked := range c.Fact.Asked {
		words := p.read(asked.Text).words
		if len(words) == 0 || grammar.FormOf[words[0]] != "" || grammar.Auxiliaries[words[0]] || grammar.DoingsIn(words) != 0 {
			continue
		}
		for _, word := range grammar.ContentOf(u.asking.Words) {
			if !p.names(word) && grammar.DoingsIn([]string{word}) == 0 && holdsStem(words, word) && p.speaksAlone(c, word, candidates) {
				return true
			}
		}
	}
	return false
}

// speaksAlone tells whether no other candidate of the policy speaks of a word.
func (p *policyGuide) speaksAlone(of *candidate, word string, candidates []candidate) bool {
	speaks := func(text string) bool { return holdsStem(p.read(text).words, word) }
	for i := range candidates {
		c := &candidates[i]
		if c.Policy != of.Policy || c.Fact == of.Fact {
			continue
		}
		if speaks(c.Fact.Title) || speaks(c.Fact.Statement) || slices.ContainsFunc(c.Fact.Asked, func(a knowledge.Asked) bool { return speaks(a.Text) }) {
			return false
		}
	}
	return true
}

// asksOtherDoing tells whether something is asked to be done of which a fact tells nothing.
func (u *understanding) asksOtherDoing(p *policyGuide, fact *knowledge.Fact, nearest string) bool {
	return u.doingFit(p, fact, nearest) < 1
}

// doingFit is how well what a fact tells of suits what is asked to be done: its title, statement and
// phrasings that ask of the same doer; nearest is the one the question is most like.
func (u *understanding) doingFit(p *policyGuide, fact *knowledge.Fact, nearest string) float64 {
	words := u.asking.Words
	like, title := p.read(nearest).words, p.read(fact.Title).words
	if grammar.EndsAccount(words) && grammar.DoingsIn(like)&grammar.DoneDelete != 0 && !grammar.EndsAccount(like) && !grammar.EndsAccount(title) {
		return otherDoing // what else is deleted
	}
	doing, actor := grammar.DoingOf(words, p.names)
	if doing == 0 || doing == grammar.DoneUse || doing == grammar.DoneLie && actor != grammar.ActorService {
		return 1 // what the asker was not honest about is told as it is
	}
	all := grammar.DoingsIn(p.read(fact.Statement).words)
	var main, others grammar.Doing
	add := func(words []string, mainly bool) {
		done, by := grammar.DoingOf(words, p.names)
		if by == grammar.ReceiverOf(u.asking.Words) && by != grammar.ActorNone && grammar.DoingsIn(words)&(grammar.DoneShare|grammar.DoneRead) != 0 {
			all |= grammar.DoneShare // who sees something was given it
		}
		if by != grammar.ActorNone && actor != grammar.ActorNone && by != actor && doing != grammar.DoneDelete {
			others |= grammar.DoingsIn(words)
			return
		}
		all |= grammar.DoingsIn(words)
		if mainly {
			main |= done
		}
	}
	add(like, true)
	add(title, true)
	for _, asked := range fact.Asked {
		if all|main != 0 && doing.SpokenOf(all, main) {
			return 1
		}
		add(p.read(asked.Text).words, false)
	}
	switch {
	case grammar.OppositeFlow(doing, all|main):
		return oppositeDoing
	case !doing.SpokenOf(all, main), all|main == 0 && others&doing != 0:
		return otherDoing
	}
	return 1
}

// turnsDoing tells whether a phrasing's verdict says nothing of what a question asks whether it is done: what is
// not all deleted is kept or trained with, and what is not sold may be given away.
func (u *understanding) turnsDoing(p *policyGuide, phrasing []string, verdict knowledge.Verdict) bool {
	asked, _ := grammar.DoingOf(u.asking.Words, p.names)
	like, _ := grammar.DoingOf(phrasing, p.names)
	owner, other := grammar.OwnerAsked(u.asking.Words, p.names), grammar.OwnerAsked(phrasing, p.names)
	switch {
	case owner != grammar.ActorNone && (owner != other && other != grammar.ActorNone || other == grammar.ActorNone && like != 0):
		return true // who keeps something does not own it, and what one owns another does not
	case like == grammar.DoneDelete && asked&^(grammar.DoneUse|grammar.DoneDelete) != 0, asked|like == grammar.DoneKeep|grammar.DoneDelete:
		return true
	case asked|like == grammar.DoneShare|grammar.DoneSell: // what is sold is shared, and not the other way round
		return asked == grammar.DoneShare && verdict == knowledge.No || asked == grammar.DoneSell && verdict == knowledge.Yes
	}
	return false
}

// ownDoing tells whether the question is what the service does, and a phrasing what the asker may do.
// What both may use is no more than a word: "can they still use my songs", "can I still use the radio".
func (u *understanding) ownDoing(p *policyGuide, phrasing []string) bool {
	asked, actor := grammar.DoingOf(u.asking.Words, p.names)
	_, own := grammar.DoingOf(phrasing, p.names)
	may := u.asking.Possible && grammar.AsksIfOneCan(phrasing)
	return asked != 0 && asked != grammar.DoneDelete && (asked != grammar.DoneUse || may) && actor == grammar.ActorService && own == grammar.ActorSelf
}
