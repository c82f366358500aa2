package grammar

import (
	"math/bits"
	"slices"
	"strings"
)

// Pattern is words with single spaces between; "a|b" is one of several, "a?" may be left
// out, and "*" is up to six words that ask nothing.
type Pattern []patternToken

type patternToken struct {
	phrases  [][]string // mostly of one word: "est-ce" is two
	optional bool
	open     bool // "*"
}

// openWords is how many words a "*" may stand for.
const openWords = 6

// ReadPattern reads a pattern.
func ReadPattern(text string) (p Pattern) {
	for field := range strings.FieldsSeq(text) {
		words, optional := strings.CutSuffix(field, "?")
		t := patternToken{optional: optional, open: words == "*"}
		for phrase := range strings.SplitSeq(words, "|") {
			if words := WordsOf(phrase); len(words) > 0 { // "info" is "information"
				t.phrases = append(t.phrases, words)
			}
		}
		p = append(p, t)
	}
	return p
}

// FirstWords are the words that the pattern may begin with.
func (p Pattern) FirstWords() (words []string) {
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

// Patterns are several ways to say the like.
type Patterns []Pattern

// PatternsOf reads one pattern a line.
func PatternsOf(list string) (all Patterns) {
	for line := range strings.Lines(list) {
		all = append(all, ReadPattern(line))
	}
	return all
}

// In tells whether one of the Patterns is anywhere in the words.
func (ps Patterns) In(words []string) bool {
	return slices.ContainsFunc(ps, func(p Pattern) bool { return p.in(words) })
}

// TakesAll tells whether one of the Patterns takes all of the words, as each does where there are none.
func (ps Patterns) TakesAll(words []string) bool { return ps.Longest(words) == len(words) }

// Longest is how many words at the beginning one of the Patterns takes at most.
func (ps Patterns) Longest(words []string) int {
	most := 0
	for _, p := range ps {
		if !p.mayBegin(words) {
			continue
		}
		for _, n := range p.Lengths(words) {
			most = max(most, n)
		}
	}
	return most
}

// In tells whether the pattern is anywhere in the words.
func (p Pattern) in(words []string) bool {
	for i := range words {
		if p.mayBegin(words[i:]) && len(p.Lengths(words[i:])) > 0 {
			return true
		}
	}
	return false
}

// mayBegin tells whether the pattern's first token allows for the words, as it mostly does
// not: there are many Patterns to try at each word of a message.
func (p Pattern) mayBegin(words []string) bool {
	if len(p) == 0 || p[0].optional || p[0].open {
		return true
	}
	return slices.ContainsFunc(p[0].phrases, func(phrase []string) bool { return StartsWith(words, phrase) })
}

// mostTaken is how many words a pattern reads at most, as a set of positions has bits.
const mostTaken = 63

// Lengths returns how many of the words the pattern can take from their beginning, fewest
// first.
func (p Pattern) Lengths(words []string) (all []int) {
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
		if StartsWith(words[n:], phrase) {
			all |= 1 << (n + len(phrase))
		}
	}
	for end := n; t.open && end < min(n+openWords, len(words)) && !asksOn[words[end]] && FormOf[words[end]] == "" && !Auxiliaries[words[end]]; end++ {
		all |= 1 << (end + 1)
	}
	return all
}

// asksOn words begin another question within a message.
var asksOn = Set("but")
