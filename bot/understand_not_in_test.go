package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// TestNotInAnotherPlace answers for the place asked about where only is said that it lies in no other, and
// for all outside where the asker says so of himself.
func TestNotInAnotherPlace(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, test := range []struct {
		text, fact string
		verdict    knowledge.Verdict
	}{
		{"Norway not being in the EU I assume we're off the hook?", "region-eea", knowledge.No},
		{"is it true that Switzerland is exempt because it's not in the EU?", "region-switzerland", knowledge.No},
		{"UK here, we're not EU anymore so presumably nothing changes?", "region-uk", knowledge.No},
		{"I'm in Turkey, not in the EU, am I covered?", "region-row-since-2024", knowledge.NotNamed},
		{"I am not in the EU, am I affected?", "region-row-since-2024", knowledge.Yes},
		{"Norwegia nie jest w UE, czy to też jej dotyczy?", "region-eea", knowledge.Yes},
		{"Norway EU mein nahi hai, kya wahan bhi lagu hai?", "region-eea", knowledge.Yes},
		{"Noorwegen zit niet in de EU, geldt het daar ook?", "region-eea", knowledge.Yes},
		{"does it still apply in the UK?", "region-uk", knowledge.Yes},
	} {
		a := ask(t, b, bot.Question{Text: test.text})
		if len(a.Points) == 0 || a.Points[0].Fact.ID != test.fact || a.Verdict != test.verdict {
			t.Errorf("%q is answered %q with %v, not %q with %s", test.text, a.Verdict, factIDs(a), test.verdict, test.fact)
		}
	}
}
