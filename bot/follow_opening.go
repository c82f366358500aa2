package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
)

// What stands before a question often says how it goes with the one before it.

// opening is what stands before a question and tells how it goes with the last one.
type opening string

const (
	// openingFresh says that something else is asked now.
	openingFresh opening = "fresh"
	// openingMends says that the question before was meant otherwise.
	openingMends opening = "mends"
	// openingGoesOn asks the same of something else.
	openingGoesOn opening = "goes on"
)

// openings by their words.
var openings = map[opening][][]string{
	openingFresh: grammar.Phrases(`different topic
		different question
		different subject
		a different question
		another topic
		another question
		another subject
		another thing
		one more question
		other topic
		other question
		new topic
		new question
		new subject
		next question
		next topic
		separate question
		unrelated question
		unrelated
		something else
		something different
		on another note
		on a different note
		changing the subject
		change of subject
		change of topic
		to change the subject
		never mind
		nevermind
		never mind that
		forget it
		forget that
		leave it
		leave that
		drop it
		scrap that
		scratch that
		forget what i said`),
	openingMends: grammar.Phrases(`no i mean
		no i meant
		i mean
		i meant
		i was asking about
		i am asking about
		i asked about
		i am talking about
		i was talking about
		no sorry
		no wait
		wait no
		oh no
		sorry
		sorry i mean
		sorry i meant
		no
		nope
		not that
		not what i meant
		not what i asked
		wrong one
		correction
		rather
		make that
		or rather
		or actually
		oops
		oops i mean
		oops i meant
		whoops i meant
		sry i mean
		sry i meant
		i actually mean
		i actually meant
		what i mean is
		what i meant is
		what i meant was`),
	openingGoesOn: grammar.Phrases(`what about
		how about
		what of
		how does that look for
		how does that look with
		how does that look in
		how does it look for
		how does it look with
		how does it look in
		what does it look like for
		what does it look like in
		what does that look like for
		what does that look like in
		how is that for
		how is that with
		how is that in
		how is it for
		how is it with`),
}

// politely stands before an opening and changes nothing.
var politely = grammar.Set("ok okay well so and but hm hmm um er oh ah right alright thanks great good fine now actually then wait please")

// opened reads the opening of a message: what it says, and how many of its words it
// takes. A message that is nothing else has none.
func opened(words []string) (opening, int) {
	start := 0
	for start < len(words) && politely[words[start]] {
		start++
	}
	var kind opening
	most := 0
	for one, list := range openings {
		for _, phrase := range list {
			if end := start + len(phrase); len(phrase) > most && grammar.StartsWith(words[start:], phrase) && end < len(words) && !(words[end-1] == "no" && grammar.OfNone[words[end]]) {
				kind, most = one, len(phrase)
			}
		}
	}
	if kind == "" {
		return "", 0
	}
	return kind, start + most
}

// cutOpening takes the opening off the text, so that it is neither searched for nor
// taken for a denial.
func (u *understanding) cutOpening() {
	if len(u.turns) == 0 {
		return
	}
	kind, n := opened(grammar.WordsOf(u.text))
	if n == 0 {
		return
	}
	at := afterWords(u.text, n)
	if len(u.places) > 0 && u.places[0].Start < at {
		return
	}
	u.opening = kind
	u.cutText(at)
	if rest := strings.TrimRight(u.text, grammar.Marks+" "); kind == openingGoesOn && strings.HasSuffix(strings.ToLower(rest), " then") {
		u.text = rest[:len(rest)-len(" then")]
	}
}

// cutText takes off what stands before a place of the text.
func (u *understanding) cutText(at int) {
	u.text = u.text[at:]
	for i := range u.places {
		u.places[i].Start -= at
		u.places[i].End -= at
	}
}

// afterWords is where the rest of a text begins after so many words as wordsOf counts them.
func afterWords(text string, n int) int {
	start := -1
	for i, r := range text {
		switch word := grammar.IsWordRune(r); {
		case word && start < 0 && n <= 0:
			return i
		case word && start < 0:
			start = i
		case !word && start >= 0:
			n -= len(grammar.WordsOf(text[start:i])) // a contraction is several
			start = -1
		}
	}
	return len(text)
}

// goOn reads "what about X?", whose opening is cut off, as the question it goes on with:
// whether that is so of X, where that was asked before, and otherwise what.
func (u *understanding) goOn(g *guide) {
	supposes := u.supposesPlace()
	if !supposes && (u.opening != openingGoesOn || len(u.core) > 0 && grammar.Auxiliaries[u.core[0]]) {
		return
	}
	u.asking.Form = grammar.FormWhat
	if turn, _, ok := lastTurn(g, u.turns); ok && turn.About != aboutFact && !turn.near() && turn.About != aboutOverview {
		u.asking.Form = grammar.FormYesNo
	}
}

// supposesPlace tells whether a question only supposes to be at a place, so that the one before is asked of
// it: "and if I live in Norway?"
func (u *understanding) supposesPlace() bool {
	words := grammar.WithoutFillers(u.words, joining)
	if len(words) > 0 && words[0] == "what" {
		words = words[1:]
	}
	if len(u.turns) == 0 || u.language != "" || len(u.places) != 1 || len(words) < 3 || words[0] != "if" || !grammar.AskFirst[words[1]] {
		return false
	}
	at := grammar.WordsOf(u.places[0].Text)
	return !slices.ContainsFunc(words, func(word string) bool {
		return grammar.NamesSubject(word) && !grammar.Residing[grammar.Stem(word)] && !slices.Contains(at, word)
	})
}
