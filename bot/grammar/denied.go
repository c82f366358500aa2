package grammar

import (
	"slices"
	"strings"
)

// Outside English a question put with a denial is answered by the word that goes with
// the plain one: \"they do not read it?\" by the no that denies that they do. Where they do,
// languages differ, and neither word is plain.

// denying words turn a statement into its denial, as far as languages use them to ask.
var denying = Set("not no never")

// asksTruth tells whether words begin by asking if what follows is so.
func asksTruth(words []string) bool {
	at := slices.IndexFunc(words, func(w string) bool { return w == "true" || w == "right" || w == "correct" })
	return at >= 0 && at < 5 && len(words)-at > 3
}

// afterDoubt are the words behind that somebody does not know if something is so, which denies nothing of it.
func afterDoubt(words []string) []string {
	const early, near = 4, 3
	at := slices.IndexFunc(words[:min(early, len(words))], func(w string) bool { return denying[w] })
	if at < 0 {
		return words
	}
	for i := at + 1; i < len(words) && i <= at+near; i++ {
		if words[i] == "if" || words[i] == "whether" || words[i] == "or" && i+2 < len(words) || words[i] == "that" && i > at+1 {
			return words[i+1:]
		}
	}
	return words
}

// beforeOrNot are the words without an "or not" at their end, which denies nothing.
func beforeOrNot(words []string) []string {
	if n := len(words); n > 2 && words[n-2] == "or" && denying[words[n-1]] {
		return words[:n-2]
	}
	return words
}

// deniedInPassing tells whether only what the asker tells of himself holds a denial, and
// another part asks: "I never agreed, is it on?", "is it on, I never agreed". asked is that part, where it is the last one.
func deniedInPassing(text string) (asked []string, passing bool) {
	parts := partsOf(text)
	if len(parts) == 0 {
		return nil, false
	}
	before, last := parts[:len(parts)-1], parts[len(parts)-1]
	if !AnyOf(last, denying) {
		return last, len(before) > 0
	}
	return nil, AnyOf(last, tellers) && slices.ContainsFunc(before, func(words []string) bool { return !AnyOf(words, denying) && !AnyOf(words, tellers) })
}

// partsOf are the words between marks, and between "and" or "but", without parts that say next to nothing: ", right?"
func partsOf(text string) (parts [][]string) {
	const least = 3
	add := func(words []string) {
		if len(words) >= least || len(parts) == 0 || slices.ContainsFunc(words, func(w string) bool { return ScopeWords[Stem(w)] }) { // "me affect?"
			parts = append(parts, words)
		}
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(Marks, r) }) {
		words, from := WordsOf(part), 0
		for i, word := range words {
			if (word == "and" || word == "but") && i-from >= least && len(words)-i > least {
				add(words[from:i])
				from = i + 1
			}
		}
		add(words[from:])
	}
	return parts
}

// tellers tell of themselves.
var tellers = Set("i we")
