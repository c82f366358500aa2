package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What is offered next goes with what was asked, and was not told in the conversation.
func TestNextQuestions(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{ID: "p"}
	fact := func(topic knowledge.Topic, title string, places ...place.Code) *knowledge.Fact {
		f := &knowledge.Fact{ID: title, Topic: topic, Kind: knowledge.Reported, Title: title}
		for _, code := range places {
			f.Places = append(f.Places, knowledge.PlaceNote{Place: code, Status: knowledge.Covered})
		}
		policy.Facts = append(policy.Facts, f)
		return f
	}
	photos := fact(knowledge.TopicData, "Are photos used?")
	fact(knowledge.TopicData, "Are films used?")
	fact(knowledge.TopicData, "Are Swiss films used?", "CH")
	can := fact(knowledge.TopicChoices, "Can I opt out?")
	how := fact(knowledge.TopicChoices, "How do I opt out?")
	how.Steps = make([]knowledge.Step, 2)
	date := fact(knowledge.TopicTiming, "When does it start?", "CH", "NO")
	fact(knowledge.TopicPlaces, "Which places are in?")
	norway := fact(knowledge.TopicPlaces, "Is Norway in?", "NO")
	fact(knowledge.TopicHistory, "Was it paused in Norway?", "NO")
	label := fact(knowledge.TopicChoices, "Where is it in Polish?")
	near := found{candidates: []candidate{{Match: Match{Policy: policy, Fact: photos}, score: 10}, {Match: Match{Policy: policy, Fact: date}, score: 7}, {Match: Match{Policy: policy, Fact: can}, score: 1}}}
	for _, test := range []struct {
		main   *knowledge.Fact
		found  found
		places []place.Code
		told   []string
		want   []string
		// verdict of the answer
		verdict knowledge.Verdict
	}{
		{photos, near, nil, nil, []string{"Are films used?", "When does it start?", "How do I opt out?"}, knowledge.No},
		{photos, near, nil, nil, []string{"How do I opt out?", "Are films used?", "When does it start?"}, knowledge.Yes},
		{can, found{candidates: []candidate{{Match: Match{Policy: policy, Fact: label}, score: 1}}}, nil, nil, []string{"How do I opt out?", "Are photos used?", "Which places are in?"}, ""},
		{photos, near, nil, []string{date.ID, how.ID}, []string{"Are films used?", "Which places are in?", "Can I opt out?"}, ""},
		{photos, found{}, []place.Code{"CH"}, nil, []string{"Are Swiss films used?", "Are films used?", "How do I opt out?"}, ""},
		{how, found{}, nil, nil, []string{"Are photos used?", "Which places are in?", "When does it start?"}, ""},
		{norway, found{}, []place.Code{"NO"}, nil, []string{"Was it paused in Norway?", "How do I opt out?", "When does it start?"}, ""},
	} {
		c := &deciding{g: &guide{}, u: &understanding{voice: english, turns: []Turn{{Policy: policy.ID, Facts: test.told}}}, found: test.found}
		d := &decision{policy: policy, main: test.main, facts: []*knowledge.Fact{test.main}, places: test.places, verdict: test.verdict}
		var got []string
		for _, choice := range (&Bot{}).nextQuestions(c, d) {
			got = append(got, choice.Text)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("after %q in %v: %q, want %q", test.main.ID, test.places, got, test.want)
		}
	}
}

// The likeliest one goes before those that share a word with the question.
func TestLikeliestIsOfferedFirst(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{ID: "p", Facts: []*knowledge.Fact{
		{ID: "likely", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "What partners get"},
		{ID: "near", Topic: knowledge.TopicSharing, Kind: knowledge.Reported, Title: "What neighbours get"},
	}}
	c := &deciding{g: &guide{library: &knowledge.Library{Policies: []*knowledge.Policy{policy}}}, u: &understanding{voice: english}, found: found{policy: policy, candidates: []candidate{
		{Match: Match{Policy: policy, Fact: policy.Facts[0]}, score: 0.8, phrased: 2},
		{Match: Match{Policy: policy, Fact: policy.Facts[1], Coverage: 0.6}, score: 0.75, phrased: 2},
	}}}
	if got := (&Bot{}).nearestQuestions(c, 3); len(got) != 2 || got[0].Text != "What partners get" {
		t.Errorf("%v", got)
	}
}

// Where no fact is near a question and they have few phrasings, those that have most of it are offered, and it
// is not claimed that none answers it.
func TestOfferedAnyway(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{ID: "p", Facts: []*knowledge.Fact{
		{ID: "first", Topic: knowledge.TopicChoices, Kind: knowledge.Reported, Title: "How do I opt out?"},
		{ID: "likely", Topic: knowledge.TopicRegulators, Kind: knowledge.Reported, Title: "What partners get"},
		{ID: "hardly", Topic: knowledge.TopicRegulators, Kind: knowledge.Reported, Title: "What neighbours get"},
	}}
	for phrased, want := range map[float64][]string{2: {"What partners get"}, manyPhrasings: {"How do I opt out?"}} {
		g := &guide{library: &knowledge.Library{Policies: []*knowledge.Policy{policy}}}
		c := &deciding{g: g, u: &understanding{voice: english}, found: found{policy: policy, candidates: []candidate{
			{Match: Match{Policy: policy, Fact: policy.Facts[1]}, score: 0.6, phrased: phrased},
			{Match: Match{Policy: policy, Fact: policy.Facts[2]}, score: 0.1, phrased: phrased},
		}}}
		var got []string
		for _, choice := range (&Bot{}).nearestQuestions(c, 3) {
			got = append(got, choice.Text)
		}
		if !slices.Equal(got, want) {
			t.Errorf("with %v phrasings a fact: %q, want %q", phrased, got, want)
		}
		if sure := english.missing(c) == english.say("nothing-fits"); sure != (phrased == manyPhrasings) {
			t.Errorf("with %v phrasings a fact: %q", phrased, english.missing(c))
		}
	}
}
