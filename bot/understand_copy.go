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
	if i := slices.IndexFunc(words, func(w string) bool { return fetching[w] }); i < 0 || i > 4 || i > 0 && u.form == grammar.FormWhat && words[0] != "how" {
		return false
	}
	whole := slices.ContainsFunc(words, func(w string) bool { return w == "everything" || w == "all" || w == "copy" || w == "whatever" })
	last := words[len(words)-1]
	ofAsker := (last == "me" || last == "us" || last == "myself") && grammar.AnyOf(words, about)
	return whole && (ofAsker || grammar.IndexOf(words, []string{"my", "data"}) > 0)
}

var (
	fetching = grammar.Set("get give send show see download export obtain fetch request receive want")
	about    = grammar.Set("on about of")
)
