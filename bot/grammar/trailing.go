package grammar

import "slices"

// mostTrailing is how many words say at the end more closely what a question is about.
const mostTrailing = 5

// narrowing words begin what says so: "the notes of my lessons", "lent to rivals", "after singing".
var narrowing = Set("of to with for from after during about before at while when")

// TrailingFrom is where the last words of a question begin that only say more closely what it is about,
// to whom it goes or when that is, "how long is the tune of my wedding kept"; -1 where there are none.
func TrailingFrom(words []string) int {
	for i := len(words) - 1; i >= max(3, len(words)-mostTrailing); i-- {
		if Auxiliaries[words[i]] || FormOf[words[i]] != "" && !narrowing[words[i]] || ItemJoints[words[i]] {
			return -1
		}
		if !narrowing[words[i]] {
			continue
		}
		if from := i + 1; words[i] == "to" && from < len(words) && beginsDoing(words[from:]) || slices.ContainsFunc(words[i:], func(w string) bool { return Reversing[w] || Restricting[w] }) {
			return -1 // "used to train", "for nobody"
		}
		return i
	}
	return -1
}
