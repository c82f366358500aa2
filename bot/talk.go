package bot

import (
	"cmp"
	"embed"
	"math/bits"
	"slices"
	"strings"
	"sync"
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
	pattern
	kind     talk
	language string // a BCP 47 tag; empty is English
}

// pattern is words with single spaces between; "a|b" is one of several, "a?" may be left
// out, and "*" is up to six words that ask nothing.
type pattern []patternToken

type patternToken struct {
	phrases  [][]string // mostly of one word: "est-ce" is two
	optional bool
	open     bool // "*"
}

// openWords is how many words a "*" may stand for.
const openWords = 6

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
	for line := range listLines(list) {
		switch {
		case line[0] == '[':
			kind = talk(strings.Trim(line, "[]"))
			continue
		case line[0] == '$' && strings.Contains(line, " = "):
			name, words, _ := strings.Cut(line, " = ")
			names = append(names, name, words)
			continue
		}
		p := &talkPattern{readPattern(strings.NewReplacer(names...).Replace(line)), kind, language}
		seen := map[string]bool{}
		for _, word := range p.firstWords() {
			if !seen[word] {
				seen[word], book[word] = true, append(book[word], p)
			}
		}
	}
}

// readPattern reads a pattern.
func readPattern(text string) (p pattern) {
	for field := range strings.FieldsSeq(text) {
		words, optional := strings.CutSuffix(field, "?")
		t := patternToken{optional: optional, open: words == "*"}
		for phrase := range strings.SplitSeq(words, "|") {
			if words := wordsOf(phrase); len(words) > 0 { // "info" is "information"
				t.phrases = append(t.phrases, words)
			}
		}
		p = append(p, t)
	}
	return p
}

// firstWords are the words that the pattern may begin with.
func (p pattern) firstWords() (words []string) {
	for _, t := range p {
		for _, phrase := range t.phrases {
			words = append(words, phrase[0])
		}
		if !t.optional {
			break
		}
	}
	return words
}

// patterns are several ways to say the like.
type patterns []pattern

// patternsOf reads one pattern a line.
func patternsOf(list string) (all patterns) {
	for line := range strings.Lines(list) {
		all = append(all, readPattern(line))
	}
	return all
}

// in tells whether one of the patterns is anywhere in the words.
func (ps patterns) in(words []string) bool {
	return slices.ContainsFunc(ps, func(p pattern) bool { return p.in(words) })
}

// longest is how many words at the beginning one of the patterns takes at most.
func (ps patterns) longest(words []string) int {
	most := 0
	for _, p := range ps {
		if !p.mayBegin(words) {
			continue
		}
		for _, n := range p.lengths(words) {
			most = max(most, n)
		}
	}
	return most
}

// in tells whether the pattern is anywhere in the words.
func (p pattern) in(words []string) bool {
	for i := range words {
		if p.mayBegin(words[i:]) && len(p.lengths(words[i:])) > 0 {
			return true
		}
	}
	return false
}

// mayBegin tells whether the pattern's first token allows for the words, as it mostly does
// not: there are many patterns to try at each word of a message.
func (p pattern) mayBegin(words []string) bool {
	if len(p) == 0 || p[0].optional || p[0].open {
		return true
	}
	return slices.ContainsFunc(p[0].phrases, func(phrase []string) bool { return startsWith(words, phrase) })
}

// mostTaken is how many words a pattern reads at most, as a set of positions has bits.
const mostTaken = 63

// lengths returns how many of the words the pattern can take from their beginning, fewest
// first.
func (p pattern) lengths(words []string) (all []int) {
	words = words[:min(len(words), mostTaken)]
	taken := uint64(1)
	for _, t := range p {
		next := uint64(0)
		if t.optional || t.open {
			next = taken
		}
		for left := taken; left != 0; left &= left - 1 {
			next |= t.ends(words, bits.TrailingZeros64(left))
		}
		if next == 0 {
			return nil
		}
		taken = next
	}
	for ; taken != 0; taken &= taken - 1 {
		all = append(all, bits.TrailingZeros64(taken))
	}
	return all
}

// ends are the positions, as bits, up to which the token can take words from n on.
func (t patternToken) ends(words []string, n int) (all uint64) {
	for _, phrase := range t.phrases {
		if startsWith(words[n:], phrase) {
			all |= 1 << (n + len(phrase))
		}
	}
	for end := n; t.open && end < min(n+openWords, len(words)) && !asksOn[words[end]] && formOf[words[end]] == "" && !auxiliaries[words[end]]; end++ {
		all |= 1 << (end + 1)
	}
	return all
}

// asksOn words begin another question within a message.
var asksOn = set("but")

// said is a piece of small talk at the beginning of words.
type said struct {
	kind     talk
	language string
	n        int
}

// has tells whether words begin with something of a kind in a language.
func (book talkBook) has(words []string, kind talk, language string) bool {
	return slices.ContainsFunc(book[words[0]], func(p *talkPattern) bool {
		return p.kind == kind && sameLanguage(p.language, language) &&
			slices.ContainsFunc(p.lengths(words), func(n int) bool { return n > 0 })
	})
}

// at returns what the words may begin with, what is in a language first and then the longest.
func (book talkBook) at(words []string, language string) (all []said) {
	for _, p := range book[words[0]] {
		for _, n := range p.lengths(words) {
			all = append(all, said{p.kind, p.language, n})
		}
	}
	slices.SortStableFunc(all, func(a, b said) int {
		own := cmpBool(sameLanguage(a.language, language), sameLanguage(b.language, language))
		return cmp.Or(own, b.n-a.n)
	})
	return all
}
