package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What something is and what it is not are asked in the same words but for one.
func TestOtherSideOfAQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: taken, topic: data, title: What does Kiln keep?, statement: Kiln keeps pictures of pots., asked: [what all do they take], sources: [terms]}
  - {id: spared, topic: data, title: What is left out?, statement: Letters are left out., asked: [what do they not take, what won't they take], verdict: "no", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]string{
		"what do they not take": "spared", "what do they take": "taken",
	} {
		if ids := factIDs(ask(t, b, bot.Question{Text: question})); len(ids) == 0 || ids[0] != want {
			t.Errorf("%q: %v, want %s first", question, ids, want)
		}
	}
}

// So they are in other languages, whose phrasings are read in English words too; what can be done at any
// time is not taken back by what a later sentence says of it, and who must agree first is asked of consent.
func TestNearestPhrasingsOfOtherLanguages(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, first := range map[string]knowledge.Topic{
		"Welke gegevens worden gebruikt?": knowledge.TopicData, "Quelles données sont utilisées ?": knowledge.TopicData,
	} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.Topic != first || a.Points[0].Fact.Verdict == knowledge.No {
			t.Errorf("%q: %s %v", question, a.Outcome, factIDs(a))
		}
	}
	for question, verdict := range map[string]knowledge.Verdict{
		"puedo oponerme más tarde": knowledge.Yes, "czy mogę zrezygnować później": knowledge.Yes,
		"dois-je d'abord donner mon accord": knowledge.No, "must I consent first": knowledge.No,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != verdict {
			t.Errorf("%q: %q from %v, want %q", question, a.Verdict, factIDs(a), verdict)
		}
	}
}

// Who asks whom to turn to is told where, and an authority is one by whatever name; who does something is
// another question, as is what follows from not doing it. Where each fact is asked for in many ways these
// differ in small words alone.
func TestSmallWordsAmongManyPhrasings(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, want := range map[string]knowledge.Topic{
		"who would I complain to": knowledge.TopicRights, "who can we complain to in Oslo": knowledge.TopicRights,
		"should I write to the ICO?": knowledge.TopicRights, "who complains": knowledge.TopicDebate,
		"what happens if I don't opt out": knowledge.TopicDefault, "what happens if I opt out": knowledge.TopicPastData,
		"can I opt out anytime": knowledge.TopicChoices, "what do they take, and can I stop the ads?": knowledge.TopicData,
		"I'm not on LinkedIn, am I affected?": knowledge.TopicChoices, // as is said of people without an account
	} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.Topic != want {
			t.Errorf("%q: %s %v, want what is on %s first", question, a.Outcome, factIDs(a), want)
		}
	}
}
