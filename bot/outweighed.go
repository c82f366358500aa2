package bot

import (
	"slices"

	"fineprint/knowledge"
)

// contradicted says that others contradict somebody where a dispute is not between
// equals; empty where it is.
func (v *voice) contradicted(policy *knowledge.Policy, main *knowledge.Fact, others []*knowledge.Fact) string {
	lone := outweighed(main, others)
	if lone == nil || len(lone.Sources) == 0 {
		return ""
	}
	source, ok := policy.Source(lone.Sources[0].Source)
	if !ok || source.Publisher == "" {
		return ""
	}
	return v.say("contradicted", "who", source.Publisher)
}

// outweighed returns the side of a dispute that says itself that others contradict it, or
// has far fewer sources; nil where neither does.
func outweighed(main *knowledge.Fact, others []*knowledge.Fact) *knowledge.Fact {
	const far = 3
	others = slices.DeleteFunc(slices.Clone(others), func(f *knowledge.Fact) bool {
		return f.Unconfirmed || f.Kind != knowledge.Reported || !slices.Contains(main.Disputes, f.ID)
	})
	if len(others) == 0 {
		return nil
	}
	own, against := sourceCount(main), sourceCount(others...)
	switch {
	case tellsOfContradiction(main) || against >= far*own:
		return main
	case len(others) > 1:
		return nil
	case tellsOfContradiction(others[0]) || own >= far*against:
		return others[0]
	}
	return nil
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
func tellsOfContradiction(fact *knowledge.Fact) bool {
	return slices.ContainsFunc(wordsOf(clean(fact.Statement)), func(w string) bool { return contradicting[w] })
}

var contradicting = set("contradict contradicts contradicted")
