package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
)

// What a text says itself of who says so is not said before it again.
func TestAttribution(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{Organisation: "Lumen"}
	german := voiceOf("de")
	for _, test := range []struct {
		v               *voice
		fact            knowledge.Fact
		text, publisher string
		want            string
	}{
		{english, knowledge.Fact{Kind: knowledge.Claim}, "Pictures get better.", "Lumen Help", "Lumen says"},
		{english, knowledge.Fact{Kind: knowledge.Claim}, "Lumen says pictures get better.", "Lumen Help", ""},
		{german, knowledge.Fact{Kind: knowledge.Claim}, "Die Firma Lumen sagt, Bilder werden besser.", "Lumen Help", ""},
		{german, knowledge.Fact{Kind: knowledge.Claim}, "Lumen says pictures get better.", "Lumen Help", ""},
		{english, knowledge.Fact{Kind: knowledge.Opinion}, "Nobody asked.", "The Paper", "Opinion of The Paper"},
		{english, knowledge.Fact{Kind: knowledge.Opinion}, "Nobody asked, The Paper's author finds.", "The Paper", "Opinion"},
		{english, knowledge.Fact{Kind: knowledge.Advice}, "Turn it off, The Paper advises.", "The Paper", "Advice"},
		{english, knowledge.Fact{Unconfirmed: true}, "It is sold.", "", "Unconfirmed"},
		{english, knowledge.Fact{Unconfirmed: true}, "Reports that could not be confirmed say that it is sold.", "", ""},
		{german, knowledge.Fact{Unconfirmed: true}, "Berichte, die sich nicht bestätigen ließen, sagen das.", "", ""},
		{english, knowledge.Fact{}, "It is sold.", "The Paper", ""},
	} {
		if got := test.v.attribution(citing(policy, &test.fact, test.publisher), &test.fact, test.text); got != test.want {
			t.Errorf("%q by %q: %q, want %q", test.text, test.publisher, got, test.want)
		}
	}
}

// citing is a policy whose sources, one of each publisher, a fact cites.
func citing(policy *knowledge.Policy, fact *knowledge.Fact, publishers ...string) *knowledge.Policy {
	p := &knowledge.Policy{Organisation: policy.Organisation}
	for _, publisher := range publishers {
		p.Sources = append(p.Sources, &knowledge.Source{ID: publisher, Publisher: publisher})
		fact.Sources = append(fact.Sources, knowledge.Citation{Source: publisher})
	}
	return p
}

// An authority speaks for itself in a paper's report, by its name in the asker's language,
// and the owner of the policy in its own documents.
func TestSpeakers(t *testing.T) {
	t.Parallel()
	board := func(id string) *knowledge.Source {
		return &knowledge.Source{ID: id, Publisher: "Paper " + id + " on Norway's board", Speaker: "Norway's board", Speakers: []knowledge.TranslatedSpeaker{{Language: "de", Name: "Norwegens Amt"}}}
	}
	policy := &knowledge.Policy{Organisation: "Lumen", Sources: []*knowledge.Source{board("one"), board("two"), {ID: "help", Publisher: "Lumen Help, answer 7", Own: true}, {ID: "mail", Publisher: "The Mail"}}}
	cited := func(kind knowledge.Kind, ids ...string) *knowledge.Fact {
		f := &knowledge.Fact{Kind: kind}
		for _, id := range ids {
			f.Sources = append(f.Sources, knowledge.Citation{Source: id})
		}
		return f
	}
	for _, test := range []struct {
		v    *voice
		fact *knowledge.Fact
		want string
	}{
		{english, cited(knowledge.Advice, "one", "two"), "Advice of Norway's board"},
		{voiceOf("de"), cited(knowledge.Advice, "one"), "Rat von Norwegens Amt"},
		{english, cited(knowledge.Advice, "one", "mail", "help"), "Advice of Norway's board and The Mail"},
		{english, cited(knowledge.Advice, "help"), "Advice of Lumen"},
		{english, cited(knowledge.Opinion, "one", "mail"), "Opinion of Norway's board"},
	} {
		if got := test.v.attribution(policy, test.fact, "Turn it off."); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
	}
	if got := english.sideOf(policy, cited(knowledge.Reported, "help", "mail"), "Pictures are sold."); got != "According to Lumen and others" {
		t.Errorf("own document: %q", got)
	}
}

