package index

import (
	"math"
	"slices"
	"strings"
	"sync"

	"fineprint/bot"
)

// maxWords is how many words of a query are read, and maxBytes how far: nobody
// asks in more, and a pasted document must not hold up the others. maxTerms is how
// many terms they and what is related to them may make.
const (
	maxWords = 96
	maxBytes = 8 << 10
	maxTerms = math.MaxUint8
)

// query is a text made ready for scoring.
type query struct {
	terms []queryTerm
	// weight of all words but stop words, known or not; like of all, as they count
	// where phrasings are compared.
	weight, like   float32
	words          []bot.Word
	letters, whole gramReader
	// about is how likely the question is about each topic; nil where that is not told.
	about []float32
	// private is how likely it is about any of them, 0 where that is not told.
	private float64
	// elsewhere is how likely it is none for this base, 0 where that is not told.
	elsewhere float64
	// own is the same for the topics of the base's own facts.
	own []float32
	// wanted is for each entry how much the query wants it; empty where nothing tells.
	wanted []float32
	none   float32
	// mark has for each term of the vocabulary its place in terms plus one.
	mark []uint8
	// tally is what it shares with phrasings, where all facts are looked at.
	tally tally
}

type queryTerm struct {
	term         uint32
	kind         tokenKind
	weight, like float32
}

var queries = sync.Pool{New: func() any { return new(query) }}

// read analyses a query for the facts searched; done gives it back.
func (g *generation) read(text string, in scope) *query {
	q := queries.Get().(*query)
	q.terms, q.words, q.weight, q.like = q.terms[:0], nil, 0, 0
	q.letters.reset()
	q.whole.reset()
	q.tally.shared, q.wanted, q.none = q.tally.shared[:0], q.wanted[:0], 0
	q.about, q.own, q.private, q.elsewhere = nil, nil, 0, 0
	if len(q.mark) < len(g.idf) {
		q.mark = make([]uint8, len(g.idf))
	}
	if len(text) > maxBytes {
		text = strings.ToValidUTF8(text[:maxBytes], " ")
	}
	g.readIn(q, text, in)
	return q
}

func (g *generation) done(q *query) {
	for _, t := range q.terms {
		q.mark[t.term] = 0
	}
	queries.Put(q)
}

// readIn adds the words of a text.
func (g *generation) readIn(q *query, text string, in scope) {
	l := in.language
	tokens := make([]token, 0, 32)
	l.split(text, func(word string) bool {
		f := l.form(word)
		t := token{term: g.vocabulary.ids[f.term]}
		if f.stop {
			t.kind = kindStop
		}
		tokens = append(tokens, t)
		known := g.held(t.term, in)
		w := bot.Word{Raw: word, Text: f.term, Known: known || f.stop}
		if known {
			w.Weight = float64(g.idf[t.term] * kindWeights[t.kind])
		}
		q.words = append(q.words, w)
		return len(q.words) < maxWords
	})
	var muted []int
	if in.shelf != nil {
		muted = in.shelf.muteNames(tokens)
	}
	q.readLetters(l, muted)
	g.readWanted(q, in)
	g.explainUnknown(q, tokens, in)
	tokens, besides := g.readLay(q, q.dropPrepositions(tokens, muted), in)
	if l.english {
		q.about, q.private = g.topics.likely(tokens)
		tokens = g.synonyms.apply(tokens, 0)
	}
	g.readElsewhere(q, in, tokens)
	if l.english {
		g.takeApart(tokens)
	}
	for _, t := range tokens {
		g.addTerm(q, t)
	}
	q.markCommon(l)
	if g.own != nil {
		q.own = g.own.likely(q.terms)
	}
	own := len(q.terms)
	if l.english {
		g.addRelated(q, tokens)
		g.addNearTo(q, own)
	}
	for _, t := range besides {
		g.addNear(q, t.term, layNear)
	}
}

// readLetters reads the letters of all words but those at some places.
func (q *query) readLetters(l *language, but []int) {
	for i, w := range q.words {
		if slices.Contains(but, i) {
			continue
		}
		q.whole.word(w.Raw)
		if !l.form(w.Raw).stop {
			q.letters.word(w.Raw)
		}
	}
	q.letters.end()
	q.whole.end()
}

// prepositions go with a name that tells nothing: "in LinkedIn" does not ask where.
var prepositions = words("in on at by from of for with to about")

