package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A way to do something is no less a way for what it is to keep from happening, what others do is no answer
// to whether one can stop them, and what is so is neither so of all nor the same as something else.
func TestVerdictsOfMeans(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "lock", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "How do I lock an album?", Statement: "Albums are locked in the album's menu.", Verdict: knowledge.Yes,
				Steps: []knowledge.Step{{Text: "Open the menu and tap Lock."}}, Asked: []knowledge.Asked{{Text: "where do I lock albums"}, {Text: "does the lock reach further than the cover", Verdict: knowledge.Yes}},
			},
			{
				ID: "renting", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Does Lumen sell slideshows?", Statement: "Lumen sells slideshows to hotels.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "are my slideshows sold to hotels"}},
			},
		},
	}}}, bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"can I lock an album so that nobody opens it":            knowledge.Yes,
		"can I lock an album so my cousins don't open it":        knowledge.Yes,
		"can I stop Lumen selling slideshows":                    "",
		"can I keep hotels from getting my slideshows sold":      "",
		"is there a way to get Lumen to stop selling slideshows": "",
		"does Lumen sell slideshows":                             knowledge.Yes,
		"are all my slideshows sold to hotels":                   "",
		"is the lock the same as the cover":                      "",
		"does the lock reach further than the cover":             knowledge.Yes,
		"no slideshows sold to hotels, right?":                   "",
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
