package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What is given to others and what is got of them go opposite ways, and what other people see is not
// what the service does.
func TestWhichWayItGoesIsPartOfTheQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "got", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Does Tuner buy details about singers from others?", Statement: "Tuner gets details about singers from ticket firms and brokers.", Verdict: knowledge.Yes,
				Asked: asked("do you get details from third parties", "details from brokers"),
			},
			{
				ID: "given", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Who receives my details?", Statement: "Tuner passes details about singers to record labels and other third parties.",
				Asked: asked("which labels receive my pitch", "do labels get my details"),
			},
			{
				ID: "heard", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Can others hear my rehearsals?", Statement: "Others hear rehearsals only if you invite them.", Verdict: knowledge.No,
				Asked: asked("who is able to hear me sing", "shared rehearsals"),
			},
		},
	}}}, bot.Config{})
	for _, test := range []struct {
		question string
		verdict  knowledge.Verdict
	}{
		{"does tuner get details from third parties", knowledge.Yes},
		{"does tuner share details with third parties", ""},
		{"do brokers buy details from tuner", ""},
		{"does tuner get my details from labels", ""},
		{"can others hear rehearsals", knowledge.No},
		{"can tuner hear rehearsals", ""},
		{"is tuner able to hear me sing", ""},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		if a.Verdict != test.verdict {
			t.Errorf("%q: %s %q %v", test.question, a.Outcome, a.Verdict, a.Points)
		}
	}
}
