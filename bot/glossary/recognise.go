package glossary

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fineprint/bot/grammar"
	"fineprint/knowledge/place"
)

// WithoutPlaces is a text without the places it names.
func WithoutPlaces(text string) string {
	for _, mention := range slices.Backward(place.Find(text, "")) {
		text = text[:mention.Start] + text[mention.End:]
	}
	return text
}

// Of recognises the language of a text by its grammar, and failing that
// by its words; nil for English and for languages without a glossary. hint is a
// language tag, such as a platform's setting, that decides between equals.
func Of(text, hint string) *Glossary {
	english, plainly := englishIn(text)
	if english == 0 {
		if given := givenFor(text, hint); given != nil {
			return given
		}
	}
	if plainly {
		return nil
	}
	var best *Glossary
	most := english
	seen := Sighted(text)
	for _, g := range Glossaries() {
		score, weak := g.Score(text, seen)
		if score > 0 {
			score += g.signs(text, hint)
		}
		if score > english && score+weak > most {
			best, most = g, score+weak
		}
	}
	return best
}

// fewWords are too few to know a language by.
const fewWords = 3

// givenFor is the glossary of the language given where a text is nothing but names, which
// tell none: "México".
func givenFor(text, hint string) *Glossary {
	words := grammar.WordsOf(text)
	if hint == "" || len(words) == 0 || len(words) > fewWords {
		return nil
	}
	rest := WithoutPlaces(text)
	if len(grammar.WordsOf(rest)) == len(words) || slices.ContainsFunc(grammar.WordsOf(rest), func(word string) bool { return !grammar.FunctionWords[word] }) {
		return nil
	}
	return For(hint)
}

// englishIn is how much of a text is English, and whether it plainly is.
func englishIn(text string) (english float64, plainly bool) {
	words := grammar.WordsOf(text)
	strange, plain, foreign, native := 0, 0, 0, false
	for _, word := range words {
		switch {
		case grammar.FunctionWords[word] || grammar.Auxiliaries[word] || grammar.AskFirst[word] || grammar.FormOf[word] != "":
			english++
		case grammar.GeneralWords[grammar.Stem(word)] || grammar.ScopeWords[grammar.Stem(word)]:
			english += 0.5
		case place.IsEnglish(word):
			plain++
		default:
			strange++
			if slices.ContainsFunc(Glossaries(), func(g *Glossary) bool { return g.entries[word].function }) {
				foreign++
			}
			native = native || slices.ContainsFunc(Glossaries(), func(g *Glossary) bool { return g.names(word) })
		}
	}
	switch {
	case !grammar.IsASCII(text) || native:
		return english, false // "was gilt in Indien" has English words by chance
	case len(words) == 1 && len(place.Find(text, "")) > 0:
		return english, true // "USA?" is a name, whatever else it means in a language
	}
	// "come faccio a rifiutare" has English words by chance, "come faccio a dire di no" a plain one.
	return english, 2*english >= float64(len(words)) && (strange < 2 || plain > 0) && foreign < 2
}

// names tells whether a word is what the glossary's language calls a country.
func (g *Glossary) names(word string) bool {
	named, _ := place.NamedIn(word, g.base())
	return named
}

// signs is what tells for a language besides its words.
func (g *Glossary) signs(text, hint string) (score float64) {
	if hint != "" && SameLanguage(g.Language, hint) {
		score += 0.25
	}
	if strings.ContainsAny(text, telling[g.Language]) || g.Language == "pt" && contracted(text) {
		score += 0.75
	}
	if !grammar.IsASCII(text) {
		score += 0.05 // letters that English hardly has
	}
	return score
}

// telling are signs that hardly another of the languages has.
var telling = map[string]string{"de": "ß", "es": "¿¡ñÑ", "fr": "œêîùç", "it": "ìò", "pl": "ąęłńśźż", "pt": "ãõç"}

