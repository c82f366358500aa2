package bot

import (
	"slices"

	"fineprint/bot/glossary"
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// adviceInstead returns, for a fact that is found where advice is asked for, what somebody advises
// on the same.
func (c *deciding) adviceInstead(best candidate) candidate {
	if !grammar.AsksAdvice(c.u.asking.Words) {
		return best
	}
	for _, other := range c.found.candidates {
		if other.Policy == best.Policy && other.Fact.Kind == knowledge.Advice && (other.Asked >= nearPhrasing || other.score >= bearing*best.score) {
			return other
		}
	}
	return best
}

// lawInstead returns, for a fact that only says that something is done, what it rests on by law, where is asked
// whether that is legal.
func (c *deciding) lawInstead(best candidate) candidate {
	if c.u.form != grammar.FormYesNo || c.u.language != "" || c.found.exact || !grammar.AnyOf(c.u.asking.Words, grammar.Legality) || !onlyDone[best.Fact.Topic] || best.Fact.Kind != knowledge.Reported {
		return best
	}
	for _, other := range c.found.candidates {
		if other.Policy == best.Policy && other.Fact.Topic == knowledge.TopicLegal && other.Fact.Kind == knowledge.Reported && grammar.AnyOf(titleWords(other.Fact), grammar.Legality) {
			return other
		}
	}
	return best
}

// onlyDone are the topics of facts on what is done with whose data, and since when.
var onlyDone = map[knowledge.Topic]bool{knowledge.TopicData: true, knowledge.TopicDefault: true, knowledge.TopicTiming: true, knowledge.TopicPastData: true}

// thereInstead returns, for a fact that does not speak of the places asked about, the one that does and
// disputes it, or has its title for these: what holds there goes before what holds elsewhere.
func (c *deciding) thereInstead(best candidate) candidate {
	if len(c.u.here()) == 0 || c.speaksHere(best.Fact) {
		return best
	}
	for _, other := range disputing(best.Policy, best.Fact) {
		if !c.speaksHere(other) {
			continue
		}
		if there, ok := c.candidateOf(other); ok {
			return there
		}
		best.Fact, best.Phrasing = other, noPhrasing
		return best
	}
	if len(best.Fact.Places) > 0 {
		return best
	}
	for _, other := range c.found.candidates {
		if other.Policy == best.Policy && !ofWhere[other.Fact.Topic] && c.speaksHere(other.Fact) && sameThing(best.Fact, other.Fact) {
			return other
		}
	}
	if c.u.leaning || c.u.form != grammar.FormYesNo {
		return c.leftOutThere(best)
	}
	return best
}

// leftOutThere returns, for a fact that names no place, the one by which the same thing is not so in the places asked
// about.
func (c *deciding) leftOutThere(best candidate) candidate {
	var subject []string
	for _, other := range best.Policy.Facts {
		if other.Verdict != knowledge.No || other.Topic != best.Fact.Topic || ofWhere[other.Topic] || !c.leavesOutHere(other) {
			continue
		}
		if subject == nil {
			subject = grammar.ContentOf(titleWords(best.Fact))
		}
		there := slices.DeleteFunc(grammar.ContentOf(grammar.WordsOf(grammar.Clean(glossary.WithoutPlaces(other.Title)))), func(word string) bool { return grammar.GeneralWords[grammar.Stem(word)] })
		if len(there) > 0 && holdsOf(subject, there) == len(there) {
			return c.foundOrAsked(best.Policy, other)
		}
	}
	return best
}

// leavesOutHere tells whether by a fact something does not hold in the places that an answer has to hold in.
func (c *deciding) leavesOutHere(fact *knowledge.Fact) bool {
	return slices.ContainsFunc(c.u.here(), func(asked chain) bool {
		note, _, ok := asked.note(fact)
		return ok && note.Status == knowledge.Excluded
	})
}

// sameThing tells whether the titles of two facts name one thing, whatever place the second one names.
func sameThing(fact, there *knowledge.Fact) bool {
	one := grammar.ContentOf(titleWords(fact))
	same := grammar.ContentOf(grammar.WordsOf(grammar.Clean(glossary.WithoutPlaces(there.Title))))
	return len(one) > 0 && len(one) == len(same) && holdsOf(same, one) == len(one)
}

// strongerInstead returns, for a fact that is not to be relied on, the report against it,
// which goes first: the one that contradicts a guess, or that has the same answer to the
// question as the outweighed report.
func (c *deciding) strongerInstead(best candidate) candidate {
	if c.u.opinion || !doubted(best.Policy, best.Fact) {
		return best
	}
	guess := !outweighed(best.Policy, best.Fact)
	for _, other := range disputing(best.Policy, best.Fact) {
		found, ok := c.candidateOf(other)
		if ok && !doubted(found.Policy, other) && (guess || other.Verdict == best.Fact.Verdict && found.Coverage >= bearing*best.Coverage) {
			return found
		}
	}
	return best
}

// asksTitle tells whether a question holds all that a fact's title names, and so asks for what
// the fact is about, not for something that it tells as well.
func (c *deciding) asksTitle(fact *knowledge.Fact) bool {
	title := grammar.ContentOf(titleWords(fact))
	_, named := c.g.named(title)
	for i, word := range title {
		if !named[i] && !holdsStem(c.u.words, word) {
			return false
		}
	}
	return slices.Contains(named, false)
}

// candidateOf returns a fact as the search found it.
func (c *deciding) candidateOf(fact *knowledge.Fact) (candidate, bool) {
	for _, found := range c.found.candidates {
		if found.Fact == fact {
			return found, true
		}
	}
	return candidate{}, false
}

// foundOrAsked returns a fact as the search found it, or as though it was nearly asked for.
func (c *deciding) foundOrAsked(policy *knowledge.Policy, fact *knowledge.Fact) candidate {
	if found, ok := c.candidateOf(fact); ok {
		return found
	}
	return asThough(policy, fact, nearPhrasing)
}

// asThough returns a fact as though the search had found it, as like to how it is asked for.
func asThough(policy *knowledge.Policy, fact *knowledge.Fact, asked float64) candidate {
	return candidate{Match: Match{Policy: policy, Fact: fact, Asked: asked, Phrasing: noPhrasing, Coverage: 1}}
}
