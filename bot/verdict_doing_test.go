package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What is done, and by whom, is part of what is asked: a yes to one thing is none to another.
func TestDoingIsPartOfTheQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "rehearsals", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are rehearsals and duets used too?", Statement: "Tuner analyses all that is sung, without an exception for rehearsals or duets.", Verdict: knowledge.Yes,
				Asked: asked("are my duets used", "what about rehearsals", "do they look at rehearsals"),
			},
			{
				ID: "sold", Topic: knowledge.TopicPurpose, Kind: knowledge.Claim, Title: "Does Tuner sell what I sing?", Statement: "Tuner sells nothing that members sing.", Verdict: knowledge.No,
				Asked: asked("are songs sold", "does tuner make money with rehearsals"),
			},
			{
				ID: "staff", Topic: knowledge.TopicSecurity, Kind: knowledge.Claim, Title: "Do Tuner's employees hear our songs?", Statement: "Tuner's staff cannot hear what members sing.", Verdict: knowledge.No,
				Asked: asked("do tuner employees listen to our songs", "can a human at tuner look at what we sing"),
			},
			{
				ID: "pitch", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Can I use Tuner without sharing my pitch?", Statement: "The pitch meter can be stopped on the phone.", Verdict: knowledge.Yes,
				Asked: asked("do i have to share my pitch", "does tuner work without the meter"),
			},
			{
				ID: "take-gone", Topic: knowledge.TopicRetention, Kind: knowledge.Reported, Title: "Is a deleted take really gone?", Statement: "A take that is deleted may stay on the servers.", Verdict: knowledge.No,
				Asked: append(asked("what happens when i delete a take"), knowledge.Asked{Text: "do they keep takes i deleted", Verdict: knowledge.Yes}),
			},
			{
				ID: "after", Topic: knowledge.TopicRetention, Kind: knowledge.Reported, Title: "What stays after I delete my account?", Statement: "Public scores stay after an account is deleted.",
				Asked: append(asked("what do they keep afterwards"), knowledge.Asked{Text: "can i get my account back after deleting it", Verdict: knowledge.No}),
			},
		},
	}}}, bot.Config{})
	for _, test := range []struct {
		question, fact string
		verdict        knowledge.Verdict
	}{
		{"do they look at my rehearsals", "rehearsals", knowledge.Yes},
		{"can tuner staff look at our rehearsals", "staff", knowledge.No},
		{"does tuner delete my rehearsals", "rehearsals", ""},
		{"does tuner sell rehearsals", "sold", knowledge.No},
		{"do they keep a take i deleted", "take-gone", knowledge.Yes},
		{"does tuner keep my takes after i delete the account", "after", ""},
		{"does tuner share my pitch", "pitch", ""},
	} {
		fact := ""
		a := ask(t, b, bot.Question{Text: test.question})
		if a.Outcome == bot.Answered {
			fact = a.Points[0].Fact.ID
		}
		if fact != test.fact || a.Verdict != test.verdict {
			t.Errorf("%q: %s %q %v", test.question, a.Outcome, a.Verdict, a.Points)
		}
	}
}

// Who is given something is part of what is asked too.
func TestReceiverIsPartOfTheQuestion(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "court", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "Does Tuner give scores to courts?", Statement: "Tuner hands scores over where a court orders it.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "will tuner answer a court order"}, {Text: "do they hand songs to the police"}},
			},
			{
				ID: "owner", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "What can my choir's owner hear?", Statement: "The owner of a choir can hear its rehearsals.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "can my boss see scores"}, {Text: "does my employer hear us"}},
			},
		},
	}}}, bot.Config{})
	a := ask(t, b, bot.Question{Text: "does tuner give scores to my boss"})
	if a.Verdict == knowledge.Yes && a.Points[0].Fact.ID != "owner" {
		t.Errorf("%q %v", a.Verdict, a.Points)
	}
}

// What comes of doing something says nothing on whether it can be done, and the other way round.
func TestEffectIsNoAbility(t *testing.T) {
	t.Parallel()
	closing := &knowledge.Fact{ID: "closing", Topic: knowledge.TopicRights, Kind: knowledge.Reported, Title: "Can I close my albums?", Statement: "Albums can be closed.", Verdict: knowledge.Yes,
		Asked: []knowledge.Asked{{Text: "does closing my albums undo the scanning", Verdict: knowledge.No}, {Text: "can I close some of my albums only"}}}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{closing},
	}}}, bot.Config{})
	for text, not := range map[string]knowledge.Verdict{"undo scanning, close my albums, possible?": knowledge.No, "does closing some of my albums help?": knowledge.Yes} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict == not {
			t.Errorf("%q: %v, verdict %q", text, a.Outcome, a.Verdict)
		}
	}
	if a := ask(t, b, bot.Question{Text: "does closing my albums undo scanning?"}); a.Verdict != knowledge.No {
		t.Errorf("the same: %v, verdict %q", a.Outcome, a.Verdict)
	}
}

// What a fact says is on or off is the use it tells of; a yes or no to that is wanted before "and where" too.
func TestWhatIsOnIsTheUse(t *testing.T) {
	t.Parallel()
	start := &knowledge.Fact{ID: "start", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Is it on by default?", Statement: "Choirs are in by default, and their scores are used for the models.", Verdict: knowledge.Yes,
		Asked: asked("is it on from the start", "are choirs in by default")}
	warned := &knowledge.Fact{ID: "warned", Topic: knowledge.TopicDebate, Kind: knowledge.Advice, Title: "What does the union of singers advise?", Statement: "Singers should switch it off, the union of singers warns.", Verdict: knowledge.Yes,
		Asked: asked("did the union of singers warn people")}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{start, warned},
	}}}, bot.Config{})
	for text, want := range map[string]knowledge.Verdict{
		"do they train on choirs by default":           knowledge.Yes,
		"do they sell choirs by default":               "",
		"are choirs in by default, and where":          knowledge.Yes,
		"the union of singers warned people, didnt it": knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != want {
			t.Errorf("%q: %v, verdict %q", text, a.Outcome, a.Verdict)
		}
	}
}
