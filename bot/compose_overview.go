package bot

import (
	"slices"
	"strings"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// overview tells a policy's summary and its main facts.
func (b *Bot) overview(c *deciding, d *decision) bool {
	facts := overviewFacts(d.policy, mostFacts)
	if len(facts) == 0 {
		return false
	}
	d.say("asks what the policy is about")
	var leads []string
	if summary := strings.TrimSpace(d.policy.SummaryIn(c.u.voice.language)); summary != "" {
		leads = append(leads, c.u.voice.say("overview", "summary", summary))
	}
	if there, ok := c.scopeOfAsker(d.policy); ok {
		d.places, leads, facts = []place.Code{there.place.Code}, append(leads, strings.TrimSpace(there.lead+" "+there.standing)), there.overview(facts)
	} else if list := c.g.byPolicy[d.policy].list(); list != nil {
		facts = inPlaceOf(facts, knowledge.TopicPlaces, list)
	}
	d.outcome, d.about, d.confidence, d.facts, d.main = Answered, aboutOverview, 0.9, facts, facts[0]
	d.lead = strings.Join(leads, " ")
	d.choices = b.nextQuestions(c, d)
	return true
}

// overviewFacts are the main facts of the topics that the policy comes to first.
func overviewFacts(policy *knowledge.Policy, most int) (facts []*knowledge.Fact) {
	for i, topics := range [][]knowledge.Topic{overviewTopics, furtherTopics} {
		most := most - i // what is told to fill up need not be told where nearly all is said
		var first []knowledge.Topic
		for _, fact := range policy.Facts {
			if topic := overviewTopic(fact); slices.Contains(topics, topic) && !slices.Contains(first, topic) {
				first = append(first, topic)
			}
		}
		for _, topic := range first[:min(len(first), max(0, most-len(facts)))] {
			facts = append(facts, mainOf(policy, topic))
		}
	}
	return facts
}

// mainOf is the first fact of a topic, of places the one that lists most.
func mainOf(policy *knowledge.Policy, topic knowledge.Topic) (main *knowledge.Fact) {
	for _, fact := range policy.Facts {
		if overviewTopic(fact) == topic && (main == nil || topic == knowledge.TopicPlaces && len(fact.Places) > len(main.Places)) {
			main = fact
		}
	}
	return main
}

// overviewTopic is what a fact tells of in an overview: messages are data. It is none for what is
// not told as such or by the policy's owner, what is disputed, and where data goes.
func overviewTopic(fact *knowledge.Fact) knowledge.Topic {
	told := fact.Kind == knowledge.Reported || fact.Kind == knowledge.Claim
	switch {
	case !told || fact.Unconfirmed || len(fact.Disputes) > 0, fact.Topic == knowledge.TopicPlaces && len(fact.Places) == 0:
		return ""
	case fact.Topic == knowledge.TopicMessages:
		return knowledge.TopicData
	}
	return fact.Topic
}

// scopeOfAsker is what holds where the asker is, as far as he or the conversation told.
func (c *deciding) scopeOfAsker(policy *knowledge.Policy) (scope, bool) {
	codes := lastPlaces(c.u.turns)
	for _, m := range c.u.places {
		codes = []place.Code{m.Readings[0].Code}
	}
	if len(codes) == 0 && c.q.Place != "" {
		codes = []place.Code{c.q.Place}
	}
	if len(codes) != 1 || !c.g.byPolicy[policy].listed {
		return scope{}, false
	}
	known, ok := place.Lookup(codes[0])
	if !ok {
		return scope{}, false
	}
	return scopeOf(c, policy, known), true
}

// inPlaceOf puts a fact where the one on its topic stands.
func inPlaceOf(facts []*knowledge.Fact, topic knowledge.Topic, one *knowledge.Fact) []*knowledge.Fact {
	if i := slices.IndexFunc(facts, func(fact *knowledge.Fact) bool { return fact.Topic == topic }); i >= 0 {
		facts[i] = one
	}
	return facts
}
