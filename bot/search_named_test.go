package bot

import (
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What speaks of a company asked about goes before what is only like the question.
func TestNamedIsPreferred(t *testing.T) {
	t.Parallel()
	plain := &knowledge.Fact{ID: "plain", Statement: "Data is given away."}
	named := &knowledge.Fact{ID: "named", Statement: "Nobody knows.", Asked: []knowledge.Asked{{Text: "does orca have a copy"}}}
	candidates := func() []candidate {
		return []candidate{{Match: Match{Fact: plain}, score: 2}, {Match: Match{Fact: named}, score: 1.5}}
	}
	for _, test := range []struct {
		names []string
		first string
	}{{[]string{"orca"}, "named"}, {nil, "plain"}, {[]string{"whale"}, "plain"}} {
		got := candidates()
		preferNamed(test.names, got, true)
		sortCandidates(got)
		if got[0].Fact.ID != test.first {
			t.Errorf("for %q first is %s, want %s", test.names, got[0].Fact.ID, test.first)
		}
	}
}

// A name that nobody wrote with capitals is told with them.
func TestNamesHaveCapitals(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, name, want string }{
		{"and youtube?", "youtube", "YouTube"}, {"and snapchat?", "snapchat", "Snapchat"}, {"and SNAPCHAT?", "snapchat", "SNAPCHAT"},
	} {
		if got := asWritten(test.text, test.name); got != test.want {
			t.Errorf("%q is told as %q, want %q", test.name, got, test.want)
		}
	}
}

// Words put into English hold no places but those of the message.
func TestPlacesAreThoseWritten(t *testing.T) {
	t.Parallel()
	whole := &understanding{language: "pt", words: []string{"noruega"}, policyWords: []bool{false}, places: place.Find("Noruega", "pt")}
	whole.findPlaces()
	part := &understanding{words: grammar.WordsOf("have the see Noruega"), policyWords: make([]bool, 4), places: place.Find("have the see Noruega", "en")}
	part.findPlaces()
	if len(part.places) < 2 {
		t.Fatalf("only %d places", len(part.places))
	}
	part.placedAs(whole)
	if len(part.places) != 1 || part.chains[0][0] != "NO" || part.placeWords[2] || !part.placeWords[3] {
		t.Errorf("places %v, words %v", part.places, part.placeWords)
	}
}

// A phrasing that is nearly the question makes it a known one, unless another fact is asked
// nearly so as well and is far ahead.
func TestNearlyKnownQuestions(t *testing.T) {
	t.Parallel()
	now, start := &knowledge.Fact{ID: "now"}, &knowledge.Fact{ID: "start"}
	for _, test := range []struct {
		asked, score float64 // of what is nearly known, beside 0.84 and 4
		first        *knowledge.Fact
	}{{0.94, 2.7, start}, {0.94, 3.5, now}, {0.98, 2.7, now}} {
		candidates := []candidate{{Match: Match{Fact: start, Asked: 0.84}, score: 4}, {Match: Match{Fact: now, Asked: test.asked}, score: test.score}}
		sortCandidates(candidates)
		if got := candidates[0].Fact; got != test.first {
			t.Errorf("%.2f like the question with a score of %.1f: %s goes first, want %s", test.asked, test.score, got.ID, test.first.ID)
		}
	}
}

// Whether something is for ever is told by what says how long it is.
func TestForEverIsASpan(t *testing.T) {
	t.Parallel()
	span := &knowledge.Fact{ID: "span", Title: "How long does Tuner keep hums?"}
	for question, want := range map[string]float64{"tuner keeps my hums forever, right?": 1.25, "does tuner keep my hums": 1} {
		if got := spanFit(&understanding{words: grammar.WordsOf(question)}, span, Turn{}, nil); got != want {
			t.Errorf("%q: %.2f, want %.2f", question, got, want)
		}
	}
}

// What a fact is asked by its name alone it is asked whatever is done with it. Where the phrasing tells
// what is done, or another fact speaks of the same, that counts.
func TestNamedAloneIsAskedWhateverIsDone(t *testing.T) {
	t.Parallel()
	asked := func(text string) []knowledge.Asked { return []knowledge.Asked{{Text: text}} }
	for _, test := range []struct {
		phrasing, other string
		want            float64
	}{
		{"orca in the songs", "are songs read", 1},
		{"is orca sold", "are songs read", otherDoing},
		{"orca in the songs", "the orca", otherDoing},
		{"whale in the songs", "are songs read", otherDoing},
	} {
		named := &knowledge.Fact{ID: "named", Title: "Is music trained with?", Statement: "Models are trained.", Asked: asked(test.phrasing)}
		other := &knowledge.Fact{ID: "other", Title: "Are songs read?", Statement: "Songs are read.", Asked: asked(test.other)}
		words := grammar.WordsOf("does it let orca read my songs")
		u := &understanding{form: grammar.FormYesNo, words: words, asking: grammar.Reading{Form: grammar.FormYesNo, Words: words}}
		candidates := []candidate{{Match: Match{Fact: named}, score: 1}, {Match: Match{Fact: other}, score: 1}}
		u.preferDoing(newGuide(&knowledge.Library{}), candidates, false)
		if got := candidates[0].score; got != test.want || candidates[0].otherDoing != (test.want < 1) {
			t.Errorf("beside %q, asked %q counts %v, want %v", test.other, test.phrasing, got, test.want)
		}
	}
}

// What tells of no lie is no answer to whether the service lies; that the asker did says nothing of a fact.
func TestLyingIsADoing(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		question, statement string
		want                float64
	}{
		{"are they lying about my songs", "Songs are read.", otherDoing},
		{"are they lying about my songs", "A court found that it misled singers on what is read.", 1},
		{"i lied about my songs", "Songs are read.", 1},
	} {
		words := grammar.WordsOf(test.question)
		u := &understanding{form: grammar.FormYesNo, words: words, asking: grammar.Reading{Form: grammar.FormYesNo, Words: words}}
		candidates := []candidate{{Match: Match{Fact: &knowledge.Fact{Title: "Are songs read?", Statement: test.statement}}, score: 1}}
		u.preferDoing(newGuide(&knowledge.Library{}), candidates, false)
		if got := candidates[0].score; got != test.want {
			t.Errorf("%q beside %q counts %v, want %v", test.question, test.statement, got, test.want)
		}
	}
}
