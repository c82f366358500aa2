package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// nextQuestions are two or three sensible questions after an answer, none of them
// answered in the conversation yet: what is told of the place asked about, what is
// nearest on the same topic and on another, what can be done, then the policy's other
// main topics.
func (b *Bot) nextQuestions(c *deciding, d *decision) []Choice {
	p := newPicker(d.policy, 3, c.u.voice.language)
	p.only = speaks(d.policy, p.language)
	shown := c.shown(d)
	for _, fact := range shown {
		p.texts[question(fact, p.language)] = true
	}
	for _, fact := range d.facts {
		p.topics[fact.Topic] = true
	}
	steps := toDo(d.policy, shown)
	seen := slices.Concat(shown, steps)
	most := p.most - 1
	if d.verdict == knowledge.Yes { // what to do about it is the next thing to know
		most = p.most
		for _, fact := range steps {
			p.add(d.policy, fact)
		}
	}
	for _, fact := range slices.Concat(onPlaces(d), c.related(d, seen)) {
		if len(p.choices) < most && !c.g.known.askedLike(seen, fact) {
			p.add(d.policy, fact)
		}
	}
	for _, fact := range steps {
		p.add(d.policy, fact)
	}
	for _, topic := range topicsAfter(d.main) {
		p.firstOf(topic)
	}
	const fewest = 2
	for _, fact := range shown[len(d.facts):] { // rather again than too few
		if len(p.choices) < fewest && !slices.Contains(d.facts, fact) {
			delete(p.texts, question(fact, p.language))
			p.add(d.policy, fact)
		}
	}
	return p.choices
}

// shown are the facts told in this answer and before it in the conversation.
func (c *deciding) shown(d *decision) []*knowledge.Fact {
	shown := slices.Clone(d.facts)
	for _, turn := range c.u.turns {
		for _, id := range turn.Facts {
			if fact, ok := d.policy.Fact(id); ok && turn.Policy == d.policy.ID && turn.Outcome != NotCovered {
				shown = append(shown, fact)
			}
		}
	}
	return shown
}

// toDo is the first fact with several steps; none where any steps were shown.
func toDo(policy *knowledge.Policy, shown []*knowledge.Fact) []*knowledge.Fact {
	if slices.ContainsFunc(shown, func(f *knowledge.Fact) bool { return len(f.Steps) > 0 }) {
		return nil
	}
	i := slices.IndexFunc(policy.Facts, func(f *knowledge.Fact) bool { return len(f.Steps) > 1 })
	if i < 0 {
		return nil
	}
	return policy.Facts[i : i+1 : i+1]
}

// askedLike tells whether a fact is among others, or is asked for in the same words as
// one of them but for those of form: "can I opt out", "how do I opt out".
func (k *knownTexts) askedLike(facts []*knowledge.Fact, fact *knowledge.Fact) bool {
	content := func(f *knowledge.Fact) []string { return grammar.ContentOf(k.read(f.Title).words) }
	own := content(fact)
	return slices.ContainsFunc(facts, func(f *knowledge.Fact) bool {
		return f == fact || len(own) > 0 && slices.Equal(own, content(f))
	})
}

// onPlaces is what is reported first of the places asked about alone, beyond whether
// the policy holds there.
func onPlaces(d *decision) []*knowledge.Fact {
	for i, fact := range d.policy.Facts {
		if fact.Topic != knowledge.TopicPlaces && len(fact.Places) == 1 && offerable(fact) && slices.Contains(d.places, fact.Places[0].Place) {
			return d.policy.Facts[i : i+1 : i+1]
		}
	}
	return nil
}

// related are the facts nearest to the question on the same topic and on another, and
// one more on the topic. Where too few are near, those are next that stand next.
func (c *deciding) related(d *decision, seen []*knowledge.Fact) []*knowledge.Fact {
	if d.main == nil {
		return nil
	}
	const stillNear, nearElsewhere = 0.3, 0.6
	var same, other []*knowledge.Fact
	offer := func(fact *knowledge.Fact) {
		switch {
		case !offerable(fact) || c.forOthers(fact) || !fitsPlaces(d, fact) || c.g.known.askedLike(seen, fact) || slices.Contains(same, fact):
		case fact.Topic == d.main.Topic:
			same = append(same, fact)
		case fact.Topic != knowledge.TopicPlaces:
			other = append(other, fact)
		}
	}
	for _, found := range c.found.candidates {
		near := stillNear
		if found.Fact.Topic != d.main.Topic {
			near = nearElsewhere
		}
		if found.Policy == d.policy && found.score >= near*c.found.candidates[0].score {
			offer(found.Fact)
		}
	}
	other = other[:min(1, len(other))]
	at := slices.Index(d.policy.Facts, d.main)
	for _, fact := range slices.Concat(d.policy.Facts[at+1:], d.policy.Facts[:at+1]) {
		if fact.Topic == d.main.Topic {
			offer(fact)
		}
	}
	first := same[:min(1, len(same))]
	return slices.Concat(first, other, same[len(first):])
}

// forOthers tells whether a fact's title names another language than the asker's.
func (c *deciding) forOthers(fact *knowledge.Fact) bool {
	own, _, _ := strings.Cut(cmp.Or(c.u.language, "en"), "-")
	_, language := grammar.InLanguage(c.g.known.read(fact.Title).words)
	return language != "" && language != own
}

// offerable tells whether a fact is worth asking for next.
func offerable(fact *knowledge.Fact) bool {
	return fact.Kind == knowledge.Reported && !fact.Unconfirmed
}

// fitsPlaces tells whether a fact on places says something of those asked about; one on
// a single place is of no use to those who named none, one on no place where the policy
// holds to those who did.
func fitsPlaces(d *decision, fact *knowledge.Fact) bool {
	switch {
	case len(d.places) == 0:
		return len(fact.Places) != 1
	case len(fact.Places) == 0:
		return fact.Topic != knowledge.TopicPlaces
	}
	return slices.ContainsFunc(d.places, func(code place.Code) bool {
		_, _, ok := chainOf(code).note(fact)
		return ok
	})
}

// topicsAfter are the useful topics, those after the main fact's first, so that not every
// answer ends in the same ones.
func topicsAfter(main *knowledge.Fact) []knowledge.Topic {
	if main == nil {
		return usefulTopics
	}
	at := slices.Index(usefulTopics, main.Topic) + 1
	return slices.Concat(usefulTopics[at:], usefulTopics[:at])
}
