package index

// Holds tells of each question how much of it each of some texts holds, as Match.Coverage does
// of a fact, related words counted in part; nil where no index is open, or it lacks the
// policy. Words near by the dictionary are left out: among a few sentences they mislead.
func (ix *Index) Holds(policy, language string, questions, texts []string) [][]float64 {
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
	if err != nil || len(scopes) == 0 {
		return nil
	}
	read := make([][]token, len(texts))
	for i, text := range texts {
		read[i] = g.tokensOf(scopes[0].language, text)
	}
	held := make([][]float64, len(questions))
	for i, question := range questions {
		q := g.read(question, scopes[0])
		for _, tokens := range read {
			held[i] = append(held[i], q.heldBy(tokens))
		}
		g.done(q)
	}
	return held
}

// tokensOf are the words of a text that is held against queries; those unknown are all alike.
func (g *generation) tokensOf(l *language, text string) (tokens []token) {
	l.split(text, func(word string) bool {
		tokens = append(tokens, token{term: g.vocabulary.ids[l.form(word).term]})
		return true
	})
	if l.english {
		tokens = g.synonyms.apply(tokens, 0)
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
