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
