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

func TestWhatForAsksWhy(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]Form{
		"what do they want my milk for":    FormWhy,
		"what is the milk used for please": FormWhy,
		"what do I have to look for":       FormWhat,
		"what do I pay for":                FormWhat,
		"for what do they want my milk":    FormWhat,
	} {
		if got := ReadQuestion(text).Form; got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}
