package bot

import (
	"slices"
	"strings"
)

// form is how a question is put.
type form string

const (
	formYesNo     form = "yes/no"
	formHow       form = "how"
	formWhen      form = "when"
	formWho       form = "who"
	formWhy       form = "why"
	formWhere     form = "where"
	formWhat      form = "what"
	formStatement form = "statement" // no question word: "dms used for training"
)

var formOf = map[string]form{
	"how": formHow, "when": formWhen, "who": formWho, "whom": formWho, "whose": formWho, "why": formWhy, "where": formWhere,
	"what": formWhat, "which": formWhat,
}

// readForm tells how a question is put and returns its words without lead-ins.
func readForm(words []string, text string) (form, []string) {
	core := dropLeadIns(words)
	if len(core) == 0 {
		return formStatement, words
	}
	first := core[0]
	if len(core) > 1 {
		switch {
		case first == "how" && core[1] == "come":
			return formWhy, core
		case asksDate(core), first == "since" && core[1] == "when", first == "until" && core[1] == "when", first == "by" && core[1] == "when", first == "from" && core[1] == "when",
			first == "how" && (core[1] == "long" || core[1] == "soon"):
			return formWhen, core
		case len(core) == 2 && (first == "what" && core[1] == "for" || first == "for" && core[1] == "what"):
			return formWhy, core
		}
	}
	if f, ok := formOf[first]; ok {
		return f, core
	}
	if bids(core) {
		return formWhat, core
	}
	if f, ok := askedWithin(core); ok {
		return f, core
	}
	if dropsSubject(core, text) {
		return formStatement, core
	}
	if auxiliaries[first] || dropsAuxiliary(core) {
		return formYesNo, core
	}
	if n := len(core); n > 2 && (core[n-1] == "right" || core[n-1] == "correct" || (core[n-2] == "or" && core[n-1] == "not")) {
		return formYesNo, core
	}
	for i, word := range core {
		if i > 0 && i <= 4 {
			if f, ok := formOf[word]; ok && f != formWho && f != formWhat {
				return f, core
			}
		}
	}
	// "my dms used?": a question mark on a statement asks whether it is so.
	if strings.HasSuffix(strings.TrimRight(text, " !"), "?") {
		return formYesNo, core
	}
	return formStatement, core
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
		return !askedSubjects[words[2]] && !tagPronouns[words[2]] && !articles[words[2]] && !peopleWords[stem(words[2])] && !strings.HasSuffix(words[2], "s")
	}
	return false
}

// asksDate tells whether words begin by asking for a date: "which day", "what date".
func asksDate(words []string) bool {
	return len(words) > 1 && formOf[words[0]] == formWhat && dateNouns[words[1]]
}

// withoutFillers drops the fillers around words, and what else is in a list before them.
func withoutFillers(words []string, before map[string]bool) []string {
	for len(words) > 0 && (before[words[0]] || fillers[words[0]]) {
		words = words[1:]
	}
	for len(words) > 0 && fillers[words[len(words)-1]] {
		words = words[:len(words)-1]
	}
	return words
}

// dropLeadIns drops what is said before a question and is no part of it.
func dropLeadIns(words []string) []string {
	for {
		n := 0
		if len(words) == 0 {
			return words
		}
		for _, phrase := range leadIns[words[0]] {
			if len(phrase) > n && startsWith(words, phrase) {
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
func askedWithin(words []string) (form, bool) {
	last := len(words) - 1
	if last > 0 && (beforeAsking[words[0]] || words[0] == "since" || words[0] == "until") {
		if asksDate(words[1:]) {
			return formWhen, true
		}
		if f, ok := formOf[words[1]]; ok {
			return f, true
		}
	}
	for i, word := range words {
		f, ok := formOf[word]
		if !ok || i == 0 {
			continue
		}
		if i == last && i > 1 && !slices.ContainsFunc(words, func(w string) bool { return w == "if" || w == "whether" }) || knowing[words[i-1]] && i < last {
			return f, true
		}
		if i+2 == last && being[words[i+1]] && tagPronouns[words[last]] {
			return f, true // "cookies, what is that"
		}
		if i > 1 && knowing[words[i-2]] && (words[i-1] == "me" || words[i-1] == "us" || words[i-1] == "to" || words[i-1] == "on" || words[i-1] == "about") {
			return f, true
		}
	}
	return "", false
}
