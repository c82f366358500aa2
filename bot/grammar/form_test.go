package grammar_test

import (
	"testing"

	"fineprint/bot/grammar"
)

// Who names a thing and then asks something of it wants no yes or no.
func TestAskedBehindTheThing(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]grammar.Form{
		"horoscope data who gets it":                             grammar.FormWho,
		"if i hum to a band on tuner who can hear it":            grammar.FormWho,
		"hum export who can do that":                             grammar.FormWho,
		"tuner hums where do they end up":                        grammar.FormWhere,
		"my hums how long do they last":                          grammar.FormWhen,
		"if the choir is on tour how long does it keep our hums": grammar.FormWhen,
		"hums what do they do with them":                         grammar.FormWhat,
		"singers who hum used":                                   grammar.FormStatement,
		"children who can hum used":                              grammar.FormStatement,
		"are hums of people who left used":                       grammar.FormYesNo,
		"hums used and kept":                                     grammar.FormStatement,
		"tuner logs when you hum":                                grammar.FormStatement,
		"tuner logs when i hum?":                                 grammar.FormYesNo,
		"hum export when is it":                                  grammar.FormWhen,
		"they sing, do they":                                     grammar.FormYesNo,
	} {
		if got := grammar.ReadQuestion(text).Form; got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}
