package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// What the answer is for, and what goes on and on before the question, is none of it.
func TestBesideTheQuestion(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"are the bells tuned? it's for my choir":           "are the bells tuned?",
		"are the bells tuned, so I can show it to my aunt": "are the bells tuned",
		"are the bells tuned, just for my choir":           "are the bells tuned, just for my choir",
		"what do I have to show them":                      "what do I have to show them",
	} {
		if u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil); u.text != want {
			t.Errorf("%q is read as %q, want %q", text, u.text, want)
		}
	}
	for text, want := range map[string]grammar.Whereabouts{
		"the bell keeps ringing, where does that sound end up": grammar.NoWhereabouts,
		"the bell is ringing, where is that sound kept":        grammar.DataThere,
	} {
		if u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil); u.whereabouts != want {
			t.Errorf("%q asks for whereabouts %v, want %v", text, u.whereabouts, want)
		}
	}
}
