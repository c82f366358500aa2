package discord

import (
	"regexp"
	"strings"
)

// What personal data looks like in a question. It is looked for to answer in
// private, so that a false alarm costs little and a miss costs a hint.
var (
	emailLike = regexp.MustCompile(`[\w.+-]+@[\w-]+\.[\w.-]*\w`)
	phoneLike = regexp.MustCompile(`(?:^|[\s:])(?:(?:\+|\(?0)[\d ()/.-]{7,19}\d|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?:$|[\s,.;:?!)])`)
	cardLike  = regexp.MustCompile(`\b(?:[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?|\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7})\b`)
	inetLike  = regexp.MustCompile(`\b(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}\b`)
	dateLike  = regexp.MustCompile(`\d{1,4}([-./])\d{1,2}([-./])\d{1,4}`)
)

// personal is the key of the words for the personal data a text seems to hold;
// empty for none.
func personal(text string) string {
	switch {
	case emailLike.MatchString(text):
		return "personal.email"
	case cardLike.MatchString(text):
		return "personal.card"
	case inetLike.MatchString(text):
		return "personal.address"
	case hasPhone(text):
		return "personal.phone"
	}
	return ""
}

// withoutPersonal takes out what looks like personal data: no answer needs it.
func withoutPersonal(text string) string {
	for _, like := range []*regexp.Regexp{emailLike, cardLike, inetLike} {
		text = like.ReplaceAllString(text, " ")
	}
	if hasPhone(text) {
		text = phoneLike.ReplaceAllString(text, " ")
	}
	return strings.TrimSpace(text)
}

// hasPhone looks for phone numbers: nine digits or more that are no date.
func hasPhone(text string) bool {
	for _, found := range phoneLike.FindAllString(dateLike.ReplaceAllString(text, " "), 10) {
		digits := strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, found)
		if len(digits) >= 9 && len(digits) <= 15 {
			return true
		}
	}
	return false
}
