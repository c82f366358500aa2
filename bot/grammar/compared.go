package grammar

import (
	"slices"
	"strings"
)

// AsksRelation tells whether words ask if one thing has to do with another: "is it linked to my
// letters".
func AsksRelation(words []string) bool {
	for i := 1; i+1 < len(words); i++ {
		next := words[i+1]
		switch {
		case relating[words[i]] && (next == "to" || next == "with"), words[i] == "to" && next == "do" && i+2 < len(words) && words[i+2] == "with", words[i] == "bearing" && next == "on":
			return true
		}
	}
	return false
}

var relating = Set("related connected linked tied")

// differences begin what two things are compared by.
var differences = Set("difference differences different differ differs distinction distinguishes")

// askingWhich are words that ask for a difference once both things are told: "notes vs
// letters, what is the difference".
var askingWhich = Set("difference differences different differ differs distinction what what's whats which how is are any")

// Compared returns the two things whose difference a text asks for: "the difference between
// a note and a letter", "how does a note differ from a letter", "notes vs letters"; empty
// where it does not.
func Compared(text string) (one, other string) {
	fields := strings.Fields(strings.TrimRight(text, Marks+" "))
	words := make([]string, len(fields))
	for i, f := range fields {
		words[i] = strings.ToLower(strings.Trim(f, Marks))
	}
	differs := slices.IndexFunc(words, func(w string) bool { return differences[w] })
	between := slices.Index(words, "between")
	versus := slices.IndexFunc(words, func(w string) bool { return w == "vs" || w == "versus" })
	switch {
	case versus > 0:
		first, second := words[:versus], words[versus+1:]
		if asked := slices.IndexFunc(second, func(w string) bool { return askingWhich[w] }); asked > 0 {
			second = second[:asked]
		}
		if from := max(differs, between) + 1; from < versus {
			first = first[from:]
		}
		return comparedThing(first), comparedThing(second)
	case differs >= 0 && between > differs:
		rest := words[between+1:]
		if joint := slices.Index(rest, "and"); joint > 0 {
			return comparedThing(rest[:joint]), comparedThing(rest[joint+1:])
		}
	case differs > 2 && differs+1 < len(words) && (words[differs+1] == "from" || words[differs+1] == "to" || words[differs+1] == "than"):
		if words[0] == "how" && Auxiliaries[words[1]] {
			return comparedThing(words[2:differs]), comparedThing(words[differs+2:])
		}
	}
	return "", ""
}

// comparedThing is a thing that is compared, where it is one: no time, and few words.
func comparedThing(words []string) string {
	const most = 6
	times := slices.ContainsFunc(words, func(w string) bool { return MonthNames[w] || IsYear(w) || Times[w] })
	if len(words) > most || times || len(ContentOf(words)) == 0 {
		return ""
	}
	return strings.Join(words, " ")
}

// Grades tells whether words ask if some are better or worse off than others: "are we less protected
// than they are", "do Danes have it better".
func Grades(words []string) bool {
	at := slices.IndexFunc(words, func(w string) bool { return Grading[w] })
	if at < 0 {
		return false
	}
	rest := words[at+1:]
	return slices.Index(rest, "than") > 0 || len(rest) > 0 && rest[0] == "than" && (words[at] == "better" || words[at] == "worse") || len(rest) > 0 && rest[0] == "off" || at > 1 && words[at-1] == "it" && having[words[at-2]]
}

// Grading words compare how much or how good something is.
var Grading = Set("better worse less fewer more stronger weaker safer stricter laxer greater lower higher")
