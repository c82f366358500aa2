package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What not everybody may do some may, and who tells of a loss asks nothing.
func TestNoIsOnlyOfWhatWasAsked(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "choose", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Can I hide my duets?", Statement: "You choose who hears your duets.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "can everybody hear my duets", Verdict: knowledge.No}, {Text: "private duets"}},
			},
			{
				ID: "moved", Topic: knowledge.TopicPastData, Kind: knowledge.Reported, Title: "Were old scores deleted?", Statement: "Whoever did not move by May lost old scores.", Verdict: knowledge.Yes,
				Asked: asked("my old scores are gone", "i bought a new piano and lost my scores"),
			},
		},
	}}}, bot.Config{})
	for text, want := range map[string]knowledge.Verdict{
		"can everybody hear my duets":            knowledge.No,
		"can strangers hear my duets":            "",
		"my piano burnt and my scores were lost": "",
		"were my old scores deleted":             knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != want {
			t.Errorf("%q: %v, verdict %q, want %q", text, a.Outcome, a.Verdict, want)
		}
	}
}
