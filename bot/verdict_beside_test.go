package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A second fact on the same topic is not told where the first says what is asked about and
// that one is only as near.
func TestSecondFactSpeaksOfIt(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "kennel", Title: "Kennel microphones", Organisation: "Kennel", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "sounds", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Which sounds are in the archive?", Verdict: knowledge.Yes,
				Statement: "Barking, howling and coughing go to the archive.", Asked: []knowledge.Asked{{Text: "is barking stored"}, {Text: "is howling stored"}, {Text: "is coughing stored"}},
			},
			{
				ID: "seen", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "What is seen of dogs?", Verdict: knowledge.Yes,
				Statement: "Kennel watches whatever a dog does.", Asked: []knowledge.Asked{{Text: "is barking stored too"}, {Text: "what a dog does"}},
			},
		},
	}}}, bot.Config{})
	if a := ask(t, b, bot.Question{Text: "is barking stored?"}); len(a.Points) != 1 || a.Points[0].Fact.ID != "sounds" {
		t.Errorf("%s %v", a.Outcome, factIDs(a))
	}
}
