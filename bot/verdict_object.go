package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A verdict is of what a fact speaks of: "are my calls private" may be nearest to a fact on notes, beside
// one on calls.

// lacksThing tells whether a question names a thing that another fact nearly as good speaks of, and the
// one found does not. Of what a third party does is told whatever it does that with.
func (c *deciding) lacksThing(best candidate) bool {
	near := likePhrasing
	if best.phrased < manyPhrasings {
		near = wordForWord // of few phrasings one may differ in just that
	}
	p := c.g.byPolicy[best.Policy]
	actor, _ := c.u.actor(p)
	other := actor != grammar.ActorNone && actor != grammar.ActorService && actor != grammar.ActorSelf
	if c.u.language != "" || best.Asked >= near || other && p.speaksOfActor(&best, actor) {
		return false
	}
	return slices.ContainsFunc(c.found.words, func(w Word) bool {
		return w.Known && c.isThing(p, w.Raw) && !c.g.knownBy(best.Fact, w.Raw) && c.heldBeside(best, w.Raw)
	})
}

// handsOnOther tells whether the best fact tells that data as such is handed on, and is asked of a thing that it does not name:
// it may be the very one that is not.
func (c *deciding) handsOnOther(best candidate) bool {
	if best.Fact.Topic != knowledge.TopicSharing || best.Asked >= wordForWord || c.u.language != "" {
		return false
	}
	p, asks := c.g.byPolicy[best.Policy], c.u.asking.Words
	return slices.ContainsFunc(c.found.words, func(w Word) bool {
		at := slices.Index(asks, w.Raw)
		return w.Known && at > 0 && ownings[asks[at-1]] && !grammar.GeneralWords[grammar.Stem(w.Raw)] && c.isThing(p, w.Raw) && !c.g.knownBy(best.Fact, w.Raw)
	})
}

// isThing tells whether a word of the part that asks names a thing, and not who, where, when or what is done.
func (c *deciding) isThing(p *policyGuide, word string) bool {
	s := grammar.Stem(word)
	switch {
	case !slices.Contains(c.u.asking.Words, word), !grammar.NamesSubject(word), strings.Trim(word, "0123456789") == "", p.names(word):
		return false
	case grammar.PeopleWords[s], grammar.ActorNamed(word) != grammar.ActorNone, grammar.Sayers[word], c.isPlace(word), grammar.Times[word]:
		return false
	}
	return !grammar.Reversing[word] && !grammar.ScopeWords[s] && grammar.DoingsIn([]string{word}) == 0 && !behindJoint(c.u.asking.Words, word)
}

// behindJoint tells whether a word only says more of what stands before it: "letters of my aunt".
func behindJoint(words []string, word string) bool {
	at := slices.Index(words, word) - 1
	if at > 0 && grammar.Articles[words[at]] {
		at--
	}
	return at > 0 && grammar.BeforeAsking[words[at]]
}

// heldBeside tells whether another fact that is nearly as good tells of a thing.
func (c *deciding) heldBeside(best candidate, word string) bool {
	return slices.ContainsFunc(c.found.candidates, func(other candidate) bool {
		if other.Policy != best.Policy || other.Fact == best.Fact || other.score < bearing*best.score {
			return false
		}
		return c.g.tellsOf(other.Fact, grammar.Stem(word)) || other.phrased >= manyPhrasings && c.g.knownBy(other.Fact, word)
	})
}

// knownBy tells whether a fact tells of a thing, or is asked for with it.
func (g *guide) knownBy(fact *knowledge.Fact, word string) bool {
	stem := grammar.Stem(word)
	return g.tellsOf(fact, stem) || slices.ContainsFunc(fact.Asked, func(a knowledge.Asked) bool { return slices.Contains(g.known.read(a.Text).stems, stem) })
}

// tellsOf tells whether a fact's own text holds a stem.
func (g *guide) tellsOf(fact *knowledge.Fact, stem string) bool {
	return slices.ContainsFunc([]string{fact.Title, fact.Statement, fact.Details}, func(text string) bool { return slices.Contains(g.known.read(text).stems, stem) })
}
