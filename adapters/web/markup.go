package web

import (
	"net/url"
	"strings"
	"unicode"
)

const (
	// maxQuestion is how many characters the page's field takes. The server takes
	// what fits into maxBody.
	maxQuestion = 1000
	// maxHeading is how many characters of a question are shown above its answer.
	maxHeading = 300
	// longDetails is from how many bytes on details are folded away.
	longDetails = 500
)

// plain makes text fit to be shown: what could turn the reading direction of what
// follows or hide in a word is taken out, white space becomes single spaces, and
// bytes that are no UTF-8 become U+FFFD. Markup is html/template's to escape.
// https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
func plain(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.In(r, unicode.Zl, unicode.Zp):
			return ' '
		case unicode.IsControl(r), turns(r), hidden(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
	return strings.Join(strings.Fields(text), " ")
}

// turns tells whether r embeds, overrides or isolates a reading direction.
func turns(r rune) bool {
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

// hidden tells whether r shows nothing and is not needed to spell a word.
func hidden(r rune) bool {
	return r == '\u200b' || r == '\u2060' || r == '\ufeff' || r == '\u00ad' || r == unicode.MaxRune
}

// paragraphs are the parts of a text between its empty lines.
func paragraphs(text string) []string {
	var list []string
	for _, part := range strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n\n") {
		if part = plain(part); part != "" {
			list = append(list, part)
		}
	}
	return list
}

// link is an address that may be followed; empty for one that is not of the web.
func link(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
		return ""
	}
	return u.String()
}

// shorten keeps a heading from filling the screen.
func shorten(text string) string {
	letters := []rune(text)
	if len(letters) <= maxHeading {
		return text
	}
	return string(letters[:maxHeading-1]) + "…"
}
