package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// prose is a fact's text by its sentences, the first few of which are the statement's.
type prose struct {
	sentences []string
	statement int
	details   string
}

// wording is a fact's text in the order in which it is told.
type wording struct{ text, details string }

func proseOf(statement, details string) prose {
	first := grammar.ProseOf(statement)
	return prose{append(first, grammar.ProseOf(details)...), len(first), details}
}

// in is the same text in a translation; false where that is not made of the same sentences.
func (p prose) in(t *knowledge.Translation) (prose, bool) {
	other := proseOf(t.Statement, t.Details)
	return other, len(other.sentences) == len(p.sentences) && other.statement == p.statement
}

// withTitle are the sentences, then the statement and all of it, each of these and the first
// with the fact's title, which is what the statement answers.
func (p prose) withTitle(title string) []string {
	texts := slices.Clone(p.sentences)
	texts[0] = title + " " + texts[0]
	return append(texts, title+" "+strings.Join(p.sentences[:p.statement], " "), title+" "+strings.Join(p.sentences, " "))
}

// around are the sentences that have to be told with one: what it leans on, and what takes
// it up.
func (p prose) around(at int) (from, to int) {
	from, to = at, at+1
	for from > 0 && grammar.Leans(p.sentences[from]) {
		from--
	}
	for to < len(p.sentences) && grammar.TakesUp(p.sentences[to]) {
		to++
	}
	return from, to
}

// opening puts some sentences before the statement, and takes them out of the details.
func (p prose) opening(from, to int) wording {
	text := slices.Clone(p.sentences[from:to])
	for i, sentence := range p.sentences[:p.statement] {
		if i < from || i >= to {
			text = append(text, sentence)
		}
	}
	details := p.details
	for _, sentence := range p.sentences[max(from, p.statement):max(to, p.statement)] {
		before, after, _ := strings.Cut(details, sentence)
		if after = strings.TrimLeft(after, " "); strings.HasPrefix(after, "\n") {
			before = strings.TrimRight(before, " ")
		}
		details = strings.TrimSpace(before + after)
	}
	return wording{grammar.JoinProse(text), details}
}
