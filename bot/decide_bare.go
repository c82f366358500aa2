package bot

import (
	"slices"

	"fineprint/bot/grammar"
)

// Facts are asked for by the bare name of a thing, "salary?", whatever else the question asks of it.

// lacking are the words of the question that neither the best fact nor any of its phrasings has, and
// that say something of what is asked.
func (c *deciding) lacking() []string {
	best := c.found.candidates[0]
	return slices.DeleteFunc(c.u.subject(c.g.byPolicy[best.Policy]), func(word string) bool {
		return grammar.Taking[grammar.Stem(word)] || grammar.Times[word] || grammar.DoingsIn([]string{word}) != 0 || c.u.aside[word] || c.g.knownBy(best.Fact, word)
	})
}

// namesOnlyThing tells whether the best fact was found by the bare name of a thing, and something else is asked
// of that, which sounds like what no fact answers.
func (c *deciding) namesOnlyThing() bool {
	const leastSaid, none, uncovered = 5, 1, 0.5
	if c.u.language != "" || c.found.exact || len(c.u.words) < leastSaid || c.found.sound.None < none || c.found.sound.Uncovered < uncovered {
		return false
	}
	return c.g.known.read(c.found.candidates[0].nearest()).asks().Bare && len(c.lacking()) > 0
}

// leavesSubject tells whether a question after others names something that the best fact, which may be found in
// the light of what was told before, does not, and sounds like what no fact answers: "and who is the mayor".
func (c *deciding) leavesSubject() bool {
	const leastSaid, none, uncovered, elsewhere = 3, 0.5, 0.6, 0.9
	sound := c.found.sound
	if c.u.language != "" || len(c.u.turns) == 0 || len(c.u.words) < leastSaid || c.u.form == grammar.FormStatement || c.found.exact || sound.None < none || sound.Uncovered < uncovered || sound.Elsewhere < elsewhere {
		return false
	}
	return len(c.lacking()) > 0
}

// defining asks who, what, when or where something is, and no more.
var defining = grammar.PatternsOf(`so|and|but|ok? who|what|when|where is|are|was|were the|a|an|my|our?`)

// definesOther tells whether a short question after others asks who, what, when or where something is that the best
// fact does not name: "and when is Easter".
func (c *deciding) definesOther() bool {
	const mostNamed = 2
	n := defining.Longest(c.u.words)
	if n == 0 || n == len(c.u.words) || len(c.u.words)-n > mostNamed || c.u.language != "" || len(c.u.turns) == 0 || c.found.exact {
		return false
	}
	return !slices.ContainsFunc(c.u.words[n:], func(word string) bool {
		return grammar.FunctionWords[word] || grammar.Fillers[word] || grammar.Times[word] || c.u.aside[word] || c.g.knownBy(c.found.candidates[0].Fact, word)
	})
}
