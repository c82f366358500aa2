package bot

import (
	"slices"

	"fineprint/bot/grammar"
)

// toldBy returns how many words at the beginning say only who told what follows: "my
// boss says that", "I read somewhere that".
func toldBy(g *guide, words []string) int {
	at := 0
	for at < len(words) && (grammar.Fillers[words[at]] && !grammar.Sayers[words[at]] || grammar.Joints[words[at]] || words[at] == "also") {
		at++
	}
	end, thing := grammar.TellingIn(words[at:])
	if end == 0 {
		return grammar.RumourIn(words, at)
	}
	if _, used := g.named(words[at : at+end]); slices.Contains(used, true) {
		return 0
	}
	return grammar.ClaimFrom(words, at+end, thing)
}
