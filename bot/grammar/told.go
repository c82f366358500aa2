package grammar

import "slices"

// beingTold words say that somebody learns something from others.
var beingTold = Set("told informed notified warned")

// AsksWhetherTold tells whether words ask if somebody is told of something: "are lodgers told about that".
func AsksWhetherTold(words []string) bool {
	if len(words) < 3 || !EverBeing[words[0]] {
		return false
	}
	return slices.IndexFunc(words, func(w string) bool { return beingTold[w] }) > 1
}

// AsksMeasure tells whether words ask for a number: "how old must one be". What is measured so need not be so of anybody.
func AsksMeasure(words []string) bool {
	at := slices.Index(words, "how")
	return at >= 0 && at+1 < len(words) && measures[words[at+1]]
}

var measures = Set("old young long many much far often big small soon fast")

// LearntIn are the words for what somebody may learn, "they opted out" of "can they see that they opted out" and
// "who opted out"; nil where that is none.
func LearntIn(words []string) []string {
	for i := 2; i+1 < len(words); i++ {
		if Learning[words[i-1]] && learntBy[words[i]] {
			return words[i+1:]
		}
		if words[i-1] == "find" && words[i] == "out" {
			return words[i+1:]
		}
	}
	return nil
}

// learntBy words begin what is learnt.
var learntBy = Set("that whether if who i we somebody someone")

// LearnsOfDeed tells whether words ask if somebody learns that the asker says no or leaves: "will anybody know if I opt out",
// "do they tell my boss when I leave".
func LearnsOfDeed(words []string) bool { return learnsOfDeed.Longest(words) > 0 }

var learnsOfDeed = PatternsOf(`will|would|can|could|does|do|did|is|are|gets|get * know|knows|see|notice|learn|find|hear|tell|told|notified|informed|alerted out? it|this|that|him|her|them|anyone|anybody|others|my|our|the|people? boss|employer|manager|company|colleagues|friends|recruiters|recruiter|connections|contacts|network|team|clients? if|when|that|whether|once i|we have|had|just? opt|opted|object|objected|refuse|refused|decline|declined|left|leave|say|said|switch|switched|turn|turned|delete|deleted`)
