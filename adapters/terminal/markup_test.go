package terminal

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"fineprint/bot/bottest"
)

func TestNeutralise(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"plain text stays", "How do I opt out?", "How do I opt out?"},
		{"seven-bit escape", "\x1b[31mred\x1b[0m", "[31mred[0m"},
		{"eight-bit escape", "\u009b31mred", "31mred"},
		{"window title", "\x1b]0;mine\x07", "]0;mine"},
		{"line breaks become spaces", "a\r\nb\tc\u2028d", "a b c d"},
		{"runs of spaces", "  a   b  ", "a b"},
		{"direction override", "\u202egnp.exe", "gnp.exe"},
		{"isolates", "\u2066a\u2069", "a"},
		{"direction marks stay", "שלום\u200f!", "שלום\u200f!"},
		{"joiners stay", "می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"},
		{"hidden", "a\u200bb\ufeffc\u00add", "abcd"},
		{"broken bytes", "a\xffb", "a\ufffdb"},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := Neutralise(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// FuzzNeutralise holds that what comes out is one line of harmless UTF-8, that
// doing it twice changes nothing, and that wrapping loses no letter.
func FuzzNeutralise(f *testing.F) {
	for _, seed := range []string{bottest.Hostile, "", "a\n\n\nb", "é🇩🇪漢字 שלום", strings.Repeat("a-", 100)} {
		f.Add(seed, 40)
	}
	f.Fuzz(func(t *testing.T, text string, width int) {
		got := Neutralise(text)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is no UTF-8", got)
		}
		for _, r := range got {
			if unicode.IsControl(r) || turns(r) || r == '\u2028' || r == '\u2029' {
				t.Fatalf("%U came through in %q", r, got)
			}
		}
		if again := Neutralise(got); again != got {
			t.Fatalf("%q becomes %q when done again", got, again)
		}
		lines := Options{Width: width}.wrapped(got, 4)
		if letters(strings.Join(lines, "")) != letters(got) {
			t.Fatalf("wrapping %q lost something: %q", got, lines)
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
