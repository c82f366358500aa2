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
	// phrasings are the questions themselves.
	phrasings span
}

// The classes of the classifier.
const (
	classElsewhere = iota
	elsewhereClasses
)

// learnElsewhere learns from the phrasings of English policies; without any there is
// nothing to learn.
func (b *builder) learnElsewhere(english *language) {
	known := features{}
	var examples []example
	var terms []uint32
	for i := range b.entries {
		e := &b.entries[i]
		if !e.shelf.language.english {
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
	asked := span{from: len(b.phrasings)}
	if own == 0 {
		return
	}
	for line := range strings.Lines(elsewhereFile) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		terms = terms[:0]
		b.tokens = b.tokens[:0]
		b.phrasing(line, 0, english)
		for _, t := range b.tokens {
			if t.kind != kindStop && t.kind != kindPart {
				terms = append(terms, t.term)
			}
		}
		examples = append(examples, example{features: known.learn(terms), topics: 1 << classElsewhere})
	}
	// Both sides count alike, however many phrasings the base has.
	for i := range examples {
		side := own
		if examples[i].topics != 0 {
			side = len(examples) - own
		}
		examples[i].weight = float64(len(examples)) / float64(2*side)
	}
	asked.to = len(b.phrasings)
	b.elsewhere = &elsewhere{train(examples, len(known), elsewhereClasses), known, asked}
}

// likely is how likely a question of these terms is not for this base.
func (e *elsewhere) likely(tokens []token) float64 {
	tokens = slices.DeleteFunc(slices.Clone(tokens), func(t token) bool { return t.kind == kindStop || t.kind == kindPart })
	return e.questions.any(e.features.of(tokens))
}

// likeElsewhere is how like a query is to the nearest question that is not for this base.
func (g *generation) likeElsewhere(q *query) float64 {
	if g.elsewhere == nil {
		return 0
	}
	var s scored
	for i := g.elsewhere.phrasings.from; i < g.elsewhere.phrasings.to; i++ {
		g.scorePhrasing(q, &g.phrasings[i], &s)
	}
	return float64(s.near)
}
