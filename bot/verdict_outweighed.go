package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// contradicted says that others contradict somebody where a dispute is not between
// equals and no statement tells of it itself; empty else.
func (v *voice) contradicted(policy *knowledge.Policy, main *knowledge.Fact, others []*knowledge.Fact) string {
	sides := slices.DeleteFunc(slices.Clone(others), func(f *knowledge.Fact) bool { return !slices.Contains(main.Disputes, f.ID) })
	if len(sides) == 0 {
		return ""
	}
	for _, fact := range append([]*knowledge.Fact{main}, sides...) {
		if who := v.speakers(policy, fact); len(who) > 0 && outweighed(policy, fact) {
			return v.say("contradicted", "who", who[0])
		}
	}
	return ""
}

// doubted tells whether a fact is not to be relied on where a report says otherwise.
func doubted(policy *knowledge.Policy, fact *knowledge.Fact) bool {
	return fact.Kind == knowledge.Opinion || fact.Kind == knowledge.Advice || fact.Unconfirmed || outweighed(policy, fact)
}

// outweighed tells whether far more sources contradict a report than say so, or it says
// itself that others contradict it.
func outweighed(policy *knowledge.Policy, fact *knowledge.Fact) bool {
	const far = 3
	against := slices.DeleteFunc(disputing(policy, fact), func(f *knowledge.Fact) bool { return f.Unconfirmed || f.Kind != knowledge.Reported })
	return len(against) > 0 && (tellsOfContradiction(fact) || sourceCount(against...) >= far*sourceCount(fact))
}

// sourceCount is how many sources facts have, each counted once.
func sourceCount(facts ...*knowledge.Fact) int {
	sources := map[string]bool{}
	for _, fact := range facts {
		for _, citation := range fact.Sources {
			sources[citation.Source] = true
		}
	}
	return len(sources)
}

// tellsOfContradiction tells whether a statement says that others contradict it.
func tellsOfContradiction(fact *knowledge.Fact) bool { return contradicts(fact.Statement) }

// contradicts tells whether a text says that something is contradicted.
func contradicts(text string) bool {
	return grammar.AnyOf(grammar.WordsOf(grammar.Clean(text)), contradicting)
}

var contradicting = grammar.Set("contradict contradicts contradicted")
