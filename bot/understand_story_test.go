package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether "it" is used asks for what was told before it, and words on what all is about add nothing.
func TestStoryBeforeWhetherUsed(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: mill
title: Mill and robot painting
organisation: Mill
summary: Mill trains a robot on what millers paint.
sources:
  - {id: terms, publisher: Mill, date: 2026-01-15, own: true}
facts:
  - {id: brushes, topic: other, title: Can brushes still be used?, statement: Brushes can still be used beside the robot., verdict: "yes", asked: [can it still be used for painting, what will the robot be used for], sources: [terms]}
  - {id: torn, topic: past-data, title: What becomes of sketches that I tore up?, statement: Torn sketches are kept for a year., asked: [i tore up a sketch, is a torn sketch kept], sources: [terms]}
  - {id: poems, topic: data, title: Are my poems used?, statement: Poems are left out., verdict: "no", asked: [are poems used, is my poem used], sources: [terms]}
  - {id: kids, topic: children, title: Are people under 18 included?, statement: Mill leaves everyone under 18 out., verdict: "no", asked: [are minors included], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]struct {
		first   string
		verdict knowledge.Verdict
	}{
		"I tore up a sketch in spring. Can it still be used for painting?": {"torn", ""},
		"I tore up a sketch, will that be used for the robot?":             {"torn", ""},
		"My poem, I wrote in it that I limp. Is that used for the robot?":  {"poems", ""},
		"I am 15. Will I be used for the robot?":                           {"kids", knowledge.No},
		"can it still be used for painting?":                               {"brushes", knowledge.Yes},
		"The robot is back. Can brushes still be used?":                    {"brushes", knowledge.Yes},
	} {
		a, first := ask(t, b, bot.Question{Text: question}), ""
		if len(a.Points) > 0 {
			first = a.Points[0].Fact.ID
		}
		if first != want.first || a.Verdict != want.verdict {
			t.Errorf("%q: %s %q, want %s %q", question, first, a.Verdict, want.first, want.verdict)
		}
	}
}

// A question is found behind a story without a mark between, before a remark, and what can be asked by itself is.
func TestQuestionAmidStory(t *testing.T) {
	t.Parallel()
	checkEach(t, shippedBot(t), map[string]want{
		"my aunt made me join two years ago what exactly do they use":          {outcome: bot.Answered, first: "data-categories"},
		"i am useless with computers anyway is this legal":                     {outcome: bot.Answered, first: "legal-basis"},
		"can i still opt out, its driving me mad":                              {outcome: bot.Answered, verdict: knowledge.Yes, first: "anytime"},
		"do they use my DMs, they're private!":                                 {outcome: bot.Answered, verdict: knowledge.No, first: "private-messages-excluded"},
		"are my posts used, this is not ok":                                    {outcome: bot.Answered, verdict: knowledge.Yes, first: "content-types"},
		"My aunt made me join. Is there a way out?":                            {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"I live in Oslo. My team posted pictures. Does that end up in the AI?": {outcome: bot.Answered, verdict: knowledge.Yes},
		"missed the deadline, am i still allowed to switch it off":             {outcome: bot.Answered, verdict: knowledge.Yes, first: "anytime"},
		"need the exact date, our newsletter goes out tonight":                 {outcome: bot.Answered, first: "start-date"},
	})
}
