package bot

import (
	"embed"
	"path"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"fineprint/bot/grammar"
)

// A glossary holds the common words of privacy questions in one language, with
// the English ones for them: enough to recognise the language and to understand
// and find, never to be shown. A line is "word, other form = english", several
// words are a phrase, "give ... up" one with others between, and nothing after =
// drops the word. Lines under [function] are the language's grammar, by which it is
// recognised; those under [words] are what questions are about.
//
//go:embed glossary/*.txt
var glossaryFiles embed.FS

type glossary struct {
	// language is a BCP 47 tag; "hi-Latn" is Hindi in Latin letters.
	language string
	script   *unicode.RangeTable
	// entries by their words joined with spaces; function tells grammar.
	entries map[string]gloss
	// longest is how many words, or in a script without spaces letters, an entry has at most.
	longest int
	// apart are the verbs with what stands at the clause's end, by the verb.
	apart map[string][]separable
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

// glossaries in the order of their languages' tags. Most questions need none, and
// reading them takes a part of what a start takes.
var glossaries = sync.OnceValue(func() []*glossary {
	names, err := glossaryFiles.ReadDir("glossary")
	if err != nil {
		panic(err) // built in
	}
	all := make([]*glossary, len(names))
	var reading sync.WaitGroup
	for i, name := range names {
		reading.Go(func() {
			data, err := glossaryFiles.ReadFile("glossary/" + name.Name())
			if err != nil {
				panic(err)
			}
			all[i] = readGlossary(strings.TrimSuffix(name.Name(), path.Ext(name.Name())), string(data))
		})
	}
	reading.Wait()
	return all
})

func readGlossary(language, list string) *glossary {
	g := &glossary{language: language, script: scripts[language], entries: map[string]gloss{}, stems: map[string]string{}, apart: map[string][]separable{}}
	var keys []string
	function := false
	for line := range grammar.ListLines(list) {
		if line[0] == '[' {
			function = line == "[function]"
			continue
		}
		forms, english, _ := strings.Cut(line, "=")
		for form := range strings.SplitSeq(forms, ",") {
			if verb, last, ok := strings.Cut(form, "..."); ok {
				verb, last = strings.TrimSpace(verb), strings.TrimSpace(last)
				g.apart[verb] = append(g.apart[verb], separable{last, strings.TrimSpace(english)})
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
func (g *glossary) split(text string) []string {
	if g.script != unicode.Han {
		return strings.FieldsFunc(text, func(r rune) bool { return !ofWord(r) })
	}
	var words []string
	for _, t := range g.tokens(text) {
		if t.word {
			words = append(words, t.text)
		}
	}
	return words
}

func ofWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// token is a word, or what stands between words.
type token struct {
	text string
	word bool
	// english is what is already known of it.
	english string
}

// tokens cuts text at everything that is no letter or digit, apostrophes among
// it ("l'IA"), and Chinese at each character.
func (g *glossary) tokens(text string) []token {
	var tokens []token
	start, inWord, inHan := 0, false, false
	cut := func(end int) {
		if end > start {
			tokens = append(tokens, token{text: text[start:end], word: inWord})
		}
		start = end
	}
	for i, r := range text {
		word := ofWord(r)
		han := g != nil && g.script == unicode.Han && unicode.Is(unicode.Han, r)
		if word != inWord || han || inHan {
			cut(i)
		}
		inWord, inHan = word, han
	}
	cut(len(text))
	return tokens
}
