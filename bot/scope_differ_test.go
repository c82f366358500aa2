package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What is so in one place and not in another gets a yes or no that says so, until a place is
// named.
func TestDiffersByPlace(t *testing.T) {
	t.Parallel()
	fact := func(id, title, statement string, verdict knowledge.Verdict, phrasings ...string) *knowledge.Fact {
		return &knowledge.Fact{ID: id, Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: title, Statement: statement, Verdict: verdict, Asked: asked(phrasings...)}
	}
	shared := fact("shared", "Are my albums shared with printers?", "Lumen shares albums with printers.", knowledge.Yes, "do printers get my albums", "albums shared with printers")
	out := fact("out", "Are albums from Norway shared?", "Members in Norway are left out.", knowledge.No, "are albums from Norway shared")
	kept := fact("kept", "Are albums kept forever?", "Albums are kept forever.", knowledge.Yes, "are albums kept forever", "do you keep albums forever")
	shared.Disputes, out.Disputes = []string{"out"}, []string{"shared"}
	out.Places = []knowledge.PlaceNote{{Place: "NO", Status: knowledge.Excluded}}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{shared, out, kept},
	}}}, bot.Config{})
	a := ask(t, b, bot.Question{Text: "do printers get my albums?"})
	if a.Verdict != knowledge.Yes || a.Lead != "But not everywhere: this differs by place." || len(a.Points) != 2 {
		t.Errorf("verdict %q, lead %q, %d points", a.Verdict, a.Lead, len(a.Points))
	}
	if a = ask(t, b, bot.Question{Text: "is it the same that printers get my albums?"}); a.Lead != "" {
		t.Errorf("compared with something: lead %q", a.Lead)
	}
	if a = ask(t, b, bot.Question{Text: "do printers get my albums? and are albums kept forever?"}); len(a.Points) != 3 || a.Lead != "" {
		t.Errorf("among others: lead %q goes on from a verdict that is not there; %d points", a.Lead, len(a.Points))
	}
	if a = ask(t, b, bot.Question{Text: "are albums from Norway shared?"}); a.Verdict != knowledge.No || a.Lead != "" {
		t.Errorf("in Norway: verdict %q, lead %q", a.Verdict, a.Lead)
	}
}

// Who is better off in one of several places is told by what compares places, not by what is said of
// one of them.
func TestPlacesAreGraded(t *testing.T) {
	t.Parallel()
	fact := func(id string, topic knowledge.Topic, title string, place place.Code, phrasings ...string) *knowledge.Fact {
		return &knowledge.Fact{ID: id, Topic: topic, Kind: knowledge.Reported, Title: title, Statement: title[:len(title)-1] + ".", Asked: asked(phrasings...),
			Places: []knowledge.PlaceNote{{Place: place, Status: knowledge.Covered}}}
	}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{
			fact("norway", knowledge.TopicPlaces, "Is Norway covered?", "NO", "are norwegians affected"),
			fact("regulator", knowledge.TopicRegulators, "What did Norway's regulator do for protection?", "NO", "are we protected by the regulator", "are norwegians protected by a regulator"),
			fact("unequal", knowledge.TopicLegal, "Are members protected equally in every country?", "CL", "does everybody have the same rights in every country", "unequal protection"),
		},
	}}}, bot.Config{})
	for _, question := range []string{"are we less protected than norwegians?", "are chileans worse off than people in Norway?"} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.ID != "unequal" || a.Verdict != "" || len(a.Notes) > 0 {
			t.Errorf("%q: %v %q %q %q", question, a.Outcome, a.Verdict, points(a), a.Notes)
		}
	}
}

// What is so of some places is no yes or no to a question that names none.
func TestNoYesOfOtherPlaces(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: lumen
title: Lumen Photos
organisation: Lumen
sources:
  - {id: terms, publisher: Lumen, date: 2026-01-15, own: true}
facts:
  - {id: chile, topic: history, title: Were Chilean albums sorted in 2024?, statement: Albums of members in Chile were sorted in 2024., verdict: "yes", places: [{place: CL, status: covered}], asked: [did they sort chilean albums in 2024], sources: [terms]}
  - {id: exempt, topic: history, title: Which places were exempt in 2024?, statement: No albums were sorted in Norway or Peru in 2024., verdict: "yes", places: [{place: ["NO", PE], status: excluded}], asked: [who was exempt from sorting, where were albums not sorted, {text: were norwegian albums sorted in 2024, verdict: "no"}], sources: [terms]}
  - {id: kept, topic: data, title: Are albums kept?, statement: Albums are kept., verdict: "yes", asked: [do you keep albums], sources: [terms]}
`), bot.Config{})
	check(t, ask(t, b, bot.Question{Text: "were my albums sorted in 2024 already?"}), want{outcome: bot.Answered, noVerd: true, first: "exempt", has: []string{"chile"}, lead: "This differs by place."})
	check(t, ask(t, b, bot.Question{Text: "were we exempt from sorting?"}), want{outcome: bot.Answered, noVerd: true, first: "exempt", lead: "This differs by place."})
	check(t, ask(t, b, bot.Question{Text: "were chilean albums sorted in 2024?"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "chile"})
	check(t, ask(t, b, bot.Question{Text: "were my albums sorted in 2024 already?", Place: "CL"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "chile"})
}
