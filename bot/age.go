package bot

import (
	"slices"
	"strconv"
	"strings"

	"fineprint/knowledge"
)

// Who says that he is under age asks whatever he asks as such: what holds for members in
// general is not his. Where an account was made with a false age, nobody can know which of
// both holds.

// ofAge is the age from which nobody is under age anywhere.
const ofAge = 18

// childYears are the ages that people write out.
var childYears = map[string]int{"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17}

var (
	// ageBefore words stand between the asker and his age.
	ageBefore = set("am turned turning just only aged still barely")
	// falseAges are said of an age that is not one's own.
	falseAges = set("lied lying lie fake faked false wrong pretended pretend pretending")
	ageWords  = set("age birthday birthdate birth dob born year years old")
	// statedAge words say which age an account was given.
	statedAge = set("said says saying say put entered claimed claims claiming told gave typed wrote registered listed")
)

// oldEndings stand behind a number of years.
var oldEndings = phrases(`year old
	years old
	yrs old
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

// isUnderAge tells whether words say that the asker is under age: "I am 15", "as a 16 year
// old I"; not "I am 15 minutes late".
func isUnderAge(words []string) bool {
	for i, word := range words {
		years := yearsOf(word)
		if years == 0 || years >= ofAge {
			continue
		}
		rest := words[i+1:]
		old := slices.ContainsFunc(oldEndings, func(ending []string) bool { return startsWith(rest, ending) })
		if !old && len(rest) > 0 && !functionWords[rest[0]] && !fillers[rest[0]] {
			continue
		}
		at := i - 1
		for at >= 0 && (ageBefore[words[at]] || old && (words[at] == "a" || words[at] == "as")) {
			at--
		}
		if at < i-1 && (at < 0 || words[at] == "i") {
			return true
		}
	}
	return false
}

// givesFalseAge tells whether words say that an account has another age than its owner's.
func givesFalseAge(words []string) bool {
	if anyOf(words, falseAges) && anyOf(words, ageWords) {
		return true
	}
	return anyOf(words, statedAge) && slices.ContainsFunc(words, func(w string) bool { return yearsOf(w) >= ofAge }) && slices.ContainsFunc(words, func(w string) bool { return yearsOf(w) > 0 && yearsOf(w) < ofAge })
}

// decideUnderAge answers who says that he is under age with what is said of those who are,
// where he asks whether something holds and not what he can do.
func (b *Bot) decideUnderAge(c *deciding, d *decision) bool {
	words := c.u.asking.words
	if !c.u.underAge || c.u.form != formYesNo || d.policy == nil || c.found.plain() && isUnderAge(c.u.words) || len(words) > 1 && words[1] == "i" && words[0] != "am" {
		return false
	}
	at := slices.IndexFunc(d.policy.Facts, func(f *knowledge.Fact) bool {
		return f.Topic == knowledge.TopicChildren && f.Kind == knowledge.Reported && f.Verdict != ""
	})
	if at < 0 {
		return false
	}
	fact := d.policy.Facts[at]
	d.say("the asker is under age")
	b.answerFact(c, d, candidate{Match: Match{Policy: d.policy, Fact: fact, Asked: nearEnough, Phrasing: noPhrasing, Coverage: 1}}, nearEnough+0.2)
	d.facts = slices.DeleteFunc(d.facts, func(f *knowledge.Fact) bool { return f.Topic != knowledge.TopicChildren })
	d.verdict = fact.Verdict
	if c.u.asking.reversed {
		d.verdict = opposite(fact.Verdict)
	}
	if c.u.falseAge {
		d.verdict = ""
	}
	return true
}
