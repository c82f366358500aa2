package grammar

import (
	"slices"
	"strings"
)

// Who tells what was done asks behind it why it was, "they stopped it in May, what was the reason?"

// reasonBehind asks for the reason of what stands before it.
var reasonBehind = PatternsOf(`and|but|so? why|how-come was|is|did|do|does? that|it|this|they|so? happen|do-that|do-it|do-this? though|then|exactly?
	and|but|so? what is|was|were|are the|their|its|your|his reason|reasons|reasoning|rationale|thinking|logic|motive|excuse|justification
	and|but|so? what is|was|were|are the|their|its|your|his reason|reasons|reasoning|rationale|thinking|logic|motive|excuse|justification for|behind that|it|this|doing-that|doing-it|doing-so|the-change|the-pause|the-stop
	and|but|so? for what reason
	and|but|so? what made|possessed|drove|led|prompted|moved them|it to? do? that|it|this|so?
	and|but|so? what was|is behind that|it|this
	and|but|so? what brought that|it|this on|about`)

// ReasonBehind asks why, in front, what is told before it is asked what the reason was; false where nothing is told.
func ReasonBehind(text string) (asked string, ok bool) {
	words, last, before := toldBefore(text, reasonBehind)
	if last < LeastClaim || last > mostTold || len(words)-last < 2 {
		return "", false
	}
	told := TextsOf(words[:last])
	if AskFirst[told[0]] && !doneToAsker[told[1]] || OpensAsking(told) || slices.ContainsFunc(told, func(w string) bool { return FormOf[w] == FormWhy }) {
		return "", false
	}
	return "why " + before + "?", true
}

// toldBefore is what a text tells before its last part, which ends the words from last on and which one of the
// patterns takes; last is 0 where it tells nothing.
func toldBefore(text string, asks Patterns) (words []PlacedWord, last int, before string) {
	words = PlacedWords(text)
	if len(words) == 0 {
		return nil, 0, ""
	}
	last = slices.IndexFunc(words, func(w PlacedWord) bool { return w.Part == words[len(words)-1].Part })
	before = strings.TrimRight(text[:words[last].Start], " "+Marks+"-")
	if strings.Contains(text[:words[last].Start], "?") || !asks.TakesAll(TextsOf(words[last:])) {
		return nil, 0, ""
	}
	return words, last, before
}

// doneToAsker words say behind an "I" what was done to him, or was not, and not who he is.
var doneToAsker = Set("was were never did got get")

// mostTold is how many words are told at most before the reason is asked for: more tell a story.
const mostTold = 16
