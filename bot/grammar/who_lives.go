package grammar

import "slices"

// TellsWhoLives tells whether words say no more than who lives somewhere: "who lives in Oslo", "whoever is based there".
func TellsWhoLives(words []string) bool {
	if len(words) < 3 || words[0] != "who" && words[0] != "whoever" && words[0] != "those" && words[0] != "anyone" {
		return false
	}
	return slices.ContainsFunc(words[1:], func(w string) bool { return Residing[Stem(w)] || Being[w] })
}
