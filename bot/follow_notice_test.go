package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether people are told of what is done is another question than whether it is done.
func TestToldOfIt(t *testing.T) {
	t.Parallel()
	library := factsOf(t, "Ferry", `  - {id: customs, topic: sharing, title: Does Ferry give trunks to customs?, statement: Ferry gives trunks to customs., verdict: "yes", asked: [do customs get trunks], sources: [terms]}
  - {id: horns, topic: data, title: Does Ferry record horns?, statement: Ferry records horns., verdict: "yes", asked: [are horns recorded], sources: [terms]}
  - {id: maps, topic: sharing, title: Does Ferry give maps to pirates?, statement: Ferry gives maps to pirates and tells you the day after., verdict: "yes", asked: [do pirates get maps], sources: [terms]}
  - {id: horn-bell, topic: notice, title: Am I told when horns are recorded?, statement: A bell rings first., verdict: "yes", asked: [what rings], sources: [terms]}
  - {id: route, topic: notice, title: Were people told about the new route?, statement: Posters told of the route., verdict: "yes", asked: [was the route announced], sources: [terms]}
`)
	b := botOver(t, library, bot.Config{})
	for _, test := range []struct {
		turns []string
		want  want
	}{
		{[]string{"does ferry give trunks to customs?", "do they tell me if they do?"}, want{outcome: bot.NotCovered}},
		{[]string{"does ferry give trunks to customs?", "would i be notified"}, want{outcome: bot.NotCovered}},
		{[]string{"does ferry record horns?", "do they let me know about that?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "horn-bell"}},
		{[]string{"does ferry give maps to pirates?", "am i told?"}, want{outcome: bot.Answered, first: "maps", noVerd: true}},
	} {
		check(t, converse(t, b, test.turns[0]+test.turns[1], test.turns...), test.want)
	}
}
