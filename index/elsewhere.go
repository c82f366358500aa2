package index

import (
	_ "embed"
	"slices"
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
	var terms []uint32
	for i := range b.entries {
		e := &b.entries[i]
		if !e.shelf.language.english || len(e.fact.Asked) == 0 {
			continue
		}
		for _, p := range b.phrasings[e.phrasings.from:e.phrasings.to] {
			terms = terms[:0]
			for i := p.tokens.from; i < p.tokens.to; i++ {
				if b.phraseWeights[i] != kindWeights[kindStop] {
					terms = append(terms, b.phraseTerms[i])
				}
			}
			examples = append(examples, example{features: known.learn(terms)})
		}
	}
	own := len(examples)
	if own == 0 {
		return
	}
	for line := range strings.Lines(elsewhereFile) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		terms = terms[:0]
		for _, t := range b.appendTokens(nil, b.languages["en"], line) {
			if t.kind != kindStop && t.kind != kindPart {
				terms = append(terms, t.term)
			}
		}
		examples = append(examples, example{features: known.learn(terms), topics: asksElsewhere})
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

// likely is how likely a question of these terms is not for this base.
func (e *elsewhere) likely(tokens []token) float64 {
	tokens = slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return t.kind == kindStop || t.kind == kindPart })
	return e.questions.any(e.features.of(tokens))
}
