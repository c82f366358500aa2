package place

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Other languages put endings behind names: "w Krakowie", "Österreichs", "भारतातील".
// What the table's generator writes out are adjectives and inhabitants; here are the
// cases, by which any name of the table is known.

// ending is what a case puts at a name's end in place of what the name has there.
type ending struct{ of, name string }

// inflection is how a language inflects names.
type inflection struct {
	endings []ending
	// cues are words that stand before places.
	cues map[string]bool
	// letters is how many letters a name keeps at least before its ending, and latin how
	// many in Latin letters where the language is written in others as well.
	letters, latin int
	// capitals is true where names are written with a capital.
	capitals bool
}

// inflections by the first part of a language tag.
var inflections = map[string]*inflection{
	"de": {readEndings("s- er- ern- ers- erin- erinnen- er-en ner-en ler-el"), set("in im aus nach für von bei über auf gegen um ab"), 4, 4, true},
	"nl": {readEndings("s- se- er- ers- mer- mers-"), set("in uit naar voor van bij over op"), 4, 4, true},
	"pl": {readEndings(`owie-ów owa-ów owem-ów owowi-ów ie- ie-a ie-o iu- ia- iem- niu-ń nia-ń niem-ń u- u-e u-o a- a-o em- em-o owi-
		y-a ę-a ą-a i-a i-ia i-e ce-ka dze-ga dzie-da dzie-d cie-ta cie-t ście-sta szcie-szt rze-r rze-ra le-ł le-la
		y- i- si-ś ni-ń ach-y ach-e ach-i om-y ami-y ami-e iej-a ej-a ego-y ym-y ych-e ymi-e im-i -e -y`), set("w we z ze do na dla od pod przez koło o nad"), 4, 4, true},
	"hi": {readEndings("में- मे- से- का- की- के- को- वाले- वालों- वासी- वासियों- mein- wale- walo- walon-"), nil, 3, 3, false},
	"mr": {readEndings(obliques("त तील तला तली तले तल्या मध्ये मधील मधले मधल्या ला ना चा ची चे चं च्या मधलं तून हून वर साठी पासून ने कडे सह") +
		romanObliques("t til tla tli tle tlya madhe madhye mdhe mde madhil madhla madhle madhlya la cha chi che chya tun hun var sathi pasun ne kade kar karanna karancha wale vale walyanna walyancha")),
		nil, 2, 3, false},
}

// readEndings reads "ie-a": "ie" stands for a name's "a".
func readEndings(list string) (all []ending) {
	for pair := range strings.FieldsSeq(list) {
		of, name, _ := strings.Cut(pair, "-")
		all = append(all, ending{of, name})
	}
	return all
}

// obliques are Marathi postpositions after the stems that names have before them:
// "पुणे" is "पुण्या" there, "भारत" is "भारता".
func obliques(postpositions string) string {
	var b strings.Builder
	for post := range strings.FieldsSeq(postpositions) {
		b.WriteString("्या" + post + "-े ")
		for _, vowel := range []string{"ा", "े", "ी", "ां", ""} {
			b.WriteString(vowel + post + "- ")
		}
	}
	return b.String()
}

// romanObliques are the same as people type them in Latin letters: "punyat" is in Pune,
// "ameriket" in Amerika.
func romanObliques(postpositions string) string {
	var b strings.Builder
	for post := range strings.FieldsSeq(postpositions) {
		for _, stem := range []string{"a%-", "i%-", "%-", "i%-y", "ya%-e", "ya%-a", "e%-a", "a%-e"} {
			b.WriteString(strings.Replace(stem, "%", post, 1) + " ")
		}
	}
	return b.String()
}

// mostInflected is how many words the names have whose endings are looked at.
const mostInflected = 3

// widelyKnown is the weight a place has at least that is read from words which may
// be no name at all.
const widelyKnown = 300

// inflected returns the place whose name stands at a word in one of its language's cases.
func (f *finder) inflected(i int) (found, bool) {
	cases := inflections[f.language]
	if cases == nil {
		return found{}, false
	}
	var best found
	f.cases(cases, found{start: i, end: i}, f.names.Start(), nil, &best)
	return best, len(best.readings) > 0
}

// cases looks for the longest name with a word that is inflected. The words read so far
// have led to a state of the table.
func (f *finder) cases(cases *inflection, read found, state int, key []byte, best *found) {
	i := read.end
	if i >= len(f.words) || i-read.start >= mostInflected || i > read.start && (f.words[i].Joined || f.apart(i)) {
		return
	}
	if i > read.start {
		state, key = f.names.Accept(state, ' '), append(key, ' ')
	}
	for base := range cases.bases(f.words[i].Text) {
		at, ok := state, true
		for k := 0; k < len(base) && ok; k++ {
			at = f.names.Accept(at, base[k])
			ok = f.names.CanMatch(at)
		}
		if !ok {
			continue
		}
		one := found{start: read.start, end: i + 1, inflected: read.inflected || base != f.words[i].Text}
		whole := slices.Concat(key, []byte(base))
		if one.inflected && one.end > best.end && f.names.IsMatch(at) {
			offset, _, err := f.names.Get(whole)
			if err == nil {
				one.readings = f.usable(f.readings(offset))
			}
			if len(one.readings) > 0 && f.plainCase(cases, one) {
				*best = one
			}
		}
		f.cases(cases, found{start: one.start, end: one.end, inflected: one.inflected}, at, whole, best)
	}
}

// bases yields the names that a word may be a case of, itself first: the first word
// of a name need not change.
func (c *inflection) bases(word string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		if !yield(word) {
			return
		}
		for _, e := range c.endings {
			stem, ok := strings.CutSuffix(word, e.of)
			least := c.letters
			if e.of != "" && e.of[0] < utf8.RuneSelf {
				least = c.latin
			}
			if !ok || utf8.RuneCountInString(stem)+utf8.RuneCountInString(e.name) < least {
				continue
			}
			if !yield(stem + e.name) {
				return
			}
			// A last vowel is short before endings: "नागपुरात" is of "नागपूर".
			if long := lengthened(stem); long != stem && e.name == "" && !yield(long) {
				return
			}
		}
	}
}

// lengthened is a Devanagari stem with the vowel before its last letter long.
func lengthened(stem string) string {
	_, size := utf8.DecodeLastRuneInString(stem)
	head, last := stem[:len(stem)-size], stem[len(stem)-size:]
	switch {
	case strings.HasSuffix(head, "ु"):
		return strings.TrimSuffix(head, "ु") + "ू" + last
	case strings.HasSuffix(head, "ि"):
		return strings.TrimSuffix(head, "ि") + "ी" + last
	}
	return stem
}

// plainCase tells whether words that would be the case of a name are one: names
// have capitals, and in small letters only those of places that many know count,
// after a word that stands before places.
func (f *finder) plainCase(cases *inflection, one found) bool {
	first := one.readings[0]
	cued := f.cued(one, cases.cues)
	switch {
	case !cases.capitals:
		return !first.guarded
	case first.guarded:
		return f.capital(one) && cued
	case f.capital(one) && (one.start > 0 || len(f.words) == 1):
		return true
	}
	return (cued || f.capital(one)) && first.spot.weight() >= widelyKnown
}
