package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// deedLibrary knows how to opt out, what that leaves, and what is kept.
func deedLibrary() *knowledge.Library {
	fact := func(f knowledge.Fact, phrasings ...string) *knowledge.Fact {
		f.Kind, f.Asked = knowledge.Reported, asked(phrasings...)
		return &f
	}
	return &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			fact(knowledge.Fact{ID: "how", Topic: knowledge.TopicChoices, Title: "How do I opt out?", Statement: "Turn the scan off in the settings.", Steps: []knowledge.Step{{Text: "Open the settings."}}},
				"how do i turn it off", "opt out", "turn off the scan", "how to switch it off"),
			fact(knowledge.Fact{ID: "must", Topic: knowledge.TopicChoices, Title: "Must I do anything?", Statement: "Each member has to turn the scan off.", Verdict: knowledge.Yes},
				"do i have to do anything", "do i need to do anything to stay out", "must i act"),
			fact(knowledge.Fact{ID: "limits", Topic: knowledge.TopicConsequences, Title: "Does opting out stop all use?", Statement: "Opting out does not stop the sorting of albums.", Verdict: knowledge.No},
				"is my data still used after opting out", "what does opting out not stop"),
			fact(knowledge.Fact{ID: "early", Topic: knowledge.TopicPastData, Title: "Does it matter when I opted out?", Statement: "Whoever opted out by June is left out of the first scan."},
				"does it matter when i opted out", "i opted out in time", "late refusals"),
			fact(knowledge.Fact{ID: "kept", Topic: knowledge.TopicRetention, Title: "How long is data kept?", Statement: "Albums are kept without limit.", Details: "After an account is closed, its albums are gone within a week."},
				"how long do they keep albums", "what happens after i delete my account", "retention"),
			fact(knowledge.Fact{ID: "delete", Topic: knowledge.TopicRights, Title: "How do I delete my account?", Statement: "Close it in the settings.", Steps: []knowledge.Step{{Text: "Press Close."}}},
				"delete my account", "close my account", "what happens to my data when i delete my account"),
		},
	}}}
}

func TestAfterADeed(t *testing.T) {
	t.Parallel()
	b := botOver(t, deedLibrary(), bot.Config{})
	for _, test := range []struct{ question, first, text string }{
		{"I already turned it off, do I have to do anything else?", "limits", "Opting out does not stop the sorting of albums."},
		{"I turned the scan off two summers ago, must I redo that?", "early", "Whoever opted out by June is left out of the first scan."},
		{"is my earlier objection still valid under the new terms?", "early", "Whoever opted out by June is left out of the first scan."},
		{"we opted out years ago. are we safe now?", "limits", "Opting out does not stop the sorting of albums."},
		{"I closed my account in May", "kept", "After an account is closed, its albums are gone within a week. Albums are kept without limit."},
		{"do I have to do anything?", "must", "Each member has to turn the scan off."},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		if len(a.Points) == 0 || a.Points[0].Fact.ID != test.first || a.Points[0].Text != test.text || len(a.Steps) > 0 {
			t.Errorf("%q: %v, %d steps, first %q", test.question, a.Outcome, len(a.Steps), points(a))
		}
	}
	lib := deedLibrary()
	lib.Policies[0].Facts = append(lib.Policies[0].Facts,
		&knowledge.Fact{ID: "sorted", Topic: knowledge.TopicConsequences, Title: "Can I still see slide shows after opting out?", Kind: knowledge.Reported, Verdict: knowledge.Yes, Statement: "Slide shows go on.", Asked: asked("do slide shows stop")},
		&knowledge.Fact{ID: "shows", Topic: knowledge.TopicPurpose, Title: "Which slide shows does it make?", Kind: knowledge.Reported, Statement: "It makes slide shows of trips.", Asked: asked("why does it show me slide shows")})
	check(t, ask(t, botOver(t, lib, bot.Config{}), bot.Question{Text: "I opted out and it still shows me slide shows, why"}), want{outcome: bot.Answered, noVerd: true, first: "sorted"})
	if a := ask(t, b, bot.Question{Text: "how do I delete my account?"}); len(a.Steps) == 0 || a.Points[0].Fact.ID != "delete" {
		t.Errorf("no steps to do it: %q", points(a))
	}
}

func points(a bot.Answer) (texts []string) {
	for _, point := range a.Points {
		texts = append(texts, point.Text)
	}
	return texts
}
