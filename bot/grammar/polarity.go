package grammar

import (
	"slices"
	"strings"
)

// Reversed tells whether words ask the plain question the other way round:
// "are they safe", "is it not used".
func reversed(words []string) bool {
	odd := false
	from := max(hopesForYes(words), concludedFrom(words), behindCondition(words))
	told := false
	within := relativeFrom(words)
	for i := from; i < len(words); i++ {
		word := words[i]
		told = told || i >= within
		// "do they stop if I do not agree" does not ask about agreeing.
		told = told || i > from && (concedes(words, i) || subordinating[word] || opensAim(words, i) || word == "that" && PeopleWords[Stem(words[i-1])])
		switch {
		case tellsWho(words, i), told && idleTold[word], word == "unless": // "is it on unless I object" asks whether it is on
		case Reversing[word] && !idleNo(words, i) && !ofIdlers(words, i) && !tellsManner(words, i) && !onlyOutside(words, i) && !tellsWhich(words, i):
			odd = !odd
		case offFromStart(words, i), !told && hides(words, i), !told && OutOf(words, i):
			odd = !odd
		case spares(words[:i+1]), !told && neglects(words, i), !told && leavesWell(words, i):
			odd = !odd
		}
	}
	return odd
}

// concludedFrom returns where what the asker concludes begins, which is what he asks: "I never post so I
// am not in it"; 0 where he concludes nothing.
func concludedFrom(words []string) int {
	if len(words) == 0 || Auxiliaries[words[0]] || FormOf[words[0]] != "" {
		return 0
	}
	for i := len(words) - 3; i > 1; i-- {
		if words[i] != "so" {
			continue
		}
		if next := words[i+1]; nominative[next] || askedSubjects[next] || demonstratives[next] {
			return i + 1
		}
		if from := i + 1 + concludedBy.Longest(words[i+1:]); from+1 < len(words) && nominative[words[from]] && Auxiliaries[words[from+1]] {
			return from
		}
	}
	return 0
}

// concludedBy may stand before what somebody concludes: "so since the move we are out of it", "so technically I am".
var concludedBy = PatternsOf(`technically|legally|presumably|obviously|surely|clearly|apparently|logically|strictly|hopefully|maybe|probably|theoretically|basically|actually|really speaking|then?
	i|we guess|assume|suppose|think|take|reckon|presume|gather it? that?
	as far as i|we know|understand|see|tell
	by|in that|the? logic|law|theory|principle|rights|definition|default
	since|after|with|given|because|thanks of|to? the|our|my|that? brexit|gdpr|law|laws|rules|regulation|rights|move|moving|divorce|referendum|protection|then|leaving`)

// behindCondition returns where what is said under a condition begins that stands before it: "as long as I never agreed
// they can not read it"; 0 where words begin with none.
func behindCondition(words []string) int {
	const least = 4
	if len(words) < 2*least || !subordinating[words[0]] && (words[0] != "as" || words[1] != "long") {
		return 0
	}
	for i := least; i+2 < len(words); i++ {
		if nominative[words[i]] && Auxiliaries[words[i+1]] && !subordinating[words[i-1]] && words[i-1] != "that" && words[i-1] != "as" {
			return i
		}
	}
	return 0
}

// leavesWell tells whether a word says that the asker is left alone: "am I fine in Oslo", "so we are good".
func leavesWell(words []string, i int) bool {
	if !wellOff[words[i]] || i+1 < len(words) && !ItemJoints[words[i+1]] && !behindWellOff[words[i+1]] {
		return false
	}
	return i > 1 && askersBeing[words[i-2]+" "+words[i-1]]
}

var (
	// wellOff words say that nothing happens to somebody.
	wellOff = Set("fine ok okay alright good clear")
	// behindWellOff words may follow one.
	behindWellOff = Set("in then here there now")
	askersBeing   = PhraseSet("am i", "are we", "i am", "we are")
)

// tellsWhich tells whether a word only says of which things is asked: "are inactive members included".
func tellsWhich(words []string, i int) bool {
	return stateWords[words[i]] && i+2 < len(words) && (strings.HasSuffix(words[i+1], "s") || i > 0 && Articles[words[i-1]]) && !FunctionWords[words[i+1]] && !Reversing[words[i+1]]
}

// stateWords are said of things by themselves, as well as of what becomes of them.
var stateWords = Set("inactive deactivated protected untouched")

// tellsWho tells whether a "without" only tells which people are meant: "can strangers without a key see it".
func tellsWho(words []string, i int) bool {
	return i > 0 && words[i] == "without" && (actorNouns[words[i-1]] == ActorPeople || besideActor[ActorPeople][words[i-1]] || persons[words[i-1]])
}

