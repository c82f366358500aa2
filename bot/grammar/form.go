package grammar

import (
	"slices"
	"strings"
)

// Form is how a question is put.
type Form string

// The forms, by what they ask for.
const (
	FormYesNo     Form = "yes/no"
	FormHow       Form = "how"
	FormWhen      Form = "when"
	FormWho       Form = "who"
	FormWhy       Form = "why"
	FormWhere     Form = "where"
	FormWhat      Form = "what"
	FormStatement Form = "statement" // no question word: "dms used for training"
)

// FormOf are the forms by the question words that open them.
var FormOf = map[string]Form{
	"how": FormHow, "when": FormWhen, "who": FormWho, "whom": FormWho, "whose": FormWho, "why": FormWhy, "where": FormWhere,
	"what": FormWhat, "which": FormWhat,
}

// ReadForm tells how a question is put and returns its words without lead-ins.
func ReadForm(words []string, text string) (Form, []string) {
	core := DropLeadIns(words)
	if len(core) == 0 {
		return FormStatement, words
	}
	first := core[0]
	if len(core) > 1 {
		switch {
		case first == "how" && core[1] == "come":
			return FormWhy, core
		case asksDate(core), first == "since" && core[1] == "when", first == "until" && core[1] == "when", first == "by" && core[1] == "when", first == "from" && core[1] == "when",
			first == "how" && (core[1] == "long" || core[1] == "soon"):
			return FormWhen, core
		case first == "what" && AsksPurpose(WithoutFillers(core, nil)), first == "for" && core[1] == "what" && (len(core) == 2 || Purposes[core[2]] || beforeWhat[core[2]]):
			return FormWhy, core
		}
	}
	if f, ok := FormOf[first]; ok {
		return f, core
	}
	if Bids(core) {
		return FormWhat, core
	}
	if f, ok := askedWithin(core); ok {
		return f, core
	}
	if dropsSubject(core, text) {
		return FormStatement, core
	}
	if f, ok := askedBehind(core, opensCondition(words)); ok {
		return f, core
	}
	if Auxiliaries[first] || dropsAuxiliary(core) {
		return FormYesNo, core
	}
	if n := len(core); n > 2 && (core[n-1] == "right" || core[n-1] == "correct" || (core[n-2] == "or" && core[n-1] == "not")) {
		return FormYesNo, core
	}
	for i, word := range core {
		if i > 0 && i <= 4 && !beginsClause(core[i:]) {
			if f, ok := FormOf[word]; ok && f != FormWho && f != FormWhat {
				return f, core
			}
		}
	}
	// "my dms used?": a question mark on a statement asks whether it is so.
	if strings.HasSuffix(strings.TrimRight(text, " !"), "?") {
		return FormYesNo, core
	}
	return FormStatement, core
}

// beginsClause tells whether words say at what time the asker, or anybody, does something: "when you
// pause" asks for no date.
func beginsClause(words []string) bool {
	return len(words) > 2 && words[0] == "when" && (AskFirst[words[1]] || words[1] == "you") && !Auxiliaries[words[2]]
}

// dropsAuxiliary tells whether words leave out the verb that a question begins with:
// "they reading my mail", "you keeping it".
func dropsAuxiliary(words []string) bool {
	return len(words) > 2 && (words[0] == "they" || words[0] == "you") && len(words[1]) > 4 && strings.HasSuffix(words[1], "ing")
}

// dropsSubject tells whether words say what the asker does not or cannot do, without an
// "I": "cant find it", "didnt get the mail".
func dropsSubject(words []string, text string) bool {
	if len(words) < 3 || words[1] != "not" || strings.HasSuffix(strings.TrimRight(text, " !"), "?") {
		return false
	}
	switch words[0] {
	case "can", "could", "do", "did", "have", "will":
		return !askedSubjects[words[2]] && !TagPronouns[words[2]] && !Articles[words[2]] && !PeopleWords[Stem(words[2])] && !strings.HasSuffix(words[2], "s")
	}
	return false
}

// Purposes are what something is done for.
var Purposes = Set("purpose purposes")

// beforeWhat are what else may follow "for what".
var beforeWhat = Set("reason reasons exactly use end")

// asksDate tells whether words begin by asking for a date: "which day", "what date".
func asksDate(words []string) bool {
	return len(words) > 1 && FormOf[words[0]] == FormWhat && DateNouns[words[1]]
}

// AsksWhichPlaces tells whether words begin by asking for places: "which countries", "what regions".
func AsksWhichPlaces(words []string) bool {
	return len(words) > 2 && FormOf[words[0]] == FormWhat && manyPlaces[words[1]]
}

var manyPlaces = Set("countries regions places states areas markets")

