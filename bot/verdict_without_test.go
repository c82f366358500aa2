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

// What can be done without losing something loses it not, and what is not done for others may be done
// for oneself.
func TestVerdictsOfWhatIsLost(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Lumen", `  - {id: keep, topic: choices, title: Do albums stay after refusing?, statement: Albums stay after refusing., verdict: "yes", asked: ["can I refuse without losing albums"], sources: [terms]}
  - {id: own, topic: choices, title: Does everybody refuse alone?, statement: Everybody has to refuse alone., verdict: "yes", asked: [{text: can I refuse for somebody else, verdict: "no"}], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"can I refuse without losing albums": knowledge.Yes,
		"will I lose albums if I refuse":     knowledge.No,
		"can I refuse for someone else":      knowledge.No,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Outcome != bot.Answered || a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
	b = botOver(t, factsOf(t, "Lumen", `  - {id: own, topic: choices, title: Does everybody refuse alone?, statement: Everybody has to refuse alone., verdict: "yes", asked: [{text: can I refuse for somebody else, verdict: "no"}], sources: [terms]}
`), bot.Config{})
	if a := ask(t, b, bot.Question{Text: "can I refuse"}); a.Verdict == knowledge.No {
		t.Errorf("what is not done for others is not done at all: %v", factIDs(a))
	}
}
