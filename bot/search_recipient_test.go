package bot_test

import (
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"fineprint/bot"
	"fineprint/knowledge"
)

// A policy on letters and one on boats: copies of letters lie with who has the boats.
const (
	quillPolicy = `id: quill
title: Quill and what it carries
organisation: Quill
summary: Quill carries letters.
sources: [{id: help, publisher: Quill Help, title: Letters, url: "https://quill.example/help", own: true}]
facts:
  - {id: seal, topic: messages, title: Does Quill read my letters?, statement: Quill cannot read letters., verdict: "no", asked: [are my letters read], sources: [help]}
  - {id: copies, topic: security, title: Are copies of letters sealed?, statement: Copies of your letters at Keel are sealed only if you ask for that., asked: [can keel read my letter copies, copies of letters], sources: [help]}
  - {id: sold, topic: sharing, title: Is my address sold?, statement: Quill does not sell addresses., verdict: "no", asked: [who buys my address], sources: [help]}
`
	keelPolicy = `id: keel
title: Keel and its logs
organisation: Keel
summary: Keel logs boats.
sources: [{id: help, publisher: Keel Help, title: Boats, url: "https://keel.example/help", own: true}]
facts:
  - {id: log, topic: data, title: Can Keel read the copies of my log?, statement: The copies of a boat's log are locked and Keel cannot read them., verdict: "no", asked: [can you read my log], sources: [help]}
  - {id: route, topic: data, title: Does Keel know my route?, statement: Keel notes where a boat goes., verdict: "yes", asked: [do you follow my boat], sources: [help]}
  - {id: sold, topic: sharing, title: Does Keel sell my route?, statement: Keel sells routes to harbours., verdict: "yes", asked: [who buys my route], sources: [help]}
`
)

func TestNamedAsRecipient(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for name, text := range map[string]string{"quill.yaml": quillPolicy, "keel.yaml": keelPolicy} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	library, err := knowledge.LoadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	b := botOver(t, library, bot.Config{})
	for text, want := range map[string]string{
		"can keel read the copies of my letters":                    "quill/copies", // no other has letters
		"i sent my quill letters to keel, can keel read the copies": "quill/copies", // the asker's are Quill's
		"i put my quill letters on keel, can keel read them":        "quill/copies",
		"can keel read the copies of my boat's log":                 "keel/log",
		"does keel sell my route":                                   "keel/sold",
		"do keel and my quill know my route":                        "keel/route",
	} {
		a := ask(t, b, bot.Question{Text: text})
		got := a.Lead
		if a.Policy != nil && len(a.Points) > 0 {
			got = a.Policy.ID + "/" + a.Points[0].Fact.ID
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

// What is not even used goes to no company; of what is, nothing is told of one that no fact speaks of.
func TestUnusedIsGivenToNobody(t *testing.T) {
	t.Parallel()
	library, err := knowledge.Load(fstest.MapFS{"reed.yaml": {Data: []byte(`id: reed
title: Reed and its AI
organisation: Reed
summary: Reed's AI learns from hums.
sources: [{id: help, publisher: Reed Help, title: AI, url: "https://reed.example/help", own: true}]
facts:
  - {id: whispers, topic: data, title: Are my whispers used?, statement: Reed's AI does not use whispers., verdict: "no", asked: [are whispers used, does the ai hear my whispers], sources: [help]}
  - {id: hums, topic: data, title: Are my hums used?, statement: Reed's AI uses hums., verdict: "yes", asked: [are hums used, does the ai hear my hums], sources: [help]}
  - {id: later, topic: past-data, title: What happens after opting out?, statement: Opting out works from then on., asked: [what comes of opting out], sources: [help]}
  - {id: off, topic: choices, title: How do I switch it off?, statement: A switch turns it off., steps: [Open the settings.], asked: [turn it off], sources: [help]}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	b := botOver(t, library, bot.Config{})
	for text, answered := range map[string]bool{
		"do they give my whispers to openai": true, "reed leaked our whispers to chatgpt": true, "do they give my hums to openai": false,
	} {
		if a := ask(t, b, bot.Question{Text: text}); (a.Outcome == bot.Answered) != answered || answered && a.Points[0].Fact.ID != "whispers" {
			t.Errorf("%q: %v %v", text, a.Outcome, a.Points)
		}
	}
	for text, want := range map[string]string{"does the switch even work": "later", "what about things like that, e.g. whispers": "whispers"} {
		if a := ask(t, b, bot.Question{Text: text}); a.Outcome != bot.Answered || a.Points[0].Fact.ID != want {
			t.Errorf("%q: %v %v, want %s", text, a.Outcome, a.Points, want)
		}
	}
}

// That a company has something is no yes for the asker's boss, of whom the fact says nothing.
func TestGivenToSomebodyElse(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Kiln", `  - {id: shared, topic: sharing, title: Does Clayworks get my pots?, statement: Clayworks has owned Kiln for years and gets all pots., verdict: "yes", asked: [are my pots shared, who else has my pots], sources: [terms]}
  - {id: police, topic: sharing, title: Do courts get my glazes?, statement: Glazes are handed to courts that ask for them., verdict: "yes", asked: [are my glazes shared], sources: [terms]}
`), bot.Config{})
	for _, test := range []struct {
		question string
		want     want
	}{
		{"are my pots shared?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "shared"}},
		{"are my pots shared with my boss?", want{outcome: bot.NotCovered}},
		{"are my pots shared with the police?", want{outcome: bot.NotCovered}},
		{"are my glazes shared with the police?", want{outcome: bot.Answered, verdict: knowledge.Yes, first: "police"}},
	} {
		check(t, ask(t, b, bot.Question{Text: test.question}), test.want)
	}
}
