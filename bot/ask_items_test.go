package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// severalLibrary knows of pictures, captions and voices, and of stickers and frames in
// one fact.
func severalLibrary(t *testing.T) *knowledge.Library {
	t.Helper()
	fact := func(id, title, statement string, verdict knowledge.Verdict, phrasings ...string) *knowledge.Fact {
		return &knowledge.Fact{ID: id, Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: title, Statement: statement, Verdict: verdict, Asked: asked(phrasings...)}
	}
	return &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			fact("pictures", "Are my pictures used?", "Lumen trains on the pictures in open albums.", knowledge.Yes, "are pictures used", "does it use my pictures", "my pictures used"),
			fact("captions", "Are my captions used?", "Lumen does not train on captions.", knowledge.No, "are captions used", "does it use my captions", "my captions used"),
			fact("voice", "Is my voice used?", "Lumen trains on voice memos.", knowledge.Yes, "does it use my voice", "my voice used"),
			fact("ornaments", "Are stickers and frames used?", "Lumen trains on stickers and frames.", knowledge.Yes, "are stickers used", "are frames used"),
		},
	}}}
}

func TestSeveralThingsUnderOneVerb(t *testing.T) {
	t.Parallel()
	b := botOver(t, severalLibrary(t), bot.Config{})
	for _, test := range []struct {
		question string
		facts    string // with each one's verdict
		verdict  knowledge.Verdict
		note     string
	}{
		{"are my pictures and my captions used", "pictures yes, captions no", "", ""},
		{"lumen uses ur pictures n captions?", "pictures yes, captions no", "", ""},
		{"so in class rn but basically is it true it uses my pictures n captions", "pictures yes, captions no", "", ""},
		{"does it use my captions, my voice and my pictures?", "captions no, voice yes, pictures yes", "", ""},
		{"are my pictures and my voice used", "pictures yes, voice yes", knowledge.Yes, ""},
		{"1) are my pictures used, 2) are my captions used", "pictures yes, captions no", "", ""},
		{"Two things: (a) are my captions used (b) is my voice used?", "captions no, voice yes", "", ""},
		{"are my captions and my horoscope used", "captions no", knowledge.No, "No reviewed fact answers the rest: “my horoscope”."},
		{"are my pictures used, and did they paint the ceiling blue?", "pictures yes", knowledge.Yes, "No reviewed fact answers the rest: “did they paint the ceiling blue”."},
		{"are my pictures used, is tax owed, and did they paint the ceiling blue?", "pictures yes", knowledge.Yes, "No reviewed fact answers the rest: “is tax owed and did they paint the ceiling blue”."},
		{"does it rhyme with violins, and does it use my voice against that?", "", "", ""},
		{"are stickers and frames used", "ornaments ", knowledge.Yes, ""},
		{"are my captions used", "captions ", knowledge.No, ""},
		{"what's the difference between voice memos and pictures", "voice , pictures ", "", ""},
		{"pictures vs captions", "pictures , captions ", "", ""},
		{"pictures, captions?", "pictures yes, captions no", "", ""},
		{"voice, captions", "voice yes, captions no", "", ""},
		{"lumen voices, captions used", "voice yes, captions no", "", ""},
		{"are my captions and the pictures I'm in used", "captions no, pictures yes", "", ""},
		{"are the pictures I am in and my captions used", "pictures yes, captions no", "", ""},
		{"voices and captions as well?", "voice yes, captions no", "", ""},
		{"a friend says it uses my voice, is that really true or is he making it up", "voice ", knowledge.Yes, ""},
		{"our choir records pictures of its concerts, is that in scope", "pictures ", knowledge.Yes, ""},
	} {
		a := ask(t, b, bot.Question{Text: test.question})
		var facts []string
		for _, point := range a.Points {
			facts = append(facts, point.Fact.ID+" "+string(point.Verdict))
		}
		if got := strings.Join(facts, ", "); got != test.facts || a.Verdict != test.verdict || test.note != strings.Join(a.Rest, " ") {
			t.Errorf("%q: %s, verdict %q, rest %q", test.question, got, a.Verdict, a.Rest)
		}
	}
}

// Who names a company once means it in all questions of the message.
func TestNamedOnceForAllQuestions(t *testing.T) {
	t.Parallel()
	library := severalLibrary(t)
	other := *library.Policies[0]
	other.ID, other.Title, other.Organisation, other.Facts = "tuner", "Tuner", "Tuner", severalLibrary(t).Policies[0].Facts
	library.Policies = append(library.Policies, &other)
	a := ask(t, botOver(t, library, bot.Config{}), bot.Question{Text: "My choir has been on Lumen since spring, and nobody asked me. Are my captions used? And is my voice used?"})
	if a.Policy == nil || a.Policy.ID != "lumen" || len(a.Points) != 2 {
		t.Errorf("%s, %d points: %s", a.Outcome, len(a.Points), a.Lead)
	}
}
