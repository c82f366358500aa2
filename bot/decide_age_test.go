package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestWhoIsUnderAgeAsksForOthersLikeThem(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{ID: "albums", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Are albums scanned?", Statement: "Lumen scans albums.", Verdict: knowledge.Yes, Asked: []knowledge.Asked{{Text: "do they scan my albums"}}},
			{ID: "children", Topic: knowledge.TopicChildren, Kind: knowledge.Reported, Title: "Are children's albums scanned?", Statement: "Lumen leaves out who is under 18.", Verdict: knowledge.No, Asked: []knowledge.Asked{{Text: "are kids in it"}}},
		},
	}}}, bot.Config{})
	for question, want := range map[string]struct {
		fact    string
		verdict knowledge.Verdict
	}{
		"I am 14. Do they scan my albums?":              {"children", knowledge.No},
		"im 15, dont judge, do they scan my albums":     {"children", knowledge.No},
		"im 15m, do they scan my albums":                {"children", knowledge.No},
		"I am 13 but my birthday is fake, am I scanned": {"children", ""},
		"I am 30. Do they scan my albums?":              {"albums", knowledge.Yes},
	} {
		a := ask(t, b, bot.Question{Text: question})
		if ids := factIDs(a); len(ids) == 0 || ids[0] != want.fact || a.Verdict != want.verdict {
			t.Errorf("%q: %q from %v, want %q from %s", question, a.Verdict, ids, want.verdict, want.fact)
		}
	}
}

// What is trained with is used: that those under age are left out answers both.
func TestWhoIsUnderAgeAsksOfTraining(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Lumen", `  - {id: albums, topic: data, title: Are albums used?, statement: Lumen learns from albums., asked: [do they train on us, do they use our albums], verdict: "yes", sources: [terms]}
  - {id: minors, topic: children, title: Is the data of people under 18 used?, statement: Lumen leaves out who is under 18., asked: [are kids in it], verdict: "no", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"I'm 16. Do they train on me?":           knowledge.No,
		"16 yrs old here, do they train on me":   knowledge.No,
		"I am 16. Do they sell what I post?":     "",
		"61 yrs old here, do they train on me":   knowledge.Yes,
		"16 albums here, do they train on them?": knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != want {
			t.Errorf("%q: %q from %v, want %q", question, a.Verdict, factIDs(a), want)
		}
	}
}

// What holds for children is not told of those who are of age, nor denied of a son who may be.
func TestWhoIsOfAgeIsNoChild(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Lumen", `  - {id: albums, topic: data, title: Are my albums used?, statement: Lumen learns from albums., asked: [do they use my albums, is my album used], verdict: "yes", sources: [terms]}
  - {id: minors, topic: children, title: Is the data of people under 18 used?, statement: Lumen leaves out who is under 18., asked: [are kids in it, are my son's albums used, my sister is 12 and has albums], verdict: "no", sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]struct {
		fact    string
		verdict knowledge.Verdict
	}{
		"my sister is 12 and has an account. are her albums used?":            {"minors", knowledge.No},
		"my sister is 19 and has an account. are her albums used?":            {"albums", knowledge.Yes},
		"my son is 25. do they use his albums?":                               {"albums", knowledge.Yes},
		"do they use the albums of my grandfather":                            {"albums", knowledge.Yes},
		"are my daughter's albums used":                                       {"minors", ""},
		"I have had my account for 16 years. Are my albums used?":             {"albums", knowledge.Yes},
		"Mein Sohn ist 15 und hat ein Konto bei Lumen. Werden Alben benutzt?": {"minors", knowledge.No},
		"Mein Sohn ist 25 und hat ein Konto bei Lumen. Werden Alben benutzt?": {"albums", ""},
	} {
		a := ask(t, b, bot.Question{Text: question})
		if ids := factIDs(a); len(ids) == 0 || ids[0] != want.fact || a.Verdict != want.verdict {
			t.Errorf("%q: %q from %v, want %q from %s", question, a.Verdict, ids, want.verdict, want.fact)
		}
	}
}

// How long somebody has been a member is not how old he is, in whatever language.
func TestYearsOfMembershipAreNoAge(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, question := range []string{"i've been on there for 16 years, do they use my data", "ho un account da 15 anni, usano i miei dati?", "ik zit er al 15 jaar op, gebruiken ze mijn data?"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict == knowledge.No {
			t.Errorf("%q: %s, %q from %v", question, a.Outcome, a.Verdict, factIDs(a))
		}
	}
}
