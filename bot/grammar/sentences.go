package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// SentencesOf splits a text where a sentence ends, at colons and dashes, and before
// each "1)" of a list.
func SentencesOf(text string) []string {
	var sentences []string
	for _, part := range numbered(text) {
		sentences = append(sentences, sentencesIn(part)...)
	}
	return sentences
}

// numbered splits a text at the marks of a list, "1)", "(b)", "1." and "1", which are left out.
func numbered(text string) []string {
	var parts []string
	start := 0
	mark := listMarks[0]
	for i := 0; i+2 < len(text); i++ {
		n := markLength(text, i, len(parts) == 0)
		if n == 0 {
			continue
		}
		for _, marks := range listMarks {
			if len(parts) == 0 && marks[0] == text[i] {
				mark = marks
			}
		}
		if len(parts) >= len(mark) || mark[len(parts)] != text[i] {
			continue
		}
		parts = append(parts, text[start:i])
		start = i + n
	}
	if len(parts) < 2 {
		return []string{text}
	}
	parts = append(parts, text[start:])
	for i, part := range parts {
		part = strings.TrimRight(part, " (,")
		parts[i] = strings.TrimRight(strings.TrimSuffix(part, " and"), " ,")
	}
	return parts
}

// markLength is how long a mark of a list at a place of a text is, with the space behind it; 0 where none stands. Without a bracket the
// first one opens the text or stands behind a sign, and a letter has a dot.
func markLength(text string, i int, first bool) int {
	if i > 0 && text[i-1] != ' ' && text[i-1] != '(' {
		return 0
	}
	before := strings.TrimRight(text[:i], " ")
	opens := !first || before == "" || strings.ContainsRune(Marks+"-", rune(before[len(before)-1]))
	switch {
	case text[i+1] == ')' && text[i+2] == ' ', opens && text[i+1] == '.' && text[i+2] == ' ':
		return len("1) ")
	case opens && text[i+1] == ' ' && unicode.IsDigit(rune(text[i])):
		return len("1 ")
	}
	return 0
}

// listMarks are what counts the points of a list.
var listMarks = []string{"123456789", "abcdefgh", "ABCDEFGH"}

// opensHan tells whether a text begins with a Chinese sign, before which no space stands.
func opensHan(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.Is(unicode.Han, r)
}

// endsAt tells whether a sign of a text, which stands from one place to another, ends a sentence.
func endsAt(text string, from, to int, sign rune) bool {
	switch sign {
	case '。', '？', '！', '；', '।':
		return true
	case '.', '?', '!', ';', ':':
		return to == len(text) || text[to] == ' ' || opensHan(text[to:])
	case '-', '–', '—':
		return from > 0 && text[from-1] == ' ' && to < len(text) && text[to] == ' '
	}
	return false
}

func sentencesIn(text string) []string {
	var sentences []string
	start := 0
	for i, r := range text {
		end, next := i, i+utf8.RuneLen(r)
		if !endsAt(text, i, next, r) {
			continue
		}
		if r != '-' && r != '–' && r != '—' && r != ':' {
			end = next // the sign tells a question
		}
		sentences = append(sentences, text[start:end])
		start = next
	}
	sentences = append(sentences, text[start:])
	for i := range sentences {
		sentences[i] = strings.TrimSpace(sentences[i])
	}
	return slices.DeleteFunc(sentences, func(s string) bool { return !strings.ContainsFunc(s, unicode.IsLetter) })
}
