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

// beforeOrNot are the words without an "or not" at their end, which denies nothing.
func beforeOrNot(words []string) []string {
	if n := len(words); n > 2 && words[n-2] == "or" && denying[words[n-1]] {
		return words[:n-2]
	}
	return words
}

// deniedInPassing tells whether only what the asker tells of himself holds a denial, and
// another part asks: "I never agreed, is it on?", "is it on, I never agreed".
func deniedInPassing(text string) bool {
	var parts [][]string
	for part := range strings.SplitSeq(text, ",") {
		if words := WordsOf(part); len(parts) == 0 || len(words) > 2 {
			parts = append(parts, words) // and no ", right?"
		}
	}
	before, last := parts[:len(parts)-1], parts[len(parts)-1]
	if !AnyOf(last, denying) {
		return len(before) > 0
	}
	return AnyOf(last, tellers) && slices.ContainsFunc(before, func(words []string) bool { return !AnyOf(words, denying) && !AnyOf(words, tellers) })
}

// tellers tell of themselves.
var tellers = Set("i we")
