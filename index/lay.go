package index

import (
	_ "embed"
	"slices"
	"strings"

	"fineprint/knowledge"
)

//go:embed alike.txt
var alikeFile string

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
	// alike are the same where facts hold none of the words said.
	alike [][]token
}

// learnLay reads the synonyms of the base, the general ones, and what is called in several
// ways. What no fact holds is left out: nothing would be found by it.
func (b *builder) learnLay() {
	b.lay = map[*language]*lay{}
	for _, s := range slices.Concat(b.library.Synonyms, knowledge.GeneralSynonyms()) {
		if l, ok := b.languages[baseLanguage(s.Language)]; ok {
			for _, say := range s.Say {
				b.addSaying(l, say, b.meanings(l, s.For), nil)
			}
		}
	}
	english := b.languages["en"]
	for line := range strings.Lines(alikeFile) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		group := strings.Split(line, ", ")
		for i, say := range group {
			b.addSaying(english, say, nil, b.meanings(english, nearestFirst(group, i)))
		}
	}
}

// nearestFirst are the others of a group, those that stand nearest to one of them first.
func nearestFirst(group []string, at int) []string {
	var others []string
	for far := 1; far < len(group); far++ {
		if at-far >= 0 {
			others = append(others, group[at-far])
		}
		if at+far < len(group) {
			others = append(others, group[at+far])
		}
	}
	return others
}

// meanings are the tokens of each text of which facts hold all.
func (b *builder) meanings(l *language, texts []string) (means [][]token) {
	for _, text := range texts {
		tokens := telling(b.appendTokens(nil, l, text))
		if len(tokens) > 0 && !slices.ContainsFunc(tokens, func(t token) bool { return b.vocabulary.facts[t.term] == 0 }) {
			means = append(means, tokens)
		}
	}
	return means
}

func (b *builder) addSaying(l *language, say string, means, alike [][]token) {
	if len(means) == 0 && len(alike) == 0 {
		return
	}
	if b.lay[l] == nil {
		b.lay[l] = &lay{map[uint32][]saying{}}
	}
	b.lay[l].add(b.terms(say, l), means, alike)
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

// add keeps the longest first, and what was added first before what else the same may
// stand for.
func (y *lay) add(terms []uint32, means, alike [][]token) {
	if len(terms) == 0 {
		return
	}
	list := y.starting[terms[0]]
	if i := slices.IndexFunc(list, func(s saying) bool { return slices.Equal(s.rest, terms[1:]) }); i >= 0 {
		list[i].alike = slices.Concat(list[i].alike, alike)
		return
	}
	at := slices.IndexFunc(list, func(s saying) bool { return len(s.rest) < len(terms)-1 })
	if at < 0 {
		at = len(list)
	}
	y.starting[terms[0]] = slices.Insert(list, at, saying{terms[1:], means, alike})
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
// the words may stand for. What is called in several ways is read
// where facts have phrasings: passages hold many words of their own.
func (g *generation) readLay(q *query, tokens []token, in scope) (read []token, besides []token) {
	y := g.lay[in.language]
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
		unheard := g.unheard(said, in)
		if unheard && (in.shelf == nil || in.shelf.wanted != nil) {
			means = slices.Concat(means, s.alike)
		}
		if in.shelf != nil {
			means = slices.DeleteFunc(slices.Clone(means), func(m []token) bool { return !g.heard(m, in) })
		}
		if len(means) > 0 && unheard {
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

// unheard tells whether there are telling words and no fact searched holds any, in other words for the
// same either.
func (g *generation) unheard(said []token, in scope) bool {
	tells := false
	for i, t := range said {
		if t.kind == kindStop {
			continue
		}
		tells = true
		if v, n := g.synonyms.at(said, i); g.held(t.term, in) || in.language.english && n > 0 && g.held(v.canonical, in) {
			return false
		}
	}
	return tells
}

// heard tells whether facts searched hold all of some words.
func (g *generation) heard(words []token, in scope) bool {
	return !slices.ContainsFunc(words, func(t token) bool { return !g.held(t.term, in) })
}

// held tells whether a fact searched holds a term.
func (g *generation) held(term uint32, in scope) bool {
	if in.shelf == nil || in.shelf.holds == nil {
		return g.vocabulary.facts[term] > 0
	}
	return in.shelf.holds[term]
}
