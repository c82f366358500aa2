package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// answered is a question with the main fact and the verdict that it is answered with.
type answered struct {
	question, fact string
	verdict        knowledge.Verdict
}

func checkAnswered(t *testing.T, b *bot.Bot, tests []answered) {
	t.Helper()
	for _, test := range tests {
		a := ask(t, b, bot.Question{Text: test.question})
		if a.Outcome != bot.Answered || a.Points[0].Fact.ID != test.fact || a.Verdict != test.verdict {
			t.Errorf("%q: %s %q %v", test.question, a.Outcome, a.Verdict, a.Points)
		}
	}
}

// Who does something is part of what is asked, however few the phrasings are.
func TestActorIsPartOfTheQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "pitch", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Does Tuner use my vocal pitch?", Statement: "Tuner stores the vocal pitch of singers who agreed.", Verdict: knowledge.Yes,
				Asked: append(asked("does tuner collect my vocal pitch", "is my vocal pitch stored", "does tuner get my vocal pitch"), knowledge.Asked{Text: "can they use my pitch without asking me", Verdict: knowledge.No}),
			},
			{
				ID: "pitch-ads", Topic: knowledge.TopicPurpose, Kind: knowledge.Reported, Title: "Is my vocal pitch sold?", Statement: "Vocal pitch is neither sold nor shown to advertisers.", Verdict: knowledge.No,
				Asked: asked("do advertisers get my vocal pitch from my phone", "do they sell my vocal pitch"),
			},
			{
				ID: "owner", Topic: knowledge.TopicMessages, Kind: knowledge.Reported, Title: "Can my choir's owner hear my rehearsals?", Statement: "Owners of a choir can hear all rehearsals.", Verdict: knowledge.Yes,
				Asked: asked("can my boss hear my rehearsals", "who can hear my private rehearsals"),
			},
			{
				ID: "staff", Topic: knowledge.TopicSecurity, Kind: knowledge.Reported, Title: "Do Tuner's employees hear rehearsals?", Statement: "Tuner's staff cannot hear rehearsals.", Verdict: knowledge.No,
				Asked: asked("do tuner employees listen to us", "does anyone hear us"),
			},
		},
	}}}, bot.Config{})
	checkAnswered(t, b, []answered{
		{"does tuner get my vocal pitch from my phone", "pitch", knowledge.Yes},
		{"do advertisers get my vocal pitch from tuner", "pitch-ads", knowledge.No},
		{"can tuner employees hear my rehearsals", "staff", knowledge.No},
		{"can tuner use my vocal pitch without asking", "pitch", knowledge.No},
		{"my boss is nosy. can he hear us", "owner", knowledge.Yes},
	})
}

// Whoever is given something may be asked to see it, and who is somebody to the asker is neither them
// nor the service.
func TestOthersAreNotTheService(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "read", Topic: knowledge.TopicMessages, Kind: knowledge.Reported, Title: "Does Tuner read my songs?", Statement: "Tuner can read songs.", Verdict: knowledge.Yes,
				Asked: asked("can tuner read what i sing", "are my songs read"),
			},
			{
				ID: "police", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Does Tuner give songs to the police?", Statement: "Tuner gives the police songs where the law demands it, but has no lyrics to give.", Verdict: knowledge.Yes,
				Asked: asked("court orders", "do they snitch to the feds"),
			},
			{
				ID: "choir", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Can others in my choir see my hours?", Statement: "Everyone in a choir can see the hours of all singers.", Verdict: knowledge.Yes,
				Asked: asked("who sees my hours"),
			},
		},
	}}}, bot.Config{})
	checkAnswered(t, b, []answered{
		{"can the police read my songs", "police", knowledge.Yes},
		{"kann die Polizei meine Lieder lesen?", "police", ""},
		{"can the police get my lyrics", "police", ""},
		{"can tuner read my songs", "read", knowledge.Yes},
		{"can my cousin read my songs", "read", ""},
		{"can my ex still see my hours", "choir", ""},
	})
}

// Who wants all that is kept of him is told how to get it, however that is put.
func TestAllThatIsKeptOfTheAsker(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "copy", Topic: knowledge.TopicRights, Kind: knowledge.Reported, Title: "How do I download my hums?", Statement: "An archive of hums can be asked for.",
				Asked: []knowledge.Asked{{Text: "how do i export my hums"}, {Text: "can i get a copy of my data"}},
			},
			{
				ID: "leave", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "How do I delete my account?", Statement: "Accounts can be deleted.",
				Asked: []knowledge.Asked{{Text: "delete everything tuner has on me"}, {Text: "close my account"}},
			},
		},
	}}}, bot.Config{})
	for question, want := range map[string]string{"get everything tuner has on me": "copy", "delete everything tuner has on me": "leave"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Points[0].Fact.ID != want {
			t.Errorf("%q: %s %v", question, a.Outcome, a.Points)
		}
	}
}
