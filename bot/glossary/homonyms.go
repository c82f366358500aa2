package glossary

import (
	"slices"
	"strings"
	"unicode"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// A word of a language may look like a place's name: "usa" is "uses" in Italian, and "eu"
// is "I" in Portuguese.

// PlacesIn are the places that a text of the glossary's language names.
func (g *Glossary) PlacesIn(text string) []place.Mention {
	shouts := !strings.ContainsFunc(text, unicode.IsLower)
	end := 0 // of the last place
	return slices.DeleteFunc(place.Find(text, g.Language), func(m place.Mention) bool {
		before := g.split(strings.ToLower(text[end:m.Start]))
		owned := len(before) > 0 && owners[g.entries[before[len(before)-1]].english] && m.Text == strings.ToLower(m.Text)
		if owned || g.says(m, g.wantsPlace(before, text[m.End:]), shouts || begins(text, m)) {
			return true
		}
		end = m.End
		return false
	})
}

// owners stand before what somebody has, which in small letters is no place: "mes réunions".
var owners = grammar.Set("my our your his her their")

// begins tells whether a sentence begins with a place's name, and its capital says nothing.
func begins(text string, m place.Mention) bool {
	before := strings.TrimRight(text[:m.Start], " \"'«“¿¡")
	return (before == "" || strings.ContainsAny(before[len(before)-1:], ".?!:")) && strings.ToUpper(m.Text) != m.Text
}

// says tells whether what was read as a place is a word of the language: one of its
// grammar, one that stands where no place is wanted, or one that only with another
// spelling or without an ending would be a name. plain is true where a capital would say
// nothing.
func (g *Glossary) says(m place.Mention, wanted, plain bool) bool {
	word := strings.ToLower(m.Text)
	small := m.Text == word
	within := m.Readings[0].Kind == place.City || m.Readings[0].Kind == place.Subdivision
	entry, ok := g.entries[word]
	switch {
	case ok && entry.function:
		return small || m.Start == 0
	case ok:
		return m.Inflected || m.Corrected || (small || plain) && (within || !wanted)
	case m.Corrected && (small || plain) && !wanted && g.Script == nil:
		return true // "viene" is no Vienna
	case m.Corrected:
		// "aussi les" is no Australian.
		return !slices.ContainsFunc(g.split(word), func(part string) bool { _, ok := g.entries[part]; return !ok })
	case small && m.Readings[0].Kind == place.City:
		_, known := g.inflected(Token{Text: word, Word: true})
		return known && g.Script == nil
	}
	return false
}

// placePrepositions stand before places and not before verbs, with the articles that
// may follow them; contracted ones are one word with them. By the first part of a
// language tag.
var placePrepositions = map[string]struct{ before, articles map[string]bool }{
	"de": {grammar.Set("in im aus nach für von bei über auf gegen um ab"), grammar.Set("der die das den dem")},
	"fr": {grammar.Set("en au aux à dans du de des pour depuis vers chez hors sur"), grammar.Set("le la les l")},
	"nl": {grammar.Set("in uit naar voor van bij over op buiten"), grammar.Set("de het")},
	"pl": {grammar.Set("w we z ze do na dla od pod przez koło o nad poza"), nil},
	"es": {grammar.Set("en de desde para a hacia fuera"), grammar.Set("los el la las")},
	"it": {grammar.Set("in negli degli dagli agli sugli gli nel del dal da di a per"), nil},
	"pt": {grammar.Set("em no na nos nas do da dos das ao aos para de desde pelos"), grammar.Set("os o a as")},
}

// placePostpositions stand behind places.
var placePostpositions = map[string]map[string]bool{
	"hi": grammar.Set("me mein main m mai se ka ki ke ko wale walo walon wala vale valo par pe ne"),
	"mr": grammar.Set("madhe madhye mdhe mde madhla madhle madhlya la cha chi che chya tun hun var sathi pasun kade wale vale walyanna valyanna rahto rahte asto aste"),
}

var joins = grammar.Set("and or")

// wantsPlace tells whether a name that may be a word is a place, by what stands between
// the last place and it and by what follows: "negli usa", "y usa?", "in Canada e usa".
func (g *Glossary) wantsPlace(before []string, after string) bool {
	if first, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(after)), " "); placePostpositions[g.base()][first] {
		return true
	}
	n := len(before)
	if n == 0 || n == 1 && joins[g.entries[before[0]].english] {
		return !strings.ContainsFunc(after, unicode.IsLetter)
	}
	known := placePrepositions[g.base()]
	if n > 1 && known.articles[before[n-1]] {
		n--
	}
	return known.before[before[n-1]]
}
