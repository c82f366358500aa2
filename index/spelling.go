package index

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// spelling finds the known word that an unknown one was probably meant to be.
type spelling struct {
	// words by language, first letter and length, sorted.
	words map[spellingKey][]string
	g     *generation
}

type spellingKey struct {
	language string
	first    byte
	length   int
}

// Words shorter than these are not taken for misspelt with one or two wrong letters.
const (
	oneWrong = 5
	twoWrong = 8
	maxWord  = 24
)

func newSpelling(g *generation) *spelling {
	s := &spelling{words: map[spellingKey][]string{}, g: g}
	for tag, l := range g.languages {
		for word, f := range l.forms {
			if len(word) < oneWrong-1 || len(word) > maxWord || f.stop || word[0] >= utf8.RuneSelf {
				continue
			}
			key := spellingKey{tag, word[0], len(word)}
			s.words[key] = append(s.words[key], word)
		}
	}
	for _, words := range s.words {
		slices.Sort(words)
	}
	return s
}

// guess returns the term of the nearest known word, of equally near ones that of
// the commonest.
func (s *spelling) guess(word string, l *language) (uint32, bool) {
	if len(word) < oneWrong || len(word) > maxWord || strings.ContainsAny(word, "0123456789") {
		return 0, false
	}
	limit := 1
	if len(word) >= twoWrong {
		limit = 2
	}
	best, bestFacts := uint32(0), uint32(0)
	for length := len(word) - limit; length <= len(word)+limit; length++ {
		for _, known := range s.words[spellingKey{l.tag, word[0], length}] {
			d := distance(word, known, limit)
			if d > limit {
				continue
			}
			term := s.g.vocabulary.ids[l.forms[known].term]
			facts := s.g.vocabulary.facts[term]
			if d < limit || facts > bestFacts {
				best, bestFacts, limit = term, facts, d
			}
		}
	}
	return best, best != 0
}

// distance counts wrong, missing, added and swapped letters (bytes), up to limit+1.
func distance(a, b string, limit int) int {
	var rows [3][maxWord + 1]int
	for j := range len(b) + 1 {
		rows[1][j] = j
	}
	for i := 1; i <= len(a); i++ {
		before, last, row := &rows[(i+2)%3], &rows[i%3], &rows[(i+1)%3]
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			row[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
	}
	return rows[(len(a)+1)%3][len(b)]
}
