package bot_test

import (
	"testing"
	"testing/fstest"

	"fineprint/bot"
	"fineprint/knowledge"
)

// twoPolicies are of two companies that are asked about the same things.
func twoPolicies(t *testing.T) *knowledge.Library {
	t.Helper()
	library, err := knowledge.Load(fstest.MapFS{
		"harbor.yaml": {Data: []byte(`id: harbor
title: Harbor and your letters
organisation: Harbor
aliases: [harbor]
facts:
  - {id: h-sell, topic: sharing, title: Does Harbor sell my letters?, statement: Harbor sells letters to stamp dealers., verdict: "yes",
     asked: [does harbor sell my letters, who buys letters]}
  - {id: h-keep, topic: retention, title: How long does Harbor keep letters?, statement: Harbor keeps letters for nine years.,
     asked: [how long does harbor keep letters, when are letters thrown away]}
  - {id: h-owner, topic: other, title: Who owns Harbor?, statement: Harbor belongs to a lighthouse keeper.,
     asked: [who owns harbor, is harbor part of a lighthouse]}
  - {id: h-off, topic: choices, title: How do I stop the reading of my letters?, statement: A switch in the hall stops the reading., verdict: "yes",
     steps: [Go to the hall., Turn the switch.], asked: [how do i stop the reading of letters, can i switch the reading off]}
  - {id: h-off-phone, topic: choices, title: How do I stop the reading by phone?, statement: Dial nine to stop the reading by phone., verdict: "yes",
     steps: [Dial nine.], asked: [how do i stop the reading on my phone, where is the switch on a phone]}
  - {id: h-custom, topic: legal, title: On what legal basis does Harbor read letters?, statement: Harbor relies on an old custom.,
     asked: [what is the legal basis, which law allows it]}
  - {id: h-nothing, topic: choices, title: What happens if I do nothing?, statement: The reading goes on until somebody turns the switch.,
     asked: [what happens if i do nothing, do i have to act]}
  - {id: h-phones, topic: data, title: Is my phone listened to?, statement: The phone is not listened to., verdict: "no",
     asked: [is my phone listened to, are calls on my phone recorded]}
`)},
		"meadow.yaml": {Data: []byte(`id: meadow
title: Meadow and your letters
organisation: Meadow
aliases: [meadow]
facts:
  - {id: m-sell, topic: sharing, title: Does Meadow sell my letters?, statement: Meadow sells no letters., verdict: "no",
     asked: [does meadow sell my letters, who gets to buy letters]}
  - {id: m-keep, topic: retention, title: How long does Meadow keep letters?, statement: Meadow keeps letters for a week.,
     asked: [how long does meadow keep letters, when does it burn letters]}
  - {id: m-post, topic: data, title: Does Meadow read letters?, statement: Meadow reads letters aloud to improve the milk., verdict: "yes",
     asked: [does meadow read my letters, are letters read aloud]}
  - {id: m-start, topic: timing, title: When does the milking begin?, statement: The milking begins in May.,
     asked: [when does meadow begin to milk, since when is there milk]}
  - {id: m-who, topic: places, title: Who is affected?, statement: Everybody with a cow is affected., verdict: "yes",
     asked: [who is affected, does this affect everyone]}
  - {id: m-off, topic: choices, title: How do I keep my cow out?, statement: A gate keeps cows out., verdict: "yes",
     steps: [Close the gate.], asked: [how do i keep my cow out, can i close the gate]}
  - {id: m-advice, topic: debate, kind: advice, title: Should I close the gate?, statement: Close the gate if the cow is dear to you.,
     asked: [should i opt out, should i close it]}
`)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return library
}

func TestTheSameOfAnotherPolicy(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"what was asked", []string{"does harbor sell my letters?", "and meadow?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "m-sell"}},
		{"what was asked, and no yes or no", []string{"how long does harbor keep letters?", "what about meadow"}, want{outcome: bot.Answered, noVerd: true, first: "m-keep"}},
		{"whether it does the same", []string{"does harbor sell my letters?", "does meadow as well?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "m-sell"}},
		{"in another language", []string{"verkauft harbor meine letters?", "und meadow?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "m-sell"}},
		{"which no fact tells", []string{"who owns harbor?", "and meadow?"}, want{outcome: bot.NotCovered, none: true}},
		{"of the one before, past one without an answer", []string{"does meadow read my letters?", "who owns harbor?", "and meadow?", "and harbor?"}, want{outcome: bot.Answered, first: "h-owner"}},
		{"another question", []string{"does harbor sell my letters?", "how long does meadow keep letters?"}, want{outcome: bot.Answered, noVerd: true, first: "m-keep"}},
		{"and on with that one", []string{"does harbor sell my letters?", "and meadow?", "how long are letters kept"}, want{outcome: bot.Answered, first: "m-keep"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := botOver(t, twoPolicies(t), bot.Config{})
			check(t, converse(t, b, "c", test.turns...), test.want)
		})
	}
}

func TestFragmentsAfterAWay(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"another way", []string{"how do i stop the reading of letters at harbor", "on my phone?"}, want{outcome: bot.Answered, noVerd: true, first: "h-off-phone"}},
		{"a way that nobody tells", []string{"how do i stop the reading of letters at harbor", "in the browser?"}, want{outcome: bot.Answered, noVerd: true, first: "h-off", note: "That is all"}},
		{"in another language", []string{"wie kann ich das lesen der briefe bei harbor stoppen?", "auf dem handy?"}, want{outcome: bot.Answered, noVerd: true, first: "h-off-phone"}},
		{"after whether it can be done", []string{"can i switch the reading off at harbor?", "on my phone?"}, want{outcome: bot.Answered, noVerd: true, first: "h-off-phone"}},
		{"what has steps too", []string{"how do i stop the reading of letters at harbor", "and the phone switch?"}, want{outcome: bot.Answered, noVerd: true, first: "h-off-phone"}},
		{"after a yes or no", []string{"does harbor sell my letters?", "on my phone?"}, want{outcome: bot.Answered, first: "h-phones", verdict: knowledge.No}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := botOver(t, twoPolicies(t), bot.Config{})
			check(t, converse(t, b, "c", test.turns...), test.want)
		})
	}
}

func TestWhetherThatCanBeChanged(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"by what is told of the same matter", []string{"are calls on my phone recorded by harbor", "can i change that?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "h-off-phone"}},
		{"in another language", []string{"are calls on my phone recorded by harbor", "kann ich das verhindern?"}, want{outcome: bot.Answered, first: "h-off-phone"}},
		{"which nobody tells", []string{"who owns harbor?", "can i change that?"}, want{outcome: bot.NotCovered, none: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := botOver(t, twoPolicies(t), bot.Config{})
			check(t, converse(t, b, "c", test.turns...), test.want)
		})
	}
}

func TestAskedOtherwise(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"a justification for the legal basis", []string{"does harbor sell my letters?", "so how do they justify that"}, want{outcome: bot.Answered, noVerd: true, first: "h-custom"}},
		{"what was not done for doing nothing", []string{"how do i stop the reading of letters at harbor", "and if I had left it on?"}, want{outcome: bot.Answered, noVerd: true, first: "h-nothing"}},
		{"for whom, of since when", []string{"when does meadow begin to milk?", "for who exactly"}, want{outcome: bot.Answered, noVerd: true, first: "m-who"}},
		{"for all, of since when", []string{"when does meadow begin to milk?", "is that for everyone?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "m-who"}},
		{"no point, of the way out", []string{"how do i keep my cow out at meadow", "so no point then?"}, want{outcome: bot.Answered, noVerd: true, first: "m-advice"}},
		{"worth it", []string{"how do i keep my cow out at meadow", "is it even worth it"}, want{outcome: bot.Answered, noVerd: true, first: "m-advice"}},
		{"for what, that is told already", []string{"does meadow read my letters?", "what for?"}, want{outcome: bot.Answered, noVerd: true, first: "m-post"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := botOver(t, twoPolicies(t), bot.Config{})
			a := converse(t, b, "c", test.turns...)
			check(t, a, test.want)
			if len(a.Notes) > 0 {
				t.Errorf("notes %q", a.Notes)
			}
		})
	}
}

func TestAfterAnAnswerFromSeveral(t *testing.T) {
	t.Parallel()
	const first = "do harbor and meadow sell my letters?"
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"both are asked", []string{first, "and how long do they keep them"}, want{outcome: bot.Answered, has: []string{"h-keep", "m-keep"}}},
		{"and asked again", []string{first, "how long do they keep them", "why"}, want{outcome: bot.Answered, has: []string{"h-keep", "m-keep"}}},
		{"one is named", []string{first, "you sure, meadow?"}, want{outcome: bot.Answered, first: "m-sell"}},
		{"not what was asked before", []string{"how long does harbor keep letters?", first, "really?"}, want{outcome: bot.Answered, has: []string{"h-sell", "m-sell"}}},
		{"only one has it", []string{first, "and who owns them"}, want{outcome: bot.Answered, first: "h-owner"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := botOver(t, twoPolicies(t), bot.Config{})
			check(t, converse(t, b, "c", test.turns...), test.want)
		})
	}
}

// A company that is called like a town or a province is no place to be left out, or put another in for.
func TestPlaceAfterCompany(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Kiln", `  - {id: jugs, topic: sharing, title: Does Kiln show jugs to Meta?, statement: Kiln shows jugs to Meta., verdict: "yes", asked: [jugs that others get to see], sources: [terms]}
  - {id: peru, topic: regulators, title: What did Peru decide about jugs?, statement: Peru fined a potter over jugs., verdict: "yes", asked: [a fine for jugs], sources: [terms]}
  - {id: bowls, topic: data, title: Does Kiln weigh bowls?, statement: Kiln weighs bowls., verdict: "yes", asked: [are bowls weighed], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	check(t, converse(t, b, "c", "does kiln show jugs to meta?", "and in peru?"), want{outcome: bot.Answered, first: "jugs"})
}

// What was told without yes or no gets none where only a place is put to it.
func TestNoYesForAPlaceAdded(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Silo", `  - {id: grain, topic: security, title: Is grain of Danes stored in Denmark?, statement: Grain is stored in Denmark., verdict: "yes", asked: [where the grain of Danes is stored], sources: [terms]}
  - {id: bowls, topic: data, title: Does Silo weigh bowls?, statement: Silo weighs bowls., verdict: "yes", asked: [are bowls weighed], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	check(t, converse(t, b, "c", "is my grain stored in norway?", "and in peru?"), want{outcome: bot.Answered, first: "grain", noVerd: true})
}
