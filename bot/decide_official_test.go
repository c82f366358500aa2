package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Who wants the owner's own text is led to it by what rests on nothing else and is about the text.
func TestOfficialText(t *testing.T) {
	t.Parallel()
	fact := func(id string, topic knowledge.Topic, title string, sources ...string) *knowledge.Fact {
		f := &knowledge.Fact{ID: id, Topic: topic, Kind: knowledge.Reported, Title: title, Statement: title[:len(title)-1] + ".", Asked: asked(title)}
		for _, source := range sources {
			f.Sources = append(f.Sources, knowledge.Citation{Source: source})
		}
		return f
	}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Sources: []*knowledge.Source{{ID: "terms", Publisher: "Lumen", URL: "https://lumen.example/terms", Own: true}, {ID: "paper", Publisher: "The Paper", URL: "https://paper.example"}},
		Facts: []*knowledge.Fact{
			fact("start", knowledge.TopicTiming, "When does the scan start?", "terms", "paper"),
			fact("told", knowledge.TopicNotice, "Were members told by mail?", "paper", "terms"),
			fact("published", knowledge.TopicNotice, "When was the text published?", "terms"),
			fact("used", knowledge.TopicData, "Are albums scanned?", "terms"),
		},
	}}}, bot.Config{})
	for _, question := range []string{"where can I read the full terms myself?", "link to Lumen's privacy policy please", "is there an official Lumen page about this?", "point us to Lumen's own help page", "what are the primary documents behind all of this, I have to quote them in a paper"} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.ID != "published" {
			t.Errorf("%q: %v, first %q", question, a.Outcome, points(a))
		}
	}
}
