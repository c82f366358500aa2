package grammar

import (
	"slices"
	"strings"
)

// Besides denials, verbs and predicates turn a question round: "does the switch stop it" is
// the opposite of "does it go on", "are they private" of "are they read".

var (
	// ceasing verbs say that their subject ends something, and losing ones that something ends.
	ceasing = Set("stop stops halt halts end ends cease ceases kill kills block blocks protect protects shield shields")
	// disabling verbs say so of a thing, and ceasingOff ones with an "off": "does it switch my mail off".
	disabling  = Set("disable disables deactivate deactivates")
	ceasingOff = Set("switch switches turn turns shut shuts")
	losing     = Set("lose loses lost losing break breaks breaking disappear disappears vanish vanishes")
	// endings are nouns that are put to something.
	endings = Set("stop end halt")
	// choosing words are what people make a choice by; it ends what it covers.
	choosing = Set("switch toggle setting button slider objection refusal opt opting")
	// devices are where a choice is made, and not what it keeps from anybody.
	devices = Set("phone phones laptop laptops computer computers tablet tablets device devices app apps browser desktop website")
	// covering words say how far a choice goes.
	covering = Set("cover covers covered include includes included reach reaches reached enough sufficient complete comprehensive total")
	// hiding predicates say that nobody sees what they are said of.
	hiding = Set("private confidential hidden secret")
	// remaining verbs stand before a predicate as "is" does, and holding ones before what it
	// is said of.
	remaining = Set("is are am was were be been stay stays remain remains kept")
	holding   = Set("keep keeps stay stays")
	// degrees stand between a verb and its subject, or before a predicate.
	degrees = Set("also really actually just still even ever now then fully completely all totally truly entirely automatically thereby too")
	// afterPredicate words follow a predicate.
	afterPredicate = Set("from by in on to with at for there then still too now if when once after before unless or and right though even")
)

// ceases tells whether words ask if something ends: "does the switch stop it". What
// somebody may do is no such question: "can I stop it", "can my boss block it".
func ceases(words []string) bool {
	for i := 1; i < len(words); i++ {
		if i > 1 && subordinating[words[i]] {
			return false // what follows is only a condition
		}
		switch before := beforeVerb(words, i); {
		case losing[words[i]] && !Articles[before] && !BeforeAsking[before], endsIt(words[i:]) && byItself(words, before, i), choiceCovers(words, i):
			return true
		}
	}
	return SwitchesOff(words)
}

// SwitchesOff tells whether words ask if something comes to switch a thing off: "does leaving disable the
// search". What is not switched off may be used in other ways too.
func SwitchesOff(words []string) bool {
	const between = 4
	if len(words) < 3 || !effecting[words[0]] || AskFirst[words[1]] {
		return false
	}
	for i := 2; i < len(words) && !subordinating[words[i]]; i++ {
		off := disabling[words[i]] || ceasingOff[words[i]] && slices.Contains(words[i+1:min(i+1+between, len(words))], "off")
		if off && byItself(words, beforeVerb(words, i), i) {
			return true
		}
	}
	return false
}

// beforeVerb is the word before the one at a place, degrees left out.
func beforeVerb(words []string, i int) string {
	for i--; i > 0 && degrees[words[i]]; i-- {
	}
	return words[i]
}

// endsIt tells whether words begin by saying that something is ended.
func endsIt(words []string) bool {
	switch {
	case len(words) > 2 && (words[0] == "put" || words[0] == "puts"):
		return endings[words[2]]
	case len(words) > 1 && (words[0] == "take" || words[0] == "takes"):
		return words[1] == "away"
	case words[0] == "keep" || words[0] == "keeps":
		at := slices.Index(words, "from")
		return at > 0 && at < 5 && at+1 < len(words) && strings.HasSuffix(words[at+1], "ing")
	case len(words) > 1 && (words[1] == "at" || words[1] == "there" || words[1] == "here" || words[1] == "up"):
		return false // goes so far and no further, or gets there
	}
	return ceasing[words[0]]
}

// byItself tells whether what ends something is no one who may choose to.
func byItself(words []string, before string, i int) bool {
	switch {
	case before == "to", before == "i", before == "we", Articles[before], ItemJoints[before], BeforeAsking[before], FormOf[before] != "", FormOf[words[0]] != "":
		return false
	}
	return !PossibleVerbs[words[0]] || words[0] == "will" || words[0] == "would" || AnyOf(words[1:min(i, nearStart)], choosing)
}

// choiceCovers tells whether a word says how far a choice goes.
func choiceCovers(words []string, i int) bool {
	if !covering[words[i]] {
		return false
	}
	if Articles[words[i-1]] || i+1 < len(words) && words[i+1] == "back" || AnyOf(words[i+1:min(len(words), i+1+mostBeforeAim)], devices) {
		return false // "my reach", and what reaches back is of the past, or covers a phone of the asker's own choice
	}
	within := i+2 < len(words) && (words[i+1] == "by" || words[i+1] == "in") && AnyOf(words[i+2:min(len(words), i+2+nearStart)], choosing)
	return within || AnyOf(words[:min(i, nearStart)], choosing) || strings.HasPrefix(words[i], "cover") && i > 1 && beforeVerb(words, i) == "that"
}

// hides tells whether a word says of what stands before it that nobody sees it: "are my
// notes private", not "are private notes read".
func hides(words []string, i int) bool {
	if !hiding[words[i]] || i < 2 || i+1 < len(words) && !afterPredicate[words[i+1]] {
		return false
	}
	before := beforeVerb(words, i)
	switch {
	case remaining[before], AnyOf(words[:i], holding):
		return true
	case Articles[before], BeforeAsking[before], ItemJoints[before]:
		return false
	}
	return remaining[words[0]]
}

// AsksWayBack tells whether words ask if or how the asker can take a choice back: "can I
// switch it back on". What is said of choosing says nothing of that.
func AsksWayBack(words []string) bool {
	if !AnyOf(words, AskFirst) {
		return false
	}
	for i := 2; i+1 < len(words); i++ {
		if words[i] == "back" && (words[i+1] == "on" || words[i+1] == "in") && AnyOf(words[max(1, i-nearStart):i], goingBack) && (AsksOwnDeed(words) || FormOf[words[0]] == FormHow) {
			return true
		}
	}
	return false
}

// goingBack verbs stand before "back on".
var goingBack = Set("turn turning switch switching opt opting flip")
