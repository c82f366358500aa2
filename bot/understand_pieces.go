package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A sentence may hold several questions: joined by "and", one after the other without a
// sign between, or with only a question word left of the second.

// spanWords ask how long something takes.
var spanWords = grammar.Set("long quickly quick fast soon")

// asksSpan tells whether a piece asks for a span of time, and leaves out of what.
func (u *understanding) asksSpan() bool {
	return u.completed != "" && slices.ContainsFunc(u.words, func(w string) bool { return spanWords[w] || grammar.Times[w] })
}

// tellsSpan tells whether a fact of an answer gives a span of time: "within 30 days".
func (d *decision) tellsSpan() bool {
	return slices.ContainsFunc(d.facts, tellsSpan)
}

func tellsSpan(fact *knowledge.Fact) bool {
	words := grammar.WordsOf(grammar.Clean(fact.Statement + " " + fact.Details))
	for i := 1; i < len(words); i++ {
		if grammar.Times[words[i]] && (strings.Trim(words[i-1], "0123456789") == "" || grammar.Numbers[words[i-1]]) {
			return true
		}
	}
	return false
}

// pieces are the questions in the sentence that was read.
func (u *understanding) pieces() []string {
	var pieces []string
	for _, piece := range grammar.SplitParts(u.text) {
		if u.language != "" {
			pieces = append(pieces, piece) // where words follow another order, verbs open no question
			continue
		}
		for _, one := range grammar.SplitRunOn(piece) {
			pieces = append(pieces, grammar.SplitAside(one)...)
		}
	}
	return pieces
}
