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

// asksOfElse tells whether a fragment after anything but a way to do something only asks the same
// of something else: "also for letters?"
func (u *understanding) asksOfElse() bool {
	at := slices.IndexFunc(u.core, func(word string) bool { return !joining[word] && word != "even" })
	if at < 0 || u.howToo || u.language != "" || !isFragment(u.core) {
		return false
	}
	first := u.core[at]
	return grammar.BeforeAsking[first] && !grammar.Ways[first] && !grammar.AnyOf(u.words, grammar.Stopping)
}

// goOnHow reads a fragment after a way to do something as the same question: of a way that
// it begins to tell, or of what has steps too.
func (u *understanding) goOnHow(g *guide) {
	turn, policy, ok := lastTurn(g, u.turns)
	if !ok || !u.leaning || turn.About == aboutOverview || len(u.places) > 0 || u.sources || !isFragment(u.core) {
		return
	}
	way := wayTold(policy, turn)
	if way == nil {
		return
	}
	u.howToo = turn.About == aboutFact
	if grammar.Ways[u.core[0]] || u.core[0] == "from" || u.core[0] == "for" && u.names() == 0 {
		u.onWay, u.form, u.asking.Form = way, grammar.FormHow, grammar.FormHow
	}
}

// wayTold is the first fact of a turn about what people can do that has steps; nil where
// there is none.
func wayTold(policy *knowledge.Policy, turn Turn) *knowledge.Fact {
	for i, id := range turn.Facts {
		fact, ok := policy.Fact(id)
		if !ok || i == 0 && !isAct(fact) {
			return nil
		}
		if len(fact.Steps) > 0 {
			return fact
		}
	}
	return nil
}

// keepWays leaves of the candidates only what tells how to do the like of a fact.
func (f *found) keepWays(fact *knowledge.Fact) {
	if fact == nil {
		return
	}
	f.candidates = slices.DeleteFunc(f.candidates, func(c candidate) bool { return len(c.Fact.Steps) == 0 || !calledAlike(c.Fact, fact) })
}

// calledAlike tells whether two facts' titles share a word that names something: what is
// stopped, where the second one says that before the way it goes.
func calledAlike(a, b *knowledge.Fact) bool {
	words := grammar.WordsOf(grammar.Clean(b.Title))
	if on := slices.IndexFunc(words, func(word string) bool { return grammar.Ways[word] }); on > 0 {
		words = words[:on]
	}
	content := grammar.ContentOf(words)
	if named := slices.DeleteFunc(slices.Clone(content), func(word string) bool { return grammar.Stopping[word] }); len(named) > 0 {
		content = named
	}
	return holdsOf(grammar.WordsOf(grammar.Clean(a.Title)), content) > 0
}
