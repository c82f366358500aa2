package place

// IsEnglish tells whether a word in lower case is English, by the list that keeps
// right words from being read as misspelt places.
func IsEnglish(word string) bool {
	found, err := load().english.Contains([]byte(word))
	return err == nil && found
}
