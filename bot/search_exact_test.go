package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A way to ask that a maintainer has written down leads to its fact, even if its words are in all questions.
func TestKnownQuestionsOfSmallWords(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: why, topic: purpose, title: Why does Kiln keep pictures?, statement: Kiln wants better glazes., asked: ["what's in it for me"], sources: [terms]}
  - {id: may, topic: legal, title: On what ground does Kiln do this?, statement: Kiln relies on its contract., asked: [can they do that], sources: [terms]}
  - {id: out, topic: choices, title: Is everybody in?, statement: Who fires at home is left out., asked: [is everyone in it], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]string{
		"What's in it for me?": "why", "can they do that": "may", "is everyone in it?": "out",
	} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.ID != want || a.Confidence < 0.9 {
			t.Errorf("%q: %s %v with %.2f, want %s", question, a.Outcome, factIDs(a), a.Confidence, want)
		}
	}
}

// That is sure, however little a search has to go by; behind another question the same words ask of that.
func TestKnownQuestionsAreSure(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	if a := ask(t, b, bot.Question{Text: "what's in it for me"}); len(a.Points) == 0 || a.Points[0].Fact.Topic != knowledge.TopicPurpose || a.Confidence < 0.9 {
		t.Errorf("%s %v with %.2f", a.Outcome, factIDs(a), a.Confidence)
	}
	if a := converse(t, b, "c", "do they read my messages?", "can they do that"); len(a.Points) == 0 || a.Points[0].Fact.Topic != knowledge.TopicMessages {
		t.Errorf("behind another question: %s %v", a.Outcome, factIDs(a))
	}
}
