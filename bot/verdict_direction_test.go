package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A verdict is turned where the question is put the other way round, and not where a
// phrasing put the same way has one.
func TestDirectionOfVerdicts(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "lid", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Does the lid stop all scanning?", Statement: "The lid stops the scanning of faces alone.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "captions after closing the lid", Verdict: knowledge.Yes}, {Text: "are captions scanned with the lid closed", Verdict: knowledge.Yes}},
			},
			{
				ID: "cap", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Does the cap stop all blinking?", Statement: "The cap leaves out nothing that blinks.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "is the cap sufficient against blinking of stickers"}},
			},
			{
				ID: "after", Topic: knowledge.TopicConsequences, Kind: knowledge.Reported, Title: "What changes with the lid closed?", Statement: "The search works with the lid closed.",
				Asked: []knowledge.Asked{{Text: "what does the closed lid do to the search"}, {Text: "does the search still work with a closed lid", Verdict: knowledge.Yes}},
			},
			{
				ID: "any-day", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "Can I opt out on any day?", Statement: "Members can opt out on any day.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "can i change my mind later"}},
			},
			{
				ID: "diary", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Is the diary read?", Statement: "Lumen reads the diary.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "do they read my diary"}, {Text: "is my diary safe", Verdict: knowledge.No}},
			},
		},
	}}}, bot.Config{})
	for _, question := range []string{"can they read the diary without my permission", "we read the diary", "they do not read my diary, right?"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != "" {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Verdict)
		}
	}
	if a := ask(t, b, bot.Question{Text: "can i change my mind later and switch it back on"}); a.Outcome != bot.NotCovered {
		t.Errorf("the way back: %s, %q", a.Outcome, a.Verdict)
	}
	for question, want := range map[string]knowledge.Verdict{
		"does closing the lid stop captions":         knowledge.No,
		"are captions scanned after closing the lid": knowledge.Yes,
		"does the cap end blinking of stickers":      knowledge.No,
		"does the closed lid kill the search":        knowledge.No,
		"is my diary off limits":                     knowledge.No,
		"can i change my mind later":                 knowledge.Yes,
		"is my diary private":                        knowledge.No,
		"do they read the diary":                     knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}

// A denial in another language gets no "no" from a fact that says it is so.
func TestNoToADenialIsOpen(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{{
			ID: "diary", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Is the diary read?", Statement: "Lumen reads the diary.", Verdict: knowledge.Yes,
			Asked: []knowledge.Asked{{Text: "do they read my diary"}},
			Translations: []*knowledge.Translation{{Language: "es", Asked: []knowledge.Asked{
				{Text: "leen el diario"}, {Text: "pago premium, ¿se salva mi diario?", Verdict: knowledge.No},
			}}},
		}},
	}}}, bot.Config{})
	for question, want := range map[string]knowledge.Verdict{"¿leen el diario?": knowledge.Yes, "pago premium, ¿se salva mi diario?": knowledge.No, "pago premium, mi diario no se salva, ¿verdad?": ""} {
		if a := ask(t, b, bot.Question{Text: question, Language: "es"}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
