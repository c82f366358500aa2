package bot_test

import (
	"testing"

	"fineprint/bot"
)

const besidePolicy = `id: mosaic
title: Mosaic and models
organisation: Mosaic
verified: 2026-05-10
review-by: 2036-05-10
sources:
  - {id: help, publisher: Mosaic Help, title: Mosaic, url: "https://mosaic.example/help", date: 2026-04-15, own: true}
facts:
  - id: delete
    topic: rights
    title: Can I have my data deleted?
    statement: Members can ask Mosaic to remove their names and other personal data.
    asked: [can they remove my name, do they remove personal data, is my name deleted, delete my data]
    verdict: "yes"
    sources: [help]
  - id: watch
    topic: choices
    kind: advice
    title: Should I keep an eye on the switch?
    statement: Look at the switch now and then.
    asked: [should i look at the switch again, does the switch need watching, look after the switch]
    sources: [help]
`

// What is near to a claim and cannot tell whether it is so is no answer to it.
func TestBesideWhatIsAsked(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, besidePolicy), bot.Config{})
	for question, want := range map[string]want{
		"do they remove names before training?":                   {outcome: bot.NotCovered, none: true},
		"do they remove personal data first":                      {outcome: bot.NotCovered, none: true},
		"can they remove my name":                                 {outcome: bot.Answered, first: "delete"},
		"my neighbour claims the switch looks after itself again": {outcome: bot.NotCovered, none: true},
		"should I look at the switch again?":                      {outcome: bot.Answered, first: "watch"},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}
