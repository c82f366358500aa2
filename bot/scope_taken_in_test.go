package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether a place is taken in is asked with many verbs, of places that facts name and of others.
func TestAsksIfTakenIn(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"have Kenyans been added?":           {outcome: bot.Answered, verdict: knowledge.NotNamed, first: "region-row-since-2024"},
		"are the Japanese getting this too?": {outcome: bot.Answered, verdict: knowledge.NotNamed, first: "region-row-since-2024"},
		"are Kenyans guinea pigs?":           {outcome: bot.Answered, verdict: knowledge.NotNamed, first: "region-row-since-2024"},
		"is it happening to Germans too":     {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"did Germany make the list?":         {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"where does that leave us Brits?":    {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-uk"},
		"does it apply in the u.s.?":         {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-us-since-2024"},
	})
}

// Of a group of which some members are covered neither yes nor no is told.
func TestGroupOfWhichSomeAreCovered(t *testing.T) {
	t.Parallel()
	some := strings.NewReplacer("CL", "NL", "PE", "BE", "Chile", "the Netherlands", "chile", "the netherlands", "Peru", "Belgium", "peru", "belgium").Replace(harbourPolicy)
	for policy, want := range map[string]knowledge.Verdict{some: "", strings.ReplaceAll(some, "{place: NL,", "{place: LU, status: covered}\n      - {place: NL,"): knowledge.Yes} {
		b := botOver(t, libraryOf(t, policy), bot.Config{})
		if a := ask(t, b, bot.Question{Text: "does it hold in the Benelux", Explain: true}); a.Verdict != want || len(factIDs(a)) == 0 {
			t.Errorf("%q from %v, want %q (%s)", a.Verdict, factIDs(a), want, a.Explanation.Lines)
		}
	}
}

// Who tells where he is before he asks for something else asks nothing of that place.
func TestAsksBehindAPlace(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"Swiss here. How do I get out?":                               {outcome: bot.Answered, first: "optout-path"},
		"I'm an Indian. Why do they do it?":                           {outcome: bot.Answered, first: "claim-better-experience"},
		"Hello from Toronto. Can they undo what was already trained?": {outcome: bot.Answered, first: "not-unlearned"},
		"Swiss here. Do they take my data too?":                       {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-switzerland"},
	})
}

// Whether those at a place can opt out, and who does something there, is told by what is said of that at all.
func TestAsksOfOthersAtAPlace(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"do Brits get an opt out?":                  {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"does the opt out work in Kenya?":           {outcome: bot.Answered, verdict: knowledge.Yes, first: "optout-exists"},
		"who is responsible for my data in Norway?": {outcome: bot.Answered, first: "controller"},
		"who do I complain to in Canada?":           {outcome: bot.Answered, first: "complain"},
	})
}

// What hides where somebody is makes no place his.
func TestHidesWhere(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"does a VPN help?":                {outcome: bot.Answered, noVerd: true, first: "region-row-since-2024"},
		"can I get out of it with a VPN?": {outcome: bot.Answered, noVerd: true, first: "region-row-since-2024"},
	})
}

// Where the asker lives is the place he is known to be at.
func TestWhereILive(t *testing.T) {
	t.Parallel()
	if a := ask(t, shippedBot(t), bot.Question{Text: "does it hold where I live?", Place: "CH", Explain: true}); a.Verdict != knowledge.Yes || factIDs(a)[0] != "region-switzerland" {
		t.Errorf("%q from %v (%s)", a.Verdict, factIDs(a), a.Explanation.Lines)
	}
}
