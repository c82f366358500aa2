package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A no that comes of a phrasing put the other way round, or of one that asks for more, is none where the fact
// begins with just what it would deny.
func TestNoAgainstTheStatement(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: crates, topic: security, title: Are the crates for jugs and bowls doubly sealed with wax?, statement: Crates for jugs and bowls are doubly sealed with wax; sacks are not., verdict: "yes", asked: [are crates confidential, {text: do they open crates, verdict: "no"}], sources: [terms]}
  - {id: jars, topic: security, title: Can Kiln open my jars?, statement: "Jars at Kiln are locked in the shed, but not by two keys, so Kiln can open them.", verdict: "yes", asked: [{text: are jars locked by two keys, verdict: "no"}], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"are kiln crates sealed":        knowledge.Yes,
		"are crates doubly sealed":      knowledge.Yes,
		"are jars locked at kiln":       "",
		"are jars locked by two keys":   knowledge.No,
		"can kiln open my jars":         knowledge.Yes,
		"are the crates opened by kiln": knowledge.No,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
