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

// Words shorter than these are not taken for misspelt with letters swapped or
// missing, with one wrong letter, with two.
const (
	swapped  = 3
	oneWrong = 5
	twoWrong = 8
	maxWord  = 24
)

func newSpelling(g *generation) *spelling {
	s := &spelling{words: map[spellingKey][]string{}, g: g}
	for tag, l := range g.languages {
		for word := range l.forms {
			if len(word) < swapped || len(word) > maxWord || word[0] >= utf8.RuneSelf {
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

// guess returns the form of the word that nearest finds.
func (s *spelling) guess(word string, l *language) (form, bool) {
	known, ok := s.nearest(word, l)
	return l.forms[known], ok
}

// nearest returns the known word that is nearest to one, of equally near ones the
// commonest. A word that is right in its language is never taken for another.
func (s *spelling) nearest(word string, l *language) (best string, ok bool) {
	if len(word) < swapped || len(word) > maxWord || strings.ContainsAny(word, "0123456789") {
		return "", false
	}
	if l.english && isEnglish(l.form(word).term) {
		return "", false
	}
	shortest, limit := len(word)-1, 1
	switch {
	case len(word) >= twoWrong:
		shortest, limit = len(word)-2, 2
	case len(word) < oneWrong:
		shortest = len(word)
	}
	var bestFacts uint32
	for length := shortest; length <= len(word)+limit; length++ {
		for _, known := range s.words[spellingKey{l.tag, word[0], length}] {
			d := distance(word, known, limit)
			if d > limit || len(word) < oneWrong && length == len(word) && !sameLetters(word, known) {
				continue
			}
			facts := s.g.vocabulary.facts[s.g.vocabulary.ids[l.forms[known].term]]
			if best == "" || d < limit || facts > bestFacts {
				best, bestFacts, limit = known, facts, d
			}
		}
	}
	return best, best != ""
}

// Spelled returns the word of the facts that an English one, which none of them holds, was probably
// meant to be; false where there is none, or no index is open.
func (ix *Index) Spelled(word string) (meant string, ok bool) {
	ix.mu.RLock()
	defer ix.mu.RUnlock()
	if ix.gen == nil {
		return "", false
	}
	english := ix.gen.languages["en"]
	if english == nil {
		return "", false
	}
	if _, known := english.forms[word]; known || ix.gen.vocabulary.ids[english.form(word).term] != 0 {
		return "", false
	}
	return ix.gen.spelling.nearest(word, english)
}

// sameLetters tells whether words of one length hold the same letters.
func sameLetters(a, b string) bool {
	for i := range len(a) {
		if strings.Count(a, a[i:i+1]) != strings.Count(b, a[i:i+1]) {
			return false
		}
	}
	return true
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
