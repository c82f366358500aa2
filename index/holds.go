package index

import "slices"

// Holds tells of each question how much of it each of some texts holds, as Match.Coverage does
// of a fact, related words counted in part; nil where no index is open, or it lacks the
// fact. Words near by the dictionary are left out: among a few sentences they mislead.
func (ix *Index) Holds(policy, fact, language string, questions, texts []string) [][]float64 {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.gen == nil {
		return nil
	}
	g := ix.gen
	if t, err := g.tongues.in(language); err == nil && t != nil {
		g = t.generation
	}
	scopes, err := g.scopes(policy)
	if err != nil || len(scopes) == 0 || scopes[0].shelf == nil {
		return nil
	}
	e := g.entryOn(scopes[0].shelf, fact)
	if e == nil {
		return nil
	}
	read := make([][]token, len(texts))
	for i, text := range texts {
		read[i] = g.tokensOf(scopes[0].language, text)
	}
	held := make([][]float64, len(questions))
	for i, question := range questions {
		q := g.read(question, scopes[0])
		if g == ix.gen {
			g.weighWithin(q, e, read)
		}
		for _, tokens := range read {
			held[i] = append(held[i], q.heldBy(tokens))
		}
		g.done(q)
	}
	return held
}

// entryOn is that of a fact; nil where the shelf has none such.
func (g *generation) entryOn(s *shelf, fact string) *entry {
	entries := g.entries[s.entries.from:s.entries.to]
	if i := slices.IndexFunc(entries, func(e entry) bool { return e.fact.ID == fact }); i >= 0 {
		return &entries[i]
	}
	return nil
}

// commonLess is how much less a word tells apart what a fact says that all its phrasings have,
// or its title.
const commonLess = 0.6

// weighWithin makes the words of a query count less that many phrasings of a fact have, or
// its title: they say what all of the fact is about. What is related to a word counts as that
// does, and not where one of the texts has the word itself.
func (g *generation) weighWithin(q *query, e *entry, texts [][]token) {
	said := map[uint32]bool{}
	for _, t := range slices.Concat(texts...) {
		said[t.term] = true
	}
	title := g.tokensOf(e.shelf.language, e.fact.Title)
	related := map[uint32]float32{}
	for i := range q.terms {
		t := &q.terms[i]
		part := related[t.term]
		switch {
		case t.kind == kindRelated:
		case slices.ContainsFunc(title, func(of token) bool { return of.term == t.term }):
			part = 1 - commonLess
		default:
			part = 1 - commonLess*g.shareOf(t.term, e.phrasings)
		}
		if t.kind != kindStop && t.kind != kindRelated && t.kind != kindNear {
			q.weight -= t.weight * (1 - part)
			for _, other := range g.synonyms.related[t.term] {
				if !said[t.term] {
					related[other] = max(related[other], part)
				}
			}
		}
		t.weight *= part
	}
}

// shareOf is the part of a fact's phrasings that hold a term.
func (g *generation) shareOf(term uint32, in span) float32 {
	list := g.postings[term]
	from, _ := slices.BinarySearchFunc(list, in.from, compareHolding)
	to, _ := slices.BinarySearchFunc(list, in.to, compareHolding)
	return float32(to-from) / float32(max(1, in.to-in.from))
}

// tokensOf are the words of a text that is held against queries; those unknown are all alike.
func (g *generation) tokensOf(l *language, text string) (tokens []token) {
	l.split(text, func(word string) bool {
		tokens = append(tokens, token{term: g.vocabulary.ids[l.form(word).term]})
		return true
	})
	if l.english {
		tokens = g.synonyms.apply(tokens, 0)
		for _, t := range tokens {
			if v, n := g.synonyms.at([]token{t}, 0); t.kind == kindPart && n == 1 {
				tokens = append(tokens, token{v.canonical, kindPart}) // each word of a phrase is said too
			}
		}
	}
	return tokens
}

// heldBy is the part of the query's words, by weight, that a text holds.
func (q *query) heldBy(tokens []token) float64 {
	if q.weight == 0 {
		return 0
	}
	var held float32
	seen := map[uint32]bool{}
	for _, t := range tokens {
		at := q.mark[t.term]
		if at == 0 || seen[t.term] || q.terms[at-1].kind == kindStop || q.terms[at-1].kind == kindNear {
			continue
		}
		seen[t.term] = true
		held += q.terms[at-1].weight
	}
	return float64(min(1, held/q.weight))
}
