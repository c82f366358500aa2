package bot

import (
	"slices"
	"testing"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// An answer that cannot be joined with all of the others is given as it was.
func TestJoiningLeavesTheFirstAnswerAlone(t *testing.T) {
	t.Parallel()
	other := &knowledge.Fact{ID: "b", Title: "Is it sold?"}
	first := decision{outcome: Answered, choices: []Choice{{"1f.b", "Is it sold?"}, {"1f.c", "Since when?"}}}
	want := slices.Clone(first.choices)
	all := first
	all.join(decision{outcome: Answered, facts: []*knowledge.Fact{other}, main: other}, "")
	if !slices.Equal(first.choices, want) || len(all.choices) != 1 {
		t.Errorf("first %v, joined %v", first.choices, all.choices)
	}
}

func TestReadParts(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"A friend says Lumen sells albums. Is that so and what can I do about it?":                       {"Lumen sells albums?", "what can I do about it?"},
		"A friend says Lumen sells albums. Is that so?":                                                  nil,
		"Hello. My aunt is old. A friend says Lumen sells albums. I like mine. Is that so?":              nil,
		"I wrote to them about captions, about why I left and so on. Who sees it?":                       {"Who sees it?"},
		"My aunt hid all albums. I turned off captions. Did I?":                                          {"My aunt hid all albums. I turned off captions?"},
		"they want it in writing whether captions are used, which I doubt. Could you help me with that?": {"captions are used?"},
		"the lab wants it in writing whether captions are used, or whether they are only stored":         {"captions are used?", "they are only stored?"},
		"a friend says Lumen sells albums, should I bother?":                                             {"Lumen sells albums?", "should I bother?"},
		"a friend says Lumen sells albums, should I hide my albums?":                                     {"should I hide my albums?"},
		"Ein Freund sagt, dass Lumen Fotos verkauft. Stimmt das?":                                        nil,
		"Two things: 1) are captions used, 2) how do I stop it":                                          {"are captions used", "how do I stop it"},
		"Are captions used? Are albums sold? What should I tell him?":                                    {"Are captions used?", "Are albums sold?"},
		"(a) are captions used, and (b) who sees them?":                                                  {"are captions used", "who sees them?"},
		"is it used (see clause 3) and how do I stop it":                                                 {"is it used (see clause 3)", "how do I stop it"},
		"a) are captions used":                           nil,
		"my aunt never liked the thing how do i stop it": {"how do i stop it"},
		"nobody likes any of this will they stop it":     {"will they stop it"},
		"tell them that i know what is used there":       nil,
		"My aunt has a page for her dog. Is she in it?":  nil,
	} {
		u := understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil)
		var got []string
		for _, part := range readParts(newGuide(&knowledge.Library{}), Question{}, u, nil) {
			got = append(got, part.original)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// Whatever is told of a fact twice is told once.
func TestTogetherTellsOnce(t *testing.T) {
	t.Parallel()
	a, b := &knowledge.Fact{ID: "a"}, &knowledge.Fact{ID: "b"}
	answer := func(fact *knowledge.Fact, verdict knowledge.Verdict) asked {
		return asked{u: &understanding{}, d: decision{outcome: Answered, main: fact, facts: []*knowledge.Fact{fact}, verdict: verdict, notes: []string{"in general"}}}
	}
	u := &understanding{voice: english}
	all, ok := together([]asked{answer(a, knowledge.Yes), answer(b, knowledge.No), answer(a, knowledge.Yes)}, u)
	if !ok || len(all.d.joined) != 1 || all.d.verdicts[a] != knowledge.Yes || all.d.verdicts[b] != knowledge.No || len(all.d.notes) != 1 {
		t.Errorf("joined %v, verdicts %v, notes %q", all.d.joined, all.d.verdicts, all.d.notes)
	}
	all, ok = together([]asked{answer(a, knowledge.Yes), answer(a, knowledge.No)}, u)
	if !ok || all.d.verdict != "" || all.d.verdicts[a] != "" {
		t.Errorf("one fact says %q and %q", all.d.verdict, all.d.verdicts[a])
	}
	open := func(thing string) asked {
		return asked{u: &understanding{thing: thing}, d: decision{outcome: NotCovered}}
	}
	all, _ = together([]asked{answer(a, knowledge.Yes), open("my hat"), open("my coat")}, u)
	if !slices.Equal(all.d.rest, []string{"No reviewed fact answers the rest: “my hat and my coat”."}) {
		t.Errorf("rest %q", all.d.rest)
	}
}

// A place told in another part of a message cuts nothing out of this one.
func TestPlacesOfAnotherPart(t *testing.T) {
	t.Parallel()
	part := &understanding{text: "can I turn it off?", places: notInText([]place.Mention{{Text: "Norway", Start: 10, End: 16}})}
	if got := part.query(false); got != part.text {
		t.Errorf("%q", got)
	}
}

func TestAfterWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		n    int
		want string
	}{
		{"no, I mean in the app", 3, "in the app"},
		{"don't do it", 2, "do it"},
		{"one two", 2, ""},
	} {
		if got := test.text[afterWords(test.text, test.n):]; got != test.want {
			t.Errorf("%q after %d: %q", test.text, test.n, got)
		}
	}
}

// A question after what was told of others stands alone, unless it points at a thing.
func TestPartsThatStandAlone(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"nobody said a word about captions. is this legal":   true,
		"nobody said a word about captions. is it legal":     false,
		"i have never looked at the captions. is this legal": false,
	} {
		g := newGuide(&knowledge.Library{})
		parts := readParts(g, Question{}, understand(g, Question{Text: text}, nil), nil)
		if len(parts) != 1 || parts[0].free != want {
			t.Errorf("%q: %d parts, free %t, want %t", text, len(parts), !want, want)
		}
	}
}

// Whom to write to is told by the steps, if they tell it.
func TestTogetherKnowsWhomToWriteTo(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{})
	for step, want := range map[string]int{"Write to the lamp office.": 1, "Turn the lamp off.": 2} {
		how, office := &knowledge.Fact{ID: "how", Steps: []knowledge.Step{{Text: step}}}, &knowledge.Fact{ID: "office"}
		answer := func(text string, fact *knowledge.Fact) asked {
			return asked{u: understand(g, Question{Text: text}, nil), d: decision{outcome: Answered, facts: []*knowledge.Fact{fact}, main: fact}}
		}
		all, ok := together([]asked{answer("how do i get out", how), answer("who do i email", office)}, understand(g, Question{Text: "how do i get out and who do i email"}, nil))
		if !ok || len(all.d.facts) != want {
			t.Errorf("%s: %d facts, want %d", step, len(all.d.facts), want)
		}
	}
}

// What one fact holds all of is not said to be answered by none.
func TestHolds(t *testing.T) {
	t.Parallel()
	d := decision{facts: []*knowledge.Fact{
		{Title: "Was it robbed?", Statement: "Names and phone numbers were stolen.", Asked: []knowledge.Asked{{Text: "is my address out there"}}},
		{Title: "Are shoes sold?"},
	}}
	for text, want := range map[string]bool{"is my phone number in it": true, "is my address in that": true, "are my shoes in it": true, "is my shoe's address in it": false, "how is my address in it": false, "is it so": false} {
		if got := d.hold(understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
