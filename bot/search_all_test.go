package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Why all do the same is not told with why one does.
func TestWhyAllDoTheSame(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{
		ID: "tuner", Title: "Tuner", Organisation: "Tuner", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{{
			ID: "why", Topic: knowledge.TopicPurpose, Kind: knowledge.Claim, Title: "Why does Tuner do this?", Statement: "It makes rehearsals better.",
			Asked: asked("why do they do this", "why is it done", "what for"),
		}},
	}
	library := &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{policy}}
	b := botOver(t, library, bot.Config{})
	if a := ask(t, b, bot.Question{Text: "why do they do this now"}); a.Outcome != bot.Answered {
		t.Errorf("of one: %s", a.Outcome)
	}
	if a := ask(t, b, bot.Question{Text: "why does every company do this now"}); a.Outcome != bot.NotCovered {
		t.Errorf("of all: %s from %v", a.Outcome, factIDs(a))
	}
	policy.Facts = append(policy.Facts, &knowledge.Fact{
		ID: "trade", Topic: knowledge.TopicDebate, Kind: knowledge.Opinion, Title: "Do other companies do the same?", Statement: "It is a habit of the music industry.",
		Asked: asked("is it only tuner", "do others do it too"),
	})
	library.Version = "2"
	if a := ask(t, botOver(t, library, bot.Config{}), bot.Question{Text: "why does every company do this now"}); len(a.Points) == 0 || a.Points[0].Fact.ID != "trade" {
		t.Errorf("of all: %s from %v", a.Outcome, factIDs(a))
	}
}
