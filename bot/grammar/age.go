package grammar

import (
	"slices"
	"strconv"
	"strings"
)

// ofAge is the age from which nobody is under age anywhere.
const ofAge = 18

// childYears are the ages that people write out.
var childYears = map[string]int{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17}

var (
	// ageBefore words stand between the asker and his age.
	ageBefore = Set("am turned turning just only aged still barely")
	// falseAges are said of an age that is not one's own.
	falseAges = Set("lied lying lie fake faked false wrong pretended pretend pretending")
	ageWords  = Set("age birthday birthdate birth dob born year years old")
	// statedAge words say which age an account was given.
	statedAge = Set("said says saying say put entered claimed claims claiming told gave typed wrote registered listed")
)

// oldEndings stand behind a number of years.
var oldEndings = Phrases(`year old
	years old
	year olds
	yrs old
	yr old
	yo
	y o`)

// gluedAges are what people write on a number of years without a space.
var gluedAges = map[string]string{
	"yo": "year old", "yro": "year old", "yrold": "year old", "yearold": "year old", "yr": "year", "yrs": "years", "year": "year", "years": "years",
	"week": "week", "weeks": "weeks", "month": "month", "months": "months", "day": "day", "days": "days",
}

// unglued is a number and the word written on it apart: "15yo", "3weeks"; "16f" tells an age.
func unglued(word string) (string, bool) {
	lower := strings.ToLower(word)
	n := strings.IndexFunc(lower, func(r rune) bool { return r < '0' || r > '9' })
	if n < 1 || n > 2 {
		return "", false
	}
	number, unit := lower[:n], gluedAges[lower[n:]]
	if years, _ := strconv.Atoi(number); (lower[n:] == "m" || lower[n:] == "f") && years >= 10 && years < ofAge {
		unit = "year old"
	}
	return number + " " + unit, unit != ""
}

// yearsOf reads an age; 0 for what is none.
func yearsOf(word string) int {
	if n, err := strconv.Atoi(word); err == nil && n > 5 && n < 100 {
		return n
	}
	return childYears[word]
}

// IsUnderAge tells whether words say that the asker is under age: "I am 15", "as a 16 year
// old I", "I am under 18"; not "I am 15 minutes late".
func IsUnderAge(words []string) bool {
	if goesToSchool(words) {
		return true
	}
	for i, word := range words {
		years, from := yearsOf(word), i
		if i > 0 && (words[i-1] == "under" || words[i-1] == "below") {
			years, from = years-1, i-1
		}
		if years <= 0 || years >= ofAge {
			continue
		}
		rest, old := behindAge(words[i+1:])
		if !old && len(rest) > 0 && !FunctionWords[rest[0]] && !Fillers[rest[0]] {
			continue
		}
		at := from - 1
		for at >= 0 && (ageBefore[words[at]] || old && (words[at] == "a" || words[at] == "as" || Children[words[at]])) {
			at--
		}
		if at < from-1 && (at < 0 || words[at] == "i") || from == 0 && len(rest) > 0 && rest[0] == "here" {
			return true
		}
	}
	return false
}

// behindAge are the words behind a number without what makes it one of years: "here" of "yrs old here".
// old tells whether something does.
func behindAge(words []string) (rest []string, old bool) {
	for _, ending := range oldEndings {
		if StartsWith(words, ending) {
			return words[len(ending):], true
		}
	}
	return words, false
}

// GivesFalseAge tells whether words say that an account has another age than its owner's.
func GivesFalseAge(words []string) bool {
	if AnyOf(words, falseAges) && AnyOf(words, ageWords) {
		return true
	}
	return AnyOf(words, statedAge) && slices.ContainsFunc(words, func(w string) bool { return yearsOf(w) >= ofAge }) && slices.ContainsFunc(words, func(w string) bool { return yearsOf(w) > 0 && yearsOf(w) < ofAge })
}

// Phrases reads one phrase a line into words as those of a question are read.
func Phrases(list string) (all [][]string) {
	for phrase := range strings.Lines(list) {
		all = append(all, WordsOf(phrase))
	}
	return all
}

// Children are what those under age are called.
var Children = Set("child children kid kids son sons daughter daughters teen teens teenager teenagers minor minors toddler toddlers boy boys girl girls pupil pupils student students baby babies stepson stepsons stepdaughter stepdaughters grandson grandsons granddaughter granddaughters grandchild grandchildren grandkid grandkids preteen preteens")

var (
	// suiting words say that something is for somebody.
	suiting = Set("safe ok okay fine good suitable appropriate allowed meant made legal secure right healthy")
	// partaking verbs say that somebody uses a service.
	partaking = Set("use join have make create get open sign register be access try install download")
	// partaken is what somebody who uses a service has.
	partaken = Set("account accounts profile app")
)

// SpansYears tells whether words name a number of years that is nobody's age, though it could be a child's: "I have been on it for 16
// years". Nobody asks of children so.
func SpansYears(words []string) bool {
	if IsUnderAge(words) || HasMinor(words) || slices.ContainsFunc(words, func(w string) bool { return Children[w] || ofAgeWords[w] }) {
		return false
	}
	for i := 1; i+1 < len(words); i++ {
		_, old := behindAge(words[i+1:])
		old = old && !AnyOf(words[:i], partaken) // "my account is 15 years old"
		if years := yearsOf(words[i]); years > 0 && years < ofAge && yearly[words[i+1]] && !old && !ageBefore[words[i-1]] && !Being[words[i-1]] {
			return true
		}
	}
	return false
}

