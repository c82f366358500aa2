// Package name cuts texts into the words that names of places are compared by.
// The table's generator and its reader share it, so that both spell alike.
package name

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Word is a word of a text.
type Word struct {
	// Text in lower case and composed form, dots of abbreviations left out: "us" for "U.S.".
	Text string
	// Start and End are byte offsets in the text.
	Start, End int
	// Joined is true when nothing separates the word from the one before, as in
	// scripts written without spaces, where each character is a word.
	Joined bool
}

// spaceless are the scripts that put no spaces between words.
var spaceless = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// Words returns the words of a text. A possessive "'s" belongs to no word.
func Words(text string) []Word {
	words := make([]Word, 0, len(text)/5+1)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			at += size
			continue
		}
		end := at + size
		alone := r >= utf8.RuneSelf && unicode.In(r, spaceless...)
		for !alone && end < len(text) {
			next, n := utf8.DecodeRuneInString(text[end:])
			if !inWord(next) || next >= utf8.RuneSelf && unicode.In(next, spaceless...) {
				break
			}
			end += n
		}
		words = add(words, text, at, end, alone)
		at = end
	}
	return words
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.In(r, unicode.Letter, unicode.Mark, unicode.Number)
}

// add appends the word text[start:end], unless it is a possessive or goes on an abbreviation.
func add(words []Word, text string, start, end int, alone bool) []Word {
	word := Word{lower(text[start:end]), start, end, false}
	if len(words) == 0 {
		return append(words, word)
	}
	last := &words[len(words)-1]
	between := text[last.End:start]
	if word.Text == "s" && (between == "'" || between == "’") {
		return words
	}
	if between == "." && len(word.Text) == 1 && (start == last.End+1) && abbreviates(text[last.Start:last.End]) {
		last.Text += word.Text
		last.End = end
		return words
	}
	word.Joined = alone && between == ""
	return append(words, word)
}

// abbreviates tells whether the text is one letter, or letters with dots between.
func abbreviates(text string) bool {
	return len(text)%2 == 1 && strings.Count(text, ".") == len(text)/2
}

func lower(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return norm.NFKC.String(strings.ToLower(s))
		}
	}
	return strings.ToLower(s)
}

// Key is the form by which a name is kept: its words with single spaces.
func Key(text string) string {
	var b strings.Builder
	for i, word := range Words(text) {
		if i > 0 && !word.Joined {
			b.WriteByte(' ')
		}
		b.WriteString(word.Text)
	}
	return b.String()
}

var ligatures = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "æ", "ae", "œ", "oe", "ı", "i", "ð", "d", "þ", "th")

// Fold takes the accents off Latin, Greek and Cyrillic letters of a key.
func Fold(key string) string {
	ascii := true
	for i := range len(key) {
		ascii = ascii && key[i] < utf8.RuneSelf
	}
	if ascii {
		return key
	}
	var b strings.Builder
	accented := false
	for _, r := range norm.NFD.String(ligatures.Replace(key)) {
		if unicode.Is(unicode.Mn, r) && accented {
			continue
		}
		accented = unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) || accented && unicode.Is(unicode.Mn, r)
		b.WriteRune(r)
	}
	return norm.NFC.String(b.String())
}
