package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A way out is one out of what was told.
func TestHowToStopThat(t *testing.T) {
	t.Parallel()
	library := libraryOf(t, `id: barn
title: Barn's privacy policy
organisation: Barn
summary: What Barn does with those who visit.
sources:
  - {id: terms, publisher: Barn, date: 2026-01-15, own: true}
facts:
  - {id: hats, topic: data, title: Does Barn photograph hats?, statement: Barn photographs hats., verdict: "yes", asked: [are hats photographed], sources: [terms]}
  - {id: shoes, topic: data, title: Does Barn weigh shoes?, statement: Barn weighs shoes., verdict: "yes", asked: [are shoes weighed], sources: [terms]}
  - {id: songs, topic: sharing, title: Does Barn sell songs?, statement: Barn sells songs to the sheriff., verdict: "yes", asked: [who buys songs], sources: [terms]}
  - {id: hats-off, topic: choices, title: How do I keep hats out of pictures?, statement: Leave hats at the gate., verdict: "yes",
     steps: [Go to the gate., Leave the hat.], asked: [can I keep my hat from being photographed], sources: [terms]}
  - {id: mail, topic: sharing, title: How do I stop the mail to neighbours?, statement: Mail to neighbours has a lever of its own. The whistle's lever does not turn it off., verdict: "yes",
     steps: [Pull the other lever.], asked: [do neighbours get mail], sources: [terms]}
  - {id: refusing, topic: consequences, title: Can Barn deny that?, statement: Barn denies nobody a lever., verdict: "no", asked: [can they refuse that], sources: [terms]}
  - {id: whistle, topic: choices, title: How do I turn off the whistle?, statement: A lever turns off the whistle., verdict: "yes",
     steps: [Pull the lever.], asked: [how do i stop the whistle, can i turn that off, can i stop it], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"does barn photograph hats?", "how do i stop that?"}, want{outcome: bot.Answered, first: "hats-off"}},
		{[]string{"does barn photograph hats?", "can i just say no to that?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "hats-off"}},
		{[]string{"does barn photograph hats?", "and where do i say no"}, want{outcome: bot.Answered, first: "hats-off"}},
		{[]string{"does barn weigh shoes?", "am i allowed to say no"}, want{outcome: bot.NotCovered, lead: "No reviewed fact tells a way"}},
		{[]string{"does barn weigh shoes?", "can i turn that off?"}, want{outcome: bot.NotCovered, lead: "No reviewed fact tells a way"}},
		{[]string{"does barn sell songs?", "is there any way to prevent that?"}, want{outcome: bot.NotCovered, lead: "No reviewed fact tells a way"}},
		{[]string{"would barn burn an uncle's hats?", "how do i prevent that?"}, want{outcome: bot.Answered, first: "hats-off"}},    // near what no fact answers
		{[]string{"do neighbours get mail?", "can i stop it?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "mail"}}, // which is told already
		{[]string{"do neighbours get mail?", "can i turn that off?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "mail"}},
		{[]string{"do neighbours get mail?", "can they refuse that?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "refusing"}}, // asks nobody's way
		{[]string{"does barn sell songs?", "how do i turn off the whistle?"}, want{outcome: bot.Answered, first: "whistle"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
	if told := converse(t, b, "own order", "do neighbours get mail?", "can i turn that off?").Points[0].Text; !strings.HasPrefix(told, "Mail to neighbours") {
		t.Errorf("told first: %q", told)
	}
	library = factsOf(t, "Attic", `  - {id: dust, topic: data, title: Does Attic count the dust?, statement: Attic counts the dust., verdict: "yes", asked: [is the dust counted], sources: [terms]}
  - {id: guests, topic: sharing, title: Does Attic show dust to guests?, statement: Guests see the dust., verdict: "yes", asked: [who sees the dust], sources: [terms]}
  - {id: leave, topic: legal, title: Does Attic ask for leave?, statement: Attic asks nobody for leave., verdict: "no", asked: [do they need leave], sources: [terms]}
  - {id: out, topic: choices, title: How do I opt out?, statement: A letter is enough to opt out., verdict: "yes", steps: [Write a letter.], asked: [how can I opt out], sources: [terms]}
`)
	b = botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"does attic count the dust?", "how do i stop that?"}, want{outcome: bot.Answered, first: "out"}},
		{[]string{"does attic ask for leave?", "how do i turn that off?"}, want{outcome: bot.Answered, first: "out"}},                // "no" tells of no leave
		{[]string{"who sees the dust?", "how do i stop that?"}, want{outcome: bot.NotCovered, lead: "No reviewed fact tells a way"}}, // which is beside it
		{[]string{"who sees the dust?", "how do i opt out then?"}, want{outcome: bot.Answered, first: "out"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
}

// The way out of what is denied and asked for in few ways is told by all that both say; questions offered
// instead of an answer have to do with what was asked.
func TestWayOutOfWhatIsDenied(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Barn", `  - {id: ears, topic: data, kind: claim, title: Does Barn always listen?, statement: Barn hears singers only when its horn is out and the lamp at the horn is lit., verdict: "no", asked: [does barn spy by the horn, do they hear us at night], sources: [terms]}
  - {id: owls, topic: choices, title: How do I listen to owls?, statement: Sit still., verdict: "yes", steps: [Sit., Wait.], asked: [can i listen quietly], sources: [terms]}
  - {id: horn, topic: choices, title: How do I put away the trumpet?, statement: "Take the horn away, and blow out the lamp.", verdict: "yes", steps: [Take it., Blow.], asked: [no horn at night please, remove the lamp of the horn and singers], sources: [terms]}
  - {id: songs, topic: sharing, title: Does Barn sell songs?, statement: Barn sells songs to the sheriff., verdict: "yes", asked: [who buys songs], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	check(t, converse(t, b, "c", "does barn always listen?", "how do i stop that?"), want{outcome: bot.Answered, first: "horn"})
	a := ask(t, b, bot.Question{Text: "does barn sell zebras and umbrellas to the circus in town?"})
	if a.Outcome != bot.NotCovered || len(a.Choices) != 1 || a.Choices[0].Text != "Does Barn sell songs?" {
		t.Errorf("%s, %v", a.Outcome, a.Choices)
	}
}

// The steps of what was told are its way out, and of nothing else; what is to be deleted is so by a way
// that deletes, and where a switch is its path tells.
func TestOwnStepsAreTheWay(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Orchard", `  - {id: ladders, topic: data, title: Does Orchard count my ladders?, statement: Orchard counts ladders that lean., steps: [Lay the ladder down.], asked: [are ladders counted], sources: [terms]}
  - {id: baskets, topic: retention, title: How long are baskets kept?, statement: Baskets are kept for a week., steps: [Choose another week.], asked: [when do baskets go], sources: [terms]}
  - {id: ladder-ads, topic: choices, title: How do I turn off songs about ladders?, statement: Songs about ladders stop at the bell., verdict: "yes", steps: [Ring the bell.], asked: [can i turn that off, can i change that], sources: [terms]}
  - {id: told, topic: notice, title: Were people told about the change?, statement: A crier announced the change., verdict: "yes", asked: [was a change announced], sources: [terms]}
  - {id: rungs, topic: data, title: Does Orchard film who climbs?, statement: Orchard films climbers., verdict: "yes", asked: [are climbers filmed], sources: [terms]}
  - {id: gone, topic: rights, title: Can I delete single apples?, statement: You can delete an apple or all of them., verdict: "yes", steps: [Eat it.], asked: [apples i no longer want], sources: [terms]}
  - {id: lever, topic: choices, title: What is the lever called?, statement: The lever is called Old Ben., asked: [name of the lever], sources: [terms]}
  - {id: pull, topic: choices, title: How do I pull the lever?, statement: The lever hangs in the shed., verdict: "yes", steps: [Enter the shed.], asked: [shed with the lever], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"does orchard count my ladders?", "how do i turn that off?"}, want{outcome: bot.Answered, first: "ladders"}},
		{[]string{"does orchard count my ladders?", "can i turn that off?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "ladders"}},
		{[]string{"how long are baskets kept?", "can i change that?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "baskets"}},
		{[]string{"does orchard film who climbs?", "ok how do i delete it?"}, want{outcome: bot.Answered, first: "gone"}},
		{[]string{"how long are baskets kept?", "can i get rid of them?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "gone"}},
		{[]string{"what is the lever called?", "where do i find it?"}, want{outcome: bot.Answered, first: "pull"}},
		{[]string{"how do i pull the lever?", "and where do i find that?"}, want{outcome: bot.Answered, first: "pull"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
	if a := converse(t, b, "path", "how do i pull the lever?", "where can i find it?"); len(a.Notes) > 0 {
		t.Errorf("notes %q with the path", a.Notes)
	}
}

// What comes of it if the asker stops what was told is told by what says so, and its way out is no yes
// to that.
func TestIfThatIsStopped(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: loft
title: Loft's privacy policy
organisation: Loft
summary: What Loft does with those who visit.
sources:
  - {id: terms, publisher: Loft, date: 2026-01-15, own: true}
facts:
  - {id: cobwebs, topic: data, title: Does Loft draw cobwebs?, statement: Loft draws cobwebs., verdict: "yes", asked: [are cobwebs drawn], sources: [terms]}
  - {id: moths, topic: sharing, title: Does Loft lend moths to bakers?, statement: Bakers get the moths., verdict: "yes", asked: [do bakers get moths], sources: [terms]}
  - {id: moths-off, topic: choices, title: How do I stop the lending of moths?, statement: The moths have a latch of their own., verdict: "yes", steps: [Close the latch.], asked: [can I stop the moths], sources: [terms]}
  - {id: out, topic: choices, title: How do I opt out?, statement: A letter is enough to opt out., verdict: "yes", steps: [Write a letter.], asked: [how can I opt out, opt out], sources: [terms]}
  - {id: effect, topic: past-data, title: Does opting out undo what was drawn?, statement: Drawings stay; nothing new is drawn., verdict: "no", asked: [what happens after opting out, what does opting out do], sources: [terms]}
  - {id: nothing, topic: default, title: Is Loft's drawing on from the start?, statement: It is on until you leave., verdict: "yes", asked: [what happens if i do nothing], sources: [terms]}
`), bot.Config{})
	for first, follow := range map[string]map[string]string{
		"are cobwebs drawn?": {
			"and if i turn it off?": "effect", "so if i opt out they aren't?": "effect", "ok and after i opt out": "effect", "and once i disable it, still?": "effect", "even if i say no?": "effect", "und wenn ich es ausschalte?": "effect",
			"and if i never opt out?": "nothing", "and if i dont switch it off": "nothing", "how do i turn it off": "out",
		},
		"do bakers get moths?": {"and if i turn that off?": "moths-off"},
	} {
		for text, fact := range follow {
			check(t, converse(t, b, first+text, first, text), want{outcome: bot.Answered, first: fact, noVerd: true})
		}
	}
}
