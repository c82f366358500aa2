package grammar

import "strings"

// ownPolicy are the words before what a policy is called; "is" is what the "'s" of its owner is read as.
const ownPolicy = "the|this|that|these|those|their|its|owner is? new|latest|updated|recent|revised|current? owner? ai? privacy|data|user? "

// Settings only say that a question is about the policy that it is about anyway, or asked as anybody would
// ask it; "owner" stands for whose policy it is.
var Settings = PatternsOf(strings.Join([]string{
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

// OfText tells whether words ask of a policy as a text.
func OfText(words []string) bool { return AnyOf(words, ofText) }

// wantsWith are words that say nothing without what stands behind them: "have to do with the change".
var wantsWith = Set("do deal cope live happy unhappy ok okay fine related connected linked familiar start begin")

// WantsWith tells whether a word says nothing without a "with" or "as" behind it.
func WantsWith(word string) bool { return wantsWith[word] }