// contracted tells whether a name follows a preposition that only Portuguese has before
// names in this form, "no Brasil", "da Alemanha", or a pronoun a verb: "desativá-lo". What
// opens a text is as likely English: "do Groups count".
func contracted(text string) bool {
	words := strings.Fields(text)
	for i, word := range words {
		if _, pronoun, ok := strings.Cut(strings.TrimRight(word, "?!.,"), "-"); ok && hyphened[pronoun] {
			return true
		}
		if i < 2 {
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

var hyphened = grammar.Set("lo la los las")

// sight is a word with what is asked of it for every language.
type sight struct {
	text string
	// plain is the word without accents.
	plain string
	// english is true for a word that English has too.
	english bool
	// tongues are the languages in which it is a form of a place's name.
	tongues []string
	// cut is true for what stands behind an apostrophe by itself: "dm's".
	cut bool
	// initials is true for what is in capitals where other words are not: "EU", not "eu".
	initials bool
}

// Sighted are the words of a text in Latin letters.
func Sighted(text string) []sight {
	shouts := !strings.ContainsFunc(text, unicode.IsLower)
	tokens := (*Glossary)(nil).Tokens(text)
	seen := make([]sight, 0, len(tokens))
	for i, t := range tokens {
		if !t.Word {
			continue
		}
		initials := !shouts && len(t.Text) > 1 && strings.ToUpper(t.Text) == t.Text
		t.Text = strings.ToLower(t.Text)
		if first, _ := utf8.DecodeRuneInString(t.Text); !unicode.In(first, unicode.Latin, unicode.Nd) {
			continue
		}
		s := sight{text: t.Text, plain: plainLetters(t.Text), english: place.IsEnglish(t.Text), initials: initials}
		s.cut = i > 0 && len(t.Text) == 1 && strings.HasSuffix(tokens[i-1].Text, "'")
		if !s.english {
			s.tongues = place.Tongues(t.Text)
		}
		seen = append(seen, s)
	}
	return seen
}

// Score is how much of a text is in the glossary's language: a point for each word of
// grammar, half of one for each other. weak is what tells it from other languages, but
// not from English.
func (g *Glossary) Score(text string, seen []sight) (score, weak float64) {
	switch {
	case g.Script == nil:
		for _, s := range seen {
			more, less := g.weigh(s)
			score, weak = score+more, weak+less
		}
		return score, weak
	case !strings.ContainsFunc(text, g.writes):
		return 0, 0
	}
	for _, t := range g.Tokens(strings.ToLower(text)) {
		if !t.Word {
			continue
		}
		entry, ok := g.entries[t.Text]
		if ok && g.Script == unicode.Devanagari {
			score += 0.25 // which of the script's languages it is
		}
		switch {
		case ok && entry.function:
			score++
		case ok && entry.english != t.Text && !grammar.IsASCII(t.Text), strings.ContainsFunc(t.Text, g.writes):
			score += 0.5
		}
	}
	return score, 0
}

// writes tells whether a letter is of the glossary's script.
func (g *Glossary) writes(r rune) bool { return unicode.Is(g.Script, r) }

// weigh is what one word in Latin letters tells.
func (g *Glossary) weigh(s sight) (score, weak float64) {
	entry, ok := g.entries[s.text]
	switch {
	case s.cut:
		return 0, 0 // what is left out stands before, not behind
	case s.initials && ok && entry.function:
		return 0, 0 // a name, not the small word it looks like
	case ok && shortNames[s.text]:
		return 0, 0.1 // "zoom ai" has no French verb
	case ok && (entry.function || grammar.FunctionWords[entry.english] && !s.english):
		return 1, 0
	case ok && entry.english != s.text && !s.english:
		return 0.5, 0
	case ok:
		return 0, 0.1 // as likely English
	case s.english:
		return 0, 0
	case slices.Contains(s.tongues, g.base()):
		return 1, 0
	}
	switch named, native := place.NamedIn(s.text, g.base()); {
	case native:
		return 1, 0.05 // "Brasil" is Spanish too, but likelier Portuguese
	case named:
		return 1, 0
	}
	if g.inflects(s.plain) {
		return 0.5, 0
	}
	if _, known := g.otherForm(s.text, s.plain); known {
		return 0.25, 0
	}
	return 0, 0
}

// inflects tells whether a word that may not be known ends as hardly one of another language
// does: "thambvaychya" is Marathi, whatever it means.
func (g *Glossary) inflects(word string) bool {
	if len(word) < leastInflected {
		return false
	}
	return slices.ContainsFunc(inflectedEnds[g.Language], func(end string) bool { return strings.HasSuffix(word, end) })
}

// leastInflected is how many letters a word has at least that is known by its ending.
const leastInflected = 6

// inflectedEnds are what words of a language end in, and hardly those of others.
var inflectedEnds = map[string][]string{"mr-Latn": strings.Fields(`aycha aychi ayche aychay ayla chya chyavar htat ktat lyane lyas lyavar madhe madhla madhle madhlya
	nyacha nyachi nyache nyala nyas nyat pasun rtat sathi tlya vtat`)}

// shortNames are short for something in any language, whatever else they mean in one.
var shortNames = grammar.Set("ai pc pro tv usa eu uk pic pics")

// base is the first part of the glossary's language tag.
func (g *Glossary) base() string {
	base, _, _ := strings.Cut(g.Language, "-")
	return base
}

// SameLanguage tells whether two tags are of one language, whatever their countries and
// scripts.
func SameLanguage(a, b string) bool {
	a, _, _ = strings.Cut(a, "-")
	b, _, _ = strings.Cut(b, "-")
	return strings.EqualFold(a, b)
}

// TagOf is a language tag in the form that files are named by: "de" of "de-CH", "zh-Hant"
// of "zh_TW".
func TagOf(tag string) string {
	language, rest, _ := strings.Cut(strings.ReplaceAll(tag, "_", "-"), "-")
	rest = strings.ToLower(rest)
	switch language = strings.ToLower(language); {
	case language == "zh" && (strings.HasPrefix(rest, "hant") || rest == "tw" || rest == "hk" || rest == "mo"):
		language = "zh-Hant"
	case (language == "hi" || language == "mr") && strings.HasPrefix(rest, "latn"):
		language += "-Latn"
	}
	return language
}
