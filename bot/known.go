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

func (k *knownTexts) read(text string) knownText {
	if known, ok := k.all.Load(text); ok {
		return known.(knownText)
	}
	clean := grammar.Clean(text)
	known, _ := k.all.LoadOrStore(text, knownText{
		words: grammar.WordsOf(clean),
		asks:  sync.OnceValue(func() grammar.Reading { return grammar.ReadQuestion(clean) }),
	})
	return known.(knownText)
}
