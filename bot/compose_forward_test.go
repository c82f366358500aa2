package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// lanterns is a policy whose facts tell things in their details.
func lanterns() *knowledge.Library {
	switched := &knowledge.Fact{
		ID: "default", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Is the camera on by default?", Verdict: knowledge.Yes,
		Statement: "Lantern's camera is on from the start. Owners can switch it off.",
		Details:   "It films the street. Lantern makes no exception for subscribers.\n\nTenants are asked by letter. They may refuse.",
		Asked: []knowledge.Asked{
			{Text: "does the camera film by default"}, {Text: "do subscribers get out of the filming", Verdict: knowledge.No}, {Text: "are tenants asked about the camera", Verdict: knowledge.Yes},
			{Text: "is the street filmed"},
		},
	}
	switched.Translations = []*knowledge.Translation{{
		Language: "de", Title: "Ist die Kamera von Anfang an an?", Statement: "Lanterns Kamera ist von Anfang an an. Besitzer können sie ausschalten.",
		Details: "Sie filmt die Straße. Für Abonnenten macht Lantern keine Ausnahme.\n\nMieter werden mit einem Brief gefragt. Sie können ablehnen.",
		Of:      switched.Fingerprint(), Asked: []knowledge.Asked{{Text: "kommen abonnenten um das filmen herum", Verdict: knowledge.No}},
	}, {
		Language: "fr", Title: "La caméra est-elle activée dès le départ ?", Statement: "La caméra de Lantern est activée dès le départ. Les propriétaires peuvent la couper.",
		Details: "Elle filme la rue. Les abonnés y sont aussi filmés.\n\nLes locataires sont prévenus par lettre. Ils peuvent refuser.",
		Of:      switched.Fingerprint(), Asked: []knowledge.Asked{{Text: "les abonnés sont-ils épargnés", Verdict: knowledge.No}},
	}}
	return &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lantern", Title: "Lantern doorbells", Organisation: "Lantern", Audience: knowledge.AudiencePublic, Language: "en",
		Sources: []*knowledge.Source{{ID: "post", Publisher: "Evening Post"}, {ID: "owner", Publisher: "Lantern", Own: true}},
		Facts: []*knowledge.Fact{
			switched,
			{
				ID: "children", Topic: knowledge.TopicChildren, Kind: knowledge.Reported, Title: "Are children filmed?", Verdict: knowledge.No,
				Statement: "Lantern leaves children out of its films.", Details: "Apprentices of full age are filmed like everybody else.",
				Asked: []knowledge.Asked{{Text: "does it film children"}, {Text: "are kids in the films"}, {Text: "are apprentices or kids in the films"}},
			},
			{
				ID: "sold", Topic: knowledge.TopicSharing, Kind: knowledge.Claim, Title: "Are films given to advertisers?", Verdict: knowledge.No,
				Statement: "No film goes to advertisers.", Details: "Insurers were not found to buy any.", Sources: []knowledge.Citation{{Source: "owner"}},
				Asked: []knowledge.Asked{{Text: "do advertisers get films"}, {Text: "do insurers buy the films"}},
			},
			{
				ID: "kept", Topic: knowledge.TopicRetention, Kind: knowledge.Reported, Title: "Which films are kept?",
				Statement: "Films of the porch, of parcels and of guests are kept.", Details: "Plain pictures are kept for a day. The lists that were read do not name films of garages and other sheds.",
				Asked: []knowledge.Asked{
					{Text: "are films of the porch kept"}, {Text: "films of guests"}, {Text: "how many films are kept"}, {Text: "films of parcels"},
					{Text: "are films of a garage kept", Verdict: knowledge.None}, {Text: "plain pictures"},
				},
			},
			{
				ID: "night", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Does it only film at night?", Verdict: knowledge.No, Disputes: []string{"always"},
				Statement: "The Evening Post reports that Lantern films at night only. Buyers contradict this: their films show noon.", Sources: []knowledge.Citation{{Source: "post"}},
				Asked: []knowledge.Asked{{Text: "are only nights filmed"}},
			},
			{
				ID: "always", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "When does it film?", Disputes: []string{"night"},
				Statement: "Lantern films round the clock.", Sources: []knowledge.Citation{{Source: "owner"}}, Asked: []knowledge.Asked{{Text: "hours of filming"}},
			},
		},
	}}}
}

