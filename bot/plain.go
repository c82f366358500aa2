package bot

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// PlainLine makes text from outside fit to be shown on one line, wherever that
// is: what could move a cursor, change colours, ring or turn the reading direction
// of what follows is taken out, as is what hides in a word; white space becomes
// single spaces, and bytes that are no UTF-8 become U+FFFD. Letters of every script
// stay, with the joiners and marks they need. What a platform reads as markup
// stays too: that is for its adapter to escape.
func PlainLine(text string) string {
	if isPlain(text) {
		return text
	}
	return strings.Join(strings.Fields(strings.Map(plainRune, strings.ToValidUTF8(text, "\ufffd"))), " ")
}

// PlainParagraphs are the parts of text between its empty lines, each a PlainLine.
func PlainParagraphs(text string) []string {
	var list []string
	for part := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if part = PlainLine(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// isPlain tells whether text is printable ASCII without a space too many, as most is.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return !strings.Contains(text, "  ") && !strings.HasPrefix(text, " ") && !strings.HasSuffix(text, " ")
}

// plainRune maps a rune to itself, to a space, or to nothing. Of what steers the
// reading direction, the marks U+200E, U+200F and U+061C stay: right-to-left text
// needs them, and they turn nothing around.
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
func plainRune(r rune) rune {
	switch {
	case unicode.IsSpace(r), unicode.In(r, unicode.Zl, unicode.Zp):
		return ' '
	case unicode.IsControl(r), r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
		return -1
	case r == '\u200b', r == '\u2060', r == '\ufeff', r == '\u00ad', r == utf8.MaxRune:
		return -1 // shows nothing and spells no word
	}
	return r
}
