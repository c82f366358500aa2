package grammar

import "testing"

func TestReadQuestion(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text     string
		form     Form
		reversed bool
	}{
		{"is it used", FormYesNo, false},
		{"is it not used", FormYesNo, true},
		// Negative questions hope for the same yes.
		{"isn't it used by default?", FormYesNo, false},
		{"weren't members told about it", FormYesNo, false},
		{"did they not tell us before", FormYesNo, false},
		{"aren't my albums left out?", FormYesNo, true},
		{"do they know the street without the map", FormYesNo, false},
		{"even without the map?", FormYesNo, false},
		{"is the page without ads", FormYesNo, true},
		// Tags.
		{"it is not used, right?", FormYesNo, true},
		{"it is used, no?", FormYesNo, false},
		{"it is used, isn't it?", FormYesNo, false},
		{"they do not read it, do they?", FormYesNo, false},
		{"they dont read it do they", FormYesNo, false},
		{"albums are safe, or am I wrong?", FormYesNo, true},
		{"letters are sealed no?", FormYesNo, false},
		{"letters, parcels - surely not?", FormYesNo, false},
		{"my stamps, surely not?", FormYesNo, false},
		{"Letters are not read, surely?", FormYesNo, true},
		{"my stamps are safe, i hope", FormYesNo, true},
		{"the lid - yes no?", FormYesNo, false},
		{"My neighbour says albums are not scanned. Is that true?", FormYesNo, true},
		// What is said of it behind the question.
		{"are my albums read, they're private!", FormYesNo, false},
		{"are albums used, this is not ok", FormYesNo, false},
		// What is told before the question.
		{"I am not a member. Is my face used?", FormYesNo, false},
		{"I'm Swiss, so not in the EU, are we in?", FormYesNo, false},
		{"my album is not public is it scanned", FormYesNo, false},
		{"my aunt, who is not a member, is in a picture. is she grouped", FormYesNo, false},
		{"my boss is not in it and I joined two years ago is my face used", FormYesNo, false},
		{"we got no letter on friday what exactly do they read", FormWhat, false},
		{"my aunt is not on there now did they ask anyone", FormYesNo, false},
		// What depends on something.
		{"will they stop if I do not agree", FormYesNo, false},
		{"are people who did not agree in it", FormYesNo, false},
		{"if I do not agree, will they stop", FormYesNo, false},
		// A condition needs no comma before the question.
		{"if I turn the lid does the box forget what it already held", FormYesNo, false},
		{"when I close the box is everything gone", FormYesNo, false},
		{"unless I shut it do they just look in", FormYesNo, false},
		{"after closing the box can Acme keep the key for itself, like to open it again", FormYesNo, false},
		{"after closing it is my note gone", FormYesNo, false},
		{"when exactly does it start", FormWhen, false},
		{"when in spring does it start", FormWhen, false},
		// Which things are meant.
		{"does the lid do anything the box doesn't", FormYesNo, false},
		{"do they scan albums that are not shared", FormYesNo, false},
		{"do they keep notes i never finished", FormYesNo, false},
		{"is it true that they are not scanned?", FormYesNo, true},
		{"they scanning my album", FormYesNo, false},
		// What is left out.
		{"cant find the lid!!", FormStatement, false},
		{"cant they find it", FormYesNo, false},
		{"stickers, what is that", FormWhat, false},
		// Sayings.
		{"is norway left out", FormYesNo, true},
		{"are norwegians off the hook", FormYesNo, true},
		{"is it off by default", FormYesNo, true},
		{"is it by default turned off", FormYesNo, true},
		// Question words that are not the first.
		{"in what way is it used", FormWhat, false},
		{"with whom is it shared", FormWho, false},
		{"do they say when it starts", FormWhen, false},
		{"it starts when?", FormWhen, false},
		{"it starts when for us", FormWhen, false},
		{"and if I do nothing?", FormWhat, false},
		{"and if I have not been told?", FormWhat, true},
		{"if I say no are old stickers gone?", FormYesNo, false},
		{"if i turn off will old stickers delete ?", FormYesNo, false},
	}
	for _, test := range tests {
		got := ReadQuestion(Clean(test.text))
		if got.Form != test.form || got.Reversed != test.reversed {
			t.Errorf("%q: %s, reversed %t, want %s, reversed %t (asking %v)", test.text, got.Form, got.Reversed, test.form, test.reversed, got.Words)
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
		{text: "i am only in norway"},
		{text: "i am only safe in norway?", only: true},
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
		{text: "does everybody get captions, or is that just a rumour?"},
		{text: "is it a caption or is it a title", chooses: true},
		{text: "is it Lumen or Tuner that scans", chooses: true},
		{text: "was that the 4th or the 5th", chooses: true},
		{text: "do they take only albums or captions too", only: true, chooses: true},
		{text: "is that all there is to it", only: true},
		{text: "are captions all that is scanned"},
	}
	for _, test := range tests {
		got := ReadQuestion(Clean(test.text))
		if got.Only != test.only || got.Compares != test.compares || got.Needs != test.needs || got.Chooses != test.chooses {
			t.Errorf("%q: only %t, compares %t, needs %t, chooses %t", test.text, got.Only, got.Compares, got.Needs, got.Chooses)
		}
	}
}

func TestFollowsIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"we pay, does that mean they read our notes?": "we pay, do they read our notes?",
		"So does this mean that notes are read":       "So do notes are read",
		"does that mean what I think it means":        "does that mean what I think it means",
		"what does that mean for my notes":            "what does that mean for my notes",
		"does that mean yes":                          "does that mean yes",
	} {
		if got := FollowsIn(text); got != want {
			t.Errorf("FollowsIn(%q) is %q, want %q", text, got, want)
		}
	}
}
