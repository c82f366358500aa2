package place

import "strings"

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
