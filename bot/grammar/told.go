package grammar

import "slices"

// beingTold words say that somebody learns something from others.
var beingTold = Set("told informed notified warned")

// AsksWhetherTold tells whether words ask if somebody is told of something: "are lodgers told about that".
func AsksWhetherTold(words []string) bool {
	if len(words) < 3 || !Being[words[0]] && words[0] != "was" && words[0] != "were" {
		return false
	}
	return slices.IndexFunc(words, func(w string) bool { return beingTold[w] }) > 1
}
