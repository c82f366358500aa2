package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Another thing named after a question is asked the same, and the verdict is that of the whole question.
func TestAskedInFull(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Attic", `  - {id: diaries, topic: messages, title: Can Attic read my diaries?, statement: Diaries lie open and Attic can read them., verdict: "yes", asked: [who opens the diaries, {text: are my diaries private, verdict: "no"}, {text: are my diaries locked up, verdict: "no"}], sources: [terms]}
  - {id: letters, topic: messages, title: Are letters sealed?, statement: Letters are sealed by wax that Attic cannot open., verdict: "yes", asked: [are letters private, wax on letters, {text: can they open a letter, verdict: "no"}], sources: [terms]}
  - {id: trunks, topic: data, title: Does Attic weigh my trunks?, statement: Attic weighs trunks only if you ask for it., verdict: "no", asked: [heavy trunks, how are trunks weighed], sources: [terms]}
  - {id: age, topic: children, title: How old must you be for Attic?, statement: You must be 13., asked: [minimum age], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"are my letters at attic private?", "and the diaries?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "diaries"}},
		{[]string{"are my diaries private at attic?", "and the letters?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "letters"}},
		{[]string{"are my diaries private at attic?", "and my trunks?"}, want{outcome: bot.Answered, noVerd: true, first: "trunks"}},
		{[]string{"can attic read my diaries?", "what about the trunks"}, want{outcome: bot.Answered, noVerd: true, first: "trunks"}},
		{[]string{"how old must i be for attic?", "and the letters?"}, want{outcome: bot.Answered, noVerd: true, first: "letters"}},
		{[]string{"are my diaries private at attic?", "are letters sealed?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "letters"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
}
