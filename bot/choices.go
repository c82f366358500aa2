package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/bot/grammar"
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
		return grammar.UpperFirst(fact.Asked[0].Text)
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
	// among is true where each question has to name its policy, being one of several.
	among bool
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
	if p.among {
		text = nameOwner(policy, text)
	}
	if p.full() || text == "" || p.texts[text] {
		return false
	}
	p.texts[text] = true
	p.topics[fact.Topic] = true
	p.choices = append(p.choices, Choice{factKey(policy, fact), text})
	return true
}

// nameOwner is a question with the owner of the policy it is asked of, unless it names that.
func nameOwner(policy *knowledge.Policy, text string) string {
	if text == "" || strings.Contains(text, ownerOf(policy)) {
		return text
	}
	return ownerOf(policy) + ": " + text
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

// nearestQuestions are what the bot can answer nearest to what it cannot.
func (b *Bot) nearestQuestions(c *deciding, most int) []Choice {
	policy := c.found.policy
	p := newPicker(policy, most, c.u.voice.language)
	p.only, p.among = speaks(policy, p.language), policy == nil
	pointed := cmp.Or(c.found.pointed, policy)
	candidates := c.ofNamed()
	if len(c.u.others) > 0 && len(c.u.policies) == 0 {
		candidates = nil // nothing goes with a company that no fact is on
	}
	anyway := func(one candidate) bool { return one.offeredAnyway() && one.Policy == pointed }
	likeliest := len(candidates) > 0 && anyway(candidates[0]) && p.add(candidates[0].Policy, candidates[0].Fact)
	offer := func(fits func(candidate) bool) {
		for _, one := range candidates {
			if fits(one) {
				p.add(one.Policy, one.Fact)
			}
		}
	}
	offer(func(one candidate) bool { return one.near() && (pointed == nil || one.Policy == pointed) })
	offer(func(one candidate) bool {
		return one.score >= offeredBeside*c.found.candidates[0].score && c.shares(one.Fact)
	})
	if onlyLikely := likeliest && len(p.choices) == 1 && !c.shares(candidates[0].Fact); len(p.choices) > 0 && !onlyLikely {
		return p.choices
	}
	offer(anyway)
	if len(p.choices) > 0 {
		return p.choices
	}
	return b.starters(c, most)
}

// ofNamed are the candidates of the policies named, or all where none is.
func (c *deciding) ofNamed() []candidate {
	return slices.DeleteFunc(slices.Clone(c.found.candidates), func(one candidate) bool {
		return len(c.u.policies) > 0 && !slices.Contains(c.u.policies, one.Policy)
	})
}

// offeredBeside is the part of the best one's score that a fact has which is offered for a word it
// shares with the question.
const offeredBeside = 0.4

// shares tells whether a fact's title has a word of the question that names something, or what is done.
func (c *deciding) shares(fact *knowledge.Fact) bool {
	title := c.g.known.read(fact.Title).words
	return slices.ContainsFunc(c.u.words, func(word string) bool {
		return grammar.NamesSubject(word) && !slices.Contains(c.u.ownNames(), word) && holdsStem(title, word)
	})
}

// What a fact must have in common with a question to be offered instead: words that tell
// something, and how it is asked for, or half of all words. Below it, chance words meet.
const (
	offeredAsked, offeredCoverage, offeredScore = 0.4, 0.4, 0.7
	offeredHolding                              = 0.5
)

// near tells whether a fact has enough to do with a question to be offered instead.
func (c candidate) near() bool {
	return c.score >= offeredScore && (c.Asked >= offeredAsked && c.Coverage >= offeredCoverage || c.Coverage >= offeredHolding)
}

// offeredAtAll is the score from which on a fact of few phrasings is offered where no other is near: those say
// little of how people put it, so what stands nearest is likelier meant than what most people ask.
const offeredAtAll = 0.25

// offeredAnyway tells whether a fact that is not near a question may be meant by it.
func (c candidate) offeredAnyway() bool { return c.score >= offeredAtAll && c.phrased < manyPhrasings }

// starters are questions to begin with, of the policy asked about or of all.
func (b *Bot) starters(c *deciding, most int) []Choice {
	policies := visible(c.g.library, c.q.Internal)
	if len(c.u.policies) > 1 {
		policies = slices.DeleteFunc(slices.Clone(policies), func(p *knowledge.Policy) bool { return !slices.Contains(c.u.policies, p) })
	}
	if policy := cmp.Or(c.found.policy, c.found.pointed); policy != nil {
		policies = []*knowledge.Policy{policy}
	}
	return startersOf(policies, most, c.u.voice.language, len(policies) > 1 || c.found.policy == nil && c.found.pointed != nil)
}

// startersOf are questions to begin with, of several policies in turn and each on another topic,
// with the policy's owner where it is named.
func startersOf(policies []*knowledge.Policy, most int, language string, named bool) []Choice {
	var choices []Choice
	pickers := make([]*picker, len(policies))
	for round := range usefulTopics {
		for i, policy := range policies {
			if round == 0 {
				pickers[i] = newPicker(policy, most, language)
				pickers[i].only, pickers[i].among = speaks(policy, language), named
			}
			p := pickers[i]
			before := len(p.choices)
			p.firstOf(usefulTopics[(i+round)%len(usefulTopics)])
			if choices = append(choices, p.choices[before:]...); len(choices) >= most {
				return choices[:most]
			}
		}
	}
	return choices
}

// scopeChoices offers, for a question whether something holds for the asker or
// somewhere, the policies that could say; none for other questions.
func (c *deciding) scopeChoices() []Choice {
	if !c.u.namesScope() || len(c.u.places) == 0 && !c.u.first {
		return nil
	}
	var choices []Choice
	for _, policy := range visible(c.g.library, c.q.Internal) {
		p := c.g.byPolicy[policy]
		where := slices.IndexFunc(p.placed, func(fact *knowledge.Fact) bool { return fact.Topic == knowledge.TopicPlaces })
		switch {
		case len(p.placed) == 0 || len(choices) == mostAmong || !c.u.asksScope(p):
		case len(c.u.places) == 1:
			choices = append(choices, Choice{placeKey(policy, nil, c.u.chains[0][0]), ownerOf(policy) + ": " + c.u.voice.place(c.u.places[0].Readings[0])})
		case where >= 0:
			choices = append(choices, Choice{factKey(policy, p.placed[where]), nameOwner(policy, question(p.placed[where], c.u.voice.language))})
		}
	}
	if len(choices) < 2 {
		return nil
	}
	return choices
}

// onlyScope tells whether each of several policies is only asked if it holds somewhere.
func (c *deciding) onlyScope() bool {
	return len(c.u.places) > 0 && !slices.ContainsFunc(c.found.among, func(one found) bool { return !c.u.asksScope(c.g.byPolicy[one.policy]) })
}

// policyChoices offers what each of several policies has on a question.
func policyChoices(among []found, language string) []Choice {
	var choices []Choice
	for _, one := range among {
		fact := one.candidates[0].Fact
		text := cmp.Or(question(fact, language), grammar.Truncate(fact.Statement, 70))
		choices = append(choices, Choice{factKey(one.policy, fact), nameOwner(one.policy, text)})
	}
	return choices
}
