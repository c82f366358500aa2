package knowledge

import (
	"fmt"
	"slices"

	"fineprint/knowledge/place"
)

// eventTopics hold facts that each have their own day.
var eventTopics = []Topic{
	TopicNotice, TopicLegal, TopicRegulators, TopicTerms, TopicCompany, TopicHistory, TopicDebate, TopicOther,
}

// dates warns of facts of one topic that give different dates for one thing.
//
// One thing is what facts say of the same place with the same status; for facts
// that speak of no place, when the policy starts, which the topic timing is about: what else is
// of one topic may begin when it likes. Dates of different precision
// agree when one lies within the other. Facts that dispute each other may
// differ. So may opinions and advice, and the topics that gather events rather
// than what applies.
func (c *checker) dates() {
	seen := make(map[dated][]datedFact)
	for i, f := range c.policy.Facts {
		if f.Kind == Opinion || f.Kind == Advice || slices.Contains(eventTopics, f.Topic) {
			continue
		}
		o := &c.origin.facts[i]
		if len(f.Places) == 0 && f.Topic == TopicTiming && !f.Effective.IsZero() {
			c.date(seen, dated{topic: f.Topic}, datedFact{f, f.Effective, o.rest.effective})
		}
		for j, note := range f.Places {
			c.date(seen, dated{f.Topic, note.Place, note.Status}, datedFact{f, note.Since, o.rest.places[j]})
		}
	}
}

// dated is what two facts must not date differently.
type dated struct {
	topic  Topic
	place  place.Code
	status PlaceStatus
}

type datedFact struct {
	fact *Fact
	date Date
	at   position
}

// date holds a fact against the first one of each date given so far. Those are
// few, however many facts there are.
func (c *checker) date(seen map[dated][]datedFact, key dated, one datedFact) {
	if one.date.IsZero() {
		return
	}
	const most = 20
	known := false
	for _, other := range seen[key] {
		known = known || other.date == one.date
		if other.fact == one.fact || other.date.Agrees(one.date) || disputed(one.fact, other.fact) {
			continue
		}
		c.warn(one.at, "dates-differ",
			fmt.Sprintf("%s for %s, but the fact %q gives %s", one.date, key, other.fact.ID, other.date),
			"correct one, or let the facts dispute each other")
		return
	}
	if !known && len(seen[key]) < most {
		seen[key] = append(seen[key], one)
	}
}

func (d dated) String() string {
	if d.place == "" {
		return fmt.Sprintf("the topic %s", d.topic)
	}
	return fmt.Sprintf("%s (%s, topic %s)", d.place, d.status, d.topic)
}