// dropPrepositions takes out the prepositions before the words at some places.
func (q *query) dropPrepositions(tokens []token, before []int) []token {
	for _, i := range slices.Backward(before) {
		if i > 0 && prepositions[q.words[i-1].Raw] {
			tokens = slices.Delete(tokens, i-1, i)
		}
	}
	return tokens
}

// muteNames makes the names of the organisation count as stop words do, unless
// they are all there is. It returns their places.
func (s *shelf) muteNames(tokens []token) []int {
	var muted []int
	rest := 0
	for i, t := range tokens {
		if t.kind != kindStop {
			rest++
		}
		for _, name := range s.names {
			if t.term != 0 && startsWith(tokens[i:], name) {
				for j := range name {
					muted = append(muted, i+j)
				}
				break
			}
		}
	}
	if len(muted) >= rest {
		return nil
	}
	for _, i := range muted {
		tokens[i].kind = kindStop
	}
	return muted
}

func startsWith(tokens []token, terms []uint32) bool {
	if len(tokens) < len(terms) {
		return false
	}
	for i, term := range terms {
		if tokens[i].term != term {
			return false
		}
	}
	return true
}

// explainUnknown looks at words that no fact holds: some mean the same as one that
// is known, some are misspelt.
func (g *generation) explainUnknown(q *query, tokens []token, in scope) {
	l := in.language
	for i := 0; i < len(tokens); i++ {
		if l.english {
			if v, n := g.synonyms.at(tokens, i); n > 0 && g.held(v.canonical, in) {
				for j := range n {
					q.words[i+j].Known = true
					q.words[i+j].Weight = max(q.words[i+j].Weight, float64(g.idf[v.canonical]*kindWeights[kindPart]))
				}
				i += n - 1
				continue
			}
		}
		w := &q.words[i]
		if w.Known || tokens[i].term != 0 {
			continue
		}
		if f, ok := g.spelling.guess(w.Raw, l); ok {
			t := token{g.vocabulary.ids[f.term], kindGuess}
			if f.stop {
				t.kind = kindStop
			}
			tokens[i] = t
			w.Text, w.Known, w.Weight = f.term, true, float64(g.idf[t.term]*kindWeights[t.kind])
		}
	}
}

// addTerm adds a term once. Number 0 stands for every term that the vocabulary
// lacks: it is found nowhere and counts as the rarest.
func (g *generation) addTerm(q *query, t token) {
	known := g.vocabulary.facts[t.term] > 0
	if q.mark[t.term] != 0 || len(q.terms) == maxTerms || !known && (t.kind == kindPart || t.kind == kindGeneral) {
		return
	}
	w, like := g.idf[t.term]*kindWeights[t.kind], g.like[t.term]*kindWeights[t.kind]
	q.like += like
	if t.kind != kindStop {
		q.weight += w
	}
	if t.term != 0 {
		q.push(queryTerm{t.term, t.kind, w, like})
	}
}

// push adds a term, of which there are no more than maxTerms.
func (q *query) push(t queryTerm) {
	q.terms = append(q.terms, t)
	q.mark[t.term] = uint8(len(q.terms)) // the callers keep to maxTerms
}

// markCommon tells the unknown words that everybody knows from names, which are often
// what is asked about.
func (q *query) markCommon(l *language) {
	if !l.english {
		return
	}
	for i := range q.words {
		w := &q.words[i]
		w.Common = !w.Known && isEnglish(w.Text)
	}
}

// takeApart makes the words of phrases that no fact holds count as words again.
func (g *generation) takeApart(tokens []token) {
	for i, t := range tokens {
		if t.kind != kindPhrase || g.vocabulary.facts[t.term] > 0 {
			continue
		}
		tokens[i].kind = kindGeneral
		for j := i - 1; j >= 0 && tokens[j].kind == kindPart; j-- {
			tokens[j].kind = kindWord
		}
	}
}

// addRelated adds what the query's words are related to, whether the base knows
// them or not. It comes after the words, which count more, and adds nothing to the
// query's own weight.
func (g *generation) addRelated(q *query, tokens []token) {
	for _, t := range tokens {
		if t.kind == kindStop {
			continue
		}
		for _, related := range g.synonyms.related[t.term] {
			if q.mark[related] != 0 || len(q.terms) == maxTerms || g.vocabulary.facts[related] == 0 {
				continue
			}
			w := min(g.idf[t.term]*kindWeights[t.kind], g.idf[related]) * kindWeights[kindRelated]
			q.push(queryTerm{related, kindRelated, w, 0})
		}
	}
}
