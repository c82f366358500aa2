package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

const (
	// minWidth is the narrowest column text is wrapped to: below it hardly a word fits.
	minWidth = 24
	// maxWidth is the widest: longer lines are hard to read however wide the window.
	maxWidth = 100
)

// The few styles in use, as SGR codes.
// https://ecma-international.org/publications-and-standards/standards/ecma-48/
const (
	bold = "1"
	dim  = "2"
)

// Neutralise makes text safe to print on one line of a terminal: what could
// move the cursor, change colours, ring or turn the reading direction is taken
// out, line breaks become spaces, and bytes that are no UTF-8 become U+FFFD.
// Letters of every script stay, with the joiners and marks they need.
func Neutralise(text string) string {
	if harmless(text) {
		return text
	}
	return strings.Join(strings.Fields(strings.Map(neutral, strings.ToValidUTF8(text, "\ufffd"))), " ")
}

// paragraphs neutralises text and keeps its empty lines as breaks between paragraphs.
func paragraphs(text string) []string {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var list []string
	for _, part := range strings.Split(text, "\n\n") {
		if part = Neutralise(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// harmless tells whether text is plain printable ASCII on one line, as most is.
func harmless(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return !strings.Contains(text, "  ") && !strings.HasPrefix(text, " ") && !strings.HasSuffix(text, " ")
}

// neutral maps a rune to itself, to a space, or to nothing.
func neutral(r rune) rune {
	switch {
	case unicode.IsSpace(r), unicode.In(r, unicode.Zl, unicode.Zp):
		return ' '
	case unicode.IsControl(r), turns(r), hidden(r):
		return -1
	}
	return r
}

// turns tells whether r embeds, overrides or isolates a reading direction. The
// plain marks U+200E, U+200F and U+061C stay: right-to-left text needs them, and
// they turn nothing around.
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
func turns(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// hidden tells whether r shows nothing and is not needed to spell a word.
func hidden(r rune) bool {
	return r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u00ad' || r == utf8.MaxRune
}

// styled puts text into a style where colour is on.
func (o Options) styled(style, text string) string {
	if !o.Colour || text == "" {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// column is the width text is wrapped to; 0 is no wrapping.
func (o Options) column() int {
	if o.Width <= 0 {
		return 0
	}
	return min(max(o.Width, minWidth), maxWidth)
}

// wrapped breaks text into lines that fit beside an indent of so many cells. Wide
// letters count as two cells, and words of a script without spaces break
// anywhere. Addresses are not for this: broken ones lead nowhere.
func (o Options) wrapped(text string, indent int) []string {
	if o.column() == 0 {
		return []string{text}
	}
	lines := strings.Split(ansi.Wrap(text, o.column()-indent, ""), "\n")
	for i := range lines {
		lines[i] = strings.Trim(lines[i], " ")
	}
	return lines
}
