package slack

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// Limits of messages and views, in characters or pieces.
// https://docs.slack.dev/reference/block-kit/blocks/
// https://docs.slack.dev/reference/block-kit/block-elements/button-element/
// https://docs.slack.dev/reference/views/modal-views/
const (
	maxBlocks     = 50
	maxViewBlocks = 100
	maxButtonText = 75
	maxValue      = 2000
	maxOptionText = 75
	maxViewTitle  = 24
	maxBlockID    = 255
	maxContext    = 300  // of a context line: ours, Slack takes 2,000
	maxPlainText  = 3000 // of a text object
	maxURL        = 3000
	maxInput      = 3000
	// maxFallback is how much of an answer stands in text, which notifications and
	// screen readers take: ours. Slack splits texts of more than 4,000.
	// https://docs.slack.dev/reference/methods/chat.postMessage/#truncating
	maxFallback = 800
	// maxRich is how much text one message shows before the rest goes behind
	// "More". Slack refuses all blocks of a message together above about 13,200
	// characters (msg_blocks_too_long); two screens of text are enough.
	maxRich = 2500
	// maxRichBlock keeps one block of a view well under what Slack takes.
	maxRichBlock = 2800
)

// escape makes text safe where Slack reads mrkdwn: the three characters that
// begin mentions, links and entities. There is no escape for * _ ~ and `, so
// words of people and facts stand in rich_text and plain_text only; what is
// escaped here is the fallback text, which is shown with markup off.
// https://docs.slack.dev/messaging/formatting-message-text/#escaping
func escape(text string) string {
	return escaper.Replace(text)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// size counts text as JavaScript does, which is never less than characters.
func size(text string) int {
	n := 0
	for _, r := range text {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// shorten cuts text to a size, at a space where there is one near the end and
// never between a letter and its marks, and says so with an ellipsis.
func shorten(text string, most int) string {
	if size(text) <= most {
		return text
	}
	end, n := 0, 1 // one for the ellipsis
	for i, r := range text {
		if n += max(1, utf16.RuneLen(r)); n > most {
			break
		}
		end = i + utf8.RuneLen(r)
	}
	for end > 0 && joined(text, end) {
		_, width := utf8.DecodeLastRuneInString(text[:end])
		end -= width
	}
	if space := strings.LastIndexByte(text[:end], ' '); space > end*3/4 {
		end = space
	}
	return strings.TrimRight(text[:end], " ,;:") + "…"
}

// joined tells whether what follows belongs to the letter before.
func joined(text string, at int) bool {
	next, _ := utf8.DecodeRuneInString(text[at:])
	last, _ := utf8.DecodeLastRuneInString(text[:at])
	const joiner = '\u200d'
	return next == joiner || last == joiner || unicode.In(next, unicode.M, unicode.Variation_Selector) || next >= 0x1f3fb && next <= 0x1f3ff
}

// link is an address that may stand behind words: https, with a host, nothing
// hidden in it; empty otherwise.
func link(address string) string {
	if len(address) > maxURL || bot.PlainLine(address) != address || strings.ContainsAny(address, " <>|\"") {
		return ""
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil {
		return ""
	}
	return address
}

func plainText(text string, most int) *slack.TextBlockObject {
	return slack.NewTextBlockObject(slack.PlainTextType, shorten(bot.PlainLine(text), most), false, false)
}

var (
	bold   = &slack.RichTextSectionTextStyle{Bold: true}
	italic = &slack.RichTextSectionTextStyle{Italic: true}
)

func words(text string, style *slack.RichTextSectionTextStyle) slack.RichTextSectionElement {
	return slack.NewRichTextSectionTextElement(text, style)
}

// linked is text behind an address, or the text alone where there is none to trust.
func linked(text, address string) slack.RichTextSectionElement {
	if address = link(address); address == "" {
		return words(text, nil)
	}
	return slack.NewRichTextSectionLinkElement(address, text, nil)
}

func button(action, text, value string) *slack.ButtonBlockElement {
	return slack.NewButtonBlockElement(action, value, plainText(text, maxButtonText))
}

// contextLine is small grey text; plain, since it quotes facts.
func contextLine(text string) slack.Block {
	return slack.NewContextBlock("", plainText(text, maxContext))
}

// paragraph is a block of one paragraph.
func paragraph(elements ...slack.RichTextSectionElement) slack.Block {
	return slack.NewRichTextBlock("", slack.NewRichTextSection(elements...))
}

// list is a rich_text_list without the zero fields that slack-go writes, of which
// Slack's own types do not know one.
type list struct {
	Type     slack.RichTextElementType     `json:"type"`
	Style    slack.RichTextListElementType `json:"style"`
	Elements []slack.RichTextElement       `json:"elements"`
}

// RichTextElementType makes it an element of a rich_text block.
func (l list) RichTextElementType() slack.RichTextElementType { return l.Type }

func listOf(style slack.RichTextListElementType, items []slack.RichTextElement) list {
	return list{slack.RTEList, style, items}
}
