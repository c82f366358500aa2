package grammar

import "testing"

func TestAsksMeasure(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"how old do you have to be": true, "and how many are there": true, "how do they know": false, "who knows how": false} {
		if got := AsksMeasure(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestAsksWhetherTold(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"are lodgers told about that": true, "was my landlord notified": true,
		"told about that": false, "are lodgers asked in": false, "do they get told": false,
	} {
		if got := AsksWhetherTold(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
