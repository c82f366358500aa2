package bot

import (
	"embed"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"fineprint/knowledge/place"
)

// A glossary holds the common words of privacy questions in one language, with
// the English ones for them: enough to recognise the language and to understand
// and find, never to be shown. A line is "word, other form = english", several
// words are a phrase, "give ... up" one with others between, and nothing after = drops the word. Lines under [function]
// are the language's grammar, by which it is recognised; those under [words] are
// what questions are about.
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
	var all []*glossary
	for _, name := range names {
		data, err := glossaryFiles.ReadFile("glossary/" + name.Name())
		if err != nil {
			panic(err)
		}
		all = append(all, readGlossary(strings.TrimSuffix(name.Name(), path.Ext(name.Name())), string(data)))
	}
	return all
})

func readGlossary(language, list string) *glossary {
	g := &glossary{language: language, script: scripts[language], entries: map[string]gloss{}, stems: map[string]string{}, apart: map[string][]separable{}}
	var keys []string
	function := false
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
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
			words := g.split(norm.NFKC.String(strings.ToLower(form)))
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
	var words []string
	for _, t := range g.tokens(text) {
		if t.word {
			words = append(words, t.text)
		}
	}
	return words
}

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
		word := unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
		han := g.script == unicode.Han && unicode.Is(unicode.Han, r)
		if word != inWord || han || inHan {
			cut(i)
		}
		inWord, inHan = word, han
	}
	cut(len(text))
	return tokens
}

// english puts text into English words, one after the other. Words it does not
// know stay as they are.
func (g *glossary) english(text string) string {
	tokens := g.tokens(strings.ToLower(text))
	g.rejoin(tokens)
	var b strings.Builder
	for i := 0; i < len(tokens); {
		english, n := g.at(tokens[i:])
		if tokens[i].english != "" {
			english, n = tokens[i].english, 1
		}
		if n == 0 {
			if meant, ok := g.inflected(tokens[i]); ok {
				english, n = meant, 1
			}
		}
		if n == 0 && tokens[i].text == "'" {
			i++
			continue
		}
		if n == 0 {
			if g.script == unicode.Han && i > 0 && tokens[i].word {
				b.WriteByte(' ')
			}
			b.WriteString(tokens[i].text)
			i++
			continue
		}
		if english != "" {
			b.WriteByte(' ')
			b.WriteString(english)
			b.WriteByte(' ')
		}
		i += n
	}
	return strings.Join(oneAuxiliary(strings.Fields(b.String())), " ")
}

// rejoin reads each verb together with its part at the clause's end, which is taken out.
func (g *glossary) rejoin(tokens []token) {
	if len(g.apart) == 0 {
		return
	}
	end := len(tokens) // of the clause, or its part that was not taken
	for i := len(tokens) - 1; i >= 0; i-- {
		if !tokens[i].word {
			if strings.ContainsAny(tokens[i].text, ".?!,;:") {
				end = i
			}
			continue
		}
		for _, s := range g.apart[tokens[i].text] {
			if at := end - 1; at > i && tokens[at].text == s.last {
				tokens[i].english, tokens[at].text, tokens[at].word = s.english, " ", false
				break
			}
		}
	}
}

// oneAuxiliary drops "do" before another auxiliary: "est-ce que je peux" asks but once.
func oneAuxiliary(words []string) []string {
	kept := words[:0]
	for i, word := range words {
		if word != "do" || i+1 == len(words) || !auxiliaries[words[i+1]] {
			kept = append(kept, word)
		}
	}
	return kept
}

// at returns the longest entry that tokens begin with, and how many tokens it takes; 0 for none.
func (g *glossary) at(tokens []token) (english string, n int) {
	key, words := "", 0
	for i, t := range tokens {
		if !t.word {
			if i == 0 || strings.ContainsAny(t.text, ".?!,;:") {
				break
			}
			continue
		}
		if words++; words > g.longest {
			break
		}
		if key != "" {
			key += " "
		}
		key += t.text
		if entry, ok := g.entries[key]; ok {
			english, n = entry.english, i+1
		}
	}
	return english, n
}

// glossaryOf recognises the language of a text by its grammar, and failing that
// by its words; nil for English and for languages without a glossary. hint is a
// language tag, such as a platform's setting, that decides between equals.
func glossaryOf(text, hint string) *glossary {
	words := wordsOf(text)
	english, strange, plain := 0.0, 0, 0
	for _, word := range words {
		switch {
		case functionWords[word] || auxiliaries[word] || askFirst[word] || formOf[word] != "":
			english++
		case generalWords[stem(word)] || scopeWords[stem(word)]:
			english += 0.5
		case place.IsEnglish(word):
			plain++
		default:
			strange++
		}
	}
	// "come faccio a rifiutare" has English words by chance.
	if isASCII(text) && 2*english >= float64(len(words)) && (strange < 2 || plain > 0) {
		return nil // plainly English
	}
	var best *glossary
	most := english
	for _, g := range glossaries() {
		score, weak := g.score(text)
		if score > 0 && hint != "" && sameLanguage(g.language, hint) {
			score += 0.25
		}
		if score > 0 && (strings.ContainsAny(text, telling[g.language]) || g.language == "pt" && contracted(text)) {
			score += 0.75
		}
		if score > 0 && !isASCII(text) {
			score += 0.05 // letters that English hardly has
		}
		if score > english && score+weak > most {
			best, most = g, score+weak
		}
	}
	return best
}

