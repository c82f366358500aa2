package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What something of the asker's is wanted for is told by the reason for all of it, unless that
// thing is left out or no fact speaks of it.
func TestPurposeOfOneThing(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{ID: "albums", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are albums scanned?", Statement: "Lumen scans albums.", Verdict: knowledge.Yes, Asked: []knowledge.Asked{{Text: "do they want my albums"}, {Text: "are my albums used"}}},
			{ID: "diary", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are diaries scanned?", Statement: "Lumen leaves diaries out.", Verdict: knowledge.No, Asked: []knowledge.Asked{{Text: "do they want my diary"}}},
			{ID: "reason", Topic: knowledge.TopicPurpose, Kind: knowledge.Claim, Title: "Why does Lumen do it?", Statement: "Lumen wants to sort pictures better.", Asked: []knowledge.Asked{{Text: "why do they do it"}}},
		},
	}}}, bot.Config{})
	for question, want := range map[string]string{
		"what do they want my albums for":                                "reason",
		"explain to me like I am a tourist why they use my albums":       "reason",
		"why do they use my diary":                                       "diary",
		"why would a rich company need my albums for free":               "reason",
		"what on earth does lumen get out of my albums":                  "reason",
		"what would a company worth billions get out of my dusty albums": "reason",
		"what on earth does lumen want with my diary":                    "diary",
		"do they want my albums":                                         "albums",
	} {
		if ids := factIDs(ask(t, b, bot.Question{Text: question})); len(ids) == 0 || ids[0] != want {
			t.Errorf("%q: from %v, want %s", question, ids, want)
		}
	}
	if a := ask(t, b, bot.Question{Text: "why do they use my trombone data"}); len(a.Points) > 0 && a.Points[0].Fact.ID == "reason" {
		t.Errorf("the reason is told for a thing that no fact speaks of")
	}
}

// In a policy whose facts share most words, why something is wanted is found by that thing.
func TestPurposeOfOneThingAmongMany(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, question := range []string{"why do they need my posts", "what do they want with my boring comments"} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.Topic != knowledge.TopicPurpose {
			t.Errorf("%q: from %v, want the purpose", question, factIDs(a))
		}
	}
}
