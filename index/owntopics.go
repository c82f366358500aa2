package index

import (
	"slices"

	"fineprint/knowledge"
)

// severalFacts are so many that a base has facts of most topics: of a handful, what is asked of
// a topic in general leads away from the one fact that tells it under another.
const severalFacts = 20

// ownTopics know how this base's facts of each topic are asked for, learnt from
// their phrasings when the index is built, and in English from how people ask in general.
type ownTopics struct {
	questions *classifier
	features  features
	// of is the topic of each entry, or noTopic.
	of []int16
}

// noTopic is that of facts of which no phrasing could be learnt.
const noTopic = -1

// maxTopics is how many topics an example can tell apart.
const maxTopics = 32

// learnTopics learns which topics the base's phrasings speak of; with fewer than
// two there is nothing to tell apart.
func (b *builder) learnTopics() {
	o := &ownTopics{features: features{}, of: make([]int16, len(b.entries))}
	var names []knowledge.Topic
	var examples []example
	for i := range b.entries {
		e := &b.entries[i]
		topic := slices.Index(names, e.fact.Topic)
		if topic < 0 && e.phrasings.from < e.phrasings.to && len(names) < maxTopics {
			topic = len(names)
			names = append(names, e.fact.Topic)
		}
		o.of[i] = int16(topic)
		if topic == noTopic {
			continue
		}
		for _, p := range b.phrasings[e.phrasings.from:e.phrasings.to] {
			examples = append(examples, example{features: o.features.learn(b.phraseTerms[p.tokens.from:p.tokens.to]), topics: 1 << topic})
		}
	}
	if len(b.entries) >= severalFacts {
		examples = append(examples, b.generally(o.features, names)...)
	}
	if len(names) > 1 {
		o.questions = train(examples, len(o.features), len(names))
		b.own = o
	}
}

// generally are the questions that people put for topics in general, of those in use.
func (b *builder) generally(known features, topics []knowledge.Topic) (examples []example) {
	english := b.languages["en"]
	if !slices.ContainsFunc(b.shelves, func(s *shelf) bool { return s.language == english }) {
		return nil
	}
	for _, usual := range usualQuestions() {
		topic := slices.Index(topics, usual.topic)
		if topic < 0 {
			continue
		}
		for _, text := range usual.asked {
			var terms []uint32
			for _, t := range b.appendTokens(nil, english, text) {
				terms = append(terms, t.term)
			}
			examples = append(examples, example{features: known.learn(terms), topics: 1 << topic})
		}
	}
	return examples
}

// likely tells which topic a query is about.
func (o *ownTopics) likely(terms []queryTerm) []float32 {
	var features []uint32
	for _, t := range terms {
		if f, ok := o.features[t.term]; ok {
			features = append(features, f)
		}
	}
	return o.questions.likely(features)
}
