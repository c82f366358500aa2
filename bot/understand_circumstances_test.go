package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What somebody told of himself holds of what he asks later, and of nobody else.
func TestCircumstancesHoldOn(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Harp", `  - {id: tunes, topic: data, title: Are my tunes used?, statement: Harp uses the tunes that people play., verdict: "yes", asked: [does it use my tunes, are tunes used, do they use what i play], sources: [terms]}
  - {id: lyrics, topic: data, title: Are my lyrics used?, statement: Harp uses no lyrics., verdict: "no", asked: [does it use lyrics, are lyrics used], sources: [terms]}
  - {id: kids, topic: children, title: Are tunes by people under 18 used?, statement: Harp leaves people under 18 out., verdict: "no", asked: [my niece is 12, is it for minors, i am 12], sources: [terms]}
  - {id: after, topic: past-data, title: What happens after opting out?, statement: After opting out no new tune is used., asked: [are my tunes still used after opting out, what changes when i opt out], sources: [terms]}
  - {id: out, topic: choices, title: Can I opt out?, statement: There is a switch., verdict: "yes", asked: [how do i opt out, can i say no], steps: [{text: Turn the switch.}], sources: [terms]}
  - {id: guests, topic: other, title: Can people without an account object?, statement: Guests can write to Harp., asked: [people without an account, i have no account], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"im 14 btw", "are my tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "kids"}},
		{[]string{"my nephew is 14", "are my tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "tunes"}},
		{[]string{"my nephew is 14", "are his tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "kids"}},
		{[]string{"my nephew is 14", "can he opt out?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "out"}},
		{[]string{"i'm 14", "are my cousin's tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "tunes"}},
		{[]string{"what if i were 14?", "are my tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "tunes"}},
		{[]string{"i opted out of it in june", "are my tunes used?"}, want{outcome: bot.Answered, first: "after", noVerd: true}},
		{[]string{"i opted out of it in june. are my tunes used?"}, want{outcome: bot.Answered, first: "after", noVerd: true}},
		{[]string{"i opted out of it in june", "are my lyrics used?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "lyrics"}},
		{[]string{"i opted out of it in june", "are my wife's tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "tunes"}},
		{[]string{"i turned off the lamp", "are my tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "tunes"}},
		{[]string{"i have no account", "can i object to it?"}, want{outcome: bot.Answered, first: "guests"}},
		{[]string{"my aunt has no account", "are my tunes used?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "tunes"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[len(test.turns)-1], test.turns...), test.want)
	}
}

// What somebody said holds for him alone where others take part.
func TestCircumstancesAreOfWhoToldThem(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", `  - {id: tunes, topic: data, title: Are my tunes used?, statement: Harp uses tunes., verdict: "yes", asked: [does it use my tunes, are tunes used], sources: [terms]}
  - {id: kids, topic: children, title: Are tunes by people under 18 used?, statement: Harp leaves people under 18 out., verdict: "no", asked: [my niece is 12, i am 12], sources: [terms]}
`), bot.Config{})
	say := func(asker bot.Person, text string) bot.Answer {
		return ask(t, b, bot.Question{Conversation: "room", Asker: asker, Text: text})
	}
	say("chat/1/ann", "i'm 12")
	if a := say("chat/1/bob", "are my tunes used?"); a.Verdict != knowledge.Yes {
		t.Errorf("bob is told %q", a.Verdict)
	}
	if a := say("chat/1/ann", "are my tunes used?"); a.Verdict != knowledge.No {
		t.Errorf("ann is told %q", a.Verdict)
	}
}

// That children may use something says nothing of what is done with what is theirs.
func TestMayUseIsNoAnswerToOther(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", `  - {id: tunes, topic: data, title: Are my tunes public?, statement: Harp shows all tunes., verdict: "yes", asked: [can others hear my tunes], sources: [terms]}
  - {id: kids, topic: children, title: May children use Harp?, statement: Children may use Harp with a closed account., verdict: "yes", asked: [is it for minors], sources: [terms]}
  - {id: adverts, topic: children, title: Do children see adverts?, statement: Children see no adverts., verdict: "no", asked: [adverts for kids], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "I am 13. are my tunes public?"}), want{outcome: bot.Answered, first: "kids", noVerd: true})
	check(t, ask(t, b, bot.Question{Text: "I am 13. do i see adverts?"}), want{outcome: bot.Answered, verdict: knowledge.No, first: "adverts"})
}

// What is said of minors is no answer to what is done with something else, or in another way.
func TestMinorsAreToldOfWhatTheyAsk(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", `  - {id: hidden, topic: children, title: Are accounts of teenagers hidden?, statement: Harp hides the accounts of teenagers., verdict: "yes", asked: [teen accounts, are minors hidden], sources: [terms]}
  - {id: sold, topic: sharing, title: Are my tunes sold?, statement: Harp sells no tunes., verdict: "no", asked: [does harp sell tunes, who buys tunes], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "i'm 14. does harp sell my tunes?"}), want{outcome: bot.Answered, verdict: knowledge.No, first: "sold"})
	check(t, converse(t, b, "c", "i'm 14", "are my tunes sold by harp?"), want{outcome: bot.Answered, verdict: knowledge.No, first: "sold"})
	check(t, ask(t, b, bot.Question{Text: "i'm 14. is my account hidden?"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "hidden"})
}
