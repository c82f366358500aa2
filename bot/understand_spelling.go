package bot

import (
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// spelt puts the misspelt words of an English text right where the facts hold what was meant. Names
// stay as they are: those with a capital within a sentence, places, companies and policies.
func (g *guide) spelt(text string) string {
	if g.speller == nil {
		return text
	}
	begins := true
	return grammar.MapWords(text, func(word string) string {
		first := begins
		begins = false
		lower := strings.ToLower(word)
		if word != lower && !(first && word[1:] == lower[1:]) || !grammar.IsASCII(word) || strings.Contains(word, "'") || g.isRight(lower) {
			return word
		}
		if meant, ok := g.speller.Spelled(lower); ok {
			return meant
		}
		return word
	})
}

// isRight tells whether a word in lower case is no misspelt one.
func (g *guide) isRight(word string) bool {
	if grammar.FunctionWords[word] || grammar.Auxiliaries[word] || grammar.Fillers[word] || grammar.ShortForms[word] != nil || len(organisations[word]) > 0 || place.IsEnglish(word) {
		return true
	}
	if named, _ := g.named([]string{word}); len(named) > 0 {
		return true
	}
	return len(place.Find(word, "")) > 0 // which says how it read a misspelt one
}
