package bot_test

import (
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
		Sources: []*knowledge.Source{{ID: "post", Publisher: "Harbour Post"}, {ID: "echo", Publisher: "Valley Echo"}, {ID: "club", Publisher: "netwatch"}},
		Facts: []*knowledge.Fact{
			fact("greedy", knowledge.Opinion, "Is it greedy?", "Lumen takes more than it needs.", "post", "is that greedy", "what do critics say"),
			fact("vague", knowledge.Opinion, "Is the policy vague?", "Lumen's policy is too vague on albums.", "echo", "is the policy clear"),
			fact("anger", knowledge.Reported, "Were people upset?", "Users were angry when the change came.", "echo", "how did users take it"),
			fact("albums", knowledge.Reported, "Are albums used?", "Albums are read by a program.", "club", "are my albums used"),
			fact("voice", knowledge.Reported, "Is my voice used?", "Voice memos are kept for a week.", "post", "are my voice memos kept"),
		},
	}}}
}

func TestSeveralWhoJudge(t *testing.T) {
	t.Parallel()
	b := botOver(t, sayersLibrary(), bot.Config{})
	for question, want := range map[string]string{
		"what do the critics say?":                     "greedy:Opinion of Harbour Post vague:Opinion of Valley Echo anger:According to Valley Echo",
		"is there any criticism of Lumen":              "greedy:Opinion of Harbour Post vague:Opinion of Valley Echo anger:According to Valley Echo",
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
