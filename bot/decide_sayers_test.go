package bot_test

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// sayersLibrary has two papers' opinions, one's report of anger, and what a club found.
func sayersLibrary() *knowledge.Library {
	fact := func(id string, kind knowledge.Kind, title, statement, source string, phrasings ...string) *knowledge.Fact {
		return &knowledge.Fact{ID: id, Topic: knowledge.TopicData, Kind: kind, Title: title, Statement: statement, Sources: []knowledge.Citation{{Source: source}}, Asked: asked(phrasings...)}
	}
	return &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Sources: []*knowledge.Source{{ID: "post", Publisher: "Harbour Post"}, {ID: "echo", Publisher: "Valley Echo"}, {ID: "club", Publisher: "netwatch"}, {ID: "gull", Publisher: "Gull Daily"}, {ID: "tern", Publisher: "Tern Times"}},
		Facts: []*knowledge.Fact{
			fact("greedy", knowledge.Opinion, "Is it greedy?", "Lumen takes more than it needs.", "post", "is that greedy", "what do critics say"),
			fact("vague", knowledge.Opinion, "Is the policy vague?", "Lumen's policy is too vague on albums.", "echo", "is the policy clear"),
			fact("anger", knowledge.Reported, "Were people upset?", "Users were angry when the change came.", "echo", "how did users take it"),
			fact("albums", knowledge.Reported, "Are albums used?", "Albums are read by a program.", "club", "are my albums used"),
			ofAuthority(fact("ruled", knowledge.Reported, "What did Norway's regulator rule?", "Norway's regulator asked for shorter albums.", "gull", "the ruling in norway")),
			ofAuthority(fact("lead", knowledge.Reported, "Which authority is in charge?", "Chile's regulator leads.", "gull", "which regulators are there", "what do regulators do")),
			ofAuthority(fact("warned", knowledge.Reported, "Did Peru warn of it?", "Peru's regulator warned of albums.", "tern", "the warning in peru")),
			fact("voice", knowledge.Reported, "Is my voice used?", "Voice memos are kept for a week.", "post", "are my voice memos kept"),
		},
	}}}
}

func ofAuthority(fact *knowledge.Fact) *knowledge.Fact {
	fact.Topic = knowledge.TopicRegulators
	return fact
}

func TestSeveralAuthorities(t *testing.T) {
	t.Parallel()
	b := botOver(t, sayersLibrary(), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{"what have the regulators said?": "", "have privacy watchdogs commented on it?": knowledge.Yes} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != want || !slices.Equal(factIDs(a), []string{"ruled", "warned"}) {
			t.Errorf("%q: %q from %v", question, a.Verdict, factIDs(a))
		}
	}
	if ids := factIDs(ask(t, b, bot.Question{Text: "what do regulators say of voice memos?"})); !slices.Equal(ids, []string{"voice"}) {
		t.Errorf("of something: %v", ids)
	}
}

func TestSeveralWhoJudge(t *testing.T) {
	t.Parallel()
	b := botOver(t, sayersLibrary(), bot.Config{})
	for question, want := range map[string]string{
		"what do the critics say?":                     "greedy:Opinion of Harbour Post vague:Opinion of Valley Echo anger:According to Valley Echo",
		"is there any criticism of Lumen":              "greedy:Opinion of Harbour Post vague:Opinion of Valley Echo anger:According to Valley Echo",
		"what do privacy folks make of it?":            "greedy:Opinion of Harbour Post vague:Opinion of Valley Echo anger:According to Valley Echo",
		"what do experts think of how albums are used": "albums:",
		"what does netwatch say about Lumen?":          "albums:According to netwatch",
		"what did the Harbour Post write?":             "greedy:Opinion of Harbour Post voice:According to Harbour Post",
	} {
		a := ask(t, b, bot.Question{Text: question})
		var got []string
		for _, point := range a.Points {
			got = append(got, point.Fact.ID+":"+strings.TrimRight(point.Attribution, ": "))
		}
		if joined := strings.Join(got, " "); joined != want {
			t.Errorf("%q: %s, want %s", question, joined, want)
		}
	}
}
