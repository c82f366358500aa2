package place

import (
	_ "embed"
	"strings"
	"sync"

	"fineprint/knowledge/place/internal/name"
)

//go:embed data/everyday.txt
var everydayTXT string

// mostEveryday is how many words everyday names have at most.
const mostEveryday = 3

// everyday are the readings of names that the table does not have, by their keys.
var everyday = sync.OnceValue(func() map[string][]reading {
	t, all := load(), map[string][]reading{}
	for line := range strings.Lines(everydayTXT) {
		of, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		offset, found, err := t.names.Get([]byte(name.Key(of)))
		if err != nil || !found {
			panic("everyday.txt: no place is called " + of)
		}
		first := t.readings(offset)[:1]
		for said := range strings.SplitSeq(list, ", ") {
			key := name.Key(said)
			all[key] = first
			if strings.HasSuffix(key, "n") || strings.HasSuffix(key, "r") || strings.HasSuffix(key, "i") {
				all[key+"s"] = first
			}
		}
	}
	return all
})

// everydayAt returns the everyday name that starts with a word, the longest one.
func (f *finder) everydayAt(i int) (found, bool) {
	for n := min(mostEveryday, len(f.words)-i); n > 0; n-- {
		key := f.words[i].Text
		for k := 1; k < n; k++ {
			if f.apart(i + k) {
				key = ""
				break
			}
			key += " " + f.words[i+k].Text
		}
		if readings, ok := everyday()[key]; ok {
			return found{start: i, end: i + n, readings: readings}, true
		}
	}
	return found{}, false
}
