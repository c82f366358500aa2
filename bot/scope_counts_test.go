package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether a place makes a difference gets no yes for that it is covered.
func TestMatterOfPlaces(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, elsewherePolicy), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"does it matter that I moved my studio to Canada":     "",
		"would it make any difference if I fired in Canada":   "",
		"I put Canada into my profile, does it change things": "",
		"does it affect potters in Canada":                    knowledge.Yes,
		"I moved to Canada, am I affected":                    knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
