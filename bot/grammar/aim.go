package grammar

import (
	"slices"
	"strings"
)

// AimOf are the words that say what something asked for is to be done for: "opt", "out" of "which
// form do I use to opt out"; none where no such thing is said.
func AimOf(words []string) []string {
	const least = 3
	if len(words) == 0 || FormOf[words[0]] == "" || FormOf[words[0]] == FormWhy {
		return nil
	}
	for i := len(words) - 2; i > least; i-- {
		if words[i] != "to" {
			continue
		}
		next := words[i+1]
		if leadsTo[words[i-1]] || FunctionWords[next] || Articles[next] || TagPronouns[next] || !AnyOf(words[:i], asksMeans) {
			return nil
		}
		return words[i+1:]
	}
	return nil
}

// KindOf is what a question asks the kind of: "models" of "what sort of models is it"; none where it
// asks for none.
func KindOf(words []string) []string {
	if at := kindAt(words); at >= 0 {
		return words[at+3 : at+4]
	}
	return nil
}

// kindAt is where "what kind of" something begins; -1 where it does not.
func kindAt(words []string) int {
	for i := 0; i+3 < len(words); i++ {
		if FormOf[words[i]] == FormWhat && kinds[words[i+1]] && words[i+2] == "of" {
			return i
		}
	}
	return -1
}

var kinds = Set("kind kinds sort sorts type types")

// asksMeans words name what is used for an aim, or its use.
var asksMeans = Set("email e-mail mail address form page link button number contact write send use click fill call open tap press submit")

// StopAimed puts a question for what to do so that something does not happen as one for how to
// stop it: "what do I do so that they do not read it"; false where nothing of the kind is asked.
func StopAimed(words []string) (string, bool) {
	for i, word := range words {
		if word != "so" {
			continue
		}
		after := i + 1
		if after < len(words) && words[after] == "that" {
			after++
		}
		aim := words[after:]
		switch {
		case asksDoing(words[:i]):
		case after > i+1 && asksDoing(aim): // where what is aimed at stands first
			aim = words[:i]
		default:
			continue
		}
		kept := slices.DeleteFunc(slices.Clone(aim), func(w string) bool { return denying[w] || Auxiliaries[w] })
		return "how do i stop " + strings.Join(kept, " "), AnyOf(aim, denying)
	}
	return "", false
}

// asksDoing tells whether words ask no more than what to do.
func asksDoing(words []string) bool {
	return slices.Contains(words, "do") && slices.ContainsFunc(words, func(w string) bool { return FormOf[w] == FormWhat || FormOf[w] == FormHow }) &&
		!slices.ContainsFunc(words, func(w string) bool { return !FunctionWords[w] && !Fillers[w] && w != "best" })
}
