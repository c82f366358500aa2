package bot_test

import (
	"testing"

	"fineprint/bot"
)

// What stands around a question as around a letter changes nothing in its answer.
func TestCourtesyChangesNoAnswer(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, around := range map[string][2]string{
		"are my private messages used?":       {"Dear all,\n\nsorry if this was asked before, but ", "\n\nKind regards\nIda"},
		"where do i turn it off":              {"does anyone know: ", " thx in advance"},
		"what about greenland":                {"Hi team,\n", "\nBest,\nIda"},
		"Wird mein Lebenslauf verwendet?":     {"Moin, kurze Frage: ", " Danke im Voraus!"},
		"est-ce qu'on nous a prévenus":        {"Bonjour à tous, ", "\n\nCordialement\nIda"},
		"¿Puedo desactivarlo?":                {"Perdón si ya se preguntó, pero ", " ¡Gracias de antemano!"},
		"is it too late to say no":            {"um quick question: ", "? asking for a friend"},
		"does linkedin use my graduation pic": {"I just read the article. ", " lol"},
	} {
		plain := ask(t, b, bot.Question{Text: question})
		if plain.Outcome != bot.Answered && plain.Outcome != bot.NotCovered {
			t.Fatalf("%q: %s", question, plain.Outcome)
		}
		check(t, ask(t, b, bot.Question{Text: around[0] + question + around[1]}), want{outcome: plain.Outcome, verdict: plain.Verdict, first: factIDs(plain)[0]})
	}
}
