package terminal

import (
	"strings"
	"testing"
	"unicode"

	"fineprint/bot"
	"fineprint/bot/bottest"
)

// FuzzWrapped holds that wrapping loses no letter.
func FuzzWrapped(f *testing.F) {
	for _, seed := range []string{bottest.Hostile, "", "a\n\n\nb", "é🇩🇪漢字 שלום", strings.Repeat("a-", 100)} {
		f.Add(seed, 40)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		line := bot.PlainLine(text)
		lines := Options{Width: width}.wrapped(line, 4)
		if letters(strings.Join(lines, "")) != letters(line) {
			t.Fatalf("wrapping %q lost something: %q", line, lines)
		}
	})
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
