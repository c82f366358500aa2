package bottest

import (
	"unicode"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Hostile is text that tries to steer whatever shows it: escape sequences of
// terminals in 7 and 8 bits, other controls, direction overrides, mentions and
// markup of chat platforms, HTML, and bytes that are no UTF-8.
const Hostile = "\x1b[2J\x1b[31mred\x1b]0;title\x07 \u009b31m \x00\x08\r over \u202egnp.exe\u202c \u2066isolated\u2069 " +
	"@everyone <!channel> <@U012AB3CD> *bold* _it_ `code` ||spoiler|| [link](https://evil.example) " +
	"<script>alert(1)</script> &amp; \u200bzero\u200bwidth \xff\xfe end"

// Steers tells whether r could move a cursor, break a line or turn the reading
// direction of what follows: nothing of what is shown may.
func Steers(r rune) bool {
	return unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069'
}

func hostile() bot.Answer {
	f := fact("hostile", Hostile)
	f.Details = Hostile + "\n\n" + Hostile
	f.Sources = []knowledge.Citation{{Source: "bad", Section: Hostile, Quote: Hostile}}
	bad := &knowledge.Source{ID: "bad", Publisher: Hostile, Title: Hostile, URL: "https://evil.example/\x1b[31m\u202e", Note: Hostile}
	a := answered(knowledge.Yes, Hostile, []*knowledge.Source{bad}, point(f, Hostile, 1))
	a.Policy.Title = Hostile
	a.Notes = []string{Hostile}
	a.Steps, a.StepsTitle = []knowledge.Step{{Text: Hostile, URL: "https://evil.example/\x07"}}, Hostile
	a.Choices = []bot.Choice{{Key: "1f.0a1b2c3d4e5f", Text: Hostile}}
	a.Explanation = &bot.Explanation{Words: []string{Hostile}, Places: []string{Hostile}, Intent: Hostile, Lines: []string{Hostile}}
	return a
}

func rightToLeft() bot.Answer {
	f := fact("hebrew", "תמונות באלבומים נעולים אינן נסרקות לזיהוי פנים (לפי Lumen Help).")
	a := answered(knowledge.No, "אלבומים נעולים אינם נסרקים.", []*knowledge.Source{help}, point(f, "", 1))
	a.Choices = []bot.Choice{{Key: "1f.0a1b2c3d4e5f", Text: "هل يؤثر هذا على مصر؟"}, {Key: "1f.1a1b2c3d4e5f", Text: "می\u200cخواهم آن را خاموش کنم"}}
	return a
}
