package grammar

import (
	"slices"
	"strings"
)

// A "without" that tells how something is done denies nothing of it: "without asking me",
// "can I leave without losing my posts".

// heeding words say that somebody is asked or told.
var heeding = Set(`ask asks asking asked tell telling told inform informing informed notify notifying notified notice noticing notification warn warning warned
	consent consenting consented permission permit approval approving agreement agreeing authorization authorisation ok okay
	knowledge know knowing knows aware awareness realising realizing seeing saying`)

// beforeHeeding is how many words stand at most between "without" and what somebody is not
// asked for: "without anybody on my team ever being asked".
const beforeHeeding = 5

// tellsManner tells whether what a "without" names only says how something is done: nobody
// is asked or told, it is the asker who does it, or somebody does something without a means,
// "do they know it without the app"; not "is it without ads".
func tellsManner(words []string, i int) bool {
	if words[i] != "without" {
		return false
	}
	does := i > 2 && Auxiliaries[words[0]] && !Being[words[0]]
	return does || i == 1 && words[0] == "even" || unaskedAt(words, i) || AsksOwnDeed(words)
}

// unaskedAt tells whether a "without" says that nobody is asked or told.
func unaskedAt(words []string, i int) bool {
	after := words[i+1:]
	return words[i] == "without" && AnyOf(after[:min(beforeHeeding, len(after))], heeding)
}

// unasked tells whether words ask if something is done without anybody being asked or told.
func unasked(words []string) bool {
	for i, word := range words {
		if word == "secretly" || unaskedAt(words, i) || word == "back" && i > 1 && words[i-2] == "behind" {
			return true
		}
	}
	return false
}

// SpeaksOfConsent tells whether words are about somebody's being asked or told.
func SpeaksOfConsent(words []string) bool { return AnyOf(words, heeding) }

// AsksIfAsked tells whether words say that somebody was asked or told, or was not: "people there were
// never asked".
func AsksIfAsked(words []string) bool {
	const near = 5
	for i, word := range words {
		if heeding[word] && strings.HasSuffix(word, "ed") || word == "told" && heeding[word] {
			return AnyOf(words[max(0, i-near):i], remaining)
		}
	}
	return false
}

// NeverAgreed tells whether a text denies that somebody was asked, or agreed.
func NeverAgreed(text string) bool { return neverAgreed(WordsOf(text)) }

// neverAgreed tells the same of words.
func neverAgreed(words []string) bool {
	return AnyOf(words, denials) && (AnyOf(words, heeding) || AnyOf(words, agreed)) // said twice in some languages
}

var agreed = Set("agree agreed allow allowed accept accepted sign signed")

// AsksOwnDeed tells whether words ask if the asker can do something: "can I", "am I able to",
// "is there a way to".
func AsksOwnDeed(words []string) bool {
	if len(words) < 3 {
		return false
	}
	doer := words[1] == "i" || words[1] == "we" || words[1] == "you" || words[1] == "people" || words[1] == "somebody" || words[1] == "someone"
	switch {
	case PossibleVerbs[words[0]]:
		return doer
	case words[0] == "am" || words[0] == "are":
		return doer && (words[2] == "able" || words[2] == "allowed" || words[2] == "free")
	case words[0] == "is":
		return slices.Contains(words[1:min(5, len(words))], "possible") || slices.Contains(words[1:min(5, len(words))], "way")
	}
	return false
}

// AsksHowTo tells whether words ask how the asker does something: "how do I", "how to".
func AsksHowTo(words []string) bool {
	at := slices.Index(words, "how")
	if at < 0 || at+2 >= len(words) {
		return false
	}
	next, doer := words[at+1], words[at+2]
	return next == "to" || (next == "do" || PossibleVerbs[next]) && (doer == "i" || doer == "we" || doer == "you")
}
