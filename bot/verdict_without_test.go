package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// What one can do without is not needed, and what is needed one cannot do without; what happens to
// somebody there is no such thing.
func TestVerdictsOfDoingWithout(t *testing.T) {
	t.Parallel()
	b := botOver(t, &knowledge.Library{Version: "1", Policies: []*knowledge.Policy{{
		ID: "lumen", Title: "Lumen Photos", Organisation: "Lumen", Audience: knowledge.AudiencePublic, Language: "en",
		Facts: []*knowledge.Fact{
			{
				ID: "email", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Does Lumen need my email?", Statement: "An email is asked for and need not be given.", Verdict: knowledge.No,
				Asked: []knowledge.Asked{{Text: "why does Lumen want an email"}},
			},
			{
				ID: "birthday", Topic: knowledge.TopicData, Kind: knowledge.Reported, Title: "Do I have to tell Lumen my birthday?", Statement: "Lumen needs your birthday.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "is a birthday needed"}},
			},
			{
				ID: "watermark", Topic: knowledge.TopicDefault, Kind: knowledge.Reported, Title: "Does Lumen put watermarks on pictures?", Statement: "Lumen puts watermarks on pictures.", Verdict: knowledge.Yes,
				Asked: []knowledge.Asked{{Text: "watermarks"}},
			},
		},
	}}}, bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"can I use Lumen without giving an email":          knowledge.Yes,
		"could we join lumen without my email":             knowledge.Yes,
		"can you use Lumen without entering your birthday": knowledge.No,
		"do I need an email for Lumen":                     knowledge.No,
		"can I use Lumen without watermarks on pictures":   "",
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
