package bot_test

import (
	"fmt"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// harpTurns are facts that follow from each other.
const harpTurns = `  - {id: filmed, topic: data, title: Is a concert filmed without me knowing?, statement: Harp shows a lamp while it films., verdict: "no", asked: [are concerts filmed, does harp film], sources: [terms]}
  - {id: kept, topic: retention, title: How long does Harp keep my data?, statement: Harp keeps data for a year., asked: [how long is it kept, how long do they keep it, retention], sources: [terms]}
  - {id: films-kept, topic: retention, title: How long are filmings kept?, statement: Films stay for nine days., asked: [old films, when are films wiped], sources: [terms]}
  - {id: out, topic: choices, title: How do I opt out?, statement: There is a switch., asked: [opt out how, can i say no], steps: [{text: Turn the switch.}], sources: [terms]}
  - {id: after, topic: past-data, title: Does opting out undo what was learnt?, statement: What was learnt stays learnt., verdict: "no", asked: [i opted out, is it gone once i opt out, is everything gone after opting out], sources: [terms]}
  - {id: close, topic: retention, title: How do I delete my account?, statement: Close it under settings., asked: [close my account], steps: [{text: Open the settings.}], sources: [terms]}
  - {id: scores, topic: data, title: Are my scores used?, statement: Harp uses scores., verdict: "yes", asked: [do they use my scores, are scores used], sources: [terms]}
  - {id: medals, topic: default, title: Who sees my medals?, statement: Everybody sees medals., asked: [are medals public, medals shown], sources: [terms]}
  - {id: medals-gone, topic: retention, title: What happens to medals?, statement: Medals go with the account., asked: [what happens to my medals if i delete, do medals survive if i delete my account], sources: [terms]}
  - {id: gets, topic: sharing, title: Who gets my data?, statement: The hall gets it., asked: [who do they share my data with, with whom is it shared, who gets it], sources: [terms]}
`

// What was told how to do, and is said to be done, is what the asker has done.
func TestDidThat(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", harpTurns), bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"how do i opt out of harp?", "did that. do they use my scores?"}, want{outcome: bot.Answered, first: "after", noVerd: true}},
		{[]string{"are concerts filmed by harp?", "did that. do they use my scores?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "scores"}},
		{[]string{"how do i delete my account?", "do the medals survive?"}, want{outcome: bot.Answered, first: "medals-gone"}},
		{[]string{"are concerts filmed by harp?", "are medals shown?"}, want{outcome: bot.Answered, first: "medals"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
}

// What is asked of a thing that was told last is told of that thing, where facts tell it.
func TestAskedOfJustThat(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", harpTurns), bot.Config{})
	check(t, converse(t, b, "1", "are concerts filmed by harp?", "how long do they keep it?"), want{outcome: bot.Answered, first: "films-kept"})
	check(t, converse(t, b, "2", "who sees my medals?", "how long do they keep it?"), want{outcome: bot.Answered, first: "kept"})
	check(t, ask(t, b, bot.Question{Text: "how long does harp keep it?"}), want{outcome: bot.Answered, first: "kept"})
}

// What one authority says is no other's, and "they" is the one told of.
func TestWhoseAuthorityIsAsked(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", `  - {id: lead, topic: regulators, title: Which authority leads?, statement: Malta's data protection authority leads., asked: [who is in charge, who supervises harp], places: [{place: EU, status: covered}], sources: [terms]}
  - {id: malta, topic: regulators, title: Was Harp approved?, statement: Malta's data protection authority did not approve the lamp., verdict: "no", asked: [what did the regulator say, did the regulator say anything, what did the regulator find], places: [{place: EU, status: covered}], sources: [terms]}
  - {id: greece, topic: regulators, title: What does the Greek regulator say of the lamp?, statement: The Greek data protection authority advises to cover the lamp., asked: [greek advice, what did the authority in athens say about the lamp], places: [{place: GR, status: covered}], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "what did the greek regulator say?"}), want{outcome: bot.Answered, first: "greece"})
	check(t, ask(t, b, bot.Question{Text: "what did malta's regulator say?"}), want{outcome: bot.Answered, first: "malta"})
	check(t, converse(t, b, "1", "which authority leads for harp?", "did they say anything about this?"), want{outcome: bot.Answered, first: "malta"})
}

// A condition that only points at what was told how to do is of that.
func TestIfIDo(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", harpTurns+`  - {id: nothing, topic: default, title: Is it on from the start?, statement: It is on unless you turn it off., verdict: "yes", asked: [what happens if i do nothing, if i do nothing what happens], sources: [terms]}
  - {id: then, topic: consequences, title: What happens if I opt out?, statement: The lamp goes dark., asked: [what does opting out change], sources: [terms]}
`), bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"how do i opt out of harp?", "and what happens if i do?"}, want{outcome: bot.Answered, first: "then"}},
		{[]string{"how do i opt out of harp?", "ok and if i do that?"}, want{outcome: bot.Answered, first: "then"}},
		{[]string{"how do i opt out of harp?", "and if i don't?"}, want{outcome: bot.Answered, first: "nothing"}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
}

// What one asker asks is searched for nobody else.
func TestNoWordsLeftBehind(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Harp", harpTurns+`  - {id: then, topic: consequences, title: What happens if I opt out?, statement: The lamp goes dark., asked: [what does opting out change], sources: [terms]}
`), bot.Config{})
	ask(t, b, bot.Question{Text: "what zebra songs do they still use after i opt out", Conversation: "one"})
	converse(t, b, "another", "how do i opt out of harp?")
	a := ask(t, b, bot.Question{Text: "and what happens if i do?", Conversation: "another", Explain: true})
	check(t, a, want{outcome: bot.Answered, first: "then"})
	if said := fmt.Sprintf("%+v", a.Explanation); strings.Contains(said, "zebra") {
		t.Errorf("what somebody else asked is searched: %s", said)
	}
}
