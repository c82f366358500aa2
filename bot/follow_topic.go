package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Since when?" after what is given to whom, or what was stopped once, is of that, and not of all that a policy
// tells.

var (
	// ofItsTime asks when what was told began or ended, or whether that is the rule; whole questions.
	ofItsTime = grammar.PatternsOf(`so|and|but|ok|okay|hm? since|from|until|till|by when|what-date exactly|then? was|is|did|has|does? it|that|this? so|on|start|end|stop|last|been? exactly|then?
		so|and|but|ok|okay|hm? is|was that|this|it|all? new|recent|something-new|a-new-thing|a? change? then|now|too?
		so|and|but|ok|okay|hm? is|are it|that|this|they still? paused|stopped|on-hold|suspended|the-case|so|true|going|happening? still|now|today?
		so|and|but|ok|okay|hm? is|does? it|that|this? also? happen|on? by default|automatically too|then|as-well?`)
	// ofItsData asks what data what was told is of.
	ofItsData = grammar.PatternsOf(`so|and|but|ok|okay|hm? what|which|whose data|information|info|details|kind|sort|parts|bits? of? data|information|info|stuff|mine|it|profile? exactly|then|is-that|is-it|specifically?`)
	// ofOthersToo asks whether others get it.
	ofOthersToo = grammar.PatternsOf(`so|and|but|ok|okay|hm? what? about|do|does|to|with? any? other|others|another|third companies|company|firms|parties|businesses|partners|advertisers? get? it|that|this|mine? too|also|as-well|then?`)
)

// ownTopics are the topics of what is apart from what the rest of a policy tells.
var ownTopics = map[knowledge.Topic]bool{knowledge.TopicSharing: true, knowledge.TopicHistory: true}

// decideOnTopic answers what is only asked on of such a fact with it, or with the best of its topic.
func (b *Bot) decideOnTopic(c *deciding, d *decision) bool {
	turn, policy, last := c.lastFact()
	if last == nil || d.policy != policy || !ownTopics[last.Topic] || turn.About == aboutOverview || c.u.language != "" || c.q.Choice != "" || len(c.u.places) > 0 || !c.u.leaning {
		return false
	}
	asked := withOwner(c.g, grammar.WordsOf(c.u.original))
	var of candidate
	switch {
	case ofItsTime.TakesAll(asked):
		d.say("asks on of %s", last.ID)
		d.retell(turn, policy)
		d.choices = b.nextQuestions(c, d)
		return true
	case last.Topic != knowledge.TopicSharing:
		return false
	case ofItsData.TakesAll(asked), c.asksOfThing(turn):
		of = c.whichData(policy, last.Topic)
	case ofOthersToo.TakesAll(asked):
		at := slices.IndexFunc(c.found.candidates, func(found candidate) bool {
			return found.Fact.Topic == last.Topic && found.Fact != last && found.Fact.Kind != knowledge.Opinion && found.Asked >= nearPhrasing
		})
		if at >= 0 {
			of = c.found.candidates[at]
		}
	}
	if of.Fact == nil {
		return false
	}
	d.say("asks on of %s", last.ID)
	b.answerFact(c, d, of, plainlySo)
	d.facts, d.verdict = d.facts[:1], ""
	return true
}

// asksOfThing tells whether a question only names another thing, and what was found is on what is done with that otherwise.
func (c *deciding) asksOfThing(turn Turn) bool {
	return turn.About == aboutWhether && c.u.onlyThing() && len(c.found.candidates) > 0 && toldOfData[c.found.candidates[0].Fact.Topic]
}

// whichData is the fact of a topic that tells what data it is of, as its title asks.
func (c *deciding) whichData(policy *knowledge.Policy, topic knowledge.Topic) (of candidate) {
	for _, fact := range policy.Facts {
		title := titleWords(fact)
		if fact.Topic == topic && fact.Kind == knowledge.Reported && len(title) > 1 && (title[0] == "which" || title[0] == "what") && title[1] == "data" {
			return c.foundOrAsked(policy, fact)
		}
	}
	return candidate{}
}
