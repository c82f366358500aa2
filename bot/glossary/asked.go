package glossary

import (
	"regexp"
	"strings"

	"fineprint/bot/grammar"
)

// tags are what asks for a yes at the end by the language's word for "no" or one that means something else too, each
// with what only asks for it.
var tags = map[string]struct {
	said  *regexp.Regexp
	plain string
}{
	"es": {regexp.MustCompile(`(?i), ?¿?(?:no|a que sí|o no) ?\?+\s*$`), ", ¿verdad?"},
	"fr": {regexp.MustCompile(`(?i), ?(?:non|n['’]est[- ]ce[- ]pas|pas vrai) ?\?+\s*$`), ", c'est ça ?"},
	"it": {regexp.MustCompile(`(?i), ?(?:no|o no) ?\?+\s*$`), ", vero?"},
	"nl": {regexp.MustCompile(`(?i)(?:, ?waar| hè) ?\?+\s*$`), ", klopt dat?"},
	"pl": {regexp.MustCompile(`(?i), ?(?:nie|co nie|no nie) ?\?+\s*$`), ", prawda?"},
}

// Asked is a text without what only says that somebody wants to know what follows, which is a question then: of
// "does anybody know whether it is read" what may be so, and of "I wonder why it is read" why. A text that goes on with another
// question is left as it is.
func (g *Glossary) Asked(text string) string {
	if tag, ok := tags[g.Language]; ok {
		text = tag.said.ReplaceAllString(text, tag.plain)
	}
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
		if from, ok := g.asks(words[i+n:]); ok && !grammar.AsksBehind(text[words[i+n].Start:]) {
			return grammar.AskedFrom(text[:words[i].Start]+text[from:], words[i].Start)
		}
	}
	return text
}

// asks returns where the question begins that words are, be it with the word for "whether", which is left out unless
// it opens plain questions too ("+czy"), or with a question word; of any words where those may stand further back ("*").
func (g *Glossary) asks(words []grammar.PlacedWord) (from int, ok bool) {
	const elided = "s'" // of the French word before "il"
	first, start := words[0].Text, words[0].Start
	switch {
	case g.whether == "*":
		return start, len(words) >= grammar.LeastClaim
	case "+"+first == g.whether:
		return start, true
	case first == g.whether:
		return words[1].Start, true
	case g.whether == "si" && strings.HasPrefix(first, elided):
		return start + len(elided), true
	}
	english := strings.Fields(g.english(strings.Join(grammar.TextsOf(words[:min(3, len(words))]), " ")))
	return start, len(english) > 0 && grammar.FormOf[english[0]] != ""
}
