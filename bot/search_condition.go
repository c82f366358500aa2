package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// nearlyAsWell is what part of the best one's score another of its policy has at least that speaks of
// the condition told.
const nearlyAsWell = 0.8

// preferConditioned puts what speaks of a condition that is told, and holds more of the question, in the
// place of what holds in general: "if my album is private can they see it".
func (u *understanding) preferConditioned(candidates []candidate, explain bool) {
	if len(candidates) == 0 || len(u.condition()) == 0 {
		return
	}
	sortCandidates(candidates)
	best := &candidates[0]
	if best.Asked >= wordForWord {
		return
	}
	told := u.conditionIn(best.Fact)
	at := slices.IndexFunc(candidates, func(c candidate) bool {
		return c.Policy == best.Policy && c.score >= nearlyAsWell*best.score && c.Coverage > best.Coverage && u.conditionIn(c.Fact) > told
	})
	if at < 0 {
		return
	}
	candidates[at].score, best.score = best.score, candidates[at].score
	if explain {
		candidates[at].explain("condition", candidates[at].score/best.score)
	}
}

// condition are the words that tell what a question only holds under.
func (u *understanding) condition() []string {
	if u.language != "" {
		return nil
	}
	return grammar.ContentOf(grammar.ConditionOf(u.words, u.asking.Words))
}

// conditionIn is how many of them a fact speaks of.
func (u *understanding) conditionIn(fact *knowledge.Fact) int {
	told := u.condition()
	if len(told) == 0 {
		return 0
	}
	return holdsOf(factWords(fact), told)
}
