package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Something is on by default since nobody is asked first.
func TestReasonOfADefault(t *testing.T) {
	t.Parallel()
	start := &knowledge.Fact{ID: "start", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Is the lamp on by default?", Statement: "The lamp is on by default.",
		Verdict: knowledge.Yes, Asked: asked("is it on by default")}
	purpose := &knowledge.Fact{ID: "purpose", Topic: knowledge.TopicPurpose, Kind: knowledge.Reported, Title: "What is it for?", Statement: "The lamp scares crows.", Asked: asked("what is it for", "why is it there")}
	unasked := &knowledge.Fact{ID: "unasked", Topic: knowledge.TopicLegal, Kind: knowledge.Reported, Title: "Does Lumen ask for consent?", Statement: "Lumen asks nobody.", Verdict: knowledge.No,
		Asked: asked("is consent obtained")}
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen lamps", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en", Facts: []*knowledge.Fact{start, purpose, unasked},
	}}}, bot.Config{})
	ask(t, b, bot.Question{Text: "is it on by default?", Conversation: "c"})
	if a := ask(t, b, bot.Question{Text: "why?", Conversation: "c"}); len(a.Points) == 0 || a.Points[0].Fact != unasked {
		t.Errorf("%s %v", a.Outcome, factIDs(a))
	}
}
