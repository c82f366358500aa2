package discord

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Discord's limits, in UTF-16 units: it counts characters, which are never more.
const (
	// maxText is all text of a message with Components V2, over all its parts.
	// https://docs.discord.com/developers/components/reference#text-display
	maxText = 4000
	// maxContent is the content of a plain message.
	// https://docs.discord.com/developers/resources/message#create-message
	maxContent = 2000
	// maxCustomID is an id of a component.
	// https://docs.discord.com/developers/components/reference#anatomy-of-a-component
	maxCustomID = 100
	// maxLabel is a button's label.
	// https://docs.discord.com/developers/components/reference#button
	maxLabel = 80
	// maxOptions are the options of a select, and of an autocomplete.
	// https://docs.discord.com/developers/components/reference#string-select
	maxOptions = 25
	// maxOption is the label and the value of an option.
	// https://docs.discord.com/developers/components/reference#string-select-select-option-structure
	maxOption = 100
	// maxModalTitle is the title of a modal and a label in it.
	// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
	maxModalTitle = 45
	// maxLink is an address in a link. Longer ones are left out.
	maxLink = 512
)

// units is the length of text as Discord's limits count it at most.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// escaped are the letters Discord reads as markup anywhere in a line.
// https://docs.discord.com/developers/reference#message-formatting
const escaped = "\\*_~`|<>[]()"

// escape makes text that shows as it is written, on one line: no formatting, no
// mention, no link. An @ keeps its looks and loses its power by a space of no
// width behind it, as Discord has no escape for @everyone.
func escape(plain string) string {
	plain = bot.PlainLine(plain)
	var b strings.Builder
	b.Grow(len(plain) + 8)
	for i, r := range plain {
		switch {
		case strings.ContainsRune(escaped, r),
			i == 0 && strings.ContainsRune("#-+", r),
			r == ':' && strings.HasPrefix(plain[i+1:], "//"):
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '.' && i > 0 && isNumber(plain[:i]):
			b.WriteString("\\.")
		case r == '@':
			b.WriteString("@\u200b")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isNumber(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// cut shortens plain text to a number of units, at a word where one ends near,
// and marks it with an ellipsis.
func cut(plain string, most int) string {
	plain = bot.PlainLine(plain)
	if units(plain) <= most {
		return plain
	}
	end, used := 0, 0
	for i, r := range plain {
		used += max(1, utf16.RuneLen(r))
		if used > most-1 {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	short := plain[:end]
	if space := strings.LastIndexByte(short, ' '); space > end*2/3 {
		short = short[:space]
	}
	return strings.TrimRight(strings.TrimRightFunc(short, joins), " ,;:") + "…"
}

// joins tells whether r would hang on a letter that was cut off.
func joins(r rune) bool { return unicode.Is(unicode.Mn, r) || r == '\u200d' || r == '\ufe0f' }

// escapeTo is escape for text that may have to be cut; it tells whether it was.
func escapeTo(plain string, most int) (string, bool) {
	plain = bot.PlainLine(plain)
	whole := escape(plain)
	if units(whole) <= most {
		return whole, false
	}
	for room := min(most, units(plain)); room > 1; room = room * 9 / 10 {
		if short := escape(cut(plain, room)); units(short) <= most {
			return short, true
		}
	}
	return "", true
}

// clip keeps our own markup within a limit. It cuts at a line, so that no
// formatting is left open.
func clip(markup string, most int) string {
	if units(markup) <= most {
		return markup
	}
	lines, used := strings.Split(markup, "\n"), 2
	for i, line := range lines {
		if used += units(line) + 1; used > most {
			return strings.Join(lines[:i], "\n") + "\n…"
		}
	}
	return markup
}

// link is a masked link without a preview; only the words where the address is none.
func link(words, url string) string {
	if !strings.HasPrefix(url, "https://") || units(url) > maxLink || strings.ContainsFunc(url, unfit) {
		return words
	}
	return "[" + words + "](<" + url + ">)"
}

// unfit tells whether a letter could end an address early.
func unfit(r rune) bool {
	return r <= ' ' || r > '~' || strings.ContainsRune("<>()[]\\\"`", r)
}

// day is a date that each reader sees in his own language; noon is on the same
// day nearly everywhere. Less precise dates are written out.
// https://docs.discord.com/developers/reference#message-formatting-timestamp-styles
func day(d knowledge.Date) string {
	if d.Day == 0 {
		return d.Long()
	}
	return "<t:" + strconv.FormatInt(d.Time().Unix()+12*60*60, 10) + ":D>"
}

// quote puts text of somebody into a block quote.
func quote(plain string, most int) string {
	short, _ := escapeTo(plain, most)
	return "> " + short
}
