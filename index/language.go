package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/bleve/v2/analysis"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/da"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/de"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/en"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/es"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/fi"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/fr"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/hu"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/it"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/nl"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/no"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/pt"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ro"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/ru"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/sv"
	_ "github.com/blevesearch/bleve/v2/analysis/lang/tr"
	"github.com/blevesearch/bleve/v2/registry"
)

// analyzers are Bleve's analysers by the first part of a language tag. A language
// without one is searched by its words as they stand.
var analyzers = map[string]string{
	"da": "da", "de": "de", "en": "en", "es": "es", "fi": "fi", "fr": "fr", "hu": "hu", "it": "it",
	"nl": "nl", "no": "no", "nb": "no", "nn": "no", "pt": "pt", "ro": "ro", "ru": "ru",
	"sv": "sv", "tr": "tr",
}

// language turns words into terms. Bleve's analyser of the language sees one word
// at a time and each word once: facts repeat their words, and stemming is the
// dear part of building an index.
type language struct {
	tag      string
	english  bool
	analyzer analysis.Analyzer
	// forms of the words seen while building; only read afterwards.
	forms map[string]form
}

// form is what becomes of a word.
type form struct {
	term string
	// stop is true for words that carry little: "the", "is", but also "who" and
	// "how", which still count where phrasings are compared.
	stop bool
}

// baseLanguage is the part of a tag that chooses the analyser; "en" for none.
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(strings.ToLower(tag), "-")
	if base == "" {
		return "en"
	}
	return base
}

func newLanguage(tag string, cache *registry.Cache) (*language, error) {
	l := &language{tag: tag, english: tag == "en", forms: map[string]form{}}
	name, ok := analyzers[tag]
	if !ok {
		return l, nil
	}
	var err error
	l.analyzer, err = cache.AnalyzerNamed(name)
	return l, err
}

// form of a lower-case word.
func (l *language) form(word string) form {
	if f, ok := l.forms[word]; ok {
		return f
	}
	return l.analyse(word)
}

// learn is form for building: it remembers.
func (l *language) learn(word string) form {
	if f, ok := l.forms[word]; ok {
		return f
	}
	f := l.analyse(word)
	l.forms[strings.Clone(word)] = f
	return f
}

func (l *language) analyse(word string) form {
	if l.english && extraStopWords[word] {
		return form{word, true}
	}
	if l.english && word == "us" {
		return form{"we", true} // or else it is taken for a form of "use"
	}
	if base, ok := irregular[word]; ok && l.english {
		word = base
	}
	if l.analyzer == nil {
		return form{word, false}
	}
	tokens := l.analyzer.Analyze([]byte(l.withoutPronoun(word)))
	if len(tokens) == 0 {
		return form{word, true}
	}
	return form{string(tokens[0].Term), false}
}

// irregular are forms of English words that the stemmer leaves apart from their others.
var irregular = map[string]string{"sue": "sued", "sues": "sued", "lie": "lied", "lying": "lied", "die": "died", "dying": "died", "tie": "tied", "tying": "tied"}

// attached are the pronouns that a language writes at the end of an infinitive, which
// Bleve's stemmers leave there, and restored what the infinitive has lost before them.
// Portuguese puts a hyphen between, and an accent in place of the infinitive's r.
var (
	attached = map[string][]string{
		"it": strings.Fields("glielo gliela celo cela melo mela selo sela lo la li le ne mi ti si ci vi gli"),
		"es": strings.Fields("melo mela selo sela selos selas los las les nos lo la le me te se"),
	}
	restored = map[string]string{"it": "e"}
	accented = map[string]string{"á": "ar", "ê": "er", "í": "ir"}
)

// leastInfinitive is how many letters an infinitive has from which a pronoun is taken:
// "perla" is no verb.
const leastInfinitive = 5

// withoutPronoun is an infinitive without the pronoun at its end: "disattivarlo".
func (l *language) withoutPronoun(word string) string {
	if l.tag == "pt" {
		stem := strings.TrimRight(word, "áêí")
		if ending, ok := accented[word[len(stem):]]; ok && utf8.RuneCountInString(word) >= leastInfinitive && !strings.HasSuffix(stem, "r") {
			return stem + ending // but "terá" is a future
		}
		return word
	}
	for _, pronoun := range attached[l.tag] {
		verb, ok := strings.CutSuffix(word, pronoun)
		if ok && len(verb) >= leastInfinitive && (strings.HasSuffix(verb, "ar") || strings.HasSuffix(verb, "er") || strings.HasSuffix(verb, "ir")) {
			return verb + restored[l.tag]
		}
	}
	return word
}

// extraStopWords are forms of Bleve's English stop words that people type without
// the apostrophe, and words that every other question holds.
var extraStopWords = words(`dont doesnt didnt isnt arent wasnt cant couldnt wont wouldnt shouldnt havent hasnt
	im ive ill id youre theyre whats whos wheres hows thats lets u ur r pls plz please will can could would should
	may might must shall get got also just tell know want wanna gonna theres long much many hi hello hey thanks thx`)

func words(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// split calls yield with each word of text in lower case. Whatever is not a letter,
// a digit or a mark separates; signs of query languages are thus plain text.
// Scripts written without spaces are cut into pairs of signs.
func (l *language) split(text string, yield func(word string) bool) {
	start, dense := -1, false
	for i, r := range text {
		kind := kindOf(r)
		if start >= 0 && (kind == runeOther || dense != (kind == runeDense)) {
			if !l.emit(text[start:i], dense, yield) {
				return
			}
			start = -1
		}
		if start < 0 && (kind == runeWord || kind == runeDense) {
			start, dense = i, kind == runeDense
		}
	}
	if start >= 0 {
		l.emit(text[start:], dense, yield)
	}
}

type runeKind uint8

const (
	runeOther runeKind = iota
	runeWord
	runeDense
	runeApostrophe
)

func kindOf(r rune) runeKind {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z', '0' <= r && r <= '9':
		return runeWord
	case r == '\'' || r == '’':
		return runeApostrophe
	case r < utf8.RuneSelf || r == utf8.RuneError:
		return runeOther
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar):
		return runeDense
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return runeWord
	}
	return runeOther
}

func (l *language) emit(run string, dense bool, yield func(string) bool) bool {
	if dense {
		return pairs(run, yield)
	}
	word := lower(strings.TrimRight(run, "'’"))
	at := strings.IndexAny(word, "'’")
	if at < 0 {
		return yield(word)
	}
	if !l.english {
		// l'article, dell'utente: the article before the apostrophe goes with the stop words.
		for part := range strings.FieldsFuncSeq(word, func(r rune) bool { return r == '\'' || r == '’' }) {
			if !yield(part) {
				return false
			}
		}
		return true
	}
	before, after := word[:at], strings.TrimLeft(word[at:], "'’")
	if stem, ok := strings.CutSuffix(before, "n"); ok && after == "t" {
		if stem == "" || stem == "ca" || stem == "wo" || stem == "sha" {
			stem = "can"
		}
		return yield(stem) && yield("not")
	}
	return yield(before)
}

// pairs cuts a run without spaces into overlapping pairs of signs.
func pairs(run string, yield func(string) bool) bool {
	last, lastSize := 0, 0
	for i, r := range run {
		if lastSize > 0 && !yield(run[last:i+utf8.RuneLen(r)]) {
			return false
		}
		last, lastSize = i, utf8.RuneLen(r)
	}
	if last == 0 {
		return yield(run)
	}
	return true
}

// lower is strings.ToLower with the accents of "résumé" and "café" taken off in
// Latin script words, which people leave out when they type.
func lower(word string) string {
	return strings.ToLower(word)
}
