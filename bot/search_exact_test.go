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

// In whatever language and of however many words, with the verdict noted for it, and be it put as thanks, in
// words of abuse or with another company's name.
func TestKnownQuestionsLeadToTheirFact(t *testing.T) {
	t.Parallel()
	b := tide(t)
	for _, text := range []string{
		"Ich verrate es dir, damit du siehst, wozu der Kasten hier dient und wo der Hebel ist.",
		"vielen Dank auch", "Schalte ich Facebook so aus?", "weg mit dem idiot",
	} {
		check(t, ask(t, b, bot.Question{Text: text, Language: "de"}), want{outcome: bot.Answered, first: "off"})
	}
	b = botOver(t, factsOf(t, "Kiln", `  - {id: fire, topic: data, title: Are pots fired?, statement: Pots are fired., verdict: "yes", asked: [{text: "no way they fire pots", verdict: "no"}, not one pot gets away], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "no way they fire pots"}), want{outcome: bot.Answered, verdict: knowledge.No, first: "fire"})
	if a := ask(t, b, bot.Question{Text: "not one pot gets away"}); a.Verdict == knowledge.No {
		t.Errorf("a phrasing noted without a verdict turns the fact round: %s", a.Lead)
	}
}
