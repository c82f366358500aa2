package index

import "strings"

// leastPart is how many letters each part of a word cut in two has, and leastJoined
// each of two words read as one.
const (
	leastPart   = 3
	leastJoined = 2
)

// prefixes may be taken off an English word to find one that it is near to: who was
// "unfriended" was a friend.
var prefixes = [...]string{"un", "re", "de", "dis", "non", "over", "pre"}

// addCompounds adds what the words are when written together ("git hub"), apart
// ("voicemail") or without their first syllable ("unsent").
func (g *generation) addCompounds(q *query, l *language) {
	for i, w := range q.words {
		if i > 0 && len(w.Raw) >= leastJoined && len(q.words[i-1].Raw) >= leastJoined {
			g.addNear(q, g.formOf(q.words[i-1].Raw+w.Raw, l), joinedNear)
		}
		for at := leastPart; at <= len(w.Raw)-leastPart; at++ {
			first, second := g.formOf(w.Raw[:at], l), g.formOf(w.Raw[at:], l)
			if first != 0 && second != 0 {
				g.addNear(q, first, partNear)
				g.addNear(q, second, partNear)
			}
		}
		if !l.english {
			continue
		}
		for _, prefix := range prefixes {
			if rest, ok := strings.CutPrefix(w.Raw, prefix); ok && len(rest) > leastPart {
				g.addNear(q, g.formOf(rest, l), partNear)
			}
		}
	}
}

// formOf is the term of a word that stands in the base and is no stop word, or 0.
func (g *generation) formOf(word string, l *language) uint32 {
	f, ok := l.forms[word]
	if !ok || f.stop {
		return 0
	}
	return g.vocabulary.ids[f.term]
}
