package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who does something is part of what is asked: "do advertisers get my mail" has every word
// of "do they get my mail", and another answer.

// otherActor is the factor on a fact whose nearest phrasing asks of somebody else than the
// question does, peopleInstead where that is other people and not the service itself; sameActor
// that on one which is asked for of the very same, sameVerb that on one which also is of the same
// deed.
const (
	otherActor    = 0.75
	peopleInstead = 0.45
	sameActor     = 1.2
	sameVerb      = 1.08
)

// preferActor prefers what is asked of those whom the question is about.
func (u *understanding) preferActor(g *guide, candidates []candidate, explain bool) {
	if u.form != grammar.FormYesNo || len(u.asking.Words) == 0 {
		return
	}
	if actor, _ := u.actor(nil); u.language != "" && (actor == grammar.ActorNone || actor == grammar.ActorSelf || actor == grammar.ActorService) {
		return // whose deed it is, the order of other languages does not tell
	}
	for i := range candidates {
		c := &candidates[i]
		factor := u.actorFit(g.byPolicy[c.Policy], c)
		c.times("actor", factor, explain)
		c.ofOther = factor < 1
	}
}

// actorFit is how well those whom a fact is asked for suit those whom the question is about.
func (u *understanding) actorFit(p *policyGuide, c *candidate) float64 {
	asked, verb := u.actor(p)
	if asked == grammar.ActorNone {
		return 1
	}
	words := p.read(c.nearest()).asks().Words
	like, likeVerb := grammar.ActorOf(words, p.names)
	if like == grammar.ActorNone { // "who sees it" says nobody, of whom the title may
		words = p.read(c.Fact.Title).words
		like, _ = grammar.ActorOf(words, p.names)
	}
	switch {
	case asked == grammar.ActorService && like == grammar.ActorPeople:
		return peopleInstead
	case c.Asked >= wordForWord:
		return 1
	}
	receiver := grammar.ReceiverOf(u.asking.Words)
	if like == grammar.ActorService && grammar.ReceiverOf(words) == asked {
		like = asked // who is given something may see it
	}
	if !p.speaksOfActor(c, receiver) {
		return otherActor
	}
	factor := 1.0
	switch {
	case receiver != grammar.ActorNone && like == receiver: // who sees something was given it
	case asked == grammar.ActorService && like == grammar.ActorNone && grammar.NamesChild(p.read(c.Fact.Title).words) && !grammar.NamesChild(u.words):
		factor = otherActor // what children may
	case otherThan(asked, like), like == grammar.ActorSelf && asked != grammar.ActorSelf && asked != grammar.ActorService && c.Fact.Topic == knowledge.TopicRights, u.ownMay(p, c), like == grammar.ActorNone && !p.speaksOfActor(c, asked):
		factor = otherActor
	case asked == like && asked != grammar.ActorSelf && asked != grammar.ActorService:
		factor = sameActor
	}
	if asked == like && verb != "" && grammar.Stem(verb) == grammar.Stem(likeVerb) {
		factor *= sameVerb
	}
	return factor
}

// ownMay tells whether the question is what the service may do, and a fact what the asker may.
func (u *understanding) ownMay(p *policyGuide, c *candidate) bool {
	return u.asking.Possible && (u.ownDoing(p, p.read(c.nearest()).words) || c.Asked < nearPhrasing && u.ownDoing(p, p.read(c.Fact.Title).words))
}

// speaksOfActor tells whether a fact tells or is asked of somebody; of the service and the asker all are.
func (p *policyGuide) speaksOfActor(c *candidate, actor grammar.Actor) bool {
	if actor == grammar.ActorNone || actor == grammar.ActorService || actor == grammar.ActorSelf || p.phrased >= manyPhrasings {
		return true
	}
	speaks := func(text string) bool { return grammar.SpeaksOfActor(p.read(text).words, actor) }
	return speaks(c.Fact.Title) || speaks(c.Fact.Statement) || slices.ContainsFunc(c.Fact.Asked, func(a knowledge.Asked) bool { return speaks(a.Text) })
}

// actor is who the question is about, for a policy, and what they do; "he" is who was named before.
func (u *understanding) actor(p *policyGuide) (actor grammar.Actor, verb string) {
	actor, verb = grammar.ActorOf(u.asking.Words, p.names)
	if actor != grammar.ActorPeople || !grammar.AnyOf(u.asking.Words, grammar.HeOrShe) {
		return actor, verb
	}
	for _, word := range u.words {
		switch named := grammar.ActorNamed(word); named {
		case grammar.ActorNone, grammar.ActorSelf, grammar.ActorService, grammar.ActorPeople:
		default:
			return named, verb
		}
	}
	return actor, verb
}

// read is a text of the policy as it is read; p may be nil where it is open which one is asked.
func (p *policyGuide) read(text string) knownText {
	if p == nil {
		return readText(text)
	}
	return p.known.read(text)
}

// names tells whether a word names the service by itself.
func (p *policyGuide) names(word string) bool { return p != nil && p.own[word] }

// asksOfOther tells whether a phrasing's words ask of somebody else than the question does.
func (u *understanding) asksOfOther(p *policyGuide, phrasing []string) bool {
	asked, _ := u.actor(p)
	like, _ := grammar.ActorOf(phrasing, p.names)
	given := func(giver, to grammar.Actor, words []string) bool {
		return giver == grammar.ActorService && to != grammar.ActorNone && to == grammar.ReceiverOf(words)
	}
	if given(asked, like, u.asking.Words) || given(like, asked, phrasing) {
		return false // whoever sees something was given it
	}
	return otherThan(asked, like)
}

// otherThan tells whether two actors are not the same. What the service lets the asker do is asked of
// either.
func otherThan(a, b grammar.Actor) bool {
	known := a != grammar.ActorNone && b != grammar.ActorNone && a != grammar.ActorSelf && b != grammar.ActorSelf
	return known && a != b
}
