package talk

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
//go:embed *.txt
var files embed.FS

// pattern is one way to say something.
type pattern struct {
	grammar.Pattern
	kind     Kind
	language string // a BCP 47 tag; empty is English
}

// Book are ways to say something by their possible first words.
type Book map[string][]*pattern

// English is what is said in English.
func English() Book { return books().english }

// Foreign is what is said in all other languages.
func Foreign() Book { return books().foreign }

var books = sync.OnceValue(func() (books struct{ english, foreign Book }) {
	list, err := files.ReadDir(".")
	if err != nil {
		panic(err) // built in
	}
	books.english, books.foreign = Book{}, Book{}
	for _, file := range list {
		data, err := files.ReadFile(file.Name())
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

func (book Book) read(language, list string) {
	kind := Kind("")
	var names []string
	for line := range grammar.ListLines(list) {
		switch {
		case line[0] == '[':
			kind = Kind(strings.Trim(line, "[]"))
			continue
		case line[0] == '$' && strings.Contains(line, " = "):
			name, words, _ := strings.Cut(line, " = ")
			names = append(names, name, words)
			continue
		}
		if outsideKinds[kind] {
			line = Lettered(line)
		}
		p := &pattern{grammar.ReadPattern(strings.NewReplacer(names...).Replace(line)), kind, language}
		seen := map[string]bool{}
		for _, word := range p.FirstWords() {
			if !seen[word] {
				seen[word], book[word] = true, append(book[word], p)
			}
		}
	}
}

// Lettered sets Chinese characters apart, each as a word of its own: what is a sign amid a
// clause is no word there.
func Lettered(text string) string {
	return betweenHan.ReplaceAllString(text, "-$0-")
}

var betweenHan = regexp.MustCompile(`\p{Han}`)

// Piece is something that words begin with.
type Piece struct {
	Kind Kind
	// Language of its words, a BCP 47 tag; empty is English.
	Language string
	// Words is how many there are.
	Words int
}

// Has tells whether words begin with something of a kind in a language.
func (book Book) Has(words []string, kind Kind, language string) bool {
	return slices.ContainsFunc(book[words[0]], func(p *pattern) bool {
		return p.kind == kind && glossary.SameLanguage(p.language, language) &&
			slices.ContainsFunc(p.Lengths(words), func(n int) bool { return n > 0 })
	})
}

// At returns what the words may begin with, what is in a language first and then the longest.
// There must be a word.
func (book Book) At(words []string, language string) (all []Piece) {
	for _, p := range book[words[0]] {
		for _, n := range p.Lengths(words) {
			all = append(all, Piece{p.kind, p.language, n})
		}
	}
	slices.SortStableFunc(all, func(a, b Piece) int {
		own := grammar.TrueFirst(glossary.SameLanguage(a.Language, language), glossary.SameLanguage(b.Language, language))
		return cmp.Or(own, b.Words-a.Words)
	})
	return all
}
