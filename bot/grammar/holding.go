package grammar

import "slices"

// A policy holds for somebody, "am I affected", but few words say nothing else: "did it launch my
// camera" and "does my name stand on a list" have words of that too.

var (
	// Equivocal of the ScopeWords tell as often of something else.
	Equivocal = Stems(`target targeted hit mention mentioned name named list listed launch launched launches start started starts begin begins began
		reach reaches touch touched available fall safe spared count`)
	// undergone of them happen to who is asked about: "are we targeted".
	undergone = Stems("target targeted hit mention mentioned name named list listed reach reached touch touched spared safe count")
	// Done of them are acts, and said of other things as well.
	Done = Stems("target targeted hit mention mentioned name named list listed touch touched safe")
	// directed of them are done to him, "does it reach us", and dated ones begin for him.
	directed = Stems("hit reach reaches touch touches count")
	dated    = Stems("launch launched launches start started starts begin begins began available")
)

// HoldsForAsker tells whether equivocal words ask if something holds for who asks.
func HoldsForAsker(words []string) bool {
	for i, word := range words {
		s := Stem(word)
		switch {
		case undergone[s] && undergoes(words[:i]):
			return true
		case directed[s] && i+1 < len(words) && (words[i+1] == "me" || words[i+1] == "us"):
			return true
		case dated[s] && slices.ContainsFunc(words[i+1:], func(w string) bool { return w == "me" || w == "us" || w == "here" }) && AnyOf(words[i+1:], forSomebody):
			return true
		}
	}
	return false
}

// forSomebody words stand before whom something is for.
var forSomebody = Set("for to with at")

// become stands before what happens to somebody.
var become = Set("be been being")

// undergoes tells whether words end with somebody, the asker, and that he is or gets what follows.
func undergoes(before []string) bool {
	for i := len(before) - 1; i >= 0; i-- {
		switch word := before[i]; {
		case word == "i" || word == "we":
			return i+1 < len(before) && Being[before[i+1]] || i > 0 && (EverBeing[before[i-1]] || AnyOf(before[i+1:], become))
		case !FunctionWords[word] && !Fillers[word] && !Reversing[word]:
			return false
		}
	}
	return false
}
