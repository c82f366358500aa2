package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whoever no fact names is in as all members are; not where something else was told, nor who is no member.
func TestWalksOfLife(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: lumen
title: Lumen Photos
organisation: Lumen
sources:
  - {id: terms, publisher: Lumen, date: 2026-01-15, own: true}
facts:
  - {id: everybody, topic: default, title: Are all members in it?, statement: Members are in it until they leave., verdict: "yes", asked: [are members included, who is included], sources: [terms]}
  - {id: minors, topic: children, title: Are minors included?, statement: Nobody under 18 is in it., verdict: "no", asked: [are teenagers included], sources: [terms]}
  - {id: pilots, topic: data, title: Are pilots included?, statement: Pilots are left out., verdict: "no", asked: [is it for pilots], sources: [terms]}
  - {id: sold, topic: sharing, title: Are albums sold?, statement: Albums are not sold., verdict: "no", asked: [who buys albums], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "are bakers included?"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "everybody"})
	check(t, ask(t, b, bot.Question{Text: "are pilots included?"}), want{outcome: bot.Answered, verdict: knowledge.No, first: "pilots"})
	for _, a := range []bot.Answer{converse(t, b, "b", "are albums sold?", "what about bakers"), ask(t, b, bot.Question{Text: "are recruiters included?"})} {
		if a.Verdict == knowledge.Yes {
			t.Errorf("%q from %v", a.Verdict, factIDs(a))
		}
	}
}
