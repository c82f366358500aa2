package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A thing that is only named, or guessed behind another question, gets the yes or no that the
// plainest questions about it get.
func TestNamedThings(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "kinds", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Which kinds are used?", Statement: "Lumen uses captions and stickers.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{
					{Text: "captions"}, {Text: "does it use my captions"}, {Text: "are captions in a locked album used", Verdict: knowledge.None},
					{Text: "are stickers used"}, {Text: "are my stickers used", Verdict: knowledge.None},
				},
			},
			{
				ID: "readers", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Who reads my letters?", Statement: "No printers read letters.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "do printers read my letters"}, {Text: "who gets to read letters"}},
			},
			{
				ID: "erase", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Can I erase my albums?", Statement: "Albums can be erased in the settings.", Verdict: knowledge.Yes,
				Steps: []knowledge.Step{{Text: "Open the settings."}},
				Asked: []knowledge.Asked{{Text: "albums"}, {Text: "can albums be erased"}},
			},
		},
	}}}, bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"captions???":                      knowledge.Yes,
		"what about my captions":           knowledge.Yes,
		"captions":                         "", // may look for anything
		"stickers?":                        "", // the plainest questions do not agree
		"what about captions not used":     "",
		"who reads my letters, printers?":  knowledge.No,
		"who reads my letters, the mayor?": "",
		"albums?":                          "",
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != want {
			t.Errorf("%q: %q from %v, want %q (%v)", question, a.Verdict, factIDs(a), want, a.Explanation)
		}
	}
}
