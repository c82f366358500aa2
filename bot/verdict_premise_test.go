package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Only what a fact denies in so many words is said to be taken for granted wrongly.
func TestTakenForGranted(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "captions", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are captions used?", Statement: "Lumen does not use captions.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "does it use my captions"}, {Text: "do they train on captions"}},
			},
			{
				ID: "erase", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Can I erase old albums?", Statement: "Old albums can be erased in the settings.", Verdict: knowledge.Yes,
				Steps: []knowledge.Step{{Text: "Open the settings."}},
				Asked: []knowledge.Asked{{Text: "is the eraser missing on the web", Verdict: knowledge.No}, {Text: "erase old albums in the settings"}},
			},
			{
				ID: "voice", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Is voice search on from the start?", Statement: "Voice search is on from the start.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "is voice search on by default"}, {Text: "do they tell us that voice search is on"}},
			},
		},
	}}}, bot.Config{})
	for question, denied := range map[string]bool{
		"why does it use my captions?":                     true,
		"how do I erase with the eraser on the web?":       false,
		"why does nobody tell us that voice search is on?": false,
		"when does it train on captions?":                  true,
	} {
		a := ask(t, b, bot.Question{Text: question})
		if got := strings.Contains(strings.Join(a.Notes, " "), "takes something for granted"); got != denied {
			t.Errorf("%q: %v from %v (%q)", question, got, factIDs(a), a.Notes)
		}
	}
}
