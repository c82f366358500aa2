package bot

import (
	"cmp"
	"embed"
	"regexp"
	"slices"
	"strings"
	"sync"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
)

// What people say to a bot that asks nothing of a policy stands in files, one for
// each language: kinds in brackets, under each its patterns. A pattern is words with
// single spaces between; "a|b" is one of several, "a?" may be left out, "*" is up to
// six words that ask nothing, and $name stands for a line "$name = a|b".
//
//go:embed talk/*.txt
var talkFiles embed.FS

// talkPattern is one way to say something.
type talkPattern struct {
	grammar.Pattern
	kind     talk
	language string // a BCP 47 tag; empty is English
}

// talkBook are patterns by their possible first words.
type talkBook map[string][]*talkPattern

// talkPatterns are those in English and those in other languages.
var talkPatterns = sync.OnceValue(func() (books struct{ english, foreign talkBook }) {
	files, err := talkFiles.ReadDir("talk")
	if err != nil {
		panic(err) // built in
	}
	books.english, books.foreign = talkBook{}, talkBook{}
	for _, file := range files {
		data, err := talkFiles.ReadFile("talk/" + file.Name())
		if err != nil {
			panic(err)
		}
		if language := strings.TrimSuffix(file.Name(), ".txt"); language == "en" {
			books.english.read("", string(data))
		} else {
			books.foreign.read(language, string(data))
		}
	}
	return books
})

func (book talkBook) read(language, list string) {
	kind := talk("")
	var names []string
	for line := range grammar.ListLines(list) {
		switch {
		case line[0] == '[':
			kind = talk(strings.Trim(line, "[]"))
			continue
		case line[0] == '$' && strings.Contains(line, " = "):
			name, words, _ := strings.Cut(line, " = ")
			names = append(names, name, words)
			continue
		}
		if outsideKinds[kind] {
			line = lettered(line)
		}
		p := &talkPattern{grammar.ReadPattern(strings.NewReplacer(names...).Replace(line)), kind, language}
		seen := map[string]bool{}
		for _, word := range p.FirstWords() {
			if !seen[word] {
				seen[word], book[word] = true, append(book[word], p)
			}
		}
	}
}

// lettered sets Chinese characters apart, each as a word of its own: what is a sign amid a
// clause is no word there.
func lettered(text string) string {
	return betweenHan.ReplaceAllString(text, "-$0-")
}

var betweenHan = regexp.MustCompile(`\p{Han}`)

// said is a piece of small talk at the beginning of words.
type said struct {
	kind     talk
	language string
	n        int
}

// has tells whether words begin with something of a kind in a language.
func (book talkBook) has(words []string, kind talk, language string) bool {
	return slices.ContainsFunc(book[words[0]], func(p *talkPattern) bool {
		return p.kind == kind && glossary.SameLanguage(p.language, language) &&
			slices.ContainsFunc(p.Lengths(words), func(n int) bool { return n > 0 })
	})
}

// at returns what the words may begin with, what is in a language first and then the longest.
func (book talkBook) at(words []string, language string) (all []said) {
	for _, p := range book[words[0]] {
		for _, n := range p.Lengths(words) {
			all = append(all, said{p.kind, p.language, n})
		}
	}
	slices.SortStableFunc(all, func(a, b said) int {
		own := cmpBool(glossary.SameLanguage(a.language, language), glossary.SameLanguage(b.language, language))
		return cmp.Or(own, b.n-a.n)
	})
	return all
}
