package place

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}

var (
	// cues stand before places.
	cues = set(`in from to at affect affects affecting affected for about and or across outside within inside near including include includes
		cover covers covering apply applies based live lives living reside residing of around versus vs not except en em au aux aus für w nach`)
	// pronounCues stand before "us" the country where the others stand before "us" the people.
	pronounCues = set("in within inside across outside")
	// after may follow a place at once.
	after = set(`users user members member people citizens residents citizen resident based accounts account profiles too also and or as is are was
		were now yet at for then already included affected covered either law laws law's in on by do does did if but with when what how because
		not exempt excluded safe part right please pls folks guys workers employees customers only or a the it this that my i we he she`)
	// persons may follow a demonym or a country's name and make it plain.
	persons = set(`users user members member people citizens residents citizen resident based accounts profiles folks workers employees customers law laws
		staff team teams office offices branch employee contractor contractors regulator regulators authority authorities watchdog dpa commissioner ombudsman`)
	// askers and asked stand around the name in "is Turkey included".
	askers = set("is are was were does do will would if whether")
	asked  = set("affected covered included excluded exempt listed in on part too also safe concerned involved")
	// plainlyAsked of the asked ones ask of nothing but who or where.
	plainlyAsked = set("affected covered included excluded exempt")
	// ofAuthority follow a demonym where an authority is named.
	ofAuthority = set("data privacy information federal")
	// initials are nothing but the place in capitals.
	initials = set("us")
	// openers may stand before a name that is the whole question.
	openers = set("and what about how so but or the if i am im i'm in from hi hey hello ok okay for as a an we are do you know does it also me")
)

// plainly tells whether the text speaks of a place by a name that looks like a
// common word: by what stands before and after it, and by capitals.
func (f *finder) plainly(one found) bool {
	if f.toldApart(one) || f.tellsApart(one) || f.initialled(one) {
		return true
	}
	if f.everyday(one) && !f.capital(one) && f.before(one) == "the" {
		return false // "a few of us or the lot"
	}
	if f.alone(one) {
		return true
	}
	next := ""
	if one.end < len(f.words) && !f.apart(one.end) {
		next = f.words[one.end].Text
	}
	capital := f.capital(one)
	kind := one.readings[0].spot.kind
	if kind == City {
		return capital && (f.cued(one, cues) && fits(next) || plainlyAsked[next] && askers[f.before(one)])
	}
	if capital && one.start > 0 {
		return fits(next) || persons[next] || ofAuthority[next] || f.cued(one, cues)
	}
	if (persons[next] || next == "here" && one.start == 0) && kind != Subdivision || asked[next] && askers[f.before(one)] {
		return true
	}
	if f.maybePronoun(one) {
		return f.before(one) == "the" || f.cued(one, pronounCues) && fits(next)
	}
	return f.cued(one, cues) && fits(next)
}

// maybePronoun tells whether a name is as short as a pronoun, and not three letters of which the first is a capital:
// "us", not "Goa".
func (f *finder) maybePronoun(one found) bool {
	letters := len(f.words[one.start].Text)
	return one.end == one.start+1 && (letters < 3 || letters == 3 && (f.shouts || !f.proper(one.start)))
}

// tongues are demonyms that also name a language, tonguePrepositions stand
// before one, and tongueThings are what comes in languages.
var (
	tongues = set(`german french dutch spanish italian portuguese polish danish swedish norwegian finnish greek czech hungarian romanian turkish
		arabic chinese japanese korean hindi english russian ukrainian hebrew thai vietnamese indonesian deutsch français español italiano português
		nederlands polski deutsche französisch`)
	tonguePrepositions = set("in into auf en em na w to from po ins het język języku langue lengua idioma língua lingua taal sprache")
	tongueThings       = set(`app menu menus version language interface label labels wording text words translation account setting settings screen page website
		versión versão versione wersja wersji versie taal sprache sprachversion oberfläche menü einstellungen idioma langue lingua interfaz`)
)

// meetings are what people have in some languages, and an island where they have a capital.
var meetings = set("réunion réunions reunion reunions reunión reuniones")

// proper tells whether a word has a capital.
func (f *finder) proper(i int) bool {
	first, _ := utf8.DecodeRuneInString(f.text[f.words[i].Start:])
	return unicode.IsUpper(first)
}

// tongue tells whether a demonym stands for the language: "in German", "the French app".
func (f *finder) tongue(one found) bool {
	if one.end != one.start+1 || !tongues[f.words[one.start].Text] && (len(one.readings) == 0 || !one.readings[0].tongue) {
		return false
	}
	next := ""
	if one.end < len(f.words) && !f.apart(one.end) {
		next = f.words[one.end].Text
	}
	return tongueThings[next] || tonguePrepositions[f.before(one)] && !persons[next] && (next == "" || after[next])
}

// everyday tells whether a name of a part of a country is an English word.
func (f *finder) everyday(one found) bool {
	kind := one.readings[0].spot.kind
	return (kind == City || kind == Subdivision) && one.end == one.start+1 && IsEnglish(f.words[one.start].Text)
}

// initialled tells whether a name is initials in capitals.
func (f *finder) initialled(one found) bool {
	return one.end == one.start+1 && initials[f.words[one.start].Text] && f.capital(one)
}

// stressed tells whether a word beside a name is in capitals and too long for initials:
// "they NEVER TELL US".
func (f *finder) stressed(one found) bool {
	for _, beside := range []int{one.start - 1, one.end} {
		if beside < 0 || beside >= len(f.words) {
			continue
		}
		written := f.text[f.words[beside].Start:f.words[beside].End]
		if utf8.RuneCountInString(written) > 3 && strings.ToUpper(written) == written && strings.ContainsFunc(written, unicode.IsUpper) {
			return true
		}
	}
	return false
}

func fits(next string) bool { return next == "" || after[next] }

// before returns the word before a name.
func (f *finder) before(one found) string {
	if one.start == 0 {
		return ""
	}
	return f.words[one.start-1].Text
}

// cued tells whether a cue stands before a name, with or without an article.
func (f *finder) cued(one found, cues map[string]bool) bool {
	at := one.start - 1
	if at > 0 && f.words[at].Text == "the" {
		at--
	}
	return at >= 0 && cues[f.words[at].Text]
}

// alone tells whether the text says hardly more than the name. A word in small letters is
// itself before it is a town or a district: "mobile?", "what about reading".
func (f *finder) alone(one found) bool {
	if len(f.words) > one.end-one.start+4 || f.everyday(one) && !f.capital(one) {
		return false
	}
	for i, word := range f.words {
		if (i < one.start || i >= one.end) && !openers[word.Text] {
			return false
		}
	}
	// "for us" and "about us" speak of people.
	return one.start == 0 || len(f.words[one.start].Text) > 3 || f.capital(one)
}
