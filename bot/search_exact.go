package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What a maintainer has written down as a way to ask for a fact leads to that fact, however little its words
// say to a search: "what's in it for me" has none that other questions have not.

// mostExact is how many words a question has at most that is looked up as it stands: longer ones say enough to be found.
const mostExact = 7

// exactAt is how sure such an answer is at least.
const exactAt = 0.9

// exactly is a fact with the place of the phrasing that asks for it.
type exactly struct {
	policy   *knowledge.Policy
	fact     *knowledge.Fact
	phrasing int
}

// readExact are the facts by the words of their short phrasings.
func readExact(library *knowledge.Library) map[string][]exactly {
	all := map[string][]exactly{}
	for _, policy := range library.Policies {
		for _, fact := range policy.Facts {
			for i, asked := range fact.Asked {
				if words := grammar.WordsOf(grammar.Clean(asked.Text)); len(words) <= mostExact {
					key := strings.Join(words, " ")
					all[key] = append(all[key], exactly{policy, fact, i})
				}
			}
		}
	}
	return all
}

// preferExact puts first the fact that a question is asked for word for word, where it does not go on from
// the one before and is no part of a longer message: then the same words may ask for something else.
func (u *understanding) preferExact(g *guide, f *found) {
	if f.policy == nil || u.part || u.leaning || len(u.turns) > 0 || u.language != "" {
		return
	}
	words := grammar.WordsOf(u.original)
	if len(words) > mostExact {
		return
	}
	for _, known := range g.exact()[strings.Join(words, " ")] {
		if known.policy != f.policy {
			continue
		}
		best := candidate{Match: Match{Policy: known.policy, Fact: known.fact}, phrased: g.byPolicy[known.policy].phrased}
		if at := slices.IndexFunc(f.candidates, func(c candidate) bool { return c.Fact == known.fact }); at >= 0 {
			best = f.candidates[at]
			f.candidates = slices.Delete(f.candidates, at, at+1)
		}
		best.Phrasing, best.Asked, best.Near, best.Coverage = known.phrasing, 1, 1, 1
		if len(f.candidates) > 0 {
			best.score = max(best.score, f.candidates[0].score)
		}
		f.candidates, f.exact = slices.Insert(f.candidates, 0, best), true
		return
	}
}
