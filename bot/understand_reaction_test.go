package bot

import (
	"testing"

	"fineprint/knowledge"
)

// What only says how the answer strikes the asker is none of the question behind it.
func TestReactionBeforeQuestion(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"wow that is plenty. where can i look at it": "where can i look at it",
		"that sounds creepy, can i delete it":        "can i delete it",
		"fair enough! who gets it":                   "who gets it",
		"that is plenty of mail, who reads it":       "that is plenty of mail, who reads it",
		"that sounds creepy":                         "that sounds creepy",
	} {
		if u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, []Turn{{Outcome: Answered}}); u.text != want {
			t.Errorf("%q is read as %q, want %q", text, u.text, want)
		}
		if u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil); u.text != text {
			t.Errorf("%q without a turn before is read as %q", text, u.text)
		}
	}
}

// What only says at the end that there may be more like it is none of the question.
func TestVagueEnd(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"do they keep my sketches and all that stuff?":  "do they keep my sketches?",
		"do they keep my sketches and so on":            "do they keep my sketches",
		"are sketches kept or anything like that?":      "are sketches kept?",
		"are all that they wrote and so on pages kept?": "are all that they wrote and so on pages kept?",
	} {
		if u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil); u.text != want {
			t.Errorf("%q is read as %q, want %q", text, u.text, want)
		}
	}
}
