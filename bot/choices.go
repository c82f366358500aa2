package bot

import (
	"slices"

	"fineprint/knowledge"
)

// question is how a fact is offered as a next question in a language, empty for its
// own; empty when it has no phrasing that could stand on a button.
func question(fact *knowledge.Fact, language string) string {
	if t, ok := translated(fact, language); ok && t.Title != "" {
		return t.Title
	}
	if fact.Title != "" {
		return fact.Title
	}
	if len(fact.Asked) > 0 {
		return upperFirst(fact.Asked[0].Text)
	}
	return ""
}

// picker collects choices without offering anything twice.
type picker struct {
	policy  *knowledge.Policy
	choices []Choice
	texts   map[string]bool
	topics  map[knowledge.Topic]bool
	most    int
	// language to offer in; empty for the facts' own.
	language string
	// only the questions there are in that language, where there are any.
	only bool
}

func newPicker(policy *knowledge.Policy, most int, language string) *picker {
	return &picker{policy: policy, texts: map[string]bool{}, topics: map[knowledge.Topic]bool{}, most: most, language: language}
}

func (p *picker) full() bool { return len(p.choices) >= p.most }

// add offers a fact's question, once per text.
func (p *picker) add(policy *knowledge.Policy, fact *knowledge.Fact) bool {
	if p.only {
		if _, ok := translated(fact, p.language); !ok {
			return false
		}
	}
	text := question(fact, p.language)
	if p.full() || text == "" || p.texts[text] {
		return false
	}
	p.texts[text] = true
	p.topics[fact.Topic] = true
	p.choices = append(p.choices, Choice{factKey(policy, fact), text})
	return true
}

// firstOf offers the first reported fact of a topic not offered yet.
func (p *picker) firstOf(topic knowledge.Topic) {
	if p.topics[topic] || p.full() {
		return
	}
	for _, fact := range p.policy.Facts {
		if fact.Topic == topic && fact.Kind == knowledge.Reported && !fact.Unconfirmed && p.add(p.policy, fact) {
			return
		}
	}
}

// usefulTopics are what people most often want next, in order.
var usefulTopics = []knowledge.Topic{
	knowledge.TopicChoices, knowledge.TopicData, knowledge.TopicPlaces, knowledge.TopicMessages, knowledge.TopicTiming, knowledge.TopicPastData, knowledge.TopicSharing, knowledge.TopicRights, knowledge.TopicRetention,
}

// nextQuestions are two to four sensible questions after an answer: what can be
// done, what else matched, then the policy's other main topics.
func (b *Bot) nextQuestions(c *deciding, d *decision) []Choice {
	p := newPicker(d.policy, 3, c.u.voice.language)
	p.only = speaks(d.policy, p.language)
	for _, fact := range d.facts {
		p.texts[question(fact, p.language)] = true
		p.topics[fact.Topic] = true
	}
	if !slices.ContainsFunc(d.facts, func(f *knowledge.Fact) bool { return len(f.Steps) > 0 }) {
		for _, fact := range d.policy.Facts {
			if len(fact.Steps) > 1 && p.add(d.policy, fact) {
				break
			}
		}
	}
	for _, candidate := range c.found.candidates {
		if candidate.Policy == d.policy && len(p.choices) < 2 && !p.topics[candidate.Fact.Topic] && candidate.Fact.Kind != knowledge.Opinion {
			p.add(candidate.Policy, candidate.Fact)
		}
	}
	for _, topic := range usefulTopics {
		p.firstOf(topic)
	}
	return p.choices
}

// nearestQuestions are what the bot can answer nearest to what it cannot.
func (b *Bot) nearestQuestions(c *deciding, most int) []Choice {
	policy := c.found.policy
	p := newPicker(policy, most, c.u.voice.language)
	p.only = speaks(policy, p.language)
	foreign := len(c.u.others) > 0 && len(c.u.policies) == 0
	for _, candidate := range c.found.candidates {
		if !foreign {
			p.add(candidate.Policy, candidate.Fact)
		}
	}
	for _, choice := range b.starters(c, most) {
		if !p.full() && !p.texts[choice.Text] {
			p.choices = append(p.choices, choice)
		}
	}
	return p.choices
}

// starters are questions to begin with, of the policy asked about or of all.
func (b *Bot) starters(c *deciding, most int) []Choice {
	policies := visible(c.g.library, c.q.Internal)
	if c.found.policy != nil {
		policies = []*knowledge.Policy{c.found.policy}
	}
	var choices []Choice
	for _, policy := range policies {
		p := newPicker(policy, most-len(choices), c.u.voice.language)
		p.only = speaks(policy, p.language)
		for _, topic := range usefulTopics {
			p.firstOf(topic)
		}
		choices = append(choices, p.choices...)
		if len(choices) >= most {
			break
		}
	}
	return choices
}

// scopeChoices offers, for a question whether something holds for the asker or
// somewhere, the policies that could say; none for other questions.
func (c *deciding) scopeChoices() []Choice {
	if !c.namesScope() || len(c.u.places) == 0 && !c.u.first {
		return nil
	}
	var choices []Choice
	for _, policy := range visible(c.g.library, c.q.Internal) {
		placed := c.g.byPolicy[policy].placed
		if len(placed) == 0 || len(choices) == 4 {
			continue
		}
		text := ownerOf(policy) + ": " + question(placed[0], c.u.voice.language)
		key := factKey(policy, placed[0])
		if len(c.u.places) == 1 {
			text = ownerOf(policy) + ": " + c.u.voice.place(c.u.places[0].Readings[0])
			key = placeKey(policy, nil, c.u.chains[0][0])
		}
		choices = append(choices, Choice{key, text})
	}
	if len(choices) < 2 {
		return nil
	}
	return choices
}

// policyChoices offers the best fact of each policy that fits.
func policyChoices(candidates []candidate, language string) []Choice {
	var choices []Choice
	seen := map[*knowledge.Policy]bool{}
	for _, candidate := range candidates {
		text := question(candidate.Fact, language)
		if seen[candidate.Policy] || len(choices) == 4 {
			continue
		}
		seen[candidate.Policy] = true
		if text == "" {
			text = truncate(candidate.Fact.Statement, 70)
		}
		choices = append(choices, Choice{factKey(candidate.Policy, candidate.Fact), ownerOf(candidate.Policy) + ": " + text})
	}
	return choices
}
