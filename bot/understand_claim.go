package bot

import (
	"strings"
	"sync"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// readClaim makes the question of what somebody else claims, where the asker only wants to know if that is so.
func (u *understanding) readClaim(g *guide) {
	if at := grammar.ContestedIn(u.original); at > 0 {
		u.original, u.hearsay, u.contested = strings.TrimRight(u.original[at:], "?!. ")+", right?", true, true
		return
	}
	if held := grammar.ArguedIn(u.original); held != "" {
		u.original, u.hearsay = held+", right?", true
		return
	}
	words := grammar.WordsOf(u.original)
	policy := sync.OnceValue(func() []bool { // few questions hold a claim
		_, named := g.named(words)
		return named
	})
	claim, ok := grammar.ClaimIn(u.original, u.checks, func(i int) bool { return i < len(policy()) && policy()[i] })
	if !ok {
		return
	}
	if toldBy(g, words) > 0 && onlyDoubts(grammar.WordsOf(u.original[claim.Check:])) {
		u.contested = claim.Contested
		return // which is cut off as what frames a question
	}
	before, said, behind := u.original[:claim.Start], u.original[claim.Start:claim.End], u.original[claim.End:]
	if len(place.Find(before, "")) > 0 || len(place.Find(behind, "")) > 0 || grammar.OfYoung(before+behind) {
		return // they may say of whom, or for where, it is asked
	}
	said, denied := grammar.Believed(said)
	u.original, u.hearsay, u.contested = said+", right?", true, claim.Contested != denied
}
