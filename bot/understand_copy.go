package bot

import (
	"slices"

	"fineprint/bot/grammar"
)

// copyAttempt looks for how to get what is kept of somebody, where all of it is wanted.
var copyAttempt = attempt{text: "how do I download my data, get a copy of my data", joined: true}

// wantsCopy tells whether words bid for all that is kept of the asker: "get everything they
// have on me", "send me a copy of all my data".
func (u *understanding) wantsCopy() bool {
	words := grammar.WithoutFillers(u.core, grammar.Fillers)
	if len(words) < 4 || u.language != "" {
		return false
	}
	if u.asksWhatWasTaken() {
		return true
	}
	i := slices.IndexFunc(words, func(w string) bool { return fetching[w] })
	if i < 0 || i > 4 || i > 0 && (u.form == grammar.FormWhat && words[0] != "how" || !toAsker(words, i)) {
		return false
	}
	whole := slices.ContainsFunc(words, func(w string) bool { return w == "everything" || w == "all" || w == "copy" || w == "whatever" })
	last := words[len(words)-1]
	ofAsker := (last == "me" || last == "us" || last == "myself") && grammar.AnyOf(words, about)
	return whole && (ofAsker || grammar.IndexOf(words, []string{"my", "data"}) > 0)
}

// toAsker tells whether it is the asker who fetches something by the verb at i, and not somebody
// else: "can I get", "how to get", "will they send me".
func toAsker(words []string, i int) bool {
	if grammar.AnyOf(words[:i], askers) {
		return true
	}
	return words[i-1] == "to" && (i <= 2 || words[i-2] == "way") || i+1 < len(words) && (words[i+1] == "me" || words[i+1] == "us")
}

var (
	askers   = grammar.Set("i we")
	fetching = grammar.Set("get give send show see download export obtain fetch request receive want")
	about    = grammar.Set("on about of")
)

// asksWhatWasTaken tells whether the asker wants to see what of his has been used, of which a copy of what is kept says no more
// than what may have been.
func (u *understanding) asksWhatWasTaken() bool {
	words := grammar.WithoutFillers(u.core, grammar.Fillers)
	return u.language == "" && len(words) > 0 && whatWasTaken.TakesAll(words)
}

// whatWasTaken asks to be shown what of somebody's has been taken, which is in what is kept of him: "can I see which posts
// were used".
var whatWasTaken = grammar.PatternsOf(`how|where? can|could|do|would i|we get? to? see|check|find|look|learn|know|tell|view out|up|at|into? exactly? which|what|how-much of? my|our? * was|were|has|have|they|it|had been|already|actually|have? used|taken|took|collected|gathered|fed|stored|got
	can|could|do|will|would i|we get|see|have a|the list|overview|log|record|history of? what|which|everything|all they|that|was|were|has|have * used|taken|took|collected|gathered|fed|stored`)
