package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Where nobody can sign in, how to say no is told from outside; all else is asked as ever.
func TestBarredFromAccount(t *testing.T) {
	t.Parallel()
	fact := func(id, title, statement string, topic knowledge.Topic, phrasings ...string) *knowledge.Fact {
		return &knowledge.Fact{ID: id, Topic: topic, Kind: knowledge.Reported, Title: title, Statement: statement, Asked: asked(phrasings...)}
	}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{
			fact("how", "How do I opt out?", "Turn the scan off in the settings.", knowledge.TopicChoices, "how do i turn it off", "how do i stop the scan", "how do i make it stop", "can i stop that"),
			fact("outside", "How do people object without an account?", "Send Lumen the form.", knowledge.TopicChoices, "object without access to an account", "how to object without signing in"),
			fact("login", "Do I need to sign in to opt out?", "Sign in first.", knowledge.TopicChoices, "do i need to log in to turn it off"),
			fact("albums", "Are albums scanned?", "Lumen scans albums.", knowledge.TopicData, "are my albums scanned", "scanning of albums"),
		},
	}}}, bot.Config{})
	for question, first := range map[string]string{
		"My late uncle's albums are still there. How do I make it stop?":                "outside",
		"I forgot my password, how do I stop the scan?":                                 "outside",
		"our neighbour has died, can we stop that?":                                     "outside",
		"I was late to hear of it. How do I make it stop?":                              "how",
		"I am locked out of my account since May. Are my albums scanned?":               "albums",
		"I am locked out since May. Are they scanning my albums while I am locked out?": "albums",
		"I lost my phone. Do I need to log in to opt out?":                              "login",
		"the phone is dead, how do I stop the scan in the browser of my mac":            "how",
	} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.ID != first {
			t.Errorf("%q: %v, first %q, want %s", question, a.Outcome, points(a), first)
		}
	}
}

// Who has no account is told what holds for such, in however small words he says so; whether he may do what
// the fact says gets its yes.
func TestWithoutAccount(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: others, topic: choices, title: Can people without an account object?, statement: People without an account can object too., asked: [people without an account], verdict: "yes", sources: [terms]}
  - {id: all, topic: default, title: Who is affected?, statement: All members are in., asked: [am i affected, who is in it], sources: [terms]}
  - {id: paying, topic: default, title: Do paying members get out?, statement: Members with Premium are in as well., asked: [is premium exempt, i have premium], verdict: "no", sources: [terms]}
`), bot.Config{})
	checkAnswered(t, b, []answered{
		{"I'm not on Kiln, am I affected?", "others", ""},
		{"I don't have Kiln, am I affected?", "others", ""},
		{"i dont have kiln, can i object", "others", knowledge.Yes},
		{"I don't have Kiln premium, am I affected?", "all", ""},
	})
}

// What holds for members is not said of one who has died, in whatever language that is told.
func TestOfTheDead(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	checkEach(t, b, map[string]want{
		"my father died, is his profile used?":                       {outcome: bot.NotCovered},
		"Mein Vater ist gestorben, werden seine Daten auch benutzt?": {outcome: bot.NotCovered},
		"Mon père est décédé, son profil est-il utilisé ?":           {outcome: bot.NotCovered},
		"मेरे पिता का देहांत हो गया, क्या उनका डेटा इस्तेमाल होगा?": {outcome: bot.NotCovered},
		"My father died last year. Are my posts used?":                {outcome: bot.Answered},
		"meine Mutter ist 80, werden ihre Beiträge benutzt?":          {outcome: bot.Answered, verdict: knowledge.Yes},
		"my dad is dead set against it. How do I turn it off?":        {outcome: bot.Answered, first: "optout-path"},
		"My late mother still has an account. How do I make it stop?": {outcome: bot.Answered},
	})
}
