package grammar

import "slices"

// besideNames stand between names of which the same is asked.
var besideNames = Set("and or vs versus & both either with to than compared")

// NamesTogether returns from where to where words of a text name several side by side, given which of
// them name some: "zoom vs slack". False where they stand apart, or are said in another way.
func NamesTogether(words []string, named []bool) (from, to int, ok bool) {
	from = slices.Index(named, true)
	if from < 0 {
		return 0, 0, false
	}
	to = lastTrue(named) + 1
	joined := false
	for i := from; i < to; i++ {
		switch {
		case named[i]:
		case besideNames[words[i]]:
			joined = true
		case FunctionWords[words[i]]:
		default:
			return 0, 0, false
		}
	}
	return from, to, joined || to-from > 1
}

// Beside tells whether the words from one place to another set two names side by side.
func Beside(words []string, from, to int) bool {
	return from < to && AnyOf(words[from:to], besideNames)
}
