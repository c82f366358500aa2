package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Did that. Is it all gone now?" after how to opt out is asked by one who has opted out.

// nameDone puts what the asker has done, of which he was told how, for the words that only say that he has.
func (u *understanding) nameDone(last *knowledge.Fact) {
	if !isAct(last) {
		return
	}
	words := grammar.PlacedWords(u.original)
	n := grammar.DidThat.Longest(grammar.TextsOf(words))
	if n == 0 || n < len(words) && words[n].Part == words[n-1].Part && !grammar.Joints[words[n].Text] {
		return
	}
	title := titleWords(last)
	acts := func(deed grammar.Deed) bool {
		return slices.ContainsFunc(title, func(word string) bool { return grammar.ActsOf(deed, word) })
	}
	done := "I opted out"
	switch {
	case acts(grammar.Left) && grammar.EndsAccount(title):
		done = "I deleted my account"
	case !acts(grammar.Refused):
		return
	}
	u.original = done + u.original[words[n-1].End:]
}

// nameIfDone puts what was told how to do for the words that stand for it in a condition: "what changes if I
// do", "and if I don't".
func (u *understanding) nameIfDone(last *knowledge.Fact) {
	words := grammar.PlacedWords(u.original)
	texts := grammar.TextsOf(words)
	for at := range words {
		not := grammar.IfNotDone.TakesAll(texts[at:])
		if !not && !grammar.IfDone.TakesAll(texts[at:]) {
			continue
		}
		act := actOf(titleWords(last))
		told := isAct(last) && len(act) > 0 && !grammar.Auxiliaries[act[0]]
		done := "if i " + strings.Join(act, " ")
		if not {
			told, done = isAct(last) || toldOfLeaving(len(u.turns), last), "if i do nothing"
		}
		if !told {
			return
		}
		if before := texts[:at]; len(grammar.WithoutFillers(before, joining)) == 0 || slices.Equal(before, []string{"what"}) {
			u.original = "what happens " + done
			return
		}
		u.original = u.original[:words[at].Start] + done
		return
	}
}

// ifDone asks what becomes of something if what was told how to do is done: "do my songs survive" after how
// to close the account. False where that is not asked.
func (u *understanding) ifDone(g *guide) (text string, ok bool) {
	if len(u.turns) == 0 || u.opening == openingFresh || u.language != "" || len(u.places) > 0 || u.names() == 0 || !grammar.AnyOf(u.words, grammar.Outlasting) {
		return "", false
	}
	_, _, last := u.lastFact(g)
	if last == nil || !isAct(last) || slices.Contains(u.words, "if") || slices.Contains(u.words, "when") {
		return "", false
	}
	act := actOf(titleWords(last))
	if len(act) == 0 {
		return "", false
	}
	return u.query(true) + " if i " + strings.Join(act, " "), true
}
