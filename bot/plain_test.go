package bot_test

import (
	"slices"
	"testing"
	"unicode/utf8"

	"fineprint/bot"
	"fineprint/bot/bottest"
)

func TestPlainLine(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"plain text stays", "How do I opt out?", "How do I opt out?"},
		{"markup stays", "<b>*a*</b> &amp; [b](c)", "<b>*a*</b> &amp; [b](c)"},
		{"seven-bit escape", "\x1b[31mred\x1b[0m", "[31mred[0m"},
		{"eight-bit escape", "\u009b31mred", "31mred"},
		{"window title", "\x1b]0;mine\x07", "]0;mine"},
		{"line breaks become spaces", "a\r\nb\tc\u2028d\u2029e\u0085f", "a b c d e f"},
		{"runs of spaces", "  a   b  ", "a b"},
		{"a space in front", " a", "a"},
		{"a space behind", "a ", "a"},
		{"wide spaces", "a\u00a0b\u3000c", "a b c"},
		{"direction override", "\u202egnp.exe", "gnp.exe"},
		{"isolates", "\u2066a\u2069", "a"},
		{"direction marks stay", "שלום\u200f!", "שלום\u200f!"},
		{"joiners stay", "می\u200cخواهم 👩\u200d👧", "می\u200cخواهم 👩\u200d👧"},
		{"hidden", "a\u200bb\ufeffc\u00add\u2060e\U0010fffff", "abcdef"},
		{"broken bytes", "a\xffb", "a\ufffdb"},
		{"nothing", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := bot.PlainLine(test.text); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestPlainParagraphs(t *testing.T) {
	t.Parallel()
	got := bot.PlainParagraphs("\n\none\ntwo\r\n\r\n\x1b[1mthree  four\n\n\u200b\n\n \n\nfive")
	if want := []string{"one two", "[1mthree four", "five"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := bot.PlainParagraphs(" \n\n\u200b"); got != nil {
		t.Errorf("got %q of nothing", got)
	}
}

// FuzzPlainLine holds that what comes out is one line of harmless UTF-8, and that
// doing it twice changes nothing.
func FuzzPlainLine(f *testing.F) {
	for _, seed := range []string{bottest.Hostile, "", "a\n\n\nb", "é🇩🇪漢字 שלום"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got := bot.PlainLine(text)
		if !utf8.ValidString(got) {
			t.Fatalf("%q is no UTF-8", got)
		}
		for _, r := range got {
			if bottest.Steers(r) {
				t.Fatalf("%U came through in %q", r, got)
			}
		}
		if again := bot.PlainLine(got); again != got {
			t.Fatalf("%q becomes %q when done again", got, again)
		}
	})
}