// telling are signs that hardly another of the languages has.
var telling = map[string]string{"de": "ß", "es": "¿¡ñÑ", "fr": "œêîùç", "it": "ìò", "pl": "ąęłńśźż", "pt": "ãõç"}

// contracted tells whether a name follows a preposition that only Portuguese has before
// names in this form: "no Brasil", "da Alemanha".
func contracted(text string) bool {
	words := strings.Fields(text)
	for i, word := range words {
		if i == 0 {
			continue
		}
		first, _ := utf8.DecodeRuneInString(word)
		switch words[i-1] {
		case "no", "na", "nos", "nas", "do", "da", "dos", "das":
			if unicode.IsUpper(first) {
				return true
			}
		}
	}
	return false
}

// score is how much of a text is in the glossary's language: a point for each word of
// grammar, half of one for each other. weak is what tells it from other languages, but
// not from English.
func (g *glossary) score(text string) (score, weak float64) {
	if g.script != nil && !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(g.script, r) }) {
		return 0, 0
	}
	base, _, _ := strings.Cut(g.language, "-")
	for i, tokens := 0, g.tokens(strings.ToLower(text)); i < len(tokens); i++ {
		if !tokens[i].word {
			continue
		}
		entry, ok := g.entries[tokens[i].text]
		if ok && g.script == unicode.Devanagari {
			score += 0.25 // which of the script's languages it is
		}
		switch {
		case i > 0 && len(tokens[i].text) == 1 && strings.HasSuffix(tokens[i-1].text, "'"):
			// "dm's": what is left out stands before, not behind
		case ok && entry.function:
			score++
		case ok && functionWords[entry.english] && g.script == nil && !place.IsEnglish(tokens[i].text):
			score++
		case g.script != nil && strings.ContainsFunc(tokens[i].text, func(r rune) bool { return unicode.Is(g.script, r) }),
			ok && entry.english != tokens[i].text && !place.IsEnglish(tokens[i].text):
			score += 0.5
		case ok:
			weak += 0.1 // as likely English
		case place.IsForm(tokens[i].text, base):
			score++
		default:
			if _, known := g.inflected(tokens[i]); known {
				score += 0.25
			}
		}
	}
	return score, weak
}

func sameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

// says tells whether what was read as a place is a word of the language: one of its
// grammar that is written small or begins the text ("eu" is "I" in Portuguese), or a word
// that only with another spelling or without an ending would be a name.
func (g *glossary) says(mention place.Mention) bool {
	word := strings.ToLower(mention.Text)
	small := mention.Text == word
	entry, ok := g.entries[word]
	switch {
	case ok && entry.function:
		return small || mention.Start == 0
	case ok:
		return mention.Inflected || mention.Corrected || small && mention.Readings[0].Kind == place.City
	case mention.Corrected, small && mention.Readings[0].Kind == place.City:
		_, known := g.inflected(token{text: word, word: true})
		return known && g.script == nil
	}
	return false
}

// asksLast are the languages that leave a question's word where its answer would
// stand, with the words that make a question of a statement at its end.
var asksLast = map[string][]string{"hi": {"क्या"}, "hi-Latn": {"kya", "kia"}, "mr": {"का", "काय"}, "zh-Hant": nil}

// askedFirst puts a question's word before everything else, as English has it: "my data
// why used" of "mera data kyun use". Places move with their words.
func (g *glossary) askedFirst(original, text string, places []place.Mention) string {
	last, ok := asksLast[g.language]
	if !ok {
		return text
	}
	words := strings.Fields(text)
	at := slices.IndexFunc(words, func(word string) bool { return formOf[word] != "" && formOf[word] != formWhat })
	if at == 0 || strings.Join(words, " ") != text || at < 0 && !endsIn(g.split(strings.ToLower(original)), last) {
		return text
	}
	if at < 0 {
		if auxiliaries[words[0]] {
			return text
		}
		return front(text, "do", len(text), 0, places)
	}
	from, to := at, at+1
	if words[from-1] == "since" || words[from-1] == "until" {
		from--
	}
	if to < len(words) && words[at] == "how" && (words[to] == "long" || words[to] == "many") {
		to++
	}
	if from == 0 {
		return text
	}
	start := len(strings.Join(words[:from], " ")) + 1
	moved := strings.Join(words[from:to], " ")
	return front(text, moved, start, len(moved)+1, places)
}

func endsIn(words, last []string) bool {
	return len(words) > 1 && slices.Contains(last, words[len(words)-1])
}

// front puts words before a text, and takes out those that stand at a place of it.
func front(text, words string, at, size int, places []place.Mention) string {
	for i := range places {
		shift := len(words) + 1
		if places[i].Start >= at {
			shift -= size
		}
		places[i].Start += shift
		places[i].End += shift
	}
	return strings.TrimRight(words+" "+text[:at]+text[min(at+size, len(text)):], " ")
}

// inEnglish puts what stands between the places of a text into English. The
// places stay as written and are returned where they stand then.
func (g *glossary) inEnglish(text string, places []place.Mention) (string, []place.Mention) {
	var b strings.Builder
	write := func(part string) {
		if part = strings.TrimSpace(part); part == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(part)
	}
	moved := slices.Clone(places)
	end := 0
	for i := range moved {
		m := &moved[i]
		if m.Start < end || m.End > len(text) {
			continue
		}
		write(g.english(text[end:m.Start]))
		end = m.End
		write(m.Text)
		m.Start, m.End = b.Len()-len(m.Text), b.Len()
	}
	write(g.english(text[end:]))
	return b.String(), moved
}
