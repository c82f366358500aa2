package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
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
	if got, want := texts(a.InSides()), []string{"a", "a too", "b", "aside", "another aside"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := texts(a.Points); !slices.Equal(got, written) {
		t.Errorf("the answer itself is now in the order %q", got)
	}
}
