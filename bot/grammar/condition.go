package grammar

import "slices"

// ConditionOf are the words that a question only holds under, "I leave" of "if I leave is it kept" and of
// "is it kept if I leave"; asking are those of the part that asks, none where nothing is said so.
func ConditionOf(words, asking []string) []string {
	at := slices.IndexFunc(words, func(w string) bool { return conditions[w] })
	if at < 0 || at+1 == len(words) || at > 0 && knowing[words[at-1]] || words[at] == "when" && Auxiliaries[words[at+1]] {
		return nil
	}
	for end := at + 1; end+len(asking) <= len(words); end++ {
		if len(asking) > 0 && slices.Equal(words[end:end+len(asking)], asking) {
			return words[at+1 : end]
		}
	}
	return words[at+1:]
}

var conditions = Set("if once when though although")
