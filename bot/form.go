package bot

import "strings"

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
		case first == "what" && (core[1] == "date" || core[1] == "day"),
			first == "since" && core[1] == "when", first == "until" && core[1] == "when", first == "by" && core[1] == "when", first == "from" && core[1] == "when",
			first == "how" && (core[1] == "long" || core[1] == "soon"):
			return formWhen, core
		}
	}
	if f, ok := formOf[first]; ok {
		return f, core
	}
	if auxiliaries[first] {
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

func dropLeadIns(words []string) []string {
	for {
		n := 0
		for _, phrase := range leadIns {
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

// reversed tells whether words ask the plain question the other way round:
// "are they safe", "is it not used".
func reversed(words []string) bool {
	odd := false
	for i, word := range words {
		if reversing[word] && !idleNo(words, i) {
			odd = !odd
		}
		if word == "off" && startsWith(words[i:], offByDefault) {
			odd = !odd
		}
		if i > 0 && ((words[i-1] == "left" && word == "out") || (words[i-1] == "leave" && word == "out") || (words[i-1] == "kept" && word == "out") || (words[i-1] == "off" && word == "limits")) {
			odd = !odd
		}
	}
	return odd
}

// offByDefault is the plain question turned round; "turn it off" is not.
var offByDefault = []string{"off", "by", "default"}

// idleNo tells whether a "no" or "not" denies nothing: "say no", "yes or no", "or
// not", "no one".
func idleNo(words []string, i int) bool {
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
	return words[i] == "no" && i+1 < len(words) && (words[i+1] == "one" || words[i+1] == "matter" || words[i+1] == "way")
}

// opposites are pairs that "or" puts to the choice.
var opposites = set2("in out", "out in", "on off", "off on", "true false", "legal illegal", "good bad", "yes no")

// chooses tells whether a question offers two ways to choose from, so that yes or
// no is no answer: "is it opt in or opt out".
func chooses(words []string) bool {
	for i, word := range words {
		if word != "or" || i == 0 || i+1 >= len(words) {
			continue
		}
		last := words[min(i+2, len(words)-1)]
		if words[i-1] != "yes" && (opposites[words[i-1]+" "+words[i+1]] || opposites[words[i-1]+" "+last]) {
			return true
		}
	}
	return false
}
