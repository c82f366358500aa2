package place

import (
	"strings"

	"golang.org/x/text/language"

	"fineprint/knowledge/place/internal/name"
)

// IsEnglish tells whether a word in lower case is English, by the list that keeps
// right words from being read as misspelt places.
func IsEnglish(word string) bool {
	found, err := load().english.Contains([]byte(word))
	return err == nil && found
}

// Tongues are the languages in which a word in lower case is an adjective or a case of
// a place's name, where it is nothing else.
func Tongues(word string) []string {
	t := load()
	at, ok, err := t.names.Get([]byte(word))
	if !ok || err != nil {
		return nil
	}
	var all []string
	for _, r := range t.readings(at) {
		if !r.tongue {
			return nil
		}
		all = append(all, strings.Split(r.languages, ",")...)
	}
	return all
}

// NamedIn tells whether a word in lower case is a country's name in a language, and not
// in English too: "deutschland" is in German. native is true where most people of that
// country speak the language. tag is a BCP 47 tag.
func NamedIn(word, tag string) (named, native bool) {
	t := load()
	at, ok, err := t.names.Get([]byte(word))
	if !ok || err != nil {
		return false, false
	}
	word = name.Fold(word)
	for _, r := range t.readings(at) {
		p := r.spot.place()
		if p.Kind != Country || name.Fold(strings.ToLower(p.In(tag))) != word || name.Fold(strings.ToLower(strings.TrimPrefix(p.Name, "the "))) == word {
			continue
		}
		spoken, _ := language.Make("und-" + string(p.Code)).Base()
		return true, spoken.String() == tag
	}
	return false, false
}
