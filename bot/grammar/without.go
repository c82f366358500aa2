package grammar

import (
	"slices"
	"strings"
)

// Whether one can do something without giving or having a thing is whether that thing is needed for it,
// the other way round: "can I sing here without giving my name", "do I need to give my name".

var (
	// handingOver verbs say before a thing that somebody lets another have it, or makes it.
	handingOver = Set("giving sharing showing having adding entering linking connecting uploading verifying confirming providing handing creating making sending scanning using submitting revealing registering typing accepting attaching needing proving signing setting")
	// givable things are asked of those who use a service.
	givable = Set("account accounts number phone email mail address name id passport licence license card photo selfie picture face login password birthday birthdate location microphone mic camera app subscription nickname username consent permission code scan voice contacts")
	// Demanding words say that a thing is needed, or looked at because it is.
	Demanding = Set("need needs needed must have has required require requires mandatory necessary want wants demand demands ask asks asked prove verify verification confirm check checks obligatory")
	// toWhom stand before what is given.
	toWhom = Set("them it you out in over up any")
	// doingOn verbs say that somebody is on a service.
	doingOn = Set("use join have watch listen chat take call talk meet get make create open sign register be try install do play start log access")
)

// mostGiven is how many words a thing has that one may have to give.
const mostGiven = 6

// NeededFor asks whether a thing is needed, where words ask whether one can do without it; false where
// they ask something else. named tells which words are names of the service.
func NeededFor(words []string, named func(word string) bool) (text string, ok bool) {
	what, deed := doneWithout(words, named)
	if len(what) == 0 {
		return "", false
	}
	deed = slices.DeleteFunc(slices.Clone(deed), func(w string) bool { return doingOn[w] || named(w) || Articles[w] || FunctionWords[w] || Products[w] })
	if len(deed) > 0 {
		what = slices.Concat(what, []string{"for"}, deed)
	}
	return "do i need " + strings.Join(what, " "), true
}

// doneWithout is the thing that words ask whether one can do without, and what one can do then.
func doneWithout(words []string, named func(word string) bool) (what, deed []string) {
	at := slices.Index(words, "without")
	if at < 3 || at+1 >= len(words) || !asksIfAnyCan(words) || !doingOn[words[2]] && !named(words[2]) {
		return nil, nil
	}
	what = words[at+1:]
	given := handingOver[what[0]]
	for len(what) > 1 && given && (handingOver[what[0]] || toWhom[what[0]] || named(what[0])) {
		what = what[1:]
	}
	unlike := strings.HasSuffix(what[min(1, len(what)-1)], "ing") || AnyOf(what, conditions) || AnyOf(what, ItemJoints) || len(what) > mostGiven || len(ContentOf(what)) == 0
	if unlike || !given && !slices.ContainsFunc(what, func(w string) bool { return givable[w] }) {
		return nil, nil
	}
	return what, words[2:at]
}

// doesWithout tells whether words ask if one can do without a thing that one may have to give.
func doesWithout(words []string) bool {
	what, _ := doneWithout(words, func(string) bool { return false })
	return len(what) > 0
}

// UsesWithout tells whether words ask if one can be on a service without something, be that a thing to
// give or what happens to one there: "can I join without being seen".
func UsesWithout(words []string) bool {
	at := slices.Index(words, "without")
	return at > 2 && at+1 < len(words) && asksIfAnyCan(words) && doingOn[words[2]]
}

// asksIfAnyCan tells whether words ask if the asker, or whoever it is, can do something.
func asksIfAnyCan(words []string) bool {
	who := words[1]
	return able[words[0]] && (who == "i" || who == "we" || who == "you" || who == "one" || who == "people")
}

// lacked is what words say is done or comes without, as its stem: "can I leave without losing my photos",
// "without any drawback". Empty where that may be needed for it.
func lacked(words []string) string {
	at := slices.Index(words, "without") + 1
	for at > 0 && at < len(words) && (Articles[words[at]] || words[at] == "any") {
		at++
	}
	if at == 0 || at >= len(words) || !harms[words[at]] && !strings.HasSuffix(words[at], "ing") {
		return ""
	}
	return Stem(words[at])
}

// harms are what nobody has to do or give.
var harms = Set("drawback drawbacks disadvantage disadvantages downside downsides penalty penalties loss losses cost costs charge charges fee fees consequence consequences risk risks trouble catch")

// AsksWhatOthersLack tells whether words ask if just that is done which others do without, be it in whatever form.
func AsksWhatOthersLack(words, others []string) bool {
	without := lacked(others)
	return without != "" && !slices.Contains(words, "without") && slices.ContainsFunc(words, func(word string) bool { return Stem(word) == without })
}

// besides are others whom something is done for.
var besides = Set("somebody someone anybody anyone others another else them him her")

// ForOthers tells whether words ask of what is done for somebody else: "can I turn it off for somebody else".
func ForOthers(words []string) bool {
	at := slices.Index(words, "for") + 1
	return at > 0 && (AnyOf(words[at:], besides) || AnyOf(words[at:], Kin))
}
