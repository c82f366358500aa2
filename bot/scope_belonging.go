package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Whether one place lies in another may be asked by itself: "is Oslo in the EEA for this purpose". That the
// policy holds in both is no yes to it.

var (
	// belonging words stand between a place and the one it may lie in.
	belonging = grammar.Set("a an the in of to as part member members state still also even really actually inside within belong belongs count counts counted considered treated")
	// belongingFor words may follow.
	belongingFor = grammar.Set("for this that here purpose purposes then too at all or not in case it")
)

// asksBelonging tells whether a question is whether the first of its two places lies in the other.
func (u *understanding) asksBelonging() bool {
	words := u.asking.Words
	if u.language != "" || len(u.places) != 2 || len(words) < 3 || !grammar.Auxiliaries[words[0]] {
		return false
	}
	inner, outer := grammar.WordsOf(u.places[0].Text), grammar.WordsOf(u.places[1].Text)
	at, in := grammar.IndexOf(words, inner), grammar.IndexOf(words, outer)
	if at < 1 || in <= at+len(inner) || at > 1 && (at > 2 || words[1] != "the") {
		return false
	}
	among := func(words []string, set map[string]bool) bool {
		return !slices.ContainsFunc(words, func(w string) bool { return !set[w] })
	}
	return among(words[at+len(inner):in], belonging) && among(words[in+len(outer):], belongingFor)
}

// belongs is the yes to whether a place lies in another; none where it does not, as the policy may hold
// there all the same.
func (u *understanding) belongs() knowledge.Verdict {
	if slices.Contains(u.chains[0][1:], u.chains[1][0]) {
		return knowledge.Yes
	}
	return ""
}
