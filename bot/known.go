package bot

import (
	"slices"
	"strings"
	"sync"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
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

// titleWords are those of what a fact is called.
func titleWords(fact *knowledge.Fact) []string { return grammar.WordsOf(grammar.Clean(fact.Title)) }

// factWords are all that a fact tells.
func factWords(fact *knowledge.Fact) []string {
	return grammar.WordsOf(grammar.Clean(fact.Title + " " + fact.Statement + " " + fact.Details))
}

// allWords are all that a fact tells, and is asked for by.
func allWords(fact *knowledge.Fact) []string {
	all := factWords(fact)
	for _, asked := range fact.Asked {
		all = append(all, grammar.WordsOf(grammar.Clean(asked.Text))...)
	}
	return all
}

// allOf is what a fact says in short, and is asked for by.
func allOf(fact *knowledge.Fact) string {
	texts := []string{fact.Title, fact.Statement}
	for _, asked := range fact.Asked {
		texts = append(texts, asked.Text)
	}
	return strings.Join(texts, " ")
}

// wordsHeld are the words of all that a policy's facts say, how they are asked for, and who they
// are from: of none of these may be said that no fact holds it.
func wordsHeld(policy *knowledge.Policy) map[string]bool {
	held := map[string]bool{}
	hold := func(texts ...string) {
		for _, word := range grammar.WordsOf(grammar.Clean(strings.Join(texts, " "))) {
			held[word], held[grammar.Stem(word)] = true, true
		}
	}
	for _, source := range policy.Sources {
		hold(source.Publisher, source.Speaker)
	}
	for _, fact := range policy.Facts {
		hold(fact.Title, fact.Statement, fact.Details)
		for _, step := range fact.Steps {
			hold(step.Text)
		}
		for _, asked := range fact.Asked {
			hold(asked.Text)
		}
		for _, translation := range fact.Translations {
			hold(translation.Title, translation.Statement, translation.Details)
			for _, asked := range translation.Asked {
				hold(asked.Text)
			}
		}
	}
	return held
}

// holdsName tells whether facts of any of some policies hold a name, in whatever words of theirs.
func (g *guide) holdsName(policies []*knowledge.Policy, name string) bool {
	return slices.ContainsFunc(policies, func(policy *knowledge.Policy) bool {
		held := g.byPolicy[policy].held()
		return !slices.ContainsFunc(grammar.WordsOf(name), func(word string) bool { return !held[word] })
	})
}
