package slack

import (
	"regexp"
	"strings"
)

// construct is a mention or a link in a message's text.
// https://docs.slack.dev/messaging/formatting-message-text/#retrieving-messages
var construct = regexp.MustCompile(`<([^<>]*)>`)

// wordsOf is a message's text as people read it: without the mention of the bot,
// with links as their labels, and nothing escaped.
func wordsOf(text string) string {
	text = construct.ReplaceAllStringFunc(text, func(found string) string {
		inside := found[1 : len(found)-1]
		target, label, labelled := strings.Cut(inside, "|")
		switch {
		case strings.HasPrefix(target, "@"):
			return " "
		case strings.HasPrefix(target, "!"):
			return " "
		case strings.HasPrefix(target, "#"):
			return "#" + label
		case labelled:
			return label
		}
		return strings.TrimPrefix(target, "mailto:")
	})
	return strings.TrimSpace(unescaper.Replace(text))
}

var unescaper = strings.NewReplacer("&lt;", "<", "&gt;", ">", "&amp;", "&")

// mentions tells whether a text mentions a user.
func mentions(text, user string) bool {
	return user != "" && (strings.Contains(text, "<@"+user+">") || strings.Contains(text, "<@"+user+"|"))
}

// mentionsSomebody tells whether a text is addressed to people.
func mentionsSomebody(text string) bool {
	return strings.Contains(text, "<@") || strings.Contains(text, "<!")
}

// questionWords open questions that people end without a question mark.
var questionWords = map[string]bool{}

func init() {
	for _, word := range strings.Fields(`what what's whats when where who whom whose which why how how's is are am was were do does did can could will would
		should may might has have and so or wie was wann wo wer warum ist sind kann gilt und comment quand où qui pourquoi est et
		cómo qué cuándo dónde quién por y como quando onde quem come perché dove chi e`) {
		questionWords[word] = true
	}
}

// asks tells whether a text reads like a question.
func asks(text string) bool {
	text = strings.ToLower(wordsOf(text))
	if strings.ContainsAny(text, "?？؟") {
		return true
	}
	first, _, _ := strings.Cut(text, " ")
	return questionWords[strings.Trim(first, ",.!:;")]
}

// bare tells whether a mention holds no question of its own, such as "this?" or
// nothing, so that the message above it is meant.
func bare(text string) bool {
	n := 0
	for word := range strings.FieldsSeq(strings.ToLower(text)) {
		if !pointing[strings.Trim(word, "?!.,:;^👆☝️")] {
			n++
		}
	}
	return n == 0
}

var pointing = map[string]bool{
	"": true, "this": true, "that": true, "it": true, "above": true, "please": true, "pls": true, "answer": true, "can": true, "you": true, "could": true, "help": true,
	"hi": true, "hey": true, "hello": true, "here": true, "see": true, "thoughts": true, "what": true, "about": true, "any": true, "idea": true, "ideas": true, "the": true,
	"question": true, "know": true, "do": true, "with": true, "to": true, "me": true, "us": true,
}

// Personal data in a question: an e-mail address, a phone number, numbers of
// identity cards, bank accounts and payment cards.
var (
	email  = regexp.MustCompile(`(?i)[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}`)
	phone  = regexp.MustCompile(`(\+|\b00|\()?\d[\d ()./-]{7,}\d`)
	iban   = regexp.MustCompile(`\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\b`)
	social = regexp.MustCompile(`\b\d{3}-\d{2}-\d{4}\b`)
	// date and years look like phone numbers and are none.
	date = regexp.MustCompile(`\b(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|(19|20)\d\d( ?[-–/] ?(19|20)\d\d)?)\b`)
	// account numbers in letters and digits, such as passports and PANs.
	mixed = regexp.MustCompile(`\b[A-Z]{1,5}\d{6,9}[A-Z]?\b|\b[A-Z]{5}\d{4}[A-Z]\b`)
)

// personal tells whether a text seems to hold data of a person that does not
// belong in a channel.
func personal(text string) bool { return withoutPersonal(text) != text }

// withoutPersonal takes such data out of a text, so that it is neither searched
// for nor quoted in an answer.
func withoutPersonal(text string) string {
	for _, kind := range []*regexp.Regexp{email, iban, social, mixed} {
		text = kind.ReplaceAllString(text, " ")
	}
	dates := date.FindAllStringIndex(text, -1)
	at := 0
	var b strings.Builder
	for _, found := range phone.FindAllStringIndex(text, -1) {
		if within(found, dates) || !manyDigits(text[found[0]:found[1]]) {
			continue
		}
		b.WriteString(text[at:found[0]] + " ")
		at = found[1]
	}
	return b.String() + text[at:]
}

// within tells whether a find is nothing but dates.
func within(found []int, dates [][]int) bool {
	for _, d := range dates {
		if d[0] <= found[0] && found[0] < d[1] {
			return true
		}
	}
	return false
}

func manyDigits(text string) bool {
	digits := 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	return digits >= 9 && digits <= 19
}
