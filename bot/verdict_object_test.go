package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

const millPolicy = `id: mill
title: Mill and its ledgers
organisation: Mill
aliases: [mill]
summary: Mill keeps ledgers.
sources:
  - {id: help, publisher: Mill Help, title: Ledgers, url: "https://mill.example/help", date: 2026-04-15, own: true}
facts:
  - id: sacks
    topic: data
    title: Are my sacks left alone?
    statement: Mill opens no sacks without an order.
    verdict: "yes"
    asked: [do they open sacks, are sacks kept shut, {text: do they look into sacks, verdict: "no"}]
    sources: [help]
  - id: carts
    topic: data
    title: What becomes of my carts?
    statement: Mill weighs carts at the gate and notes what they hold.
    asked: [carts, weighing carts, what happens with carts]
    sources: [help]
`

// A verdict is not of a thing that only another fact speaks of, nor of whether something is well done.
func TestVerdictOfItsThing(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, millPolicy), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"are my carts left alone":                   "",
		"are my sacks left alone":                   knowledge.Yes,
		"do they open my sacks":                     knowledge.Yes,
		"is it ok to leave my sacks there":          "",
		"is it still risky to leave my sacks there": "",
	} {
		if a := ask(t, b, bot.Question{Text: question, Explain: true}); a.Verdict != want {
			t.Errorf("%q: %q from %v, want %q (%s)", question, a.Verdict, factIDs(a), want, a.Explanation.Lines)
		}
	}
}
