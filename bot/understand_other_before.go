package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// Some speak of another company before they turn to the one they ask about: "we use Example at work but my question is
// about Lumen: where is the switch".

var (
	// pointsBeyond words may point at what was said of the other company, or compare with it.
	pointsBeyond = grammar.Set("it them those these that this there too same also similar such like than likewise either both well instead one ones")
	// turnsTo words begin what is said of another than before.
	turnsTo = grammar.Set("but now")
)

// cutOtherBefore takes off what is said of other companies before a policy is named, where what is asked then stands by itself.
func (u *understanding) cutOtherBefore(g *guide) {
	placed := grammar.PlacedWords(u.original)
	words := grammar.TextsOf(placed)
	if len(placed) == 0 || grammar.PartEnd(placed, 0) == len(placed) && !grammar.AnyOf(words, turnsTo) {
		return // as most questions are of one part
	}
	_, policy := g.named(words)
	if !slices.Contains(policy, true) {
		return
	}
	others := otherOrganisations(words, policy)
	if len(others) == 0 {
		return
	}
	from := others[len(others)-1].at + others[len(others)-1].n
	for from < len(words) && placed[from].Part == placed[from-1].Part && !turnsTo[words[from]] {
		from++
	}
	for from < len(words) && !slices.Contains(policy[from:grammar.PartEnd(placed, from)], true) {
		from = grammar.PartEnd(placed, from)
	}
	if from >= len(words) {
		return
	}
	before, rest := u.original[:placed[from].Start], u.original[placed[from].Start:]
	asked := words[from:]
	if end := grammar.PartEnd(placed, from); end+2 < len(words) && (policy[end-1] || policy[end-2] && words[end-1] == "one") {
		asked = words[end+2:] // "Lumen: is it on"
	}
	if grammar.AnyOf(asked, pointsBeyond) || !u.asksIn(placed[from:]) || grammar.OfYoung(before) || len(place.Find(before, "")) > 0 {
		return
	}
	u.original = rest
}

// asksIn tells whether any part of the last words of the question asks something.
func (u *understanding) asksIn(placed []grammar.PlacedWord) bool {
	words := grammar.TextsOf(placed)
	for at := 0; at < len(placed); at = grammar.PartEnd(placed, at) {
		if grammar.OpensAsking(words[at:grammar.PartEnd(placed, at)]) {
			return true
		}
	}
	return strings.HasSuffix(u.original, "?")
}
