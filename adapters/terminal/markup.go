package terminal

import (
	"strings"

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
