package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What somebody does not want gets no yes or no: a way out of just that is told first, where there is one.
func TestWishes(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: weighed, topic: data, title: Does Kiln weigh my pots?, statement: Kiln weighs each pot and notes the weight., verdict: "yes", asked: [are pots weighed, my pots on the scales], sources: [terms]}
  - {id: weigh-off, topic: choices, title: How do I turn off the weighing of pots?, statement: The weighing of pots can be turned off with the lever., steps: [Pull the lever.], asked: [stop the scales], sources: [terms]}
  - {id: banners, topic: data, title: Does Kiln show banners?, statement: Kiln shows banners beside the pots., verdict: "yes", asked: [banners, are there banners], sources: [terms]}
  - {id: sold, topic: sharing, title: Does Kiln sell my sketches?, statement: Kiln sells no sketches., verdict: "no", asked: [are my sketches sold, selling sketches], sources: [terms]}
  - {id: glaze, topic: choices, title: How do I choose a glaze?, statement: A glaze is chosen in the shop., steps: [Open the shop.], asked: [pick a glaze], sources: [terms]}
`), bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"i dont want kiln to weigh my pots"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off", has: []string{"weighed"}}},
		{[]string{"I wish Kiln wouldn't weigh my pots"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off", has: []string{"weighed"}}},
		{[]string{"stop kiln from weighing my pots"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off"}},
		{[]string{"turn off the weighing of my pots"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off"}},
		{[]string{"hide the banners on kiln"}, want{outcome: bot.Answered, noVerd: true, first: "banners"}},
		{[]string{"banners on kiln suck"}, want{outcome: bot.Answered, noVerd: true, first: "banners"}},
		{[]string{"i don't want kiln to sell my sketches"}, want{outcome: bot.Answered, noVerd: true, first: "sold"}},
		{[]string{"does kiln weigh my pots?", "i hate that"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off"}},
		{[]string{"does kiln weigh my pots?", "i dont want that"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off"}},
		{[]string{"how do i stop kiln from weighing my pots?"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off"}},
		{[]string{"what if i don't want my pots weighed?"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off"}},
		{[]string{"can i keep my pots off the scales?"}, want{outcome: bot.Answered, noVerd: true, first: "weigh-off", has: []string{"weighed"}}},
		{[]string{"can i protect my sketches?"}, want{outcome: bot.Answered, noVerd: true, first: "sold"}},
		{[]string{"are my pots still weighed if i opt out?"}, want{outcome: bot.Answered, noVerd: true, has: []string{"weighed"}}},
		{[]string{"my pots on the scales"}, want{outcome: bot.Answered, first: "weighed"}},
		{[]string{"does kiln weigh my pots"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "weighed"}},
		{[]string{"kiln weighs my pots, right?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "weighed"}},
		{[]string{"they should not weigh my pots, do they?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "weighed"}},
	} {
		check(t, converse(t, b, test.turns[0], test.turns...), test.want)
	}
}

// Who asks how to keep a thing out is shown the way out, and what is so of the thing, where nothing asks
// for just that; that it is used is no yes to whether it still is then.
func TestWaysAgainst(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, facts := range map[string][]string{
		"how do i protect my comments":                           {"optout-path", "content-types"},
		"can i exclude my certificates?":                         {"optout-path", "profile-fields"},
		"can i keep my dms out of it?":                           {"private-messages-excluded"},
		"can i keep my profile out of ai":                        {"optout-exists"},       // is written down
		"is there a way to prevent firms from saving my profile": {"recruiter-customers"}, // so is this
		"if i opt out are my skills still used":                  {"profile-fields"},
	} {
		a := ask(t, b, bot.Question{Text: question})
		if got := factIDs(a); a.Outcome != bot.Answered || !slices.Equal(got[:min(len(got), len(facts))], facts) || a.Verdict != "" && facts[0] != "optout-exists" {
			t.Errorf("%q: %s, %q from %v, want none from %v", question, a.Outcome, a.Verdict, got, facts)
		}
	}
}