// WithoutFillers drops the fillers around words, and what else is in a list before them.
func WithoutFillers(words []string, before map[string]bool) []string {
	for len(words) > 0 && (before[words[0]] || Fillers[words[0]]) {
		words = words[1:]
	}
	for len(words) > 0 && Fillers[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// DropLeadIns drops what is said before a question and is no part of it.
func DropLeadIns(words []string) []string {
	for {
		n := 0
		if len(words) == 0 {
			return words
		}
		for _, phrase := range leadIns[words[0]] {
			if len(phrase) > n && StartsWith(words, phrase) {
				n = len(phrase)
			}
		}
		if n == 0 || n >= len(words) {
			return words
		}
		words = words[n:]
	}
}

// askedWithin returns the form of a question whose question word is not its first:
// "with whom is it shared", "do they say how long", "it starts when".
func askedWithin(words []string) (Form, bool) {
	last := len(words) - 1
	if last > 0 && (BeforeAsking[words[0]] || words[0] == "since" || words[0] == "until") {
		if asksDate(words[1:]) {
			return FormWhen, true
		}
		if f, ok := FormOf[words[1]]; ok {
			return f, true
		}
	}
	for i, word := range words {
		f, ok := FormOf[word]
		if !ok || i == 0 {
			continue
		}
		if (i == last || i < last && last-i <= 2 && endsAsking(words[i+1:])) && i > 1 && !slices.ContainsFunc(words, func(w string) bool { return w == "if" || w == "whether" }) || knowing[words[i-1]] && i < last && !knowsOfAsker(words, i) {
			return f, true
		}
		if i+2 == last && Being[words[i+1]] && TagPronouns[words[last]] {
			return f, true // "cookies, what is that"
		}
		if i > 1 && knowing[words[i-2]] && (words[i-1] == "me" || words[i-1] == "us" || words[i-1] == "to" || words[i-1] == "on" || words[i-1] == "about") {
			return f, true
		}
	}
	return "", false
}

// knowsOfAsker tells whether a question word within a question only names what somebody
// else may know of the asker, "does the app know where I am", which wants a yes or no.
func knowsOfAsker(words []string, i int) bool {
	if !Auxiliaries[words[0]] || words[i-1] != "know" || i < 2 || words[i-2] == "you" || strings.HasSuffix(words[i-2], "one") || strings.HasSuffix(words[i-2], "body") {
		return false
	}
	return words[i+1] == "i" || words[i+1] == "we" || words[i+1] == "my" || words[i+1] == "our"
}

// askedBehind returns the form of a question that follows the thing it is about, or what it only
// holds under: "hats who gets them", "if the shop is closed how long do they keep it". conditioned words are
// led in as a condition.
func askedBehind(words []string, conditioned bool) (Form, bool) {
	for i := 1; i+2 < len(words); i++ {
		f := FormOf[words[i]]
		if f == "" {
			continue
		}
		before, after := words[:i], words[i+1:]
		if !conditioned && !opensCondition(before) && !isBare(before) {
			return "", false
		}
		switch {
		case f == FormWho:
			return f, !isPerson(before[i-1]) && !AnyOf(after[2:], Auxiliaries)
		case f == FormHow && (after[0] == "long" || after[0] == "soon"):
			return FormWhen, true
		}
		return f, Auxiliaries[after[0]] && (f != FormWhat || askedSubjects[after[1]]) || f == FormHow && Auxiliaries[after[1]]
	}
	return "", false
}

// isPerson tells whether "who" behind a word goes on about that: "people who", "sellers who".
func isPerson(word string) bool {
	return PeopleWords[Stem(word)] || Kin[word] || TagPronouns[word] || Children[word] || Sayers[word] || strings.HasSuffix(word, "ers") || strings.HasSuffix(word, "one") || strings.HasSuffix(word, "body")
}

// endsAsking tells whether words behind a question word only say whom it is about, or when:
// "it starts when for us".
func endsAsking(words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool {
		return w != "for" && w != "exactly" && w != "here" && w != "there" && w != "then" && w != "us" && w != "me" && w != "them"
	})
}

// Bids tells whether words ask to be told something: "please give me the path".
func Bids(words []string) bool {
	words = dropLinks(words)
	for len(words) > 1 && Fillers[words[0]] {
		words = words[1:]
	}
	return len(words) > 2 && bidding[words[0]] && (words[1] == "me" || words[1] == "us")
}

var bidding = Set("give show name list explain describe send")

// Orders tells whether a text is an order to do something that the asker can do himself, and wants to be
// shown: "turn off the lamps".
func Orders(text string) bool {
	words := WithoutFillers(WordsOf(text), Joints)
	return len(words) > 1 && ordering[words[0]] && !strings.HasSuffix(text, "?")
}

var ordering = Set("opt turn switch disable delete remove stop hide download close cancel unsubscribe deactivate erase revoke withdraw block export")

// FormsDiffer tells whether a title asks in a form for something else than a question's form does: how
// long, where or who.
func FormsDiffer(form Form, title string) bool {
	if !telling[form] {
		return false
	}
	words := WordsOf(title)
	asked, _ := ReadForm(words, title)
	return telling[asked] && asked != form
}

// AsksWhom tells whether words ask whom the asker turns to, which what tells him where to answers as
// well: "who do I complain to".
func AsksWhom(words []string) bool {
	return len(words) > 3 && Receivers[words[0]] && Auxiliaries[words[1]] && (words[2] == "i" || words[2] == "we" || words[2] == "you" || words[2] == "one")
}

// TellsWay tells whether a fact under some title tells how or where something is done.
func TellsWay(title string) bool {
	form, _ := ReadForm(WordsOf(title), title)
	return form == FormHow || form == FormWhere
}

// telling forms each want something of their own.
var telling = map[Form]bool{FormWhere: true, FormWhen: true, FormWho: true}

// meaning asks what a word means.
var meaning = PatternsOf(`what do|does|did they|it|owner|people|you|he|she mean by|with
	what is|was|are meant by|with
	what do|does * mean`)

// AsksMeaning tells whether words ask what a word means.
func AsksMeaning(words []string) bool { return meaning.In(words) }
