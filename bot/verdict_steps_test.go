package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Steps are no yes to what is told, and a fact none to "what is that".
func TestNoYesWhereNoneIsAsked(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "erase", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Can I erase albums on a tablet?", Statement: "Albums can be erased on a tablet.", Verdict: knowledge.Yes,
				Steps: []knowledge.Step{{Text: "Open the settings."}},
				Asked: []knowledge.Asked{{Text: "can albums be erased on my tablet"}, {Text: "erase albums on the tablet"}},
			},
			{
				ID: "stickers", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are stickers kept?", Statement: "Lumen keeps stickers, which are pictures of faces.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "stickers"}, {Text: "do they keep stickers of me"}},
			},
		},
	}}}, bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"erasing albums on my tablet i mean":            "",
		"can i erase albums on my tablet":               knowledge.Yes,
		"they mailed me about stickers, wtf is that":    "",
		"they mailed me about stickers, are they kept?": knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
