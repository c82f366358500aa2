package grammar

import (
	"slices"
	"strings"
)

// ownPolicy are the words before what a policy is called; "is" is what the "'s" of its owner is read as.
const ownPolicy = "the|this|that|these|those|their|its|owner is? new|latest|updated|recent|revised|current? owner? ai? privacy|data|user? "

// settings only say that a question is about the policy that it is about anyway, or asked as anybody would
// ask it; "owner" stands for whose policy it is.
var settings = PatternsOf(strings.Join([]string{
	"under|with|per|by|given|within " + ownPolicy + "policy|policies|update|updates|terms|rules|conditions|agreement",
	"according|pursuant to " + ownPolicy + "policy|policies|update|updates|terms|rules|conditions|agreement",
	"as part of " + ownPolicy + "policy|policies|update|updates|terms|rules|conditions|change|changes",
	"in " + ownPolicy + "policy|policies|update|terms|conditions",
	"with " + ownPolicy + "change|changes",
	"as a|an normal|regular|ordinary|simple|average|private|plain|owner? owner? user|member|person|customer",
}, "\n"))

// ofText words ask of a policy as a text: what it says in it, and what is new.
var ofText = Set(`mention mentions mentioned say says said write written state states stated clause section paragraph wording word words sentence find found change changed changes new
	different difference differ hidden buried page pages agree agreed comply compliant line lines allowed allow permitted permit wrong problem`)

// wantsWith are words that say nothing without what stands behind them: "have to do with the change".
var wantsWith = Set("do deal cope live happy unhappy ok okay fine related connected linked familiar start begin")

// SettingAt returns how many words from one on, with "owner" for the name of a policy, only say that a question is
// about the policy it is about anyway; 0 where nothing else is asked about.
func SettingAt(words []string, at int) int {
	n := settings.Longest(words[at:])
	if n == 0 || at > 0 && wantsWith[words[at-1]] {
		return 0
	}
	rest := slices.Concat(words[:at], words[at+n:])
	asks := func(word string) bool { return word != "owner" && NamesSubject(word) }
	if AnyOf(rest, ofText) || !slices.ContainsFunc(rest, asks) {
		return 0
	}
	return n
}
