package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestInSides(t *testing.T) {
	t.Parallel()
	texts := func(points []bot.Point) []string {
		var list []string
		for _, point := range points {
			list = append(list, point.Text)
		}
		return list
	}
	a := bot.Answer{Points: []bot.Point{{Text: "aside"}, {Text: "b", Side: 2}, {Text: "a", Side: 1}, {Text: "another aside"}, {Text: "a too", Side: 1}}}
	written := texts(a.Points)
	if got := texts(a.InSides()); !slices.Equal(got, written) {
		t.Errorf("without a disagreement: %q", got)
	}
	a.Disagreement = true
	if got, want := texts(a.InSides()), []string{"aside", "a", "a too", "b", "another aside"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := texts(a.Points); !slices.Equal(got, written) {
		t.Errorf("the answer itself is now in the order %q", got)
	}
}

func TestSections(t *testing.T) {
	t.Parallel()
	source := &knowledge.Source{ID: "s", Title: "Privacy Policy", Date: knowledge.Date{Year: 2025, Month: 9, Day: 23}}
	cited := func(sections ...string) bot.Point {
		fact := &knowledge.Fact{}
		for _, section := range sections {
			fact.Sources = append(fact.Sources, knowledge.Citation{Source: "s", Section: section})
		}
		return bot.Point{Fact: fact}
	}
	a := bot.Answer{Sources: []*knowledge.Source{source}, Points: []bot.Point{cited("Key Points", "Key Points; Uses"), {}, cited("", "Privacy Policy", "Uses; Rights", "Statement, 23 September 2025")}}
	if got, want := a.Sections(1), []string{"Key Points", "Uses", "Rights", "Statement"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
