package index

import (
	"slices"

	"fineprint/knowledge"
)

// lay knows what askers of one language say where facts say something else.
type lay struct {
	// starting with a term, the longest first.
	starting map[uint32][]saying
}

// saying is one thing askers say.
type saying struct {
	rest []uint32
	// means are what it may stand for, the likeliest first, of which facts hold each.
	means [][]token
}

// learnLay reads the synonyms of the base and the general ones. What no fact holds
// is left out: nothing would be found by it.
func (b *builder) learnLay() {
	b.lay = map[*language]*lay{}
	for _, s := range slices.Concat(b.library.Synonyms, knowledge.GeneralSynonyms()) {
		l, ok := b.languages[baseLanguage(s.Language)]
		if !ok {
			continue
		}
		var means [][]token
		for _, text := range s.For {
			tokens := telling(b.appendTokens(nil, l, text))
			if len(tokens) > 0 && !slices.ContainsFunc(tokens, func(t token) bool { return b.vocabulary.facts[t.term] == 0 }) {
				means = append(means, tokens)
			}
		}
		if len(means) == 0 {
			continue
		}
		if b.lay[l] == nil {
			b.lay[l] = &lay{map[uint32][]saying{}}
		}
		for _, text := range s.Say {
			b.lay[l].add(b.terms(text, l), means)
		}
	}
}

// terms of a text as a query has them before anything is made of them.
func (b *builder) terms(text string, l *language) []uint32 {
	var terms []uint32
	l.split(text, func(word string) bool {
		terms = append(terms, b.vocabulary.intern(l.learn(word).term))
		return true
	})
	return terms
}

// add keeps the longest first, and what was added first before what is the same.
func (y *lay) add(terms []uint32, means [][]token) {
	if len(terms) == 0 {
		return
	}
	list := y.starting[terms[0]]
	if slices.ContainsFunc(list, func(s saying) bool { return slices.Equal(s.rest, terms[1:]) }) {
		return
	}
	at := slices.IndexFunc(list, func(s saying) bool { return len(s.rest) < len(terms)-1 })
	if at < 0 {
		at = len(list)
	}
	y.starting[terms[0]] = slices.Insert(list, at, saying{terms[1:], means})
}

// at returns the longest thing said that starts at a place of the tokens.
func (y *lay) at(tokens []token, i int) (saying, bool) {
	for _, s := range y.starting[tokens[i].term] {
		if len(s.rest) < len(tokens)-i && slices.EqualFunc(s.rest, tokens[i+1:i+1+len(s.rest)], func(term uint32, t token) bool { return t.term == term }) {
			return s, true
		}
	}
	return saying{}, false
}

// readLay puts what facts say in place of what only askers say, and returns what else
// the words may stand for.
func (g *generation) readLay(q *query, tokens []token, l *language) (read []token, besides []token) {
	y := g.lay[l]
	if y == nil || layNear == 0 {
		return tokens, nil
	}
	read = make([]token, 0, len(tokens)+8)
	for i := 0; i < len(tokens); {
		s, ok := y.at(tokens, i)
		if !ok {
			read = append(read, tokens[i])
			i++
			continue
		}
		said := tokens[i : i+1+len(s.rest)]
		means := s.means
		if g.unheard(said) {
			for _, t := range means[0] {
				read = append(read, token{t.term, kindGuess})
			}
			means = means[1:]
			g.know(q, said)
		} else {
			read = append(read, said...)
		}
		for _, m := range means {
			besides = append(besides, m...)
		}
		i += len(said)
	}
	return read, besides
}

// know marks words of a query as known by what they stand for.
func (g *generation) know(q *query, said []token) {
	for i := range q.words {
		term := g.vocabulary.ids[q.words[i].Text]
		if slices.ContainsFunc(said, func(t token) bool { return t.term == term }) {
			q.words[i].Known = true
		}
	}
}

// unheard tells whether there are telling words and no fact holds any.
func (g *generation) unheard(said []token) bool {
	tells := slices.ContainsFunc(said, func(t token) bool { return t.kind != kindStop })
	return tells && !slices.ContainsFunc(said, func(t token) bool { return t.kind != kindStop && g.vocabulary.facts[t.term] > 0 })
}