// persons are whoever it may be.
var persons = Set("person persons individual individuals subject subjects those folk folks member members user users")

// opensAim tells whether a "so" within a question begins what something is done for: "can I lock it so
// that nobody reads it"; not "I left so they do not have it, right?"
func opensAim(words []string, i int) bool {
	return words[i] == "so" && i+2 < len(words) && Auxiliaries[words[0]]
}

// LeavesOut tells whether words ask the plain question the other way round by more than the
// words for what something is not in or not part of, and more than to limit all to something.
func LeavesOut(words []string) bool {
	if onlyThenNot(words) {
		return false
	}
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "outside" })
	return reversed(words) != AnyOf(words, LeavingOut)
}

// hopesForYes returns how many words open a negative question, which hopes for the
// same yes as a plain one: "isn't it used", "did they not tell us".
func hopesForYes(words []string) int {
	switch {
	case len(words) < 4:
	case Auxiliaries[words[0]] && words[1] == "not", words[0] == "not" && Auxiliaries[words[1]]: // "¿no es"
		return 2
	case (pastVerbs[words[0]] || words[0] == "have" || words[0] == "has") && TagPronouns[words[1]] && words[2] == "not":
		return 3
	case (words[0] == "do" || words[0] == "does") && words[1] != "i" && words[1] != "we" && words[2] == "not":
		return 3
	}
	return 0
}

// relativeFrom returns where a clause begins that only tells which things are meant, and
// that a denial within does not reach beyond: "anything the form does not", "posts that are
// not public", "notes I never shared"; behind all words where there is none.
func relativeFrom(words []string) int {
	if len(words) < 5 || !Auxiliaries[words[0]] || words[1] == "that" {
		return len(words)
	}
	last := len(words) - 1
	if words[last] == "not" && Auxiliaries[words[last-1]] && !slices.Contains(words, "or") && !TagPronouns[words[last-2]] {
		return last - 1 // the verb is that of the question
	}
	for i := 2; i+2 < len(words); i++ {
		before, word := words[i-1], words[i]
		if FunctionWords[before] && !indefinite[before] || Predicates[before] || Reversing[before] {
			continue
		}
		next := words[i+1]
		switch {
		case (word == "that" || word == "which") && (Auxiliaries[next] || next == "i" || next == "we"),
			(word == "i" || word == "we") && (indefinite[before] || strings.HasSuffix(before, "s")) && (next == "never" || pastVerbs[next] || next == "have" || i+3 < len(words) && words[i+2] == "but"),
			indefinite[before] && (word == "the" || word == "my") && i+3 < len(words) && Auxiliaries[words[i+2]] && words[i+3] == "not":
			return i
		}
	}
	return len(words)
}

// asksLeftover tells whether words ask of things by what they are not, which is not what is
// said of the others; what the asker did not do to them is no such thing.
func asksLeftover(words []string) bool {
	from := relativeFrom(words)
	if from+2 >= len(words) || words[from] != "that" && words[from] != "which" || !Auxiliaries[words[from+1]] {
		return false
	}
	return words[from+2] == "not" || words[from+2] == "never"
}

// indefinite words name things without saying which.
var indefinite = Set("thing things stuff anything something everything data one ones")

// idleTold words do not turn a question round within what it only tells.
var idleTold = Set("not never no nobody none nothing ignore ignored skip skipped")

// sparing are words that end a saying of the opposite, with what may begin it: "left
// out", "leave my mail alone", "off the hook".
var sparing = map[string]map[string]bool{
	"out": Set("carved left leave leaves leaving kept keep keeps keeping stay stays shut shuts locked lock locks"), "alone": Set("left leave leaves leaving"),
	"scope": Set("out"), "list": Set("off missing absent gone"), "away": Set("kept keep keeps keeping stay stays stayed"), "clear": Set("steer steers stay stays"),
	"off": Set("hands"), "limits": Set("off"), "hook": Set("off"), "table": Set("off"),
}

// spares tells whether words end in a saying that turns a question round.
func spares(words []string) bool {
	last := len(words) - 1
	begins := sparing[words[last]]
	for i := last - 1; begins != nil && i >= max(0, last-mostSpared); i-- {
		if begins[words[i]] {
			return true
		}
		if !spared(words[i:last]) {
			return false
		}
	}
	return false
}

// neglects tells whether a verb says that what follows was not done: "did they forget to tell us".
func neglects(words []string, i int) bool {
	return neglecting[words[i]] && i+1 < len(words) && words[i+1] == "to"
}

var neglecting = Set("forget forgot forgotten forgets fail fails failed neglect neglected neglects")

// mostSpared is how many words stand between the two ends of a saying, and one more.
const mostSpared = 7

