package grammar

import (
	"slices"
	"strings"
)

// besideAge words go with an age in a question whether somebody may use a service, and name nothing.
var besideAge = Set("olds yr yrs yo under below need needs wants want up at enough young too even only in person people somebody minimum s")

// AgeToUse is the age of somebody of whom words ask nothing but whether he may use a service, "can my 12
// year old join", and whether they ask if he is too young for it; 0 where something else is asked.
func AgeToUse(words []string, named func(word string) bool) (years int, tooYoung bool) {
	may := false
	for i, word := range words {
		age := yearsOf(strings.TrimSuffix(word, "s"))
		switch {
		case age > 0 && (years > 0 || age >= ofAge):
			return 0, false
		case age > 0:
			years = age
			if i > 0 && (words[i-1] == "under" || words[i-1] == "below") {
				years--
			}
		case suiting[word], partaking[word], word == "enough", word == "allow":
			may = true
		case word == "young":
			may, tooYoung = true, i > 0 && words[i-1] == "too"
		case !FunctionWords[word] && !Fillers[word] && !Auxiliaries[word] && !Children[word] && !Kin[word] && !ageWords[word] && !ageBefore[word] && !partaken[word] && !besideAge[word] && !named(word):
			return 0, false
		}
	}
	if !may {
		return 0, false
	}
	return years, tooYoung
}

// AgeLimit is the age that a sentence says somebody must have: 13 of "not for children under 13"; 0
// where it says none.
func AgeLimit(sentence string) int {
	words := WordsOf(Clean(sentence))
	for i := 1; i+1 < len(words); i++ {
		if (words[i] == "under" || words[i] == "below") && AnyOf(words[:i], denials) {
			return yearsOf(words[i+1])
		}
	}
	return 0
}

// AsksAge tells whether words ask from what age on something is for people.
func AsksAge(words []string) bool {
	return slices.ContainsFunc(agesAsked, func(phrase []string) bool { return IndexOf(words, phrase) >= 0 })
}

var agesAsked = Phrases(`how old
	age limit
	minimum age`)
