package index

import (
	_ "embed"
	"strings"
)

// elsewhereFile holds questions that privacy facts do not answer, in general.
//
//go:embed elsewhere.txt
var elsewhereFile string

// elsewhere tells questions that the base's phrasings put from those that people put
// to a service for other reasons. It is learnt when the index is built, so that what is
// elsewhere for one base ("where do I reset my password") is not for another that
// answers it.
type elsewhere struct {
	questions *classifier
	features  features
}

// asksElsewhere is the classifier's only topic, as a bit.
const asksElsewhere = 1

// learnElsewhere learns from the phrasings of English policies; without any there is
// nothing to learn, for passages do not sound like questions.
func (b *builder) learnElsewhere() {
	known := features{}
	var examples []example
	add := func(text string, topics uint64) {
		if terms := b.tellingTerms(text); len(terms) > 0 {
			examples = append(examples, example{features: known.learn(terms), topics: topics})
		}
	}
	for i := range b.entries {
		e := &b.entries[i]
		if !e.shelf.language.english || len(e.fact.Asked) == 0 {
			continue
		}
		add(e.fact.Title, 0)
		for _, asked := range e.fact.Asked {
			add(asked.Text, 0)
		}
	}
	own := len(examples)
	if own == 0 {
		return
	}
	for line := range strings.Lines(elsewhereFile) {
		if line[0] != '#' {
			add(line, asksElsewhere)
		}
	}
	// Both sides count alike, however many phrasings the base has.
	for i := range examples {
		side := own
		if examples[i].topics != 0 {
			side = len(examples) - own
		}
		examples[i].weight = float64(len(examples)) / float64(2*side)
	}
	b.elsewhere = &elsewhere{train(examples, len(known), 1), known}
}

// tellingTerms are the terms of an English text that say what it is about.
func (b *builder) tellingTerms(text string) []uint32 {
	var terms []uint32
	for _, t := range b.appendTokens(nil, b.languages["en"], text) {
		if t.tells() {
			terms = append(terms, t.term)
		}
	}
	return terms
}

// likely is how likely a question of these terms is not for this base.
func (e *elsewhere) likely(tokens []token) float64 {
	return e.questions.any(e.features.of(telling(tokens)))
}
