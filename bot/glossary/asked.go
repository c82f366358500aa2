package glossary

import (
	"strings"

	"fineprint/bot/grammar"
)

// Asked is a text without what only says that somebody wants to know what follows, which is a question then: of
// "does anybody know whether it is read" what may be so, and of "I wonder why it is read" why. A text that goes on with another
// question is left as it is.
func (g *Glossary) Asked(text string) string {
	words := grammar.PlacedWords(text)
	texts := grammar.TextsOf(words)
	for i := range words {
		if i > 0 && words[i].Part == words[i-1].Part {
			continue
		}
		n := g.asking.Longest(texts[i:])
		if n == 0 || i+n+1 >= len(words) {
			continue
		}
		from, ok := g.asks(words[i+n:])
		if _, behind, _ := strings.Cut(text[words[i+n].Start:], ". "); !ok || strings.Contains(behind, "?") {
			continue
		}
		return grammar.AskedFrom(text[:words[i].Start]+text[from:], words[i].Start)
	}
	return text
}

// asks returns where the question begins that words are, be it with the word for "whether", which is left out, or
// with a question word.
func (g *Glossary) asks(words []grammar.PlacedWord) (from int, ok bool) {
	const elided = "s'" // of the French word before "il"
	switch first := words[0].Text; {
	case first == g.whether:
		return words[1].Start, true
	case g.whether == "si" && strings.HasPrefix(first, elided):
		return words[0].Start + len(elided), true
	default:
		english := strings.Fields(g.english(strings.Join(grammar.TextsOf(words[:min(3, len(words))]), " ")))
		return words[0].Start, len(english) > 0 && grammar.FormOf[english[0]] != ""
	}
}
