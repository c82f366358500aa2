package bot_test

import (
	"strings"
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

// Which of several places counts is neither yes nor no, though each of them is covered.
func TestWhichPlaceIsOffered(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, elsewherePolicy), bot.Config{})
	checkAnswered(t, b, []answered{
		{"Canadian account, now I fire in Oslo. Norwegian rules or Canadian rules?", "others", ""},
		{"does Oslo count as EEA or Canada", "others", ""},
		{"I'm a Canadian in Oslo, does it go by passport", "others", ""},
		{"does it apply in Oslo or Canada", "list", knowledge.Yes},
	})
}

// Where no fact tells which counts, that each is covered is still no yes.
func TestWhichPlaceIsOfferedAndNotTold(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, strings.Replace(elsewherePolicy, "which country counts, ", "", 1)), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"Canadian account, now I fire in Oslo. Norwegian rules or Canadian rules?": "",
		"does it apply in Oslo or Canada":                                          knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
