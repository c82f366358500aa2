package bot

import (
	"testing"

	"fineprint/bot/grammar"
)

func TestPremise(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, premise string }{
		{"now that locked albums are scanned, how do i hide mine?", "locked albums are scanned"},
		{"So since locked albums are scanned, what now?", "locked albums are scanned"},
		{"as a member, am i in?", ""},
		{"since march, are they grouping?", ""},
		{"if it is scanned, what now?", ""},
		{"since when is it scanned, and why?", ""},
		{"are locked albums scanned?", ""},
	}
	for _, test := range tests {
		u := understanding{text: test.text, asking: grammar.ReadQuestion(test.text)}
		if got := u.premise(); got != test.premise {
			t.Errorf("%q takes %q for granted, want %q", test.text, got, test.premise)
		}
	}
}

// Whatever is sent, reading it ends, and what is read was in it.
func FuzzReadQuestion(f *testing.F) {
	for _, text := range []string{"is it used, right)", "' ' no", "… right?", "a – no", "??", "it is, isn't it))", "so, so, so, no", "用, right", "if i"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = grammar.Clean(text)
		if got := grammar.ReadQuestion(text); len(got.Words) > len(grammar.WordsOf(text)) {
			t.Errorf("%q became %q", text, got.Words)
		}
	})
}
