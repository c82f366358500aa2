package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What tells how something is done says yes to whether it can be done, though nobody noted that: "can I get a
// copy" of "How do I get a copy?"

var (
	// ifAble asks whether the asker can do what follows.
	ifAble = grammar.PatternsOf(`can|could|may i|we|one
		am i able|allowed to
		is it possible to|for
		is|are there a|any|some? way|ways|option|options|button|switch|setting to`)
	// wayToDo opens the title of what tells how the asker does something.
	wayToDo = grammar.PatternsOf("how do|can i|we")
	// ofOther words ask of another than the asker, or of another thing.
	ofOther = grammar.Set("else other others another someone somebody anyone anybody everyone everybody his her their")
)

// saysYes is why a fact says yes to the question though no phrasing does; empty where it does not.
func (c *deciding) saysYes(best candidate) string {
	switch {
	case c.states(best.Fact, best.Policy):
		return "the fact says just that"
	case c.tellsWay(best):
		return "the fact tells how it is done"
	}
	return ""
}

// tellsWay tells whether is asked if the asker can do what the fact tells how to do, and nothing besides.
func (c *deciding) tellsWay(best candidate) bool {
	fact, asks := best.Fact, c.u.asking
	if c.u.language != "" || fact.Verdict != "" || fact.Unconfirmed || len(fact.Disputes) > 0 || fact.Kind != knowledge.Reported && fact.Kind != knowledge.Claim || len(fact.Places) > 0 {
		return false
	}
	opens := ifAble.Longest(asks.Words)
	if opens == 0 || asks.Reversed || asks.Denied || asks.Only || asks.All || asks.Chooses || asks.Compares || grammar.AnyOf(asks.Words, ofOther) || asks.Unasked || wayToDo.Longest(titleWords(fact)) == 0 {
		return false
	}
	done := c.doneBeside(best.Policy, asks.Words[opens:])
	like := slices.Concat(titleWords(fact), c.g.known.read(best.nearest()).words)
	told := slices.Concat(like, grammar.WordsOf(grammar.Clean(fact.Statement)))
	return holdsOf(like, done) > 0 && holdsOf(told, done) == len(done) && c.hedges(best, knowledge.Yes) < 0
}

// doneBeside are the words of what is asked to be done that not every policy is about.
func (c *deciding) doneBeside(policy *knowledge.Policy, words []string) []string {
	p := c.g.byPolicy[policy]
	return slices.DeleteFunc(grammar.ContentOf(words), func(w string) bool { return p.names(w) || grammar.GeneralWords[grammar.Stem(w)] })
}
