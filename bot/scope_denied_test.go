package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Outside English "is it not on in Berlin" gets neither yes nor no, which say opposite things in different languages; what
// is denied beside it leaves the yes.
func TestScopeOfADenialInAnotherLanguage(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, want := range map[string]knowledge.Verdict{
		"wir in der Schweiz sind nicht betroffen, oder?":          "",
		"en Suisse ça ne nous touche pas, c'est ça ?":             "",
		"España no está afectada, ¿verdad?":                       "",
		"wir in der Schweiz sind betroffen, oder?":                knowledge.Yes,
		"ich weiß nicht ob das in der Schweiz gilt":               knowledge.Yes,
		"vivo en Madrid y nunca publico nada, me afecta?":         knowledge.Yes,
		"Polska jest objęta czy nie":                              knowledge.Yes,
		"ich bin kein Profi und wohne in Köln, betrifft es mich?": knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q from %v, want %q", question, a.Outcome, a.Verdict, factIDs(a), want)
		}
	}
}
