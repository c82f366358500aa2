package grammar

import (
	"slices"
	"strings"
)

// Chooses tells whether a question offers two ways to choose from, so that yes or
// no is no answer: "is it opt in or opt out", "by letter or by e-mail".
func Chooses(words []string) bool {
	for i, word := range words {
		if word == "or" && i > 0 && i+1 < len(words) && !whetherSo[words[i-1]+" "+words[i+1]] && words[i+1] != "not" && (namesOne(words, i) || choosesAt(words, i)) {
			return true
		}
	}
	return false
}

// whetherSo are two words with "or" between that ask for a yes or no.
var whetherSo = PhraseSet("yes no", "yes nope", "true false", "true not", "right wrong", "correct wrong", "fact fiction", "fact myth", "fact rumour", "fact rumor", "myth fact")

// CutWhether takes out what only asks for a yes or no: "true or false".
func CutWhether(text string) string {
	fields := strings.Fields(text)
	for i := 1; i+1 < len(fields); i++ {
		pair := strings.TrimFunc(fields[i-1], NotInWord) + " " + strings.TrimFunc(fields[i+1], NotInWord)
		if len(fields) > 3 && strings.EqualFold(fields[i], "or") && whetherSo[strings.ToLower(pair)] {
			return strings.Join(slices.Delete(fields, i-1, i+2), " ")
		}
	}
	return text
}

// namesOne tells whether a question asks which of two something is, not whether one of
// both is done: "is it a letter or a form", but not "is it sold or shared".
func namesOne(words []string, or int) bool {
	if or < 3 || !Being[words[0]] && !pastVerbs[words[0]] || !TagPronouns[words[1]] {
		return false
	}
	done := func(word string) bool { return ItemVerbs[word] || strings.HasSuffix(word, "ed") }
	return !done(words[or-1]) && !done(words[or+1])
}

// nearOr is how many words on each side of "or" are what it offers.
const nearOr = 3

func choosesAt(words []string, or int) bool {
	before, after := words[max(0, or-nearOr):or], words[or+1:min(len(words), or+1+nearOr)]
	if offersInstead(words[or+1:]) {
		return true
	}
	if sameKind(before[len(before)-1], after) || restricts(words[:or]) && AnyOf(words[or+1:], Besides) {
		return true // "only this or that too"
	}
	if ChoicePlaces[after[0]] && AnyOf(before, ChoicePlaces) && before[len(before)-1] != after[0] {
		return true
	}
	if BeforeAsking[after[0]] && slices.Contains(before, after[0]) {
		return true // "for this or for that"
	}
	for _, a := range before {
		for _, b := range after {
			if opposed(a, b) {
				return true
			}
		}
	}
	return false
}

// offersInstead tells whether what follows "or" is another answer to the question,
// not more of what is asked about: "or only old ones", "or do I have to write".
func offersInstead(after []string) bool {
	switch after[0] {
	case "only", "just", "rather", "instead", "merely", "once":
		return true
	}
	return len(after) > 2 && (Auxiliaries[after[0]] && after[1] != "not" || actors[after[1]] && !FunctionWords[after[0]])
}

// SameKind tells whether "or" stands between two days, months or years.
func sameKind(before string, after []string) bool {
	return isDate(before) && slices.ContainsFunc(after, isDate)
}

func isDate(word string) bool {
	digits := strings.TrimLeft(word, "0123456789")
	return MonthNames[word] || len(word) <= 4 && (digits == "" || digits != word && (digits == "st" || digits == "nd" || digits == "rd" || digits == "th"))
}

// Besides say that something goes with what was said before.
var Besides = Set("also too even")

func opposed(a, b string) bool {
	return opposites[a+" "+b] || opposites[b+" "+a] || opposites[strings.TrimSuffix(a, "s")+" "+strings.TrimSuffix(b, "s")]
}
