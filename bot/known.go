package bot

import (
	"sync"

	"fineprint/bot/grammar"
)

// knownTexts keeps how the texts of a library are read, each since it was first wanted:
// every question is held against many of them. Only what the library holds belongs here.
type knownTexts struct{ all sync.Map }

// knownText is a text's words, their stems, and how it asks. All are shared: nobody changes them.
type knownText struct {
	words, stems []string
	asks         func() grammar.Reading
}

// read is a text of the library as it is read; nil keeps none.
func (k *knownTexts) read(text string) knownText {
	if k == nil {
		return readText(text)
	}
	if known, ok := k.all.Load(text); ok {
		return known.(knownText)
	}
	known, _ := k.all.LoadOrStore(text, readText(text))
	return known.(knownText)
}

// stemsOf are the stems of words, each in its place.
func stemsOf(words []string) []string {
	stems := make([]string, len(words))
	for i, word := range words {
		stems[i] = grammar.Stem(word)
	}
	return stems
}

func readText(text string) knownText {
	clean := grammar.Clean(text)
	words := grammar.WordsOf(clean)
	return knownText{words, stemsOf(words), sync.OnceValue(func() grammar.Reading { return grammar.ReadQuestion(clean) })}
}
