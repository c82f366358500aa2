package grammar

import (
	"slices"
	"strings"
)

// Deed is what somebody tells to have done about a policy.
type Deed int

// The deeds: none, one that says no to something, and one that ends an account.
const (
	NoDeed Deed = iota
	Refused
	Left
)

var (
	// switched deeds need their "off", and refusing ones nothing.
	switched = Set("turned switched toggled flipped set put")
	refusing = Set("objected unsubscribed unticked unchecked")
	// undoing deeds are such only of what is chosen: who is disabled has chosen nothing.
	undoing = Set("disabled deactivated withdrew withdrawn revoked refused declined rejected stopped")
	chosen  = Set("it that this them consent option options setting settings toggle switch feature features sharing training ads use permission permissions tracking everything all access")
	// sent deeds need what was sent, and ended ones what was ended.
	sent     = Set("sent filed submitted filled posted emailed mailed wrote written")
	refusals = Set("objection opt refusal request form")
	ended    = Set("deleted closed deactivated cancelled canceled terminated erased removed")
	accounts = Set("account accounts profile membership")
	// platforms are left as accounts are closed.
	platforms = Set("platform site network app service")

	// beforeDeed stand between who did something and what, with auxiliaries.
	beforeDeed = Set("already just also only finally even then now long ago since recently actually really both all of course luckily immediately got gotten been went ahead")
	// untold words make of a deed one that is only thought of.
	untold = Set("if whether unless not never when how what where why can could should would will want wants might may must before until cannot need to going did do does")
	// opensTold stand before what is told.
	opensTold = Set("now and but so because since as although though even well anyway after given seeing considering that yes no ok okay hi hello where who")
)

// DeedIn returns what the asker tells to have done, a policy's names being named; glossed
// texts keep the order of words of another language.
func DeedIn(text string, named func(word string) bool, glossed bool) Deed {
	deed := NoDeed
	for clause := range clausesOf(text) {
		if glossed {
			deed = max(deed, glossedDeed(clause, named))
			continue
		}
		deed = max(deed, deedOf(clause, named))
	}
	return deed
}

// RefusedIn are the words of the clause in which the asker tells to have said no to something; nil where
// there is none.
func RefusedIn(text string, named func(word string) bool) []string {
	for clause := range clausesOf(text) {
		if deedOf(clause, named) == Refused {
			return clause
		}
	}
	return nil
}

// clausesOf are the words between marks and joints of a text.
func clausesOf(text string) func(yield func([]string) bool) {
	return func(yield func([]string) bool) {
		words := PlacedWords(text)
		texts := TextsOf(words)
		start := 0
		for i := 1; i <= len(words); i++ {
			if i < len(words) && words[i].Part == words[i-1].Part && (!Joints[texts[i]] || i == start) {
				continue
			}
			if !yield(texts[start:i]) {
				return
			}
			start = i
		}
	}
}

// deedOf is the deed that an English clause tells: "I have already switched it off".
func deedOf(words []string, named func(string) bool) Deed {
	for len(words) > 0 && (opensTold[words[0]] || Fillers[words[0]]) {
		words = words[1:]
	}
	at := 0
	owned := false
	switch {
	case len(words) == 0:
		return NoDeed
	case words[0] == "i" || words[0] == "we":
		at = 1
	case words[0] == "my" || words[0] == "our":
		owned = true
		for at = 1; at < len(words) && at < 3 && !Auxiliaries[words[at]] && !beforeDeed[words[at]] && deedAt(words, at, named) == NoDeed; {
			at++
		}
	}
	for at < len(words) && (having[words[at]] || words[at] == "am" || words[at] == "are" || beforeDeed[words[at]] || Fillers[words[at]]) {
		at++
	}
	if at >= len(words) || slices.ContainsFunc(words[:at], func(w string) bool { return untold[w] }) {
		return NoDeed
	}
	deed := deedAt(words, at, named)
	if owned && deed == Left {
		return NoDeed // somebody else did
	}
	return deed
}

// deedAt is the deed that a verb tells with what stands behind it.
func deedAt(words []string, at int, named func(string) bool) Deed {
	const near = 7
	verb, rest := words[at], words[at+1:min(len(words), at+1+near)]
	switch {
	case verb == "opted":
		if len(rest) > 0 && rest[0] == "out" {
			return Refused
		}
	case refusing[verb], undoing[verb] && AnyOf(rest, chosen):
		return Refused
	case switched[verb]:
		if slices.Contains(rest, "off") {
			return Refused
		}
	case sent[verb]:
		if AnyOf(rest, refusals) {
			return Refused
		}
	case ended[verb] && AnyOf(rest, accounts):
		return Left
	case verb == "left" || verb == "quit":
		if i := slices.IndexFunc(rest, func(w string) bool { return !Articles[w] }); i >= 0 && (named(rest[i]) || platforms[rest[i]]) {
			return Left
		}
	}
	return NoDeed
}

