package place

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"fineprint/knowledge/place/internal/name"
)

//go:embed data/everyday.txt
var everydayTXT string

// everydayName is a name that the table does not have, as its words.
type everydayName struct {
	words    []string
	readings []reading
}

// everyday are such names by their first word, longer ones first.
var everyday = sync.OnceValue(func() map[string][]everydayName {
	t, all := load(), map[string][]everydayName{}
	for line := range strings.Lines(everydayTXT) {
		of, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		offset, found, err := t.names.Get([]byte(name.Key(of)))
		if err != nil || !found {
			panic("everyday.txt: no place is called " + of)
		}
		readings := t.readings(offset)[:1]
		for said := range strings.SplitSeq(list, ", ") {
			keys := []string{name.Key(said)}
			if last := keys[0][len(keys[0])-1]; last == 'n' || last == 'r' || last == 'i' {
				keys = append(keys, keys[0]+"s")
			}
			for _, key := range keys {
				words := strings.Fields(key)
				all[words[0]] = append(all[words[0]], everydayName{words, readings})
			}
		}
	}
	for _, names := range all {
		slices.SortStableFunc(names, func(a, b everydayName) int { return len(b.words) - len(a.words) })
	}
	return all
})

// everydayAt returns the everyday name that starts with a word, the longest one.
func (f *finder) everydayAt(i int) (found, bool) {
	for _, n := range everyday()[f.words[i].Text] {
		if f.spells(i, n.words) {
			return found{start: i, end: i + len(n.words), readings: n.readings}, true
		}
	}
	return found{}, false
}

// spells tells whether the text goes on with these words, without a stop between.
func (f *finder) spells(i int, words []string) bool {
	if i+len(words) > len(f.words) {
		return false
	}
	for k, word := range words {
		if f.words[i+k].Text != word || k > 0 && f.apart(i+k) {
			return false
		}
	}
	return true
}
