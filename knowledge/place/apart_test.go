package place_test

import (
	"testing"

	"fineprint/knowledge/place"
)

// What else a text says tells which place of a name is meant, and whether a word is a place.
func TestToldApart(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, language, want string }{
		{"vivo en santiago de chile", "es", "G3871336"}, {"i live in santiago de chile", "", "G3871336"}, {"ankara, turkey", "", "TR-06"}, {"we ate turkey in ankara", "", "TR-06"},
		{"a firm in georgia, the state not the country", "", "US-GA"}, {"a colleague from georgia the country", "", "GE"},
		{"is georgia in? the country i mean", "", "GE"}, {"georgia, i mean the state", "", "US-GA"}, {"georgia - the country, not the state", "", "GE"}, {"georgia is not the country", "", "GE/US-GA?"},
		{"in the country of georgia", "", "GE"}, {"is the state of new york in", "", "US-NY"},
		{"are toronto and vancouver in", "", "G6167865 G6173331"}, {"vivo en oaxaca, hermosillo o mérida", "es", "MX-OAX G4004898 G3523349"},
		{"manchester and boston", "", "G2643123 G4930956"}, {"in vancouver", "", "G6173331"}, {"in hyderabad", "", "G1269843/G1176734?"}, {"in georgia", "", "GE/US-GA?"},
		{"a few countries or the lot", "", ""}, {"the lot of us?", "", ""},
	} {
		if got := read(c.text, c.language); got != c.want {
			t.Errorf("Find(%q, %s) = %q, want %q", c.text, c.language, got, c.want)
		}
	}
}

// A city is told from its namesakes by a state that is called like a country.
func TestCityOfStateCalledLikeCountry(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"does it apply in Athens, Georgia?": true, "is Reading included?": true, "is reading included?": false} {
		found := place.Find(text, "en")
		if len(found) == 1 != want || want && found[0].Readings[0].Kind != place.City {
			t.Errorf("%q: %v", text, found)
		}
	}
}
