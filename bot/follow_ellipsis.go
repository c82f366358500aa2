package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// "And my photos?" leaves out what is asked of them, which the question before said. The
// fact that answered that puts it in its title, where the one can stand for the other.

// sameOf is a yes/no title asked of something else: "Are my notes read?" of "my photos"
// is "Are my photos read?", "Is mail given to shops?" of "to banks" is "Is mail given to
// banks?"; false where it cannot be told what to put it in place of.
func sameOf(title, other string) (string, bool) {
	words, others := grammar.WordsOf(grammar.Clean(title)), grammar.WordsOf(grammar.Clean(other))
	for len(others) > 0 && joining[others[0]] {
		others = others[1:]
	}
	if len(others) == 0 || len(words) < 3 || !grammar.Auxiliaries[words[0]] || grammar.AnyOf(others, grammar.Auxiliaries) {
		return "", false
	}
	if at := slices.Index(words, others[0]); grammar.BeforeAsking[others[0]] && at > 1 {
		return strings.Join(append(words[:at:at], others...), " ") + "?", true
	}
	at := slices.IndexFunc(words[2:], func(w string) bool { return strings.HasSuffix(w, "ed") || grammar.Predicates[w] })
	if !grammar.Being[words[0]] && words[0] != "was" && words[0] != "were" || at < 0 || grammar.BeforeAsking[others[0]] {
		return "", false
	}
	if words[1] == "my" && !grammar.FunctionWords[others[0]] {
		others = append([]string{"my"}, others...)
	}
	return strings.Join(slices.Concat(words[:1], others, words[2+at:]), " ") + "?", true
}

// joining words only say that it goes on.
var joining = grammar.Set("and or but also so then ok okay")

// sameThere is a title that names a place asked of another: "What did Norway's court say?"
// of "and the Danish one?" is "What did Danish court say?"
func (u *understanding) sameThere(title string) (string, bool) {
	in := place.Find(title, "")
	if len(in) == 0 || len(u.places) == 0 {
		return "", false
	}
	return title[:in[0].Start] + u.places[0].Text + strings.TrimPrefix(title[in[0].End:], "'s"), true
}

// ofAct puts what a title asks how to do in place of the word that stands for it: after
// "How do I lock my notes?" "does it delete them" is "does lock my notes delete them".
func (u *understanding) ofAct(title, text string) (string, bool) {
	words := grammar.WordsOf(grammar.Clean(title))
	i := slices.Index(words, "i")
	if i < 1 || i+1 == len(words) || !grammar.Auxiliaries[words[i-1]] {
		return "", false
	}
	asked := grammar.WordsOf(grammar.Clean(text))
	for at := 1; at+2 < len(asked); at++ {
		// "Is it legal" and "when does it start" are about all of it.
		if affecting[asked[at-1]] && (asked[at] == "it" || asked[at] == "that" || asked[at] == "this") {
			return strings.Join(slices.Concat(asked[:at], words[i+1:], asked[at+1:]), " "), true
		}
	}
	return "", false
}

// affecting verbs stand before what does something to something else.
var affecting = grammar.Set("do does did will would")
