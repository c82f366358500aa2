package bot

import (
	"sync"

	"fineprint/bot/grammar"
)

// knownTexts keeps how the texts of a library are read, each since it was first wanted:
// every question is held against many of them. Only what the library holds belongs here.
type knownTexts struct{ all sync.Map }

// knownText is a text's words, and how it asks. Both are shared: nobody changes them.
type knownText struct {
	words []string
	asks  func() grammar.Reading
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

func readText(text string) knownText {
	clean := grammar.Clean(text)
	return knownText{grammar.WordsOf(clean), sync.OnceValue(func() grammar.Reading { return grammar.ReadQuestion(clean) })}
}
