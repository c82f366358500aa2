package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Where a policy holds is asked by words on where, and of nothing that other facts are on.
func TestWhereBesideWhatIsAsked(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: rink
title: Rink's privacy policy
organisation: Rink
summary: Rink films skaters and sends posters.
sources:
  - {id: terms, publisher: Rink, date: 2026-01-15, own: true}
facts:
  - {id: where, topic: places, title: Where does the policy hold?, statement: Rink's policy holds in all countries., places: [{place: WORLD, status: covered}], asked: [what is covered], sources: [terms]}
  - {id: posters, topic: sharing, title: Do posters target skaters?, statement: Posters target those who skate at night., verdict: "yes", asked: [targeted posters, who gets posters], sources: [terms]}
  - {id: film, topic: data, title: Does Rink film skaters?, statement: Rink films every skater., verdict: "yes", asked: [am i filmed, do cameras start by themselves], sources: [terms]}
`), bot.Config{})
	for _, test := range []struct {
		name, question, first string
	}{
		{"the asker", "am I affected?", "where"},
		{"all the world", "does Rink's policy apply everywhere?", "where"},
		{"since it began", "has it started for us?", "where"},
		{"a wish", "i would hate to be affected", ""},
		{"held by another", "am I targeted?", "posters"},
		{"what it is on", "do I get posters everywhere?", "posters"},
		{"what the summary names", "does Rink film everywhere?", "film"},
		{"begun by the asker", "I started skating with Rink", ""},
		{"something of the asker's", "does my name reach a list anywhere?", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a, first := ask(t, b, bot.Question{Text: test.question}), ""
			if len(a.Points) > 0 {
				first = a.Points[0].Fact.ID
			}
			if of := first == "where"; of != (test.first == "where") || test.first != "" && first != test.first {
				t.Errorf("%q: %s %q, want %q", test.question, first, a.Lead, test.first)
			}
			if test.first == "where" && a.Verdict != knowledge.Yes {
				t.Errorf("%q: %q", test.question, a.Verdict)
			}
		})
	}
}
