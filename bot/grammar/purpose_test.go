package grammar

import "testing"

func TestStatesPurpose(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"letters are read to improve the milk":       true,
		"letters go to friends for targeted ads":     true,
		"it reads them because nobody objected":      true,
		"it wanted to make a start in may":           false,
		"letters are kept for nine years":            false,
		"a switch in the hall stops the reading":     false,
		"you have the right to understand the terms": false,
	} {
		if got := StatesPurpose(WordsOf(text)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
