package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
)

func TestItemQuestions(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		want []string
	}{
		{"are my albums and my captions used", []string{"are my albums used", "are my captions used"}},
		{"does it use my albums, my captions, and my voice?", []string{"does it use my albums?", "does it use my captions?", "does it use my voice?"}},
		{"are albums or captions used in Norway", []string{"are albums used in Norway", "are captions used in Norway"}},
		{"my albums and captions, are they used?", []string{"my albums, are they used?", "captions, are they used?"}},
		{"my albums and my captions?", []string{"are my albums used?", "are my captions used?"}},
		{"do they read my captions and sell my albums", []string{"do they read my captions", "do they sell my albums"}},
		{"can I see and delete my captions", []string{"can I see my captions", "can I delete my captions"}},
		{"can I change my mind later and switch it on again", []string{"can I change my mind later", "can I switch it on again"}},
		{"werden meine Fotos und meine Nachrichten verwendet", []string{"werden meine Fotos verwendet", "werden meine Nachrichten verwendet"}},
		{"is my album scanned, my captions and my voice", []string{"is my album scanned?", "is my captions scanned?", "is my voice scanned?"}},
		{"are captions left out, and voices too?", []string{"are captions left out?", "are voices left out?"}},
		{"how do I hide it in the app and on my phone?", []string{"how do I hide it in the app?", "how do I hide it on my phone?"}},
		{"我的照片、留言和私訊會被使用嗎?", []string{"我的照片 會被使用嗎?", "留言 會被使用嗎?", "私訊 會被使用嗎?"}},
		{"is Lumen scanning my album and my captions", []string{"is Lumen scanning my album?", "is Lumen scanning my captions?"}},
		// One thing, or what no fact tells apart.
		{"albums and captions", nil},
		{"are Norway and Brazil in", nil},
		{"me and my sister", nil},
		{"what is the difference between albums and captions", []string{"what does albums cover?", "what does captions cover?"}},
		{"are albums and captions used together", nil},
		{"true or false: albums are used", nil},
		{"is it used or not", nil},
	} {
		u := understand(newGuide(&knowledge.Library{}), Question{Text: test.text}, nil)
		var got []string
		for _, question := range u.itemQuestions() {
			got = append(got, question.text)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}

// What only the last noun says of all may be no question by itself.
func TestItemsWithOneNoun(t *testing.T) {
	t.Parallel()
	for text, doubtful := range map[string]bool{
		"are public and locked albums used":    true,
		"are captions and locked albums used":  false,
		"is my voice and my album cover used":  false,
		"are my captions and my voice scanned": false,
	} {
		u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil)
		questions := u.itemQuestions()
		if len(questions) != 2 || questions[0].doubtful != doubtful {
			t.Errorf("%q: %v", text, questions)
		}
	}
}
