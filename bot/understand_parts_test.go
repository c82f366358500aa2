package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// People tell why they ask, ask about what they have just told, or put a condition
// before their question: the question counts, the rest only as far as it helps.
func TestQuestionAmidAStory(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{})
	for _, test := range []struct {
		name, question string
		want           want
	}{
		{"a story before", "My uncle keeps thousands of holiday snapshots from the eighties and is fond of them. Does Lumen scan locked albums?",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"a story after", "does lumen scan locked albums? my uncle keeps thousands of holiday snapshots from the eighties and is fond of them",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"asked back at the story", "My uncle claims that Lumen scans locked albums. Is that so?",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"after a comma", "moved house twice since spring, does lumen scan locked albums",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"after a colon", "As a scout leader and gardener: since when does lumen group faces",
			want{outcome: bot.Answered, noVerd: true, first: "start"}},
		{"two with a story", "I garden a lot. Since when does lumen group faces, and does lumen scan locked albums?",
			want{outcome: bot.Answered, first: "start", has: []string{"locked-albums"}}},
		{"no mark before it", "i have had a rotten week with these people when does lumen group faces",
			want{outcome: bot.Answered, noVerd: true, first: "start"}},
		{"a why after an outcry", "Such a shameless thing to spring on everybody. Why are they doing this?",
			want{outcome: bot.Answered, noVerd: true, first: "better-albums"}},
		{"known by itself", "they never told us that they scan locked albums at all why are they doing this",
			want{outcome: bot.Answered, noVerd: true, first: "better-albums"}},
		{"told among marked questions", "I garden a lot, which some find odd. Does Lumen scan locked albums?",
			want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"pointing at nothing known", "My bakery lets me pay by card. Is that so in all of them?", want{outcome: bot.NotCovered, none: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: test.question}), test.want)
		})
	}
}

// A part must be surer than by chance to answer what the whole was refused for.
func TestPartsDoNotUndoARefusal(t *testing.T) {
	t.Parallel()
	a := ask(t, newBot(t, bot.Config{}), bot.Question{Text: "Will regulators stop Lumen, and what do you predict?", Policy: "lumen-faces"})
	if a.Outcome != bot.NotCovered {
		t.Errorf("outcome %q, lead %q", a.Outcome, a.Lead)
	}
}

// A claim of what all have to do is checked, and no legal question; what threatens who does not is no part
// of it. What only names the asker behind a why is asked by itself.
func TestClaimOfADuty(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Shed", `  - {id: lever, topic: choices, title: Do I have to pull the lever and leave by a day?, statement: Nobody has to leave by a day.,
     verdict: "no", asked: [do i have to leave by sunday, must we opt out by sunday], sources: [terms]}
  - {id: joy, topic: purpose, title: Why does Shed read poems?, statement: Shed reads poems for the joy of all., asked: [why do they do that, what is in it for me, "why are they doing this"], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "My boss told us everyone in the choir has to opt out by sunday or our poems get torn up. true?"}), want{outcome: bot.Answered, first: "lever"})
	a := ask(t, b, bot.Question{Text: "Why are they even doing this, whats in it for me"})
	check(t, a, want{outcome: bot.Answered, first: "joy"})
	if len(a.Rest) > 0 {
		t.Errorf("rest %q", a.Rest)
	}
}

// How to stop what somebody else did is no question of what the asker does himself.
func TestStoppingWhatOthersDid(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Shed", `  - {id: poems, topic: data, title: Does Shed read poems aloud?, statement: Shed reads aloud the poems you post., verdict: "yes", asked: [are my poems read aloud], sources: [terms]}
  - {id: strangers, topic: data, title: Are poems about me by others read aloud?, statement: Shed reads aloud poems that others post about you., verdict: "yes", asked: [my uncle posted a poem about me], sources: [terms]}
  - {id: off, topic: choices, title: How do I turn off the reading?, statement: A lever turns off the reading., verdict: "yes",
     steps: [Pull the lever.], asked: [can i stop that being used, how do i stop it], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]want{
		"My cousin posted a poem about me. Can I stop that being used?":        {outcome: bot.Answered, first: "strangers", has: []string{"off"}},
		"my uncle posted a poem about me and laughed. how do i stop it":        {outcome: bot.Answered, first: "strangers", has: []string{"off"}},
		"I posted a poem about my cousin. Can I stop that being used?":         {outcome: bot.Answered, first: "off"},
		"My cousin told me that Shed reads poems. Can I stop that being used?": {outcome: bot.Answered, first: "off"},
	} {
		check(t, ask(t, b, bot.Question{Text: question}), want)
	}
}

// What a question says it is about goes with what is asked of it, though that is what overviews are
// called by: "what about the recap, who sees it".
func TestThingAnnouncedBeforeTheQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: shed
title: Shed's privacy policy
organisation: Shed
summary: What Shed does.
sources:
  - {id: terms, publisher: Shed, date: 2026-01-15, own: true}
facts:
  - {id: poems, topic: data, title: Does Shed read poems aloud?, statement: Shed reads aloud the poems you post., verdict: "yes", asked: [are my poems read aloud], sources: [terms]}
  - {id: recap, topic: retention, title: How do I burn a recap?, statement: A recap of an evening burns well., asked: [burn the recap, what is the recap], sources: [terms]}
  - {id: visitors, topic: sharing, title: What do visitors see?, statement: "Visitors see poems, tools and the recap of an evening.", verdict: "yes", asked: [who sees my tools, can my aunt see the recap], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]want{
		"what about the recap, who sees it?":                            {outcome: bot.Answered, first: "visitors"},
		"does shed read poems aloud, and can my boss see the recap too": {outcome: bot.Answered, first: "poems"},
		"give me a recap of shed":                                       {outcome: bot.Answered, first: "poems"},
		"who gets the recap at shed":                                    {outcome: bot.Answered},
		"recap who can see it":                                          {outcome: bot.Answered, first: "visitors"},
	} {
		a := ask(t, b, bot.Question{Text: question})
		check(t, a, want)
		if overview := strings.HasPrefix(a.Lead, "In short"); overview != strings.HasPrefix(question, "give") {
			t.Errorf("%q: lead %q", question, a.Lead)
		}
	}
}

// "That's how it works now?" behind a question asks nothing more, and "what changed" no overview.
func TestDwellingOnTheQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: mill
title: Mill's privacy policy
organisation: Mill
summary: What Mill does with what it grinds.
sources:
  - {id: terms, publisher: Mill, date: 2026-01-15, own: true}
facts:
  - {id: bells, topic: data, title: Does Mill record the bells?, statement: Mill records the bells., verdict: "yes", asked: [are the bells recorded, they record the bells now], sources: [terms]}
  - {id: stones, topic: data, title: Does Mill weigh the stones?, statement: Mill weighs the stones., verdict: "yes", asked: [are stones weighed], sources: [terms]}
  - {id: start, topic: timing, title: When did Mill change how it works?, statement: Mill changed its terms in May., asked: [when did that change, how does it work now], sources: [terms]}
`), bot.Config{})
	for _, text := range []string{"they record the bells now, right? what changed", "they record the bells now? that's how it works now?", "are the bells recorded? is that how it works", "are the bells recorded, would it even make a difference?"} {
		a := ask(t, b, bot.Question{Text: text})
		check(t, a, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "bells"})
		if len(a.Points) != 1 || len(a.Rest) > 0 {
			t.Errorf("%q: %v, %q", text, factIDs(a), a.Rest)
		}
	}
}
