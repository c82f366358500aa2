package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What a fact speaks of only to deny or limit it gets no yes, and what it says of that is told first.
func TestHedgedThingGetsNoYes(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Barn", `  - {id: tools, topic: data, title: Are my tools counted?, statement: Tools on the shelf are counted. Tools lent to a neighbour are not counted., verdict: "yes", asked: [my rakes, is the shed counted], sources: [terms]}
  - {id: sounds, topic: data, title: Does Barn listen?, statement: "Barn hears who comes in, and records owls only if you allow it, but not bats.", verdict: "yes", asked: [owls, is anybody heard], sources: [terms]}
  - {id: hay, topic: sharing, title: Is my hay lent out?, statement: Hay is lent to farmers unless the roof leaks., verdict: "yes", asked: [hay for others], sources: [terms]}
`), bot.Config{})
	for text, verdict := range map[string]knowledge.Verdict{
		"are tools on my shelf counted?":      knowledge.Yes,
		"are tools at my neighbour counted?":  "",
		"does barn listen to who comes in?":   knowledge.Yes,
		"does barn listen to owls?":           "",
		"can barn listen to owls?":            knowledge.Yes,
		"does barn listen to bats?":           "",
		"is my hay lent to farmers?":          knowledge.Yes,
		"is my hay lent with a leaking roof?": "",
	} {
		a := ask(t, b, bot.Question{Text: text})
		if a.Verdict != verdict || a.Outcome != bot.Answered {
			t.Errorf("%q: %s %q %v", text, a.Outcome, a.Verdict, a.Points)
		}
		if strings.Contains(text, "neighbour") && !strings.HasPrefix(a.Points[0].Text, "Tools lent") {
			t.Errorf("%q: %q", text, a.Points[0].Text)
		}
	}
}
