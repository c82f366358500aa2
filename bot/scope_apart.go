package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Words that ask where a policy holds may stand beside what a fact is on: "do I get ads everywhere",
// "am I targeted". Then that is asked.

// wordsApart are the stems of what a policy's facts are on, and those on where it holds are not. What
// it is on as a whole, by its title, is on where too.
func (p *policyGuide) wordsApart(policy *knowledge.Policy) map[string]bool {
	apart := map[string]bool{}
	for _, ofWhere := range [...]bool{false, true} {
		for _, fact := range policy.Facts {
			if p.saysWhere(fact) != ofWhere {
				continue
			}
			for _, word := range grammar.WordsOf(grammar.Clean(allOf(fact))) {
				apart[grammar.Stem(word)] = !ofWhere
			}
		}
	}
	for _, word := range grammar.WordsOf(grammar.Clean(policy.Title + " " + policy.Organisation)) {
		apart[grammar.Stem(word)] = false
	}
	return apart
}

// asksApart tells whether a question that names no place is of something that facts are on, and those
// on where the policy holds are not.
func (u *understanding) asksApart(p *policyGuide) bool {
	apart := p.apart()
	for i, word := range u.words {
		s := grammar.Stem(word)
		switch {
		case !apart[s], grammar.FunctionWords[word], grammar.Fillers[word], u.policyWords[i], grammar.GeneralWords[s], grammar.PeopleWords[s], existing[word], ofAll[word]:
		case grammar.ScopeWords[s] && !grammar.Done[s]:
		default:
			return true
		}
	}
	return false
}

// asksOfAsker tells whether is asked if the policy holds for who asks: not where he wishes that it did
// not, or tells what else he began, and where he is named.
func (u *understanding) asksOfAsker() bool {
	return u.first && !u.wish && u.namesScope() && !u.onAskerOtherwise()
}

// onAskerOtherwise tells whether all words that could ask where a policy holds tell something else of the asker.
func (u *understanding) onAskerOtherwise() bool {
	plain, other := false, false
	for _, word := range u.words {
		s := grammar.Stem(word)
		plain = plain || grammar.ScopeWords[s] && !grammar.Equivocal[s] && !worldwide[word]
		other = other || grammar.Equivocal[s]
	}
	return u.first && other && !plain && !grammar.HoldsForAsker(u.words)
}
