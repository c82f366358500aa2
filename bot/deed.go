package bot

import (
	"slices"

	"fineprint/bot/grammar"
)

// deeds are what somebody does about a policy.
var deeds = grammar.Set("opted turned switched objected disabled deleted deactivated closed removed withdrew unsubscribed unticked toggled left quit")

// tellsDeed tells whether words only say what the asker did: "I turned it off last year".
func tellsDeed(words []string) bool {
	if len(words) < 3 || words[0] != "i" && words[0] != "we" {
		return false
	}
	for _, word := range words[1:] {
		if deeds[word] {
			return true
		}
		if !grammar.Auxiliaries[word] && word != "already" && word != "just" && word != "only" && word != "also" {
			return false
		}
	}
	return false
}

// deedAttempt looks for what a choice that was made leaves as it was, which is what matters
// to who tells of it and asks nothing.
var deedAttempt = attempt{text: "does opting out undo what was done before", asked: nearPhrasing, joined: true}

// leaves are deeds that end more than a choice.
var leaves = grammar.Set("deleted deactivated closed removed left quit")

// onlyTellsDeed tells whether a message says no more than that the asker made a choice, and
// when.
func (u *understanding) onlyTellsDeed() bool {
	return u.form == grammar.FormStatement && tellsDeed(u.core) && !slices.ContainsFunc(u.core, func(w string) bool {
		return leaves[w] || !grammar.FunctionWords[w] && !grammar.Fillers[w] && !grammar.Times[w] && !deeds[w] && !grammar.MonthNames[w] && !grammar.IsYear(w) && !timesTold[w]
	})
}

// timesTold say when something was done.
var timesTold = grammar.Set("early earlier late end mid start spring summer autumn fall winter morning evening hours minutes while setting settings switch toggle option")

// asksAbility tells whether words ask if something can be done, and not by somebody else.
func (u *understanding) asksAbility(p *policyGuide) bool {
	if actor, _ := u.actor(p); actor != grammar.ActorNone && actor != grammar.ActorSelf {
		return false
	}
	return slices.ContainsFunc(u.words, func(w string) bool { return grammar.PossibleVerbs[w] || ability[w] })
}

// ability words ask whether there is a way.
var ability = grammar.Set("able possible way ways there option options allowed exist exists")
