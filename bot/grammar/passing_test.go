package grammar

import "testing"

func TestOnlyThingsAreNamed(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		at   int
		want bool
	}{
		{"does tuner keep trombones", 3, true},
		{"does tuner still draw my hums", 3, false},
		{"tuner feeds all our hums to it", 1, false},
		{"my choir laughed at the wedding", 2, false},
		{"does tuner play at the wedding", 5, true},
		{"is it a huge organ", 3, false},
		{"is it a huge organ", 4, true},
		{"does tuner quietly hum", 2, false},
		{"does nobody hear the organ", 1, false},
		{"my tuner is flat help", 4, false},
		{"is it the case that tuner hums", 3, false},
	} {
		if got := NamesThing(WordsOf(test.text), test.at); got != test.want {
			t.Errorf("%q, word %d: %t", test.text, test.at, got)
		}
	}
}