// What says no, what ends an account and what tells that it was done, put into English.
var (
	glossedOff   = PatternsOf("turn|turned|switch|switched off\nopt|opted out\nobject|objected|disabled|refused|withdrew")
	glossedEnded = Set("delete deleted close closed cancelled deactivated quit left")
	toldDone     = Set("already have has had ago last left")
	glossedLeft  = Set("quit left unsubscribed")
	otherDoers   = Set("they he she somebody someone")
)

// glossedDeed is the deed in the words of a clause that keep another language's order.
func glossedDeed(words []string, named func(string) bool) Deed {
	told := slices.ContainsFunc(words, func(w string) bool { return toldDone[w] || MonthNames[w] || strings.HasSuffix(w, "ed") && NamesDeed(w) })
	others := AnyOf(words, otherDoers)
	if !told || others || slices.ContainsFunc(words, func(w string) bool { return untold[w] && w != "to" && w != "do" && w != "may" }) {
		return NoDeed
	}
	switch {
	case AnyOf(words, glossedEnded) && AnyOf(words, accounts), AnyOf(words, glossedLeft) && slices.ContainsFunc(words, func(w string) bool { return platforms[w] || named(w) }):
		return Left
	case glossedOff.In(words):
		return Refused
	}
	return NoDeed
}

// deedNames are words that tell a deed, by what is done and to what, and when it was done.
var deedNames = Set(`opted out turned switched off objected disabled deleted deactivated closed removed withdrew unsubscribed unticked toggled left quit cancelled
	objection opting refused declined request email form account profile setting settings switch toggle option early earlier late end mid start spring summer autumn fall winter morning evening
	hours minutes while ages times before after later then soon next last months month year years week weeks day days ago`)

// NamesDeed tells whether a word belongs to the telling of a deed: what was done, to what
// and when.
func NamesDeed(word string) bool {
	return deedNames[word] || MonthNames[word] || IsYear(word) || Times[word]
}

// Afterwards are words that ask no more than how things are after a deed.
var Afterwards = Set("again else more further additionally enough done safe secure sorted fine covered protected good set clear already still now once twice anymore longer ok everything action step steps")

// AsksLasting tells whether words ask if what was done holds on, or is to be done again, or tell in which
// month or year it was.
func AsksLasting(words []string) bool {
	return AnyOf(words, lasting) || IndexOf(words, []string{"once", "more"}) >= 0 || slices.ContainsFunc(words, func(w string) bool { return MonthNames[w] || IsYear(w) })
}

// TellsLasting tells whether a word is of what holds on, and since what.
func TellsLasting(word string) bool { return lasting[word] || beforehand[word] || refusals[word] }

// OwnsRefusal tells whether words speak of the asker's own refusal: "my old opt-out".
func OwnsRefusal(words []string) bool {
	at := 1 + slices.IndexFunc(words, func(w string) bool { return w == "my" || w == "our" })
	for at > 0 && at < len(words) && beforehand[words[at]] {
		at++
	}
	return at > 0 && at < len(words) && refusals[words[at]]
}

var (
	lasting = Set("again still redo repeat renew valid hold holds stand stands count counts stay stays stick sticks lasts survive survives carry carries")
	// beforehand words tell what was earlier from what came since.
	beforehand = Set("old earlier previous prior existing first original last over update updates updated new terms change changes changed version policy rules wording")
)

// actsOf are the words that tell how to do a deed.
var actsOf = map[Deed]map[string]bool{
	Refused: Set("opt opting turn switch disable stop object refuse off withdraw"),
	Left:    Set("delete deleted deletion close closing leave quit deactivate erase erased"),
}

// ActsOf tells whether a word is of how a deed is done.
func ActsOf(deed Deed, word string) bool { return actsOf[deed][word] }

// EndsAccount tells whether words speak of closing an account.
func EndsAccount(words []string) bool {
	return AnyOf(words, accounts) && (AnyOf(words, ended) || AnyOf(words, actsOf[Left]))
}

// TellsEnd tells whether a text speaks of the end of an account.
func TellsEnd(text string) bool {
	return slices.ContainsFunc(SentencesOf(text), func(sentence string) bool { return EndsAccount(WordsOf(sentence)) })
}

// Acting words say that somebody does something, whatever it is.
var Acting = Set("bother act react do opt care trouble effort respond move change need have still time")
