package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// states tells whether a sentence of the fact plainly says what is asked, so that yes is right
// though no phrasing asks for it.
func (c *deciding) states(fact *knowledge.Fact, policy *knowledge.Policy) bool {
	if len(fact.Places) > 0 || len(fact.Steps) > 0 || c.u.form != grammar.FormYesNo {
		return false
	}
	p := c.g.byPolicy[policy]
	return slices.ContainsFunc(grammar.ProseOf(fact.Statement), func(sentence string) bool {
		return slices.ContainsFunc(strings.Split(sentence, ";"), func(clause string) bool {
			return grammar.States(p.read(c.besidesDenied(clause)).words, c.u.asking, p.names)
		})
	})
}

// besidesDenied is a clause without what it denies at its end, where that is not asked about: "it shares
// the number, but not the words".
func (c *deciding) besidesDenied(clause string) string {
	said, denied, ok := strings.Cut(clause, " but not ")
	if !ok || holdsOf(grammar.WordsOf(grammar.Clean(denied)), grammar.ContentOf(c.u.asking.Words)) > 0 {
		return clause
	}
	return said
}

// saysOpposite tells whether a no to a question comes only of a phrasing that is put the other way round or
// asks for more, and the fact begins with what it would deny: "No. Calls are encrypted".
func (c *deciding) saysOpposite(best candidate, p phrasing, verdict knowledge.Verdict) bool {
	if verdict != knowledge.No || c.u.language != "" || c.u.asking.Turned() || best.Asked >= wordForWord {
		return false
	}
	of := c.g.byPolicy[best.Policy]
	more := slices.ContainsFunc(grammar.ContentOf(c.g.known.read(p.text).words), func(w string) bool { return !of.names(w) && !holdsStem(c.u.asking.Words, w) })
	if p.verdict == knowledge.No && !more {
		return false
	}
	prose := grammar.ProseOf(best.Fact.Statement)
	return len(prose) > 0 && grammar.SaysOf(prose[0], c.u.asking.Words, of.names)
}

// hedges is the place of the sentence in which alone a fact speaks of something asked about, to deny or
// limit it there, so that its verdict is not of that; -1 where there is none.
func (c *deciding) hedges(best candidate, verdict knowledge.Verdict) int {
	if verdict != knowledge.Yes && verdict != knowledge.No || c.u.asking.Turned() {
		return -1
	}
	p, words := c.g.byPolicy[best.Policy], c.g.known.read(best.Fact.Title).words
	if like := c.g.known.read(best.nearest()); like.asks().Form == grammar.FormYesNo || best.Phrasing >= 0 && best.Fact.Asked[best.Phrasing].Verdict != "" {
		words = append(slices.Clip(words), like.words...)
	}
	asked := slices.DeleteFunc(grammar.ContentOf(c.u.asking.Words), func(word string) bool {
		return grammar.Reversing[word] || grammar.GeneralWords[grammar.Stem(word)] || grammar.ScopeWords[grammar.Stem(word)] || grammar.Stopping[word] || grammar.DoingsIn([]string{word}) != 0 || p.names(word) || p.isSubject(word) || holdsStem(words, word)
	})
	if len(asked) == 0 {
		return -1 // and no need to read the fact
	}
	affirmed := verdict == knowledge.Yes
	conditioned := c.u.language != "" || c.u.asking.Possible || len(c.u.condition()) > 0
	at, plainly := map[string]int{}, map[string]bool{}
	for i, sentence := range proseOf(best.Fact.Statement, best.Fact.Details).sentences {
		plain, denied, limited := grammar.Hedged(sentence)
		if !affirmed || c.u.language != "" && !strings.Contains(sentence, " but ") { // glossed words are too rough to tell more
			plain, denied = append(plain, denied...), nil
		}
		if !conditioned {
			denied = append(denied, limited...)
		}
		for _, word := range asked {
			plainly[word] = plainly[word] || holdsStem(plain, word)
			if _, held := at[word]; !held && holdsStem(denied, word) {
				at[word] = i
			}
		}
	}
	for _, word := range asked {
		if i, held := at[word]; held && !plainly[word] {
			return i
		}
	}
	return -1
}
