package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// otherDeed is the factor on what tells what becomes of a thing, where is asked what the asker can do with it.
const otherDeed = 0.5

// tellsOfThings are the topics of facts that tell what becomes of a thing.
var tellsOfThings = []knowledge.Topic{knowledge.TopicData, knowledge.TopicMessages, knowledge.TopicPastData, knowledge.TopicPurpose, knowledge.TopicSharing}

// lookingVerbs say that the asker finds a thing, or has it before him: a right to all of it is no place to look.
var lookingVerbs = grammar.Set("see find view check look read show search open get")

// preferOwnDeed lowers what tells what becomes of a thing where is asked how the asker does something
// with it: "can I print my letters" has all words of "are my letters printed".
func (u *understanding) preferOwnDeed(g *guide, candidates []candidate, explain bool) {
	verb, _, ok := u.ownDeed()
	if !ok {
		return
	}
	for i := range candidates {
		if c := &candidates[i]; g.tellsOnlyOfThing(c, verb) {
			c.doubt("deed", otherDeed, explain)
		}
	}
}

// tellsOnlyOfThing tells whether a candidate tells what becomes of a thing, and is not asked for what one can do with it.
func (g *guide) tellsOnlyOfThing(c *candidate, verb string) bool {
	return slices.Contains(tellsOfThings, c.Fact.Topic) && !g.askedForDeed(c, verb)
}

// asksOtherDeed tells whether is asked what the asker can do with a thing, and the best fact only tells what becomes
// of it.
func (c *deciding) asksOtherDeed() bool {
	verb, _, ok := c.u.ownDeed()
	return ok && !c.found.plain() && c.g.tellsOnlyOfThing(&c.found.candidates[0], verb)
}

// asksTheirDeed tells whether is asked how the service ends something, and the best fact only tells how the asker does.
func (c *deciding) asksTheirDeed() bool {
	asks := c.u.asking.Words
	if c.u.language != "" || c.found.exact || !grammar.AnyOf(asks, ending) || grammar.AnyOf(asks, grammar.AskFirst) {
		return false
	}
	// "How do they stop it" may be asked of members, who do as the asker does.
	if c.u.form != grammar.FormHow && c.u.form != grammar.FormWhat || !slices.ContainsFunc(asks, c.u.isPolicyName) && !(asks[0] == "what" && slices.Contains(asks[2:], "do")) {
		return false
	}
	best := c.found.candidates[0]
	actor, _ := c.u.actor(c.g.byPolicy[best.Policy])
	return actor == grammar.ActorService && isAct(best.Fact)
}

// asksOwnDuty tells whether is asked what the asker has to do, and the best fact tells why others do something, or
// what the service owes where he asks what he owes other people: "do I have to give a reason", "must I tell my staff".
func (c *deciding) asksOwnDuty() bool {
	asks := c.u.asking.Words
	if c.found.exact || c.u.language != "" {
		return false
	}
	best := c.found.candidates[0]
	if grammar.OwesOthers(asks) {
		return !grammar.OwesOthers(c.g.known.read(best.nearest()).words)
	}
	return c.u.asking.Needs && grammar.AnyOf(asks, grammar.AskFirst) && best.Fact.Topic == knowledge.TopicPurpose
}

// asksOthersSight tells whether is asked if other people see something of the asker's, and the best fact only tells
// what the service does with it, and is asked for by nobody who wants to know who sees it.
func (c *deciding) asksOthersSight() bool {
	if c.found.exact || c.u.language != "" || !grammar.OthersSee(c.u.asking.Words) {
		return false
	}
	best := c.found.candidates[0]
	return best.Fact.Topic == knowledge.TopicData && !grammar.AnyOf(c.g.known.read(best.nearest()).words, grammar.Seeing)
}

// ending words say that somebody keeps something from happening, which members and the service may.
var ending = grammar.Set("stop prevent avoid block limit restrict halt end against")

// ownDeed is what the question asks the asker can do with a thing of his, and not how to keep it from others.
func (u *understanding) ownDeed() (verb string, thing []string, ok bool) {
	if u.language != "" {
		return "", nil, false
	}
	if verb, thing, ok = grammar.OwnDeed(u.asking.Words, u.isPolicyName); !ok {
		return "", nil, false
	}
	_, against := grammar.WayAgainst(u.asking.Words)
	return verb, thing, !against
}

// askedForDeed tells whether a candidate is asked for what one can do, with the same verb or one that means the same.
func (g *guide) askedForDeed(c *candidate, verb string) bool {
	stem, doing := grammar.Stem(verb), grammar.DoingsIn([]string{verb})
	same := func(word string) bool {
		return grammar.Stem(word) == stem || doing != 0 && grammar.DoingsIn([]string{word})&doing != 0
	}
	return slices.ContainsFunc([]string{c.nearest(), c.Fact.Title}, func(text string) bool {
		words := g.known.read(text).words
		return (grammar.AsksOwnDeed(words) || grammar.AsksHowTo(words)) && slices.ContainsFunc(words, same)
	})
}

// ownDeedAttempt asks of all data what is asked of one thing: who can have his data has his letters too.
func (u *understanding) ownDeedAttempt(g *guide) (attempt, bool) {
	verb, thing, ok := u.ownDeed()
	unknown := func(word string) bool { return !g.vocabulary()[word] }
	if !ok || lookingVerbs[verb] || slices.Contains(u.words, "you") || slices.ContainsFunc(thing, unknown) {
		return attempt{}, false
	}
	return attempt{text: "can i " + verb + " my data", asked: likeInOtherVerb, joined: true, fallback: true}, true
}
