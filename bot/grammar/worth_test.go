package grammar

import "testing"

func TestAsksWorth(t *testing.T) {
	t.Parallel()
	tests := map[string]bool{
		"is acme evil":                 true,
		"are they the bad guys":        true,
		"is acme a greedy company":     true,
		"is it bad for my albums":      false,
		"is it wrong to stay":          false,
		"is acme listed":               false,
		"does acme do bad things":      false,
		"are good photos of pets read": false,
	}
	for question, wanted := range tests {
		if got := AsksWorth(WordsOf(question)); got != wanted {
			t.Errorf("AsksWorth(%q) is %t, want %t", question, got, wanted)
		}
	}
}
