package grammar

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// EditDistance counts the letters inserted, lost, changed or swapped with their
// neighbour between two ASCII words; 2 stands for all that are further apart.
func EditDistance(a, b string) int {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return 2
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case i == len(a) && len(a) == len(b):
		return 0
	case len(a) < len(b):
		if a[i:] == b[i+1:] {
			return 1
		}
	case a[i+1:] == b[i+1:]:
		return 1
	case i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]:
		return 1
	}
	return 2
}

// DropWords removes the words of a text that drop tells, unless that is all of them.
func DropWords(text string, drop func(word string) bool) string {
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return text
	}
	kept := false
	dropped := MapWords(text, func(word string) string {
		if drop(strings.ToLower(word)) {
			return ""
		}
		kept = true
		return word
	})
	if !kept {
		return text
	}
	return dropped
}

// MapWords puts what f returns in place of each word of a text.
func MapWords(text string, f func(word string) string) string {
	var b strings.Builder
	start := -1
	flush := func(end int) {
		if start >= 0 {
			b.WriteString(f(text[start:end]))
		}
		start = -1
	}
	for i, r := range text {
		if IsWordRune(r) {
			if start < 0 {
				start = i
			}
			continue
		}
		flush(i)
		b.WriteRune(r)
	}
	flush(len(text))
	return b.String()
}

// maxQuestion is how many bytes of a question are read; nobody needs more to ask,
// and a pasted document must not hold up the others.
const maxQuestion = 4000

// Clean turns whatever was sent into plain text: valid UTF-8 in one spelling,
// without invisible characters, mentions or layout.
func Clean(text string) string {
	if isClean(text) {
		return text // as most are
	}
	text = strings.ToValidUTF8(Truncate(text, maxQuestion), " ")
	if !IsASCII(text) {
		text = norm.NFKC.String(text)
	}
	text = dropMentions(text)
	var b strings.Builder
	b.Grow(len(text))
	space := true
	for _, r := range text {
		switch {
		case r == '’' || r == '‘' || r == '`' || r == '´':
			r = '\''
		case r == '“' || r == '”' || r == '„' || r == '«' || r == '»':
			r = '"'
		}
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			if !space {
				b.WriteByte(' ')
			}
			space = true
			continue
		}
		if unicode.Is(unicode.Cf, r) || r == utf8.RuneError {
			continue
		}
		space = false
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), " ")
}

// LinesOf are the lines of what was sent, each as Clean gives it, without blank ones.
func LinesOf(text string) (lines []string) {
	for line := range strings.Lines(Truncate(text, maxQuestion)) {
		if line = strings.TrimSpace(Clean(line)); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// isClean tells whether a text is plain already: ASCII with single spaces between words
// and nothing that clean looks at.
func isClean(text string) bool {
	if len(text) > maxQuestion {
		return false
	}
	space := true
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c > '~' || c == '`' || c == '<' || c == '@' || c == ' ' && space {
			return false
		}
		space = c == ' '
	}
	return !space || text == ""
}

// ListLines are the lines of a word list without blank ones and comments.
func ListLines(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// Truncate cuts text to at most limit bytes without splitting a character.
func Truncate(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	for limit > 0 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return text[:limit]
}

// IsASCII tells whether a text holds no letter beyond ASCII.
func IsASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// dropMentions removes names addressed with @, mail addresses and the angle-bracket tokens
// that chat platforms write for people, channels and emoji: they are not words.
func dropMentions(text string) string {
	if !strings.ContainsAny(text, "<@") {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		switch {
		case text[i] == '<' && i+1 < len(text) && strings.IndexByte("@#!:a", text[i+1]) >= 0:
			if end := strings.IndexByte(text[i:], '>'); end > 0 && end < 80 && !strings.Contains(text[i:i+end], " ") {
				i += end + 1
				continue
			}
		case text[i] == '@' && (i == 0 || text[i-1] == ' '):
			for i < len(text) && text[i] != ' ' {
				i++
			}
			continue
		case i == 0 || text[i-1] == ' ':
			word, _, _ := strings.Cut(text[i:], " ")
			if strings.Contains(strings.Trim(word, "@<>().,;:"), "@") {
				i += len(word)
				continue
			}
		}
		b.WriteByte(text[i])
		i++
	}
	return b.String()
}

// UpperFirst is a text with its first letter in upper case.
func UpperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// AsksOwn tells whether words end before what the asker asks to do, or will: "will I still" before
// "see", not "did you" or "I have".
func AsksOwn(before []string) bool {
	n := len(before)
	for n > 0 && (Adverbs[before[n-1]] || Fillers[before[n-1]] || before[n-1] == "still" || before[n-1] == "ever" || before[n-1] == "always") {
		n--
	}
	return n > 1 && (before[n-1] == "i" || before[n-1] == "we") && Auxiliaries[before[n-2]] && !pastVerbs[before[n-2]]
}

// LowerFirst is a text with its first letter in lower case.
func LowerFirst(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

// TrueFirst orders what is true before what is not.
func TrueFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}