var (
	yearly = Set("year years yr yrs")
	// ofAgeWords tell that an age is spoken of, also in what is put into English, where children are "under 18".
	ofAgeWords = Set("age aged birthday minor minors young under 18")
)

// anyAge are those children of somebody's who may be of age.
var anyAge = Set("son sons daughter daughters stepson stepsons stepdaughter stepdaughters grandson grandsons granddaughter granddaughters student students")

// OfAnyAge tells whether words name somebody's sons or daughters, and nothing tells that they are under age.
func OfAnyAge(words []string) bool {
	return AnyOf(words, anyAge) && !HasMinor(words) && !slices.ContainsFunc(words, func(w string) bool {
		return Children[w] && !anyAge[w] || ageWords[w] || schooling[w] || yearsOf(w) > 0 && yearsOf(w) < ofAge || w == "18"
	})
}

// schooling words say that somebody goes to school.
var schooling = Set("school schools secondary highschool grade class classroom")

// AsksProtection tells whether words ask if somebody is treated otherwise than others, "are minors
// protected", and not what is done.
func AsksProtection(words []string) bool { return AnyOf(words, protecting) }

var protecting = Set("protected protection protections treated safeguards safer")

// AsksSuiting tells whether words ask if something is for children: "is it ok for my 10 year
// old", "can kids have an account".
func AsksSuiting(words []string) bool {
	at := childAt(words)
	if at < 0 {
		return false
	}
	for i := max(0, at-beforeChild); i < at; i++ {
		if words[i] == "for" && (i < 3 || AnyOf(words[:i], suiting)) {
			return true
		}
	}
	after := words[at+1:]
	verb := slices.IndexFunc(after, func(w string) bool { return partaking[w] })
	mayBe := AnyOf(words[:at], PossibleVerbs) || slices.Contains(words, "allowed")
	return mayBe && verb >= 0 && verb <= 3 && (after[verb] == "use" || after[verb] == "join" || AnyOf(after[verb:], partaken))
}

// beforeChild is how many words stand at most between "for" and a child, and one more.
const beforeChild = 4

// NamesChild tells whether words name a child or its age.
func NamesChild(words []string) bool { return childAt(words) >= 0 }

// childAt is where words name a child or its age; -1 for nowhere.
func childAt(words []string) int {
	for i, word := range words {
		years := yearsOf(word)
		_, old := behindAge(words[i+1:])
		old = old && !AnyOf(words[:i], partaken) // "my account is 15 years old"
		if Children[word] || years > 0 && years < ofAge && old || isYoung(words, i) {
			return i
		}
	}
	return -1
}

// OfChildren tells whether words ask what holds for children in general: "are teens in it", "minors are left out",
// "is it on for kids".
func OfChildren(words []string) bool {
	at := slices.IndexFunc(words, func(w string) bool { return Children[w] && !anyAge[w] && strings.HasSuffix(w, "s") || w == "children" })
	if at < 0 {
		return false
	}
	before := at
	for before > 0 && besideChildren[words[before-1]] {
		before--
	}
	switch after := words[at+1:]; {
	case len(after) > 0 && theirParents[after[0]]:
		return false // whose data is asked about may be their parents'
	case before == 0:
		return len(after) > 0 && Auxiliaries[after[0]]
	case words[before-1] == "for":
		return len(after) == 0 || FunctionWords[after[0]]
	}
	return before == 1 && Auxiliaries[words[0]] && !PossibleVerbs[words[0]]
}

var (
	// besideChildren words stand before children of whom nothing else is said.
	besideChildren = Set("the all any also even only still")
	// theirParents words name what parents have of their children.
	theirParents = Set("photo photos pictures")
)

// withChild calls a child who is somebody of the asker's and under age.
func withChild(words []string) []string {
	plain := slices.Clone(words)
	for i := range words {
		if isYoung(words, i) {
			plain[i] = "kid"
		}
	}
	return plain
}

// isYoung tells whether the word at a place is somebody of the asker's of whom is said that he is under
// age: "my cousin is 9".
func isYoung(words []string, at int) bool {
	return at > 0 && Kin[words[at]] && (words[at-1] == "my" || words[at-1] == "our") && saidYoung(words[at+1:])
}

// saidYoung tells whether words go on to say of somebody that he is under age: "is 9", "turned 12 in May".
func saidYoung(words []string) bool {
	if len(words) < 2 || words[0] != "is" && words[0] != "aged" && words[0] != "turned" {
		return false
	}
	years := yearsOf(words[1])
	return years > 0 && years < ofAge && (len(words) == 2 || Auxiliaries[words[2]] || FunctionWords[words[2]] || ageWords[words[2]])
}

// HasMinor tells whether words say that somebody of the asker's is under age: "my niece is 9", "he is
// only 14", "our 15 year old".
func HasMinor(words []string) bool {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "only" || w == "just" || w == "still" })
	for i, word := range words {
		switch {
		case (Kin[word] || Children[word] || Third[word]) && saidYoung(words[i+1:]):
			return true
		case i > 0 && (words[i-1] == "my" || words[i-1] == "our") && childAt(words[i:]) == 0 && !Children[word]:
			return true
		}
	}
	return false
}
