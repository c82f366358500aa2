package grammar_test

import (
	"testing"

	"fineprint/bot/grammar"
)

func TestAsksMatter(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"does it matter that I moved my kiln to Peru":    true,
		"does it make a difference if I fire at night":   true,
		"would it make any difference which glaze I use": true,
		"I fire at night, does that change anything":     true,
		"I fire at night, does it even matter at all":    true,
		"does it matter to the glaze":                    false,
		"does it change anything in Peru":                false,
		"does the matter concern Peru":                   false,
		"what is the matter":                             false,
		"do they change anything if I leave":             false,
	} {
		if got := grammar.AsksMatter(grammar.WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
