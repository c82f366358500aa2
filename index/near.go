package index

import (
	_ "embed"
	"sort"
	"strings"
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
	at := sort.Search(len(nearFile), func(i int) bool {
		line := lineFrom(nearFile, i)
		word, _, _ := strings.Cut(line, " ")
		return line == "" || line[0] != '#' && word >= term
	})
	word, others, _ := strings.Cut(lineFrom(nearFile, at), " ")
	return others, word == term
}

// lineFrom is the first line that begins at a place or after it.
func lineFrom(text string, at int) string {
	if at > 0 {
		next := strings.IndexByte(text[at-1:], '\n')
		if next < 0 {
			return ""
		}
		at += next
	}
	line, _, _ := strings.Cut(text[at:], "\n")
	return line
}
