package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether it holds here too, or only elsewhere, is asked of here.
func TestHereTooOrOnlyThere(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, want := range map[string]struct {
		outcome bot.Outcome
		fact    string
		verdict knowledge.Verdict
	}{
		"I live in Poland, does it concern me too or only Americans":    {bot.Answered, "region-eu", knowledge.Yes},
		"is it only for the US or also in Canada?":                      {bot.Answered, "region-canada", knowledge.Yes},
		"gilt das nur in den USA oder auch in Polen":                    {bot.Answered, "region-eu", knowledge.Yes},
		"mieszkam w Krakowie, mnie też to dotyczy czy tylko Amerykanów": {bot.Answered, "region-eu", knowledge.Yes},
		"ça concerne aussi la Pologne ou que les Américains ?":          {bot.Answered, "region-eu", knowledge.Yes},
		"does it concern me too or just the Americans":                  {bot.Clarify, "", ""},
	} {
		a := ask(t, b, bot.Question{Text: question})
		ids := append(factIDs(a), "")
		if a.Outcome != want.outcome || ids[0] != want.fact || a.Verdict != want.verdict {
			t.Errorf("%q: %s, %q from %v", question, a.Outcome, a.Verdict, ids)
		}
	}
}

// That another place is left out says no more than that all is limited to one.
func TestOnlyThereNotHere(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, text := range []string{"it's only Europe, India isn't in it, right?", "only Europe is affected, not India, right?", "nur Europa ist betroffen, Indien nicht, stimmt das?"} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != knowledge.No {
			t.Errorf("%q is answered %q with %v", text, a.Verdict, factIDs(a))
		}
	}
}
