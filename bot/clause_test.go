package bot

import "testing"

func TestReadQuestion(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text     string
		form     form
		reversed bool
	}{
		{"is it used", formYesNo, false},
		{"is it not used", formYesNo, true},
		// Negative questions hope for the same yes.
		{"isn't it used by default?", formYesNo, false},
		{"weren't members told about it", formYesNo, false},
		{"did they not tell us before", formYesNo, false},
		{"aren't my albums left out?", formYesNo, true},
		// Tags.
		{"it is not used, right?", formYesNo, true},
		{"it is used, no?", formYesNo, false},
		{"it is used, isn't it?", formYesNo, false},
		{"they do not read it, do they?", formYesNo, false},
		{"they dont read it do they", formYesNo, false},
		{"albums are safe, or am I wrong?", formYesNo, true},
		{"My neighbour says albums are not scanned. Is that true?", formYesNo, true},
		// What is told before the question.
		{"I am not a member. Is my face used?", formYesNo, false},
		{"I'm Swiss, so not in the EU, are we in?", formYesNo, false},
		{"my album is not public is it scanned", formYesNo, false},
		{"my aunt, who is not a member, is in a picture. is she grouped", formYesNo, false},
		// What depends on something.
		{"will they stop if I do not agree", formYesNo, false},
		{"are people who did not agree in it", formYesNo, false},
		{"if I do not agree, will they stop", formYesNo, false},
		// Which things are meant.
		{"does the lid do anything the box doesn't", formYesNo, false},
		{"do they scan albums that are not shared", formYesNo, false},
		{"do they keep notes i never finished", formYesNo, false},
		{"is it true that they are not scanned?", formYesNo, true},
		{"they scanning my album", formYesNo, false},
		// What is left out.
		{"cant find the lid!!", formStatement, false},
		{"cant they find it", formYesNo, false},
		{"stickers, what is that", formWhat, false},
		// Sayings.
		{"is norway left out", formYesNo, true},
		{"are norwegians off the hook", formYesNo, true},
		{"is it off by default", formYesNo, true},
		// Question words that are not the first.
		{"in what way is it used", formWhat, false},
		{"with whom is it shared", formWho, false},
		{"do they say when it starts", formWhen, false},
		{"it starts when?", formWhen, false},
		{"and if I do nothing?", formWhat, false},
	}
	for _, test := range tests {
		got := readQuestion(clean(test.text))
		if got.form != test.form || got.reversed != test.reversed {
			t.Errorf("%q: %s, reversed %t, want %s, reversed %t (asking %v)", test.text, got.form, got.reversed, test.form, test.reversed, got.words)
		}
	}
}

func TestReadQuestionKind(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text                           string
		only, compares, needs, chooses bool
	}{
		{"does it count if i only look", false, false, false, false},
		{text: "is it used"},
		{text: "is it only for members", only: true},
		{text: "so just public pictures then", only: true},
		{text: "they just take what is public", only: true},
		{text: "i just want to know if it is used"},
		{text: "is it limited to albums", only: true},
		{text: "is it used or not"},
		{text: "is it the same in norway", compares: true},
		{text: "do i have to sign in", needs: true},
		{text: "is it in there, i need to know"},
		{text: "is it opt in or opt out", chooses: true},
		{text: "by letter or by e-mail", chooses: true},
		{text: "does it start in 2026 or 2027", chooses: true},
		{text: "was that in may or in june", chooses: true},
		{text: "are old pictures or new ones scanned", chooses: true},
		{text: "do they take albums or only single pictures", chooses: true},
		{text: "do i write or do i click", chooses: true},
		{text: "are my pictures or videos scanned"},
		{text: "is it sold or shared with others"},
		{text: "captions are scanned, true or false"},
		{text: "is it Lumen or Tuner that scans", chooses: true},
		{text: "was that the 4th or the 5th", chooses: true},
		{text: "do they take only albums or captions too", only: true, chooses: true},
	}
	for _, test := range tests {
		got := readQuestion(clean(test.text))
		if got.only != test.only || got.compares != test.compares || got.needs != test.needs || got.chooses != test.chooses {
			t.Errorf("%q: only %t, compares %t, needs %t, chooses %t", test.text, got.only, got.compares, got.needs, got.chooses)
		}
	}
}

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
		u := understanding{text: test.text, asking: readQuestion(test.text)}
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
		text = clean(text)
		if got := readQuestion(text); len(got.words) > len(wordsOf(text)) {
			t.Errorf("%q became %q", text, got.words)
		}
	})
}