// The sign before what somebody says stands as the language has it.
func TestAttributed(t *testing.T) {
	t.Parallel()
	for language, want := range map[string]string{"": "Lumen: ", "de": "Lumen: ", "fr": "Lumen\u202f: ", "zh-Hant": "Lumen："} {
		if got := Attributed("Lumen", language); got != want {
			t.Errorf("%q: %q, want %q", language, got, want)
		}
	}
	if got := voiceOf("zh-Hant").say("according-others", "who", "Lumen"); got != "據 Lumen 等" {
		t.Errorf("Latin name in Chinese: %q", got)
	}
}

func TestSideOf(t *testing.T) {
	t.Parallel()
	policy := &knowledge.Policy{Organisation: "Lumen"}
	for _, test := range []struct{ text, publisher, want string }{
		{"Pictures are sold.", "The Paper", "According to The Paper"},
		{"The Paper reports that pictures are sold.", "The Paper", ""},
		{"Lumen says that pictures are sold.", "Lumen Help, answer 7", ""},
		{"Lumen sells pictures.", "Lumen Help, answer 7", "According to Lumen Help, answer 7"},
		{"Lumen sells pictures.", "Lumen", "According to Lumen"},
		{"Norway's Data Inspector found that pictures are sold.", "Norway's Data Inspector's Office", ""},
		{"Norway is not named.", "Norway's Data Inspector's Office", "According to Norway's Data Inspector's Office"},
	} {
		fact := &knowledge.Fact{}
		if got := english.sideOf(citing(policy, fact, test.publisher), fact, test.text); got != test.want {
			t.Errorf("%q by %q: %q, want %q", test.text, test.publisher, got, test.want)
		}
	}
	fact := &knowledge.Fact{}
	if got := english.sideOf(citing(policy, fact, "The Paper", "The Mail"), fact, "Pictures are sold."); got != "According to The Paper and others" {
		t.Errorf("two sources: %q", got)
	}
}

// Numbers of sources rise as an answer is read.
func TestNumberSources(t *testing.T) {
	t.Parallel()
	first, second, third := &knowledge.Source{ID: "1"}, &knowledge.Source{ID: "2"}, &knowledge.Source{ID: "3"}
	a := Answer{Disagreement: true, Sources: []*knowledge.Source{first, second, third}, Points: []Point{{Sources: []int{2}, Side: 2}, {Sources: []int{3, 1}}, {Sources: []int{3, 2}, Side: 1}}}
	a.numberSources()
	if !slices.Equal(a.Sources, []*knowledge.Source{third, second, first}) {
		t.Errorf("sources %v", a.Sources)
	}
	for i, want := range [][]int{{2}, {1, 3}, {1, 2}} {
		if !slices.Equal(a.Points[i].Sources, want) {
			t.Errorf("point %d cites %v, want %v", i, a.Points[i].Sources, want)
		}
	}
}

// A list of places adds nothing to a fact on the place alone.
func TestChooseNoted(t *testing.T) {
	t.Parallel()
	note := func(codes ...string) *knowledge.Fact {
		return &knowledge.Fact{Kind: knowledge.Reported, Places: make([]knowledge.PlaceNote, len(codes))}
	}
	own, list, longer := note("CA"), note("CA", "EU"), note("CA", "EU", "CH")
	for _, test := range []struct{ facts, want []*knowledge.Fact }{
		{[]*knowledge.Fact{own, list, longer}, []*knowledge.Fact{own}},
		{[]*knowledge.Fact{list, longer}, []*knowledge.Fact{list, longer}},
	} {
		var all []noted
		for _, fact := range test.facts {
			all = append(all, noted{fact: fact})
		}
		if got := chooseNoted(all, all); !slices.Equal(got, test.want) {
			t.Errorf("%d of %d facts, want %d", len(got), len(all), len(test.want))
		}
	}
}
