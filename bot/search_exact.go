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
	fact     *knowledge.Fact
	phrasing int
}

// readExact are a policy's facts by the words of their short phrasings, the first fact where two are asked alike.
func readExact(policy *knowledge.Policy) map[string]exactly {
	all := map[string]exactly{}
	for _, fact := range policy.Facts {
		for i, asked := range fact.Asked {
			words := grammar.WordsOf(grammar.Clean(asked.Text))
			key := strings.Join(words, " ")
			if _, taken := all[key]; !taken && len(words) <= mostExact {
				all[key] = exactly{fact, i}
			}
		}
	}
	return all
}

// preferExact puts first the fact that a question is asked for word for word, where it does not go on from
// the one before and is no part of a longer message: then the same words may ask for something else.
func (u *understanding) preferExact(g *guide, f *found) {
	words := grammar.WordsOf(u.original)
	if f.policy == nil || u.part || u.leaning || len(u.turns) > 0 || u.language != "" || len(words) > mostExact {
		return
	}
	p := g.byPolicy[f.policy]
	known, ok := p.exact()[strings.Join(words, " ")]
	if !ok {
		return
	}
	best := candidate{Match: Match{Policy: f.policy, Fact: known.fact}, phrased: p.phrased}
	if at := slices.IndexFunc(f.candidates, func(c candidate) bool { return c.Fact == known.fact }); at >= 0 {
		best = f.candidates[at]
		f.candidates = slices.Delete(f.candidates, at, at+1)
	}
	best.Phrasing, best.Asked, best.Near, best.Coverage = known.phrasing, 1, 1, 1
	if len(f.candidates) > 0 {
		best.score = max(best.score, f.candidates[0].score)
	}
	f.candidates, f.exact = slices.Insert(f.candidates, 0, best), true
}
