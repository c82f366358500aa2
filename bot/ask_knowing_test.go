package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Where no policy is named, those that have never a word of what is asked about are not meant.
func TestPolicyThatKnowsTheThing(t *testing.T) {
	t.Parallel()
	policy := func(id, name, thing string, further ...*knowledge.Fact) *knowledge.Policy {
		return &knowledge.Policy{
			ID: id, Title: name, Organisation: name, Audience: knowledge.AudiencePublic, Language: "en",
			Facts: append([]*knowledge.Fact{
				{ID: id + "-sold", Topic: knowledge.TopicSharing, Kind: knowledge.Claim, Title: "Does " + name + " sell my " + thing + "?", Statement: name + " sells no " + thing + ".", Verdict: knowledge.No, Asked: asked("is my "+thing+" sold", "do they sell what is mine")},
				{ID: id + "-default", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Is it on by default?", Statement: "It is on by default.", Verdict: knowledge.Yes, Asked: asked("what if i do nothing")},
			}, further...),
		}
	}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{
		policy("tuner", "Tuner", "pitch", &knowledge.Fact{
			ID: "scores", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Who can see my scores by default?", Statement: "Scores are seen by everybody.", Asked: asked("can strangers see my scores"),
		}),
		policy("lumen", "Lumen", "photos", &knowledge.Fact{
			ID: "contest", Topic: knowledge.TopicHistory, Kind: knowledge.Reported, Title: "What was the contest of 2019?", Statement: "Neighbours gave scores.", Asked: asked("which scores were given in 2019"),
		}),
	}}, bot.Config{})
	for text, want := range map[string]string{
		"is my pitch sold to advertisers":   "tuner-sold",
		"can my neighbours see my scores":   "scores",
		"do they sell what is mine to them": "",
	} {
		got, a := "", ask(t, b, bot.Question{Text: text})
		if a.Outcome == bot.Answered {
			got = a.Points[0].Fact.ID
		}
		if got != want {
			t.Errorf("%q: %s %v, choices %v", text, a.Outcome, a.Points, a.Choices)
		}
	}
}
