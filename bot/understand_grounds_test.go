package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What is concluded is answered, and not why it is believed; a denial that hopes for a no gets no yes for it.
func TestWhatIsConcluded(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Lumen", `  - {id: albums, topic: data, title: Are my albums used?, statement: Lumen learns from albums., asked: [do they use my albums, "my albums aren't used, are they"], verdict: "yes", sources: [terms]}
  - {id: letters, topic: data, title: Are my letters used?, statement: Lumen uses no letters., asked: [do they use my letters], verdict: "no", sources: [terms]}
  - {id: consent, topic: legal, title: Does Lumen work without asking?, statement: Lumen asks nobody., asked: [i was never asked, nobody asked me, "i never agreed to this"], verdict: "yes", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]struct {
		fact    string
		verdict knowledge.Verdict
	}{
		"I was never asked, so they don't use my letters, right?": {"letters", knowledge.Yes},
		"nobody asked me so my albums aren't used, correct?":      {"albums", ""},
		"i was never asked, so i am not in it, right?":            {"consent", ""},
		"do they use my letters, nobody asked me":                 {"letters", knowledge.No},
		"i was never asked":                        {"consent", ""},
		"my albums aren't used?":                   {"albums", knowledge.No},
		"they don't use my albums, right?":         {"albums", ""},
		"surely they don't use my letters, right?": {"letters", knowledge.Yes},
	} {
		a := ask(t, b, bot.Question{Text: question})
		if ids := factIDs(a); len(ids) == 0 || ids[0] != want.fact || a.Verdict != want.verdict {
			t.Errorf("%q: %q from %v, want %q from %s", question, a.Verdict, ids, want.verdict, want.fact)
		}
	}
}

// That somebody was never asked is no yes to that he is not in it.
func TestGroundsAreNoAnswerToWhatIsConcluded(t *testing.T) {
	t.Parallel()
	if a := ask(t, shippedBot(t), bot.Question{Text: "I was never asked, so I'm not in it, right?"}); a.Outcome != bot.Answered || a.Verdict == knowledge.Yes {
		t.Errorf("%s, %q from %v", a.Outcome, a.Verdict, factIDs(a))
	}
}
