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
