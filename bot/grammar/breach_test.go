package grammar_test

import (
	"testing"

	"fineprint/bot/grammar"
)

func TestAsksOwnBreach(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct{ alone, told bool }{
		"was my recipe stolen":                           {true, true},
		"have our recipes been leaked":                   {true, true},
		"how do I know if I was hacked":                  {true, true},
		"is my stove among those that were compromised":  {true, true},
		"am I affected":                                  {false, true},
		"how can I tell whether I am affected":           {false, true},
		"were my recipes in there":                       {false, true},
		"can my recipes be stolen":                       {false, false},
		"are recipes leaked to guests":                   {false, false},
		"was the oven hacked":                            {false, false},
		"is my kitchen scraped clean":                    {false, false},
		"what is my oven":                                {false, false},
		"did they tell guests that recipes were leaked":  {false, false},
		"are my recipes kept":                            {false, false},
		"is it possible that recipes were in the breach": {false, false},
	} {
		words := grammar.WordsOf(text)
		if alone, told := grammar.AsksOwnBreach(words, false), grammar.AsksOwnBreach(words, true); alone != want.alone || told != want.told {
			t.Errorf("%q: %t, %t after a breach", text, alone, told)
		}
	}
}
