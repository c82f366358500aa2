package bot

import (
	"slices"
	"strings"
)

// reversed tells whether words ask the plain question the other way round:
// "are they safe", "is it not used".
func reversed(words []string) bool {
	odd := false
	from := hopesForYes(words)
	told := false
	for i := from; i < len(words); i++ {
		word := words[i]
		// "do they stop if I do not agree" does not ask about agreeing.
		told = told || i > from && (subordinating[word] || word == "that" && peopleWords[stem(words[i-1])])
		switch {
		case told && (word == "not" || word == "never" || word == "no"):
		case reversing[word] && !idleNo(words, i):
			odd = !odd
		case word == "off" && startsWith(words[i:], offByDefault):
			odd = !odd
		case spares(words[:i+1]):
			odd = !odd
		}
	}
	return odd
}

// hopesForYes returns how many words open a negative question, which hopes for the
// same yes as a plain one: "isn't it used", "did they not tell us".
func hopesForYes(words []string) int {
	switch {
	case len(words) < 4:
	case auxiliaries[words[0]] && words[1] == "not", words[0] == "not" && auxiliaries[words[1]]: // "¿no es"
		return 2
	case (pastVerbs[words[0]] || words[0] == "have" || words[0] == "has") && tagPronouns[words[1]] && words[2] == "not":
		return 3
	}
	return 0
}

// sparing are words that end a saying of the opposite: "left out", "off the hook".
var sparing = map[string][]string{
	"out": {"left", "leave", "kept", "keep"}, "alone": {"left", "leave"}, "limits": {"off"}, "hook": {"off the"}, "table": {"off the"},
}

// spares tells whether words end in a saying that turns a question round.
func spares(words []string) bool {
	before := words[:len(words)-1]
	return slices.ContainsFunc(sparing[words[len(words)-1]], func(saying string) bool {
		end := strings.Fields(saying)
		return len(before) >= len(end) && startsWith(before[len(before)-len(end):], end)
	})
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
