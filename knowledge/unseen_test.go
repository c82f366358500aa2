package knowledge

import (
	"fmt"
	"reflect"
	"slices"
	"testing"
	"testing/fstest"
)

// Each phrasing is left out once and asked then, of a library that holds all the others
// and the titles; translations and what is not covered likewise.
func TestUnseenQuestions(t *testing.T) {
	t.Parallel()
	lib, err := load(fstest.MapFS{
		"p.yaml": {Data: []byte("id: p\ntitle: P\nfacts:\n  - id: a\n    title: Is it so?\n    statement: It is so.\n    verdict: \"yes\"\n" +
			"    asked: [is that so, {text: is that wrong, verdict: \"no\"}, really]\n  - {id: b, statement: B., asked: [first stands for the title, and b]}\n" +
			"uncovered: [what is the weather, who won]\n")},
		"p.de.yaml": {Data: []byte("translates: p\nlanguage: de\nuncovered: [wie wird das wetter]\nfacts:\n  - {id: a, asked: [stimmt das]}\n")},
	}, "", today)
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		place, text, language string
		facts                 []string
		no                    bool
	}
	var got []row
	for i, part := range UnseenQuestions(lib, 2) {
		holds := asksAll(part.Library)
		for _, q := range part.Questions {
			got = append(got, row{fmt.Sprintf("%d %s:%d", i, q.Path, q.Line), q.Text, q.Language, q.Facts, slices.Contains(q.Verdicts, No)})
			if slices.Contains(holds, q.Text) {
				t.Errorf("round %d asks %q and holds it", i, q.Text)
			}
			if unanswered := !slices.Contains(q.Outcomes, "answered"); unanswered != (len(q.Facts) == 0) {
				t.Errorf("%q is to be answered: %t", q.Text, !unanswered)
			}
		}
		if n := len(holds) + len(part.Questions); n != 9 {
			t.Errorf("round %d holds and asks %d in all, want 9", i, n)
		}
	}
	want := []row{
		{"0 p.de.yaml:3", "wie wird das wetter", "de", nil, false},
		{"0 p.de.yaml:5", "stimmt das", "de", []string{"a"}, false},
		{"0 p.yaml:8", "is that so", "en", []string{"a"}, false},
		{"0 p.yaml:8", "really", "en", []string{"a"}, false},
		{"0 p.yaml:10", "what is the weather", "en", nil, false},
		{"1 p.yaml:8", "is that wrong", "en", []string{"a"}, true},
		{"1 p.yaml:9", "and b", "en", []string{"b"}, false},
		{"1 p.yaml:10", "who won", "en", nil, false},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n\t%v\nwant\n\t%v", got, want)
	}
	if all := asksAll(lib); len(all) != 9 {
		t.Errorf("the library itself holds %d now, want all 9", len(all))
	}
	if parts := UnseenQuestions(lib, 10); len(parts) != 3 {
		t.Errorf("%d rounds, want as many as the longest list has", len(parts))
	}
}

// asksAll are the phrasings of a library and what it does not cover.
func asksAll(lib *Library) (texts []string) {
	for _, p := range lib.Policies {
		for _, f := range p.Facts {
			texts = append(texts, askedTexts(f.Asked)...)
			for _, t := range f.Translations {
				texts = append(texts, askedTexts(t.Asked)...)
			}
		}
		for _, u := range p.Uncovered {
			texts = append(texts, u.Text)
		}
	}
	return texts
}
