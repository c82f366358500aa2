package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// A few words after "how do I stop that?" ask how as well: "on my phone?", "and in the app?"

// mostFragment is how many words leave out what is asked of them.
const mostFragment = 6

// isFragment tells whether words are only part of a question: no verb and no question word.
func isFragment(words []string) bool {
	return len(words) > 0 && len(words) <= mostFragment && !slices.ContainsFunc(words, func(word string) bool {
		return grammar.Auxiliaries[word] || grammar.FormOf[word] != ""
	})
}

// goOnHow reads a fragment after a way to do something as the same question: of a way that
// it begins to tell, or of what has steps too.
func (u *understanding) goOnHow(g *guide) {
	turn, policy, ok := lastTurn(g, u.turns)
	if !ok || !u.leaning || turn.About != aboutFact || len(turn.Facts) == 0 || len(u.places) > 0 || u.sources || !isFragment(u.core) {
		return
	}
	fact, ok := policy.Fact(turn.Facts[0])
	if !ok || len(fact.Steps) == 0 {
		return
	}
	u.howToo = true
	if u.onWay = grammar.Ways[u.core[0]] || u.core[0] == "for" && u.names() == 0; u.onWay {
		u.form, u.asking.Form = grammar.FormHow, grammar.FormHow
	}
}

// keepWays leaves of the candidates only what tells how to do the like of a fact.
func (f *found) keepWays(fact *knowledge.Fact) {
	if fact == nil {
		return
	}
	f.candidates = slices.DeleteFunc(f.candidates, func(c candidate) bool { return len(c.Fact.Steps) == 0 || !calledAlike(c.Fact, fact) })
}

// calledAlike tells whether two facts' titles share a word that names something.
func calledAlike(a, b *knowledge.Fact) bool {
	words := grammar.WordsOf(grammar.Clean(a.Title))
	return slices.ContainsFunc(grammar.ContentOf(grammar.WordsOf(grammar.Clean(b.Title))), func(word string) bool { return holdsStem(words, word) })
}
