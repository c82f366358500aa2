package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

func TestWhetherABreachHitTheAsker(t *testing.T) {
	t.Parallel()
	library := deedLibrary()
	policy := library.Policies[0]
	policy.Facts = append(policy.Facts, &knowledge.Fact{
		ID: "breach", Topic: knowledge.TopicSecurity, Kind: knowledge.Reported, Title: "Was Lumen hacked?", Verdict: knowledge.Yes,
		Statement: "In 2024 burglars stole the names and mail addresses of half a million people from Lumen.",
		Asked:     asked("was there a breach at lumen", "did hackers steal mail addresses", "were mail addresses stolen"),
	}, &knowledge.Fact{
		ID: "world", Topic: knowledge.TopicPlaces, Kind: knowledge.Reported, Title: "Whom does it affect?", Verdict: knowledge.Yes,
		Statement: "The policy holds for everybody.", Places: []knowledge.PlaceNote{{Place: place.World, Status: knowledge.Covered}},
		Asked: asked("am i affected", "who is affected"),
	})
	b := botOver(t, library, bot.Config{})
	a := ask(t, b, bot.Question{Text: "was Lumen hacked?"})
	if got := factIDs(a); a.Verdict != knowledge.Yes || !slices.Equal(got, []string{"breach"}) {
		t.Fatalf("a breach: %q from %v", a.Verdict, got)
	}
	a = ask(t, b, bot.Question{Text: "was my mail address stolen from Lumen?"})
	if got := factIDs(a); a.Outcome != bot.Answered || a.Verdict != "" || a.Lead == "" || !slices.Equal(got, []string{"breach"}) {
		t.Errorf("whether it hit the asker: %s, %q, %q from %v", a.Outcome, a.Verdict, a.Lead, got)
	}
	for _, further := range []string{"am I affected?", "how do I know if I was affected?", "was my account among them?"} {
		if a := converse(t, b, further, "was Lumen hacked?", further); a.Outcome != bot.NotCovered || a.Lead == "" {
			t.Errorf("%q after it: %s, %q from %v", further, a.Outcome, a.Verdict, factIDs(a))
		}
	}
}