// spared tells whether the words within a saying name what is spared: "leave the room
// without being alone" spares nothing.
func spared(words []string) bool {
	return !Auxiliaries[words[0]] && !subordinating[words[0]] && !Reversing[words[0]] && FormOf[words[0]] == ""
}

// offFromStart tells whether a word says that something is off or out where nobody has
// done anything: "off by default", "out unless I join", "am I automatically out"; not "can it be turned off
// automatically".
func offFromStart(words []string, i int) bool {
	switch {
	case words[i] != "off" && words[i] != "out":
		return false
	case StartsWith(words[i+1:], byDefault), followsDefault(words[:i]), i+1 < len(words) && (words[i+1] == "unless" || words[i+1] == "until"):
		return true
	case !AnyOf(words, FromStart):
		return false
	}
	return !slices.ContainsFunc(words[max(0, i-3):i], func(w string) bool { return switchVerbs[w] || sparing[words[i]][w] })
}

// onlyOutside tells whether an "outside" only tells which ones are meant: "do outside firms
// get it", "are members outside the group told"; not "are they outside it".
func onlyOutside(words []string, i int) bool {
	return words[i] == "outside" && (!Being[words[0]] || slices.ContainsFunc(words[i+1:], func(w string) bool {
		return doings[w] != 0 || Reversing[w] || Predicates[w] || ScopeWords[Stem(w)] || strings.HasSuffix(w, "ed") || w == "out"
	}))
}

// OutOf tells whether a word says that somebody is not in what is asked about: "am I out of
// it", "so I am out", "are minors out of the training", "do minors get out of it"; not "is it rolled out of there".
func OutOf(words []string, i int) bool {
	if words[i] == "out" && i > 1 && i+1 == len(words) {
		if words[0] == "are" && strings.HasSuffix(words[i-1], "s") {
			return true // "are comments out"
		}
		return Being[words[i-2]] && AskFirst[words[i-1]] || AskFirst[words[i-2]] && Being[words[i-1]]
	}
	if words[i] != "out" || i < 2 || i+2 >= len(words) || words[i+1] != "of" {
		return false
	}
	before := words[i-1]
	if i > 2 && ridding[words[i-2]] && AskFirst[before] {
		return BackPointing[words[i+2]] // "does the paid plan get me out of it"
	}
	if before == "get" && (words[0] == "do" || effecting[words[0]]) && !nominative[words[1]] {
		return BackPointing[words[i+2]] && i+3 == len(words) // not "out of this country"
	}
	if !Being[words[0]] && !Being[before] && !Being[words[i-2]] {
		return false // "am I", wherever it stands
	}
	return outOf[words[i+2]] && !switchVerbs[before] && !sparing["out"][before] && !strings.HasSuffix(before, "ed") && !strings.HasSuffix(before, "ing")
}

// ridding verbs stand before whom something takes out of what is asked about.
var ridding = Set("get gets got take takes let lets")

var outOf = Set("it this that them the all your their")

// followsDefault tells whether words end in "by default", a verb that switches left out, as
// other languages order them.
func followsDefault(words []string) bool {
	at := len(words)
	for at > 0 && (switchVerbs[words[at-1]] || remaining[words[at-1]]) {
		at--
	}
	return at > 1 && StartsWith(words[at-2:], byDefault)
}

var byDefault = []string{"by", "default"}

// caring words say what nobody does of whom it is asked: "nobody ever thinks of us".
var caring = Set("thinks think cares care mentions mention talks talk remembers remember explains")

// ofIdlers tells whether a word says of accounts asked about that nobody uses them, "inactive accounts", and not whether something is so.
func ofIdlers(words []string, i int) bool {
	if words[i] != "inactive" && words[i] != "deactivated" {
		return false
	}
	return i+1 < len(words) && PeopleWords[Stem(words[i+1])] || slices.Contains(words[:i], "if") || slices.Contains(words[:i], "though")
}

// idleNo tells whether a "no" denies nothing: "say no", "yes or no", "or not", "do
// nothing".
func idleNo(words []string, i int) bool {
	if words[i] == "nothing" {
		return i > 0 && strings.HasPrefix(words[i-1], "do")
	}
	if words[i] == "nobody" || words[i] == "none" {
		return slices.ContainsFunc(words[i+1:min(len(words), i+4)], func(w string) bool { return caring[w] })
	}
	if words[i] != "no" && words[i] != "not" {
		return false
	}
	if i == 0 {
		return words[i] == "no"
	}
	switch words[i-1] {
	case "or", "say", "said", "saying", "says", "if", "whether":
		return true
	}
	return words[i] == "no" && i+1 < len(words) && (words[i+1] == "matter" || words[i+1] == "way" && words[i-1] != "there" && words[i-1] != "is")
}
