package grammar

import "slices"

// "How long do they keep it after I cancel?" asks of what is left then, not how long it is kept.

var (
	// leaving verbs end what somebody has with a service.
	leaving = Stems("cancel quit leave close delete terminate deactivate unsubscribe")
	// left words name that, and say no more.
	left = Set("account profile subscription membership plan")
	// afterwards words stand for all of it.
	afterwards = Set("afterwards deletion cancellation")
)

// AfterLeaving tells whether words speak of the time after somebody left a service: "after I
// cancel", not "after I delete a photo"; skip tells which of them name the service.
func AfterLeaving(words []string, skip []bool) bool {
	if AnyOf(words, afterwards) {
		return true
	}
	at := max(slices.Index(words, "after"), slices.Index(words, "once"))
	if at < 0 {
		return false
	}
	leaves := false
	for i := at + 1; i < len(words); i++ {
		named := i < len(skip) && skip[i]
		switch word := words[i]; {
		case Objects[word] || BackPointing[word]:
			return false
		case leaves && FormOf[word] != "":
			return true // "once I quit, what do they keep"
		case leaving[Stem(word)]:
			leaves = true
		case !FunctionWords[word] && !Fillers[word] && !left[word] && !named:
			return false
		}
	}
	return leaves
}