// The sentence that holds what is asked about comes first, and says the same as the verdict.
func TestWhatIsAskedComesFirst(t *testing.T) {
	t.Parallel()
	b := botOver(t, lanterns(), bot.Config{})
	for _, test := range []struct {
		question, language, text, details string
		verdict                           knowledge.Verdict
	}{
		{
			question: "do subscribers get out of this filming?", verdict: knowledge.No,
			text:    "Lantern makes no exception for subscribers. Lantern's camera is on from the start. Owners can switch it off.",
			details: "It films the street.\n\nTenants are asked by letter. They may refuse.",
		},
		{
			question: "are the tenants asked about it?", verdict: knowledge.Yes,
			text:    "Tenants are asked by letter. They may refuse. Lantern's camera is on from the start. Owners can switch it off.",
			details: "It films the street. Lantern makes no exception for subscribers.",
		},
		{
			question: "is the street filmed?", verdict: knowledge.Yes, // that leans on the statement
			text:    "Lantern's camera is on from the start. Owners can switch it off. It films the street.",
			details: "Lantern makes no exception for subscribers.\n\nTenants are asked by letter. They may refuse.",
		},
		{
			question: "is the camera on by default?", verdict: knowledge.Yes,
			text:    "Lantern's camera is on from the start. Owners can switch it off.",
			details: "It films the street. Lantern makes no exception for subscribers.\n\nTenants are asked by letter. They may refuse.",
		},
		{
			question: "kommen abonnenten um das filmen herum?", language: "de", verdict: knowledge.No,
			text:    "Für Abonnenten macht Lantern keine Ausnahme. Lanterns Kamera ist von Anfang an an. Besitzer können sie ausschalten.",
			details: "Sie filmt die Straße.\n\nMieter werden mit einem Brief gefragt. Sie können ablehnen.",
		},
		{
			question: "les abonnés sont-ils épargnés par le film ?", language: "fr", verdict: knowledge.No, // whose sentence adds to the one before it
			text:    "La caméra de Lantern est activée dès le départ. Les propriétaires peuvent la couper.",
			details: "Elle filme la rue. Les abonnés y sont aussi filmés.\n\nLes locataires sont prévenus par lettre. Ils peuvent refuser.",
		},
		{
			question: "are apprentices in its films?", // which no verdict on children is of
			text:     "Apprentices of full age are filmed like everybody else. Lantern leaves children out of its films.",
		},
		{
			question: "our garage, are films from the garage kept?", // films all its phrasings have
			text:     "The lists that were read do not name films of garages and other sheds. Films of the porch, of parcels and of guests are kept.",
			details:  "Plain pictures are kept for a day.",
		},
		{
			question: "plain pictures, postcards and drawings", // nothing of that stands first
			text:     "Plain pictures are kept for a day. Films of the porch, of parcels and of guests are kept.",
			details:  "The lists that were read do not name films of garages and other sheds.",
		},
		{
			question: "do insurers buy the films?", verdict: knowledge.No, // who says so says it of the statement alone
			text: "No film goes to advertisers.", details: "Insurers were not found to buy any.",
		},
	} {
		a := ask(t, b, bot.Question{Text: test.question, Language: test.language})
		if len(a.Points) == 0 || a.Points[0].Text != test.text || a.Points[0].Details != test.details || a.Verdict != test.verdict {
			t.Errorf("%q: %s %q %+v", test.question, a.Outcome, a.Verdict, a.Points)
		}
	}
}

// A no before a report that says yes names who stands against it.
func TestVerdictAgainstReport(t *testing.T) {
	t.Parallel()
	a := ask(t, botOver(t, lanterns(), bot.Config{}), bot.Question{Text: "are only nights filmed?"})
	if a.Verdict != knowledge.No || !strings.Contains(a.Lead, "contradict what The Evening Post") && !strings.Contains(a.Lead, "contradict what Evening Post") {
		t.Errorf("%q %q from %v", a.Verdict, a.Lead, factIDs(a))
	}
}
