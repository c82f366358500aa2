package index

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// elsewhereFile holds questions that privacy facts do not answer, in general.
//
//go:embed elsewhere.txt
var elsewhereFile string

// elsewhereLines are its questions.
var elsewhereLines = sync.OnceValue(func() []string {
	return slices.DeleteFunc(strings.Split(elsewhereFile, "\n"), func(line string) bool { return line == "" || line[0] == '#' })
})

// elsewhere tells questions that a policy's phrasings put from those that people put
// to a service for other reasons, or that the policy says no fact of it answers. It is
// learnt when the index is built, so that what is elsewhere for one policy ("where do I
// reset my password") is not for another that answers it.
type elsewhere struct {
	questions *classifier
	features  features
}

// generalEach is how many questions that no privacy fact answers are learnt for each
// phrasing of a policy.
const generalEach = 20

// asksElsewhere is the classifier's only topic, as a bit.
const asksElsewhere = 1

// addUncovered adds the questions that none of a policy's facts answers as phrasings
// of none: the policy's own, and in English those that no privacy fact answers. Where
// nothing is compared with questions, as in long passages, none are added.
func (b *builder) addUncovered(s *shelf) {
	s.uncovered.from = len(b.phrasings)
	if s.entries.from < s.entries.to && b.entries[s.entries.from].phrasings.from < s.uncovered.from {
		for _, text := range s.policy.UncoveredIn(s.policy.Language) {
			b.unheld(text, noPhrasing, s.language)
		}
		if s.language.english {
			own := s.uncovered.from - b.entries[s.entries.from].phrasings.from
			lines := elsewhereLines()
			// Many more of them than a small policy has phrasings would drown those.
			for i := 0; i < len(lines); i += max(1, len(lines)/(generalEach*own)) {
				b.unheld(lines[i], noPhrasing, s.language)
			}
		}
	}
	s.uncovered.to = len(b.phrasings)
}

// learnElsewhere learns of each policy what is elsewhere for it.
func (b *builder) learnElsewhere() {
	for _, s := range b.shelves {
		if s.uncovered.from < s.uncovered.to {
			s.elsewhere = b.elsewhereOf(s)
		}
	}
	b.phraseTells = nil
}

func (b *builder) elsewhereOf(s *shelf) *elsewhere {
	known := features{}
	var examples []example
	var terms []uint32
	add := func(in span, topics uint64) (n int) {
		for _, p := range b.phrasings[in.from:in.to] {
			if terms = b.tellingOf(terms[:0], p); len(terms) > 0 {
				examples = append(examples, example{features: known.learn(terms), topics: topics})
				n++
			}
		}
		return n
	}
	own := 0
	for i := s.entries.from; i < s.entries.to; i++ {
		own += add(b.entries[i].phrasings, 0)
		if terms = b.tellingToldOf(terms[:0], i); len(terms) > 0 {
			examples = append(examples, example{features: known.learn(terms)})
			own++
		}
	}
	others := add(s.uncovered, asksElsewhere)
	// Both sides count alike, however many phrasings the policy has.
	for i := range examples {
		side := own
		if examples[i].topics != 0 {
			side = others
		}
		examples[i].weight = float64(len(examples)) / float64(2*side)
	}
	return &elsewhere{train(examples, len(known), 1), known}
}

// fewAsked is below how many phrasings of a fact its own words are learnt from as well: what
// it tells is not elsewhere, and few phrasings do not hold it.
const fewAsked = 12

// tellingToldOf adds the terms that say what a fact with few phrasings tells.
func (b *builder) tellingToldOf(terms []uint32, entry int) []uint32 {
	fact, ends := b.entries[entry].fact, b.ends[entry]
	if len(fact.Asked) == 0 || len(fact.Asked) >= fewAsked {
		return terms
	}
	for _, t := range telling(b.tokens[ends[fieldTitle]:ends[fieldDetails]]) {
		terms = append(terms, t.term)
	}
	return terms
}

// tellingOf adds the terms of a phrasing that say what it is about.
func (b *builder) tellingOf(terms []uint32, p phrasing) []uint32 {
	for i := p.tokens.from; i < p.tokens.to; i++ {
		if b.phraseTells[i] {
			terms = append(terms, b.phraseTerms[i])
		}
	}
	return terms
}

// readElsewhere tells how likely a query is for none of the policies of a scope: what
// one of them answers is not.
func (g *generation) readElsewhere(q *query, in scope, tokens []token) {
	least, told := 1.0, false
	tokens = telling(tokens)
	for _, s := range g.shelves {
		if in.holds(s) && s.elsewhere != nil {
			least = min(least, s.elsewhere.questions.any(s.elsewhere.features.of(tokens)))
			told = true
		}
	}
	if told {
		q.elsewhere = least
	}
}
