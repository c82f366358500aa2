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

// likeOthers only say behind a question that another company does as is asked of, and leftOthers that the asker left that one because of the like.
var likeOthers = grammar.PatternsOf(`but|and|well? i|we? think|know|believe|guess|suppose|heard? with|on|at|over-at|for|in other that|this|it|things? seems|seem|appears|is|was|would|were|has|been be|been|to-be? quite|totally|perfectly|completely|already|pretty|very|just|the? normal|standard|common|usual|case|so|like-that|same|possible|routine too|also|now|already|there|apparently|i-think|i-believe|i-guess|it-seems?
	but|and|well? that|this|it seems|is|was to-be? quite|totally|perfectly|completely|already|pretty|very|just|the? normal|standard|common|usual|case|same|possible|routine with|on|at|over-at|for|in other too|also|now|already|apparently|i-think|i-believe|i-guess?
	but|and|well? i|we? think|know|believe|guess|suppose|heard? that? other also|already|certainly|definitely? does|did|do|has|have|had|is|are doing|done? it|that|this|so|the-same|the-same-thing|exactly-that|something-similar? too|also|already|as-well? after-all|i-think|i-believe|apparently|i-guess|anyway|for-years?
	but|and|well? other was|were|got|has-been|already? sued|fined|caught for|over|doing it|that|this
	just|exactly|much|a-bit|kind-of|sort-of|pretty-much? like|as|same-as|the-same-as|similar-to|as-with other does|did|do|has|have|is|was|already? too|already|back-then?
	but|and|well? on|with|at|over-at other they|it|we all|also|already? do|did|does|have|had that|this|it|the-same already|too|also|as-well|anyway?`)

var leftOthers = grammar.PatternsOf(`i|we have|had? already|also|just|even|once? deleted|left|quit|closed|dropped|abandoned|cancelled|canceled|deactivated|ditched my|our? old? other account|profile|page|membership? * over|because-of|due-to|for this|that|the|such|exactly|things|stuff|something sort-of|kind-of|type-of|very|same|exact|like? this|that|thing|things|stuff|reason|reasons|business|nonsense? *`)

// cutLikeOthers takes off sentences of another company that only compare it with what is asked.
func (u *understanding) cutLikeOthers(g *guide) {
	placed := grammar.PlacedWords(u.original)
	words := grammar.TextsOf(placed)
	for at := 0; at < len(placed); {
		end := at + 1
		for end < len(placed) && !strings.ContainsAny(u.original[placed[end-1].End:max(placed[end-1].End, placed[end].Start)], ".!?") {
			end++
		}
		sentence := words[at:end]
		next := len(u.original)
		if end < len(placed) {
			next = placed[end].Start
		}
		if end-at < len(words) && !strings.Contains(u.original[placed[end-1].End:next], "?") {
			_, policy := g.named(sentence)
			others := otherOrganisations(sentence, policy)
			if len(others) == 1 && !slices.Contains(policy, true) {
				m := others[0]
				beside := slices.Concat(sentence[:m.at], []string{"other"}, sentence[m.at+m.n:])
				if strings.Contains(u.original[:placed[at].Start], "?") && likeOthers.TakesAll(beside) || leftOthers.TakesAll(beside) && !slices.Contains(words[end:], "there") {
					u.original = strings.TrimSpace(u.original[:placed[at].Start] + u.original[next:])
					return
				}
			}
		}
		at = end
	}
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
