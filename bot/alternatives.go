package bot

import (
	"slices"
	"strings"
)

// chooses tells whether a question offers two ways to choose from, so that yes or
// no is no answer: "is it opt in or opt out", "by letter or by e-mail".
func chooses(words []string) bool {
	for i, word := range words {
		if word == "or" && i > 0 && i+1 < len(words) && words[i-1] != "yes" && words[i+1] != "not" && choosesAt(words, i) {
			return true
		}
	}
	return false
}

// nearOr is how many words on each side of "or" are what it offers.
const nearOr = 3

func choosesAt(words []string, or int) bool {
	before, after := words[max(0, or-nearOr):or], words[or+1:min(len(words), or+1+nearOr)]
	if offersInstead(words[or+1:]) {
		return true
	}
	if sameKind(before[len(before)-1], after) {
		return true
	}
	if choicePlaces[after[0]] && slices.ContainsFunc(before, func(w string) bool { return choicePlaces[w] }) && before[len(before)-1] != after[0] {
		return true
	}
	if beforeAsking[after[0]] && slices.Contains(before, after[0]) {
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
	return len(after) > 2 && auxiliaries[after[0]] && after[1] != "not"
}

// sameKind tells whether "or" stands between two days, months or years.
func sameKind(before string, after []string) bool {
	return isDate(before) && slices.ContainsFunc(after, isDate)
}

func isDate(word string) bool {
	return monthNames[word] || len(word) <= 4 && strings.Trim(word, "0123456789") == ""
}

func opposed(a, b string) bool {
	return opposites[a+" "+b] || opposites[b+" "+a] || opposites[strings.TrimSuffix(a, "s")+" "+strings.TrimSuffix(b, "s")]
}

// choosesPlaces tells whether a question offers two places to choose from.
func (u *understanding) choosesPlaces() bool {
	for i := 1; i < len(u.places); i++ {
		from, to := u.places[i-1].End, u.places[i].Start
		if from < to && to <= len(u.text) && slices.Contains(wordsOf(u.text[from:to]), "or") {
			return true
		}
	}
	return false
}
