package index

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// nearFile is generated, sorted by term, and searched as it is: reading all of it at
// start would take longer than all the searches most processes make.
//
//go:generate go test . -run TestGenerateNear -wordnet /usr/share/wordnet
//go:embed near.txt
var nearFile string

// eachNear calls yield with the terms near an English term and how near they are, 0 to 1.
func eachNear(term string, yield func(other string, near float32)) {
	line, _ := nearLine(term)
	for other := range strings.FieldsSeq(line) {
		last := len(other) - 1
		yield(other[:last], float32(other[last]-'0')/10)
	}
}

// isEnglish tells whether a term is that of a common English word.
func isEnglish(term string) bool {
	_, ok := nearLine(term)
	return ok
}

// nearLine is what stands after a term in the table, and whether it stands there.
func nearLine(term string) (others string, ok bool) {
	starts := nearStarts()
	at, ok := slices.BinarySearchFunc(starts, term, func(start int32, term string) int {
		end := int(start)
		for nearFile[end] > ' ' {
			end++
		}
		return strings.Compare(nearFile[start:end], term)
	})
	if !ok {
		return "", false
	}
	line, _, _ := strings.Cut(nearFile[starts[at]:], "\n")
	_, others, _ = strings.Cut(line, " ")
	return others, true
}

// nearStarts are where the lines of the table begin.
var nearStarts = sync.OnceValue(func() []int32 {
	starts := make([]int32, 0, 16<<10)
	at := 0
	for line := range strings.Lines(nearFile) {
		if line[0] != '#' {
			starts = append(starts, int32(at))
		}
		at += len(line)
	}
	return starts
})

// addNearTo adds what the query's words are near to by the dictionary: its own
// terms, of which there are so many, and the words that the base lacks.
func (g *generation) addNearTo(q *query, own int) {
	for _, t := range q.terms[:own:own] {
		if t.kind != kindStop {
			g.addNearTerm(q, g.vocabulary.names[t.term])
		}
	}
	for _, w := range q.words {
		if !w.Known {
			g.addNearTerm(q, w.Text)
		}
	}
}

func (g *generation) addNearTerm(q *query, term string) {
	eachNear(term, func(other string, near float32) {
		term := g.vocabulary.ids[other]
		if v, n := g.synonyms.at([]token{{term: term}}, 0); n == 1 {
			term = v.canonical
		}
		g.addNear(q, term, near)
	})
}

// addNear adds a term that the query does not hold but means more or less.
func (g *generation) addNear(q *query, term uint32, near float32) {
	if q.mark[term] != 0 || len(q.terms) == maxTerms || g.vocabulary.facts[term] == 0 {
		return
	}
	q.push(queryTerm{term, kindNear, g.idf[term] * near * kindWeights[kindNear], g.like[term] * near * nearLike})
}
