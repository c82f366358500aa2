package knowledge

import (
	_ "embed" // for the general synonyms
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Synonym tells that people say one thing where facts say another: "vacuum up" for
// "collect". It reads from the asker to the facts, never the other way.
type Synonym struct {
	// Say are words and phrases of the askers, For those of facts that they may stand
	// for, the likeliest first.
	Say, For []string
	// Language they are in, a BCP 47 tag.
	Language string

	path string
	// say and means are where the entries of Say and For stand.
	say, means []position
}

// generalFile holds synonyms that any base can use.
//
//go:embed synonyms.yaml
var generalFile []byte

// GeneralSynonyms are those built into the program, of words that belong to no
// policy. A library's own go before them. They are read once; everybody gets the same.
var GeneralSynonyms = sync.OnceValue(func() []*Synonym {
	d := decoder{path: "synonyms.yaml"}
	d.file(generalFile) // its problems are for a test: nobody else can mend it
	return d.synonyms
})

// uniqueSynonyms reports what is said to stand for something twice: one of them
// would go unseen.
func (l *loader) uniqueSynonyms() {
	type said struct{ language, text string }
	type place struct {
		path string
		line int
	}
	first := map[said]place{}
	for _, s := range l.synonyms {
		for i, text := range s.Say {
			key := said{s.Language, strings.ToLower(text)}
			other, ok := first[key]
			if !ok {
				first[key] = place{s.path, s.say[i].line}
				continue
			}
			l.problems = append(l.problems, Problem{
				Path: s.path, Line: s.say[i].line, Col: s.say[i].col, Rule: "duplicate-synonym", Severity: Error,
				Text: fmt.Sprintf("%q stands in %s:%d already", shorten(text), other.path, other.line),
				Hint: "put all it may stand for into one entry",
			})
		}
	}
}

// synonyms warns of those that no policy can use.
func (c *checker) synonyms(lib *Library) {
	if len(lib.Synonyms) == 0 {
		return
	}
	held := rootsByLanguage(lib)
	for _, s := range lib.Synonyms {
		roots, ok := held[withoutRegion(s.Language)]
		c.origin = &origin{path: s.path}
		if !ok {
			c.warn(s.say[0], "unused-synonym", "no policy is in "+s.Language+", nor translated into it", "give a language that facts of this folder are told or asked for in")
			continue
		}
		if !slices.ContainsFunc(s.For, func(text string) bool { return holdsAll(roots, text) }) {
			c.warn(s.means[0], "unused-synonym", fmt.Sprintf("no fact holds %q", shorten(s.For[0])), "use words that the facts are written or asked for in")
		}
	}
}

// rootsByLanguage are the roots of all words that facts are told or asked for in, by language.
func rootsByLanguage(lib *Library) map[string]map[string]bool {
	held := map[string]map[string]bool{}
	add := func(language string, texts ...string) {
		language = withoutRegion(language)
		if held[language] == nil {
			held[language] = map[string]bool{}
		}
		for _, text := range texts {
			for _, word := range words(text) {
				held[language][root(word)] = true
			}
		}
	}
	for _, p := range lib.Policies {
		for _, f := range p.Facts {
			add(p.Language, append(askedTexts(f.Asked), f.Title, f.Statement, f.Details)...)
			for _, t := range f.Translations {
				add(t.Language, append(askedTexts(t.Asked), t.Title, t.Statement, t.Details)...)
			}
		}
	}
	return held
}

func askedTexts(asked []Asked) []string {
	texts := make([]string, len(asked))
	for i, a := range asked {
		texts[i] = a.Text
	}
	return texts
}

func holdsAll(roots map[string]bool, text string) bool {
	for _, word := range words(text) {
		if !roots[root(word)] {
			return false
		}
	}
	return true
}

// root is the start of a word, which its forms share more or less: "collect", "collected".
func root(word string) string {
	const enough = 5
	runes := []rune(word)
	return string(runes[:min(enough, len(runes))])
}
