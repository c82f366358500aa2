package knowledge

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Severity tells whether a problem stops a load.
type Severity string

// The severities.
const (
	// Error makes a file unfit to answer from; a load that meets one fails.
	Error Severity = "error"
	// Warning is for the eye of an editor; only Check reports it.
	Warning Severity = "warning"
)

// Problem is one thing wrong in a knowledge file.
type Problem struct {
	Path string
	// Line and Col count from 1; Col counts characters. 0 when the problem is
	// the whole file's or folder's.
	Line, Col int
	// Rule that is broken, a short constant name such as "duplicate-id".
	Rule string
	// Text says what is wrong, and Hint what to do; Hint may be empty.
	Text, Hint string
	Severity   Severity
}

// String is the problem on one line: "path:line:col: rule: what is wrong (what to do)".
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(oneLine(p.Path))
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, max(p.Col, 1))
	}
	fmt.Fprintf(&b, ": %s: %s", p.Rule, p.message())
	return b.String()
}

// message is text and hint without place and rule.
func (p Problem) message() string {
	if p.Hint == "" {
		return oneLine(p.Text)
	}
	return oneLine(p.Text + " (" + p.Hint + ")")
}

// Problems are problems in the order of path, line and column.
type Problems []Problem //nolint:errname // the name says what it lists

// Error lists all problems, each on its line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.String()
	}
	return strings.Join(lines, "\n")
}

// err is nil where there are no problems.
func (ps Problems) err() error {
	if len(ps) == 0 {
		return nil
	}
	ps.sort()
	return ps
}

func (ps Problems) sort() {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Path, b.Path),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Rule, b.Rule),
		)
	})
}

// shorten keeps a message readable when a file holds a novel where a word belongs.
func shorten(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

// oneLine keeps what a file or its name contains from breaking the line or
// steering the terminal.
func oneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp) {
			return ' '
		}
		return r
	}, s)
}
