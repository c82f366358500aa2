package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// courtWords are what is brought before a court of some country, and of no other.
var courtWords = grammar.Set("lawsuit lawsuits suit suits sued sue sues suing court courts judge judges trial trials case cases class-action action plaintiff plaintiffs tribunal")

// suedElsewhere tells whether is asked of a suit at a place, and the best fact tells of one elsewhere.
func (c *deciding) suedElsewhere() bool {
	best := c.found.candidates[0].Fact
	if c.u.language != "" || c.found.exact || !c.u.suedThere() || !grammar.AnyOf(c.u.words, courtWords) || !grammar.AnyOf(titleWords(best), courtWords) {
		return false
	}
	told := placesOf(best)
	return len(told) > 0 && !slices.ContainsFunc(c.u.chains, func(asked chain) bool {
		return slices.ContainsFunc(told, func(code place.Code) bool {
			return slices.Contains(asked, code) || slices.Contains(chainOf(code), asked[0])
		})
	})
}

// suedThere tells whether a place is where something is brought before a court, or whose court it is.
func (u *understanding) suedThere() bool {
	return slices.ContainsFunc(u.places, func(m place.Mention) bool {
		at := grammar.IndexOf(u.words, grammar.WordsOf(m.Text))
		return at > 0 && within[u.words[at-1]] || at > 1 && u.words[at-1] == "the" && within[u.words[at-2]] || u.isOf(m, func(w string) bool { return courtWords[w] })
	})
}
