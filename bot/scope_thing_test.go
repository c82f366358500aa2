package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// waxPolicy is about letters as a whole, and tells of some places what is so there.
const waxPolicy = `id: wax
title: Wax and letter reading
organisation: Wax
aliases: [wax]
summary: Wax reads letters and shares addresses.
sources:
  - {id: help, publisher: Wax Help, title: Letters, url: "https://wax.example/help", date: 2026-04-15, own: true}
facts:
  - {id: reading, topic: data, title: Are letters read?, statement: Wax reads all letters., verdict: "yes", asked: [do they look into my letters], sources: [help]}
  - {id: reading-north, topic: data, title: Are letters read in Norway?, statement: In Norway Wax reads no letters., verdict: "no", places: [{place: "NO", status: covered}], asked: [are norwegians spared the reading], sources: [help]}
  - {id: addresses, topic: sharing, title: Are addresses shared?, statement: Wax shares addresses with printers., verdict: "yes", asked: [who gets my address], sources: [help]}
  - {id: addresses-south, topic: sharing, title: What do printers get of addresses in Peru?, statement: In Peru printers get no streets., places: [{place: PE, status: covered}], asked: [streets of peru shared], sources: [help]}
  - {id: stamps, topic: data, title: Are there stamps for Canadians?, statement: Canadians get stamps with leaves., verdict: "yes", asked: [stamps for users], sources: [help]}
  - {id: ink, topic: data, title: Is ink tracked?, statement: Ink is tracked., verdict: "yes", asked: [do they follow my ink], sources: [help]}
  - {id: clerks, topic: sharing, title: Can people in Kenya reach my data?, statement: Clerks in Kenya open some letters., verdict: "yes", asked: [kenyan clerks], sources: [help]}
  - {id: where, topic: places, title: Where does it hold?, statement: The policy holds in Norway and Chile and not in Peru., places: [{place: ["NO", CL], status: covered}, {place: PE, status: excluded}], asked: [which countries], sources: [help]}
`

// What is so of one thing in a place goes before that the policy holds there, and what is said of
// others before that it is said in general.
func TestThingsInPlaces(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, waxPolicy), bot.Config{})
	for _, test := range []struct {
		name, question string
		want           want
	}{
		{"a thing there", "does wax read letters in norway?", want{outcome: bot.Answered, verdict: knowledge.No, first: "reading-north"}},
		{"known without a place", "are letters read in norway?", want{outcome: bot.Answered, verdict: knowledge.No, first: "reading-north"}},
		{"a thing in general", "are letters read in chile?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "reading", note: "Chile is covered"}},
		{"where it does not hold", "are addresses shared in peru?", want{outcome: bot.Answered, noVerd: true, first: "addresses-south", has: []string{"where"}}},
		{"the policy", "does wax apply in norway?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "where"}},
		{"given to a place", "does wax share letters with Chile?", want{outcome: bot.NotCovered, none: true}},
		{"people of another place", "are there stamps in japan?", want{outcome: bot.Answered, noVerd: true, first: "stamps", note: "other places"}},
		{"their own place", "are there stamps in canada?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "stamps"}},
		{"a place of no fact", "is ink tracked in japan?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "ink", note: "by name"}},
		{"a place that a title names", "can people in Kenya reach my wax data?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "clerks"}},
		{"who is asked for there", "who do I shout at about wax if I am in Japan?", want{outcome: bot.NotCovered, none: true}},
		{"named by another fact only", "does it apply in canada?", want{outcome: bot.Answered, verdict: knowledge.Unknown, lead: "says whether Canada is covered"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: test.question}), test.want)
		})
	}
	a := ask(t, b, bot.Question{Text: "is ink tracked in canada?"})
	check(t, a, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "ink"})
	if len(a.Notes) > 0 {
		t.Errorf("notes %q, though a fact speaks of Canada", a.Notes)
	}
	check(t, converse(t, b, "c", "are letters read?", "and in norway?"), want{outcome: bot.Answered, verdict: knowledge.No, first: "reading-north"})
}
