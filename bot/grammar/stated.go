package grammar

import (
	"slices"
	"strings"
)

// States tells whether a sentence plainly says what a yes/no question asks: it has every word of
// the question that tells something, and nothing in it is denied, or only so at times or for some.
// named tells which words are names of the service.
func States(sentence []string, asks Reading, named func(word string) bool) bool {
	if asks.qualified() || reversed(sentence) || AnyOf(sentence, denials) || AnyOf(sentence, limiting) || AnyOf(asks.Words, Legality) {
		return false
	}
	doing, actor := DoingOf(asks.Words, named)
	if actor == ActorSelf || actor != ActorNone && servedDo(sentence) || doing != 0 && DoingsIn(sentence)&doing == 0 {
		return false
	}
	held := stemSet(sentence)
	telling := 0
	for _, word := range ContentOf(asks.Words) {
		switch {
		case named(word), doing != 0 && doings[word] == doing, Auxiliaries[word], AskFirst[word]:
		case !held[Stem(word)] && (actorNouns[word] != ActorAdvertiser || !SpeaksOfActor(sentence, ActorAdvertiser)):
			return false
		default:
			telling++
		}
	}
	return telling > 0
}

// servedDo tells whether a sentence says what those do whom a service serves: "customers own it" says
// nothing of what others own; "users are shown it" does.
func servedDo(sentence []string) bool {
	who := slices.IndexFunc(sentence, func(w string) bool { return !Articles[w] })
	return who >= 0 && who+1 < len(sentence) && served[sentence[who]] && !Being[sentence[who+1]]
}

var served = Set("you customer customers member members user users subscriber subscribers people creators")

// OwnerAsked is who words ask about whether something is theirs: "do they own my songs"; none where they
// do not.
func OwnerAsked(words []string, named func(word string) bool) Actor {
	owner, verb := ActorOf(words, named)
	if verb != "own" && verb != "owns" {
		return ActorNone
	}
	return owner
}

// qualified tells whether a question asks for more or less than that something is so.
func (r Reading) qualified() bool {
	return r.Turned() || r.Reversed || r.Tagged || r.Denied || r.Only || r.All || r.Compares || r.Needs || r.Leftover || r.Chooses || r.Unasked || r.Suits || r.Past || r.Bare
}

// limiting words say that something is so at times, for some, or by somebody's leave only.
var limiting = Set("if unless only except until without may might could some sometimes certain depending most mostly mainly many where when than after before")

// Hedged splits the words of a sentence into those it says plainly and those it denies, excepts or
// says under a condition only: "it is shared, but not sold", "taken only if you agree", "unless you ask".
func Hedged(sentence string) (plain, denied, limited []string) {
	clauses := strings.FieldsFunc(butNot.Replace(Clean(sentence)), func(r rune) bool { return strings.ContainsRune(",;:(", r) })
	for _, clause := range clauses {
		words := WordsOf(clause)
		cut := slices.IndexFunc(words, func(w string) bool { return excepts[w] })
		if cut >= 0 {
			limited = append(limited, words[cut:]...)
			words = words[:cut]
		}
		if onlyUnder(words) {
			limited = append(limited, words...)
			continue
		}
		from := deniedFrom(words)
		plain, denied = append(plain, words[:from]...), append(denied, words[from:]...)
	}
	return plain, denied, limited
}

// saidWithin is how many words after "is" what it says of something may stand.
const saidWithin = 4

// SaysOf tells whether a sentence says plainly of something what a question asks of something, "the box is
// fully locked" of "is a box locked", and denies or limits nothing that the question names.
func SaysOf(sentence string, asks []string, named func(word string) bool) bool {
	plain, denied, limited := Hedged(sentence)
	asked := slices.DeleteFunc(ContentOf(asks), named)
	aside := stemSet(slices.Concat(denied, limited))
	if slices.ContainsFunc(asked, func(w string) bool { return aside[Stem(w)] }) {
		return false
	}
	stems := stemSet(asked)
	for i, word := range plain {
		if !Being[word] {
			continue
		}
		for _, said := range plain[i+1 : min(len(plain), i+1+saidWithin)] {
			if stems[Stem(said)] && (strings.HasSuffix(said, "ed") || Predicates[said]) {
				return true
			}
		}
	}
	return false
}

// butNot begins a clause without a comma too.
var butNot = strings.NewReplacer(" but ", ", but ", " and not ", ", and not ")

// excepts words begin what a sentence does not hold of.
var excepts = Set("unless except excepting")

// onlyUnder tells whether words say that something is so under a condition only.
func onlyUnder(words []string) bool {
	for i, word := range words {
		if word == "only" && i+1 < len(words) && (conditions[words[i+1]] || words[i+1] == "with" || words[i+1] == "after") {
			return true
		}
	}
	return false
}

// deniedFrom is where in a clause begins what it denies: the whole of what is not done to something,
// what follows where somebody does not do it. "people who do not use it" only tells which are meant.
func deniedFrom(words []string) int {
	but := len(words) > 0 && words[0] == "but" // "no" of "but holds no photos" denies, "at no cost" does not
	at := slices.IndexFunc(words, func(w string) bool { return denying[w] && (w != "no" || but) || w == "nor" || w == "neither" })
	switch {
	case at < 0, AnyOf(words[max(0, at-3):at], relatives):
		return len(words)
	case at > 0 && Being[words[at-1]]:
		return 0
	}
	return at
}

// relatives begin what tells which are meant.
var relatives = Set("who that which whose whom")
