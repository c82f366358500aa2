package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Of facts that suit the words alike, the question's form chooses.
func TestWeighByForm(t *testing.T) {
	t.Parallel()
	norway := place.Mention{Text: "Norway"}
	here := &knowledge.Fact{ID: "norway", Kind: knowledge.Advice, Places: []knowledge.PlaceNote{{Place: "NO"}}}
	there := &knowledge.Fact{ID: "chile", Kind: knowledge.Advice, Places: []knowledge.PlaceNote{{Place: "CL"}}}
	steps := &knowledge.Fact{ID: "steps", Kind: knowledge.Reported}
	says := &knowledge.Fact{ID: "says", Kind: knowledge.Reported, Verdict: knowledge.No}
	dutch := &knowledge.Fact{ID: "dutch", Kind: knowledge.Reported, Title: "Where is it in Dutch?"}
	court := &knowledge.Fact{ID: "court", Kind: knowledge.Reported, Title: "What does the Dutch court say?"}
	claim := &knowledge.Fact{ID: "claim", Kind: knowledge.Claim}
	models := &knowledge.Fact{ID: "models", Kind: knowledge.Reported, Statement: "Only models that paint are trained."}
	told := &knowledge.Fact{ID: "told", Kind: knowledge.Reported, Topic: knowledge.TopicNotice}
	begun := &knowledge.Fact{ID: "begun", Kind: knowledge.Reported, Topic: knowledge.TopicTiming}
	for _, test := range []struct {
		u          understanding
		first      *knowledge.Fact
		candidates []candidate
	}{
		{understanding{form: grammar.FormYesNo}, says, []candidate{{Match: Match{Fact: steps}, score: 1.02}, {Match: Match{Fact: says}, score: 1}}},
		{understanding{form: grammar.FormHow}, steps, []candidate{{Match: Match{Fact: steps}, score: 1.02}, {Match: Match{Fact: says}, score: 1}}},
		{understanding{form: grammar.FormWhen}, told, []candidate{{Match: Match{Fact: claim}, score: 1.1}, {Match: Match{Fact: told}, score: 1}}},
		{understanding{form: grammar.FormWhat, words: []string{"menu"}}, steps, []candidate{{Match: Match{Fact: dutch}, score: 1.2}, {Match: Match{Fact: steps}, score: 1}}},
		{understanding{form: grammar.FormWhat, words: []string{"menu"}}, court, []candidate{{Match: Match{Fact: court}, score: 1.2}, {Match: Match{Fact: steps}, score: 1}}},
		{understanding{form: grammar.FormWhat, words: []string{"dutch", "menu"}}, dutch, []candidate{{Match: Match{Fact: dutch}, score: 1.2}, {Match: Match{Fact: steps}, score: 1}}},
		{understanding{form: grammar.FormWhat, words: grammar.WordsOf("what sort of models is it")}, models, []candidate{{Match: Match{Fact: steps}, score: 1.2}, {Match: Match{Fact: models}, score: 1}}},
		{
			understanding{form: grammar.FormWhat, asking: grammar.ReadQuestion("which regions began that day")}, steps,
			[]candidate{{Match: Match{Fact: begun}, score: 1.2}, {Match: Match{Fact: steps}, score: 1}},
		},
		{
			understanding{form: grammar.FormWhat, places: []place.Mention{norway}, chains: []chain{chainOf("NO")}}, here,
			[]candidate{{Match: Match{Fact: there, Asked: 1}, score: 1}, {Match: Match{Fact: here}, score: 1}},
		},
	} {
		(&Bot{}).weigh(newGuide(&knowledge.Library{}), &test.u, test.candidates, false)
		if got := test.candidates[0].Fact; got != test.first {
			t.Errorf("%s: %q goes first, want %q", test.u.form, got.ID, test.first.ID)
		}
	}
}

// The same asked of something else is no wish for a way out.
func TestOfElseWantsNoWay(t *testing.T) {
	t.Parallel()
	way := &knowledge.Fact{Title: "How do I stop the letters to uncles?", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Steps: []knowledge.Step{{Text: "Burn the stamps."}}}
	for _, test := range []struct {
		question string
		howToo   bool
		lower    bool
	}{
		{"for uncles too?", false, true},
		{"also for uncles", false, true},
		{"for uncles too?", true, false}, // after another way
		{"how to stop it for uncles", false, false},
		{"on my phone?", false, false},
		{"about stopping: how to turn it off", false, false},
	} {
		words := grammar.WordsOf(test.question)
		u := &understanding{words: words, core: words, howToo: test.howToo, leaning: true}
		if factor := conversationFit(u, way, Turn{}, nil); factor < 1 != test.lower {
			t.Errorf("%q: factor %.2f", test.question, factor)
		}
	}
}
