package place

// IsEnglish tells whether a word in lower case is English, by the list that keeps
// right words from being read as misspelt places.
func IsEnglish(word string) bool {
	found, err := load().english.Contains([]byte(word))
	return err == nil && found
}

// IsForm tells whether a word in lower case is an adjective or a case of a place's name
// that only some languages have, a language among them.
func IsForm(word, language string) bool {
	t := load()
	at, ok, err := t.names.Get([]byte(word))
	if !ok || err != nil {
		return false
	}
	for _, r := range t.readings(at) {
		if !r.tongue || !listed(r.languages, language) {
			return false
		}
	}
	return true
}
