package grammar

import "testing"

func TestUnderAge(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text         string
		under, false bool
	}{
		{"i am under 18, is it scanned", true, false},
		{"we are a team of under 18 people", false, false},
		{"im 14 and paint, is my album scanned", true, false},
		{"i just turned fifteen do they scan it", true, false},
		{"as a 13 year old i wonder", true, false},
		{"i am 14 minutes late", false, false},
		{"i am 41, is it scanned", false, false},
		{"my neighbour is 14", false, false},
		{"i am 14 but lied about my birthday", true, true},
		{"my niece is 12 and said she is 21", false, true},
		{"i put a note on 14 albums", false, false},
		{"17 yrs old here, is it scanned", true, false},
		{"17 here, is it scanned", true, false},
		{"17 albums here, are they scanned", false, false},
		{"41 yrs old here, is it scanned", false, false},
	} {
		words := WordsOf(test.text)
		if under, wrong := IsUnderAge(words), GivesFalseAge(words); under != test.under || wrong != test.false {
			t.Errorf("%q: under age %t, false age %t", test.text, under, wrong)
		}
	}
	for word, want := range map[string]string{"14yo": "14 year old", "12yrs": "12 years", "13f": "13 year old", "3weeks": "3 weeks", "17th": "17th", "40m": "40m", "2fa": "2fa"} {
		if got := mended(word); got != want {
			t.Errorf("%s: %s, want %s", word, got, want)
		}
	}
}

// A number of years is no age where it says how long something is so; nobody asks of children then.
func TestSpansYears(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"i have been on it for 16 years, is my album scanned": true,
		"are albums from 15 years ago scanned":                true,
		"have account since 16 years , used data":             true,
		"i am 16 years, is my album scanned":                  false,
		"can a 10 year old have an album":                     false,
		"my account 15 years old is , is my album scanned":    true,
		"are 15 year olds scanned":                            false,
		"i am a 16 year old, is my album scanned":             false,
		"my son is 16 years old, is his album scanned":        false,
		"pupils of 16 years, are they scanned":                false,
		"under 18 of 16-17 years , are used":                  false,
		"i have been on it for 25 years, is my album scanned": false,
		"is my album scanned":                                 false,
	} {
		if got := SpansYears(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
