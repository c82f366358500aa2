package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
)

// Who lists what he wants to know is told of each.
func TestTopicsAreToldEach(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: recipients, topic: sharing, title: Who gets pictures of pots?, statement: Museums get pictures of pots., asked: [recipients, who receives pictures], sources: [terms]}
  - {id: period, topic: retention, title: How long are pictures kept?, statement: Pictures are kept for a year., asked: [storage period, for how long], sources: [terms]}
  - {id: form, topic: choices, title: Is there a form to object?, statement: Kiln has a form to object., asked: [objection form, which form], verdict: "yes", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string][]string{
		"For the file: recipients, storage period, objection form.":      {"recipients", "period", "form"},
		"I need to know the recipients, storage period, objection form":  {"recipients", "period", "form"},
		"recipients, storage period and the weather":                     {"recipients", "period"},
		"recipients, wages and the weather":                              nil,
		"recipients, storage period, objection form. Which is the best?": nil,
	} {
		ids := factIDs(ask(t, b, bot.Question{Text: question}))
		if want == nil && len(ids) > 1 || want != nil && !slices.Equal(ids, want) {
			t.Errorf("%q: %v, want %v", question, ids, want)
		}
	}
}
