package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// The place spoken of last is meant by a word that points at one.
func TestPlaceSpokenOfLast(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Kiln", `  - {id: start, topic: timing, title: Since when does Kiln fire my pots?, statement: Kiln has fired pots since May 2024., verdict: "yes", asked: [when did the firing start, has the kiln been lit], sources: [terms]}
  - {id: peru, topic: places, title: Does Kiln fire pots in Peru?, statement: Pots in Peru have been fired since June 2021., verdict: "yes", places: [{place: PE, status: covered, since: 2021-06-01}], asked: [peru], sources: [terms]}
  - {id: norway, topic: places, title: Does Kiln fire pots in Norway?, statement: Pots in Norway are fired., verdict: "yes", places: [{place: "NO", status: covered, since: 2024-05-01}], asked: [norway], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"is peru covered by kiln?", "so is it already running over there?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "peru"}},
		{[]string{"is peru covered by kiln?", "since when is it running there"}, want{outcome: bot.Answered, first: "peru", noVerd: true}},
		{[]string{"when did kiln start the firing?", "has it been lit over there?"}, want{outcome: bot.Answered, first: "start"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
}

// The day that is told of other places is none of the place spoken of last, nor is one of an announcement.
func TestWhenThere(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Kiln", `  - {id: start, topic: timing, title: When did Kiln start in the north?, statement: Kiln started in Norway and Sweden in May 2024., places: [{place: "NO", status: covered}, {place: SE, status: covered}], asked: [when did it start, when did that begin, since when is it lit], sources: [terms]}
  - {id: told, topic: notice, title: When was Kiln announced?, statement: Kiln was announced in April 2024., asked: [when was that announced, since when is it on, since when is it public], sources: [terms]}
  - {id: peru, topic: places, title: Does Kiln fire pots in Peru?, statement: Pots in Peru have been fired since June 2021., verdict: "yes", places: [{place: PE, status: covered, since: 2021-06-01}], asked: [peru], sources: [terms]}
  - {id: out, topic: choices, title: How do I opt out?, statement: Turn the lamp down., asked: [how do i opt out, how can people opt out, where do i turn it down], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct{ before, question, first string }{
		{"is peru covered by kiln?", "and when did that start for him", "peru"},
		{"how can people in peru opt out of kiln?", "since when is it on there", "peru"},
		{"how can people in peru opt out of kiln?", "when was that announced", "told"},
	} {
		check(t, converse(t, b, test.before+test.question, test.before, test.question), want{outcome: bot.Answered, first: test.first, noVerd: true})
	}
}

// A way out may be asked for in words that any policy has.
func TestWayOutOfWhatIsCommon(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Loom", `  - {id: train, topic: purpose, title: Does Loom use my personal information?, statement: Loom weaves with what it has., verdict: "yes", asked: [is my information woven in], sources: [terms]}
  - {id: keep, topic: retention, title: How long is thread kept?, statement: Thread is kept for a year., asked: [thread span], sources: [terms]}
  - {id: out, topic: choices, title: Can I stop Loom from weaving by day?, statement: No switch stops the weaving., verdict: "no", asked: [opt out of personal information use, night weaving], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	check(t, converse(t, b, "1", "does loom use my personal information?", "can i switch that off"), want{outcome: bot.Answered, first: "out"})
	check(t, converse(t, b, "2", "how long is thread kept by loom?", "can i switch that off"), want{outcome: bot.NotCovered})
}

// A place that is only supposed is asked of as the question before was.
func TestPlaceSupposed(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: pots, topic: data, title: Are my pots fired?, statement: Kiln fires pots., verdict: "yes", asked: [does it fire my pots, are pots fired], sources: [terms]}
  - {id: why, topic: purpose, title: Why does Kiln fire pots?, statement: Fired pots last., asked: [what are pots fired for], sources: [terms]}
  - {id: norway, topic: places, title: Is Norway covered?, statement: Norway is in., verdict: "yes", places: [{place: "NO", status: covered, since: 2024-05-01}], asked: [norway], sources: [terms]}
`), bot.Config{})
	check(t, converse(t, b, "2", "are my pots fired by kiln?", "what if we are in norway"), want{outcome: bot.Answered, verdict: knowledge.Yes})
	check(t, converse(t, b, "3", "why does kiln fire pots?", "and if i live in norway?"), want{outcome: bot.Answered, noVerd: true})
}
