package glossary

import (
	"embed"
	"path"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"fineprint/bot/grammar"
)

// A line of a glossary's file is "word, other form = english", several words are a
// phrase, "give ... up" one with others between, "out of @" one before a place and
// "@ outside" one behind it, and nothing after = drops the word. Lines
// under [function] are the language's grammar, by which it is recognised; those under
// [words] are what questions are about. Those under [asking], which ends the file, are patterns of what only says
// that somebody wants to know what follows; it names the language's word for "whether", with a + where that opens
// plain questions too, or is * where a question's words may stand anywhere.
//
//go:embed *.txt
var glossaryFiles embed.FS

// Glossary holds the common words of privacy questions in one language, with the English
// ones for them.
type Glossary struct {
	// Language is a BCP 47 tag; "hi-Latn" is Hindi in Latin letters, "mr-Latn" Marathi.
	Language string
	// Script the language is written in; nil for Latin letters.
	Script *unicode.RangeTable
	// entries by their words joined with spaces; function tells grammar.
	entries map[string]gloss
	// longest is how many words, or in a script without spaces letters, an entry has at most.
	longest int
	// apart are the verbs with what stands at the clause's end, by the verb.
	apart map[string][]separable
	// before and behind are the words that stand for others beside a place.
	before, behind map[string]string
	// asking are what only says that somebody wants to know what follows, and whether the word before what may be so.
	asking  grammar.Patterns
	whether string
	// stems are the single words of [words] by what is left without their endings.
	stems map[string]string
	// endings are taken off a word for its stem.
	endings       map[string]bool
	longestEnding int
}

// separable is what belongs to a verb but stands behind everything else.
type separable struct{ last, english string }

type gloss struct {
	english  string
	function bool
}

// Glossaries in the order of their languages' tags. Most questions need none, and
// reading them takes a part of what a start takes.
var Glossaries = sync.OnceValue(func() []*Glossary {
	names, err := glossaryFiles.ReadDir(".")
	if err != nil {
		panic(err) // built in
	}
	all := make([]*Glossary, len(names))
	var reading sync.WaitGroup
	for i, name := range names {
		reading.Go(func() {
			data, err := glossaryFiles.ReadFile(name.Name())
			if err != nil {
				panic(err)
			}
			all[i] = readGlossary(strings.TrimSuffix(name.Name(), path.Ext(name.Name())), string(data))
		})
	}
	reading.Wait()
	return all
})

func readGlossary(language, list string) *Glossary {
	g := &Glossary{Language: language, Script: scripts[language], entries: map[string]gloss{}, stems: map[string]string{}, apart: map[string][]separable{}, before: map[string]string{}, behind: map[string]string{}}
	var keys []string
	function := false
	for line := range grammar.ListLines(list) {
		if line[0] == '[' {
			function = line == "[function]"
			_, g.whether, _ = strings.Cut(line, "[asking] ")
			continue
		}
		if g.whether != "" {
			g.asking = append(g.asking, grammar.ReadPattern(line))
			continue
		}
		forms, english, _ := strings.Cut(line, "=")
		for form := range strings.SplitSeq(forms, ",") {
			if verb, last, ok := strings.Cut(form, "..."); ok {
				verb, last = strings.TrimSpace(verb), strings.TrimSpace(last)
				g.apart[verb] = append(g.apart[verb], separable{last, strings.TrimSpace(english)})
				continue
			}
			if words, ok := strings.CutSuffix(strings.TrimSpace(form), " @"); ok {
				g.before[words] = strings.TrimSpace(english)
				continue
			}
			if words, ok := strings.CutPrefix(strings.TrimSpace(form), "@ "); ok {
				g.behind[words] = strings.TrimSpace(english)
				continue
			}
			form = strings.ToLower(form)
			if !grammar.IsASCII(form) {
				form = norm.NFKC.String(form)
			}
			words := g.split(form)
			key := strings.Join(words, " ")
			if _, ok := g.entries[key]; !ok && key != "" {
				g.entries[key] = gloss{strings.TrimSpace(english), function}
				g.longest = max(g.longest, len(words))
				keys = append(keys, key)
			}
		}
	}
	g.alike(keys)
	return g
}

// scripts of the languages that are not written in Latin letters.
var scripts = map[string]*unicode.RangeTable{"hi": unicode.Devanagari, "mr": unicode.Devanagari, "zh-Hant": unicode.Han}

// split cuts text into words; in Chinese each character is one.
func (g *Glossary) split(text string) []string {
	if g.Script != unicode.Han {
		return strings.FieldsFunc(text, func(r rune) bool { return !ofWord(r) })
	}
	var words []string
	for _, t := range g.Tokens(text) {
		if t.Word {
			words = append(words, t.Text)
		}
	}
	return words
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// Token is a word, or what stands between words.
type Token struct {
	Text string
	Word bool
	// english is what is already known of it.
	english string
}

// Tokens cuts text at everything that is no letter or digit, apostrophes among
// it ("l'IA"), and Chinese at each character.
func (g *Glossary) Tokens(text string) []Token {
	var tokens []Token
	start, inWord, inHan := 0, false, false
	cut := func(end int) {
		if end > start {
			tokens = append(tokens, Token{Text: text[start:end], Word: inWord})
		}
		start = end
	}
	for i, r := range text {
		word := ofWord(r)
		han := g != nil && g.Script == unicode.Han && unicode.Is(unicode.Han, r)
		if word != inWord || han || inHan {
			cut(i)
		}
		inWord, inHan = word, han
	}
	cut(len(text))
	return tokens
}

// For is the glossary of a language tag; nil where there is none.
func For(tag string) *Glossary {
	for _, g := range Glossaries() {
		if g.Language == TagOf(tag) {
			return g
		}
	}
	return nil
}

// In is the glossary of a language; nil for English.
func In(language string) *Glossary {
	if language == "" {
		return nil
	}
	for _, g := range Glossaries() {
		if g.Language == language {
			return g
		}
	}
	return nil
}
