package bot_test

import (
	"testing"

	"fineprint/bot"
)

// A service is another one's by its address, by what is asked of it, or by a name that the
// asker's language writes its own way.
func TestStrangers(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for question, lead := range map[string]string{
		"does pixopolis group faces too?":                "Pixopolis",
		"are faces grouped by pixopolis.com":             "Pixopolis",
		"en pixopolis también agrupan las caras?":        "Pixopolis",
		"macht pixopolis das auch?":                      "Pixopolis",
		"518熊班也會把臉分組嗎":                                   "518熊班",
		"o vagas.com agrupa os rostos das minhas fotos?": "vagas.com",
	} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.NotCovered, none: true, lead: lead})
	}
	for _, question := range []string{"will lumen.com scan my locked albums?", "I read on pixopolis.com that my locked albums are scanned, is that so?"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered {
			t.Errorf("%q: %s %q", question, a.Outcome, a.Lead)
		}
	}
}
