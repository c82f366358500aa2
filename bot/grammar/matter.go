package grammar

// matters asks whether anything depends on what is told before or behind.
var matters = PatternsOf(`does|do|did|will|would|is it|that|this|they also|even|really|actually|still|ever? matter|matters|relevant
	does|do|did|will|would it|that|this also|even|really|actually|still|ever? make|made a|any|some|much|no big|real|huge? difference
	does|do|did|will|would it|that|this also|even|really|actually|still|ever? change|affect anything|something|much|things|that|this|it`)

// besideMatter are the words that may stand behind, with nothing that it matters of.
var besideMatter = Set("at all now here then anyway or not")

// AsksMatter tells whether words ask if something makes a difference: "does it matter that I moved", "I moved,
// does it change anything". That something holds is no yes to it.
func AsksMatter(words []string) bool {
	for i := range words {
		n := matters.Longest(words[i:])
		if n == 0 {
			continue
		}
		rest := words[i+n:]
		for len(rest) > 0 && (besideMatter[rest[0]] || Fillers[rest[0]]) {
			rest = rest[1:]
		}
		return len(rest) == 0 || subordinating[rest[0]] || FormOf[rest[0]] != "" || rest[0] == "that"
	}
	return false
}
