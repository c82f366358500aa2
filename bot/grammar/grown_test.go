package grammar

import "testing"

// What is asked for a grown-up of the asker's is put as he asks for himself; where he has a part in it, where
// it is of a child, or where more is said of that person, it stays.
func TestForGrownUp(t *testing.T) {
	t.Parallel()
	named := func(word string) bool { return word == "lumen" }
	for text, want := range map[string]string{
		"is my dad's album scanned":                            "is my album scanned",
		"my aunt has a lumen account. do they scan her albums": "do they scan my albums",
		"my old mum is on lumen, is she scanned":               "is my mum scanned",
		"my son is 25. do they scan his albums?":               "do they scan my albums?",
		"my daughter, 31, uses lumen. are her albums scanned?": "are my albums scanned?",
		"do they scan the old albums of my colleague":          "do they scan my old albums",
		"do they scan the albums of my brother, 40":            "do they scan my albums",
		"my son is 15. do they scan his albums?":               "",
		"my niece is 9. are her albums scanned?":               "",
		"is my son's album scanned":                            "",
		"can i see my dad's album":                             "",
		"is my dad's album of my wedding scanned":              "",
		"my late husband has an account. is his album scanned": "",
		"my wife has no account. is her album scanned":         "",
		"my wife paints on lumen. is her album scanned":        "",
		"my dad's on lumen":                                    "",
		"is my album scanned":                                  "",
	} {
		if own, ok := ForGrownUp(text, named); own != want || ok != (want != "") {
			t.Errorf("%q is put %q, want %q", text, own, want)
		}
	}
}

func TestOfGrownUp(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct{ grown, young, anyAge bool }{
		"my son is 25. is he in it":                  {true, false, true},
		"my son is 15. is he in it":                  {false, true, false},
		"my under 18 have 30 years. used the data":   {true, false, false}, // as a child is called in what is put into English
		"my under 18 have 16 and profile. used":      {false, true, false},
		"my daughter is 21, used they the data":      {true, false, true},
		"my dad asks if it is on":                    {true, false, false},
		"my dad asks for my kid brother":             {false, false, false},
		"i am 15, is my dad in it":                   {false, false, false},
		"my son has 25 albums. is he in it":          {false, false, true},
		"is my daughter in it":                       {false, false, true},
		"is my daughter in it, she goes to school":   {false, false, false},
		"are students under 18 in it":                {false, false, false},
		"the album is 25. is it scanned":             {false, false, false},
		"my wife is 44 and my son is 12. is he safe": {false, true, false},
	} {
		if grown, young, anyAge := OfGrownUp(text), OfYoung(text), OfAnyAge(WordsOf(text)); grown != want.grown || young != want.young || anyAge != want.anyAge {
			t.Errorf("%q: grown up %t, under age %t, of any age %t", text, grown, young, anyAge)
		}
	}
}
