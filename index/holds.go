package index

import (
	"fineprint/bot"
)

// Holds tells of each of some texts how much of a query it holds, as Match.Coverage does
// of a fact, related words counted in part; nil where no index is open, or it lacks the
// policy. Words near by the dictionary are left out: among a few sentences they mislead.
func (ix *Index) Holds(q bot.Query, texts []string) []float64 {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.gen == nil {
		return nil
	}
	g := ix.gen
	if t, err := g.tongues.in(q.Language); err == nil && t != nil {
		g = t.generation
	}
	scopes, err := g.scopes(q.Policy)
	if err != nil || len(scopes) == 0 {
		return nil
	}
	read := g.read(q.Text, scopes[0])
	defer g.done(read)
	held := make([]float64, len(texts))
	for i, text := range texts {
		held[i] = g.holds(read, scopes[0].language, text)
	}
	return held
}

// holds is the part of a query's words, by weight, that a text holds.
func (g *generation) holds(q *query, l *language, text string) float64 {
	if q.weight == 0 {
		return 0
	}
	var tokens []token
	l.split(text, func(word string) bool {
		tokens = append(tokens, token{term: g.vocabulary.ids[l.form(word).term]})
		return true
	})
	if l.english {
		tokens = g.synonyms.apply(tokens, 0)
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
