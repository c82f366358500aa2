package place_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fineprint/knowledge/place"
)

// read returns what was found as codes: several readings with "/", ambiguous
// names with "?", corrected ones with "~".
func read(text, language string) string {
	var all []string
	for _, m := range place.Find(text, language) {
		one := string(m.Readings[0].Code)
		if m.Ambiguous {
			var codes []string
			for _, r := range m.Readings {
				codes = append(codes, string(r.Code))
			}
			one = strings.Join(codes, "/") + "?"
		}
		if m.Corrected {
			one = "~" + one
		}
		all = append(all, one)
	}
	return strings.Join(all, " ")
}

func TestFind(t *testing.T) {
	t.Parallel()
	for name, cases := range map[string][][2]string{
		"countries": {
			{"does this affect India", "IN"}, {"and Canada?", "CA"}, {"is norway in", "NO"}, {"new zealand", "NZ"}, {"côte d'ivoire", "CI"},
			{"what about Bosnia and Herzegovina", "BA"}, {"India and Brazil", "IN BR"}, {"the vatican", "VA"}, {"India's users", "IN"},
		},
		"everyday forms": {
			{"holland", "NL"}, {"the states", "US"}, {"the U.S. too?", "US"}, {"u.s.a", "US"}, {"UK", "GB"}, {"Bharat", "IN"}, {"hong kong sar", "HK"}, {"czech republic", "CZ"}, {"uae", "AE"},
		},
		"demonyms": {
			{"are indians affected", "IN"}, {"i'm swiss", "CH"}, {"german users", "DE"}, {"we are canadians", "CA"}, {"polish users", "PL"},
		},
		"other languages": {
			{"भारत में", "IN"}, {"我在香港", "HK"}, {"wird das in Deutschland benutzt", "DE"}, {"et en Suisse", "CH"}, {"en españa", "ES"}, {"日本では", "JP"}, {"Германия", "DE"},
		},
		"subdivisions": {
			{"in bavaria", "DE-BY"}, {"quebec", "CA-QC"}, {"Maharashtra", "IN-MH"}, {"scotland", "GB-SCT"}, {"Northern Ireland", "GB-NIR"},
		},
		"cities": {
			{"i live in Mumbai", "G1275339"}, {"bombay", "G1275339"}, {"münchen", "G2867714"}, {"london", "G2643743"}, {"i'm in nyc", "G5128581"},
		},
		"groups": {{"the EU", "EU"}, {"european economic area", "EEA"}, {"efta", "EFTA"}, {"schengen", "SCHENGEN"}, {"is Benelux in", "BENELUX"}, {"the Baltic states", "BALTICS"}, {"the whole DACH region", "DACH"},
			{"scandinavians", "SCANDINAVIA"}, {"the Nordics", "NORDICS"}, {"in the eurozone", "EUROZONE"}, {"the Middle East", "MIDDLE-EAST"}, {"are Africans affected", "AFRICA"}, {"South Africa", "ZA"}, {"the west indies", ""}, {"the BRICS", ""}},
		"people": {
			{"as a Pole, am I in", "PL"}, {"as a pole dancer", ""}, {"i'm an irishman", "IE"}, {"as a Dutchwoman", "NL"}, {"Scotsmen", "GB-SCT"}, {"hawaiians", "US-HI"}, {"do Saffas count", "ZA"}, {"I'm a Catalan", "ES-CT"}, {"in Catalan", ""},
		},
		"parts of countries": {
			{"we're in the Algarve", "PT"}, {"in the Hebrides", "GB-ELS"}, {"in the Ruhr area", "DE-NW"}, {"in Orkney", "GB-ORK"}, {"in New England", "US"}, {"in the Midlands", "GB-ENG"}, {"in South Wales", "GB-WLS"}, {"in New South Wales", "AU-NSW"},
			{"the South of France", "FR"}, {"on the east coast", "US"}, {"on the east coast of Scotland", "GB-SCT"}, {"Newfoundland", "CA-NL"}, {"in PEI", "CA-PE"}, {"in South India", "IN"},
		},
		"small cities and such with an everyday name": {
			{"in Bath", "G2656173"}, {"take a bath", ""}, {"my bath is in", ""}, {"I live in Hull, am I in", "G2645425"}, {"the hull of my cv", ""}, {"in Wells", "G2634569"}, {"Wells Fargo data", "G5059163"}, {"Dover, Delaware", "G4142290"},
			{"Londonderry", "G2643736"}, {"tromso", "G3133895"}, {"in SF", "G5391959"}, {"my sf stories", ""}, {"pittsburg", "G5206379"},
		},
		"codes": {
			{"in CH", "CH"}, {"users in DE", "DE"}, {"is NL included", "NL"}, {"I live in TX", "US-TX"}, {"I'm in IE", "IE"}, {"ok tx", ""}, {"in de app", ""}, {"de accounts van gebruikers", ""}, {"the de facto rule", ""}, {"is sg included", "SG"},
			{"msia", "MY"}, {"the ph of it", ""}, {"sa kya", ""},
		},
		"territories": {{"jersey?", "JE"}, {"in gibraltar", "GI"}, {"greenland", "GL"}, {"french guiana", "GF"}},
		"ambiguous": {
			{"georgia", "GE/US-GA?"}, {"Punjab", "PK-PB/IN-PB?"}, {"hyderabad", "G1269843/G1176734?"},
		},
		"told apart": {
			{"Hyderabad, Pakistan", "G1176734"}, {"Georgia (US)", "US-GA"}, {"London, Ontario", "G6058560"}, {"Punjab in India", "IN-PB"}, {"Nice, France", "G2990440"}, {"Mumbai, India", "G1275339"},
		},
		"misspelt": {
			{"and in switserland?", "CH"}, {"in swizerlnd", "~CH"}, {"germny", "~DE"}, {"new zealnd", "~NZ"}, {"nothern ireland", "~GB-NIR"}, {"hong komg", "~HK"}, {"austrlia", "~AU"}, {"untied kingdom", "~GB"}, {"my untied shoes", ""},
		},
		"only alike": {
			{"i like turkey sandwiches", ""}, {"a china plate", ""}, {"May I opt out in May", ""}, {"will it affect us", ""}, {"is this for us", ""}, {"is it in or out", ""},
			{"how can i opt out in the mobile app", ""}, {"is it nice", ""}, {"reading?", ""}, {"and mobile?", ""}, {"what about Reading", "G2639577"}, {"austin?", "G4671654"}, {"turkey?", "TR"}, {"mes réunions", ""}, {"la réunion de lundi", ""}, {"mis reuniones", ""}, {"à La Réunion", "RE"}, {"reunion island", "RE"}, {"polish my profile", ""}, {"para que sirve", ""}, {"comment ça marche", ""},
			{"Jordan from accounting said so", ""}, {"are they reading my messages", ""}, {"north america", ""}, {"they read my privte mesages", ""}, {"what is on the island", ""},
			{"thats that", ""}, {"whats it to my team", ""}, {"do NEVER TELL US what for", ""}, {"tell us", ""}, {"i ate a kiwi", ""},
		},
		"the same words in earnest": {
			{"does it apply in turkey", "TR"}, {"what about china", "CN"}, {"in the us", "US"}, {"does it affect us users", "US"}, {"in jordan", "JO"}, {"i am from chad", "TD"}, {"US", "US"}, {"in Reading", "G2639577"}, {"is turkey affected", "TR"},
			{"US staff: are we in", "US"}, {"our US branch opens late", "US"}, {"kiwi here, am i in", "NZ"}, {"did the Polish regulator say so", "PL"}, {"the Danish data authority", "DK"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, c := range cases {
				if got := read(c[0], ""); got != c[1] {
					t.Errorf("Find(%q) = %q, want %q", c[0], got, c[1])
				}
			}
		})
	}
}

func TestFindInItsLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, language, want string }{
		{"gilt das auch für Island", "de", "IS"}, {"what an Island", "en", ""}, {"e nelle Marche", "it", "IT-57"},
		// Cases.
		{"mieszkam w Krakowie", "pl", "G3094802"}, {"w krakowie", "pl", "G3094802"}, {"do Niemiec", "pl", "DE"}, {"we Francji", "pl", "FR"}, {"czy obejmuje Kanadę", "pl", "CA"},
		{"w Wielkiej Brytanii", "pl", "GB"}, {"w Stanach Zjednoczonych", "pl", "US"}, {"w Unii Europejskiej", "pl", "EU"}, {"w Nowej Zelandii", "pl", "NZ"}, {"na Białorusi", "pl", "BY"},
		{"w Poznaniu", "pl", "G3088171"}, {"Polska", "pl", "PL"}, {"w Irlandii Północnej", "pl", "GB-NIR"},
		{"w Niemczech?", "pl", "DE"}, {"na Śląsku, tak", "pl", "PL-24"}, {"in Vlaanderen", "nl", "BE-VLG"},
		{"मी पुण्यात राहतो", "mr", "G1259229"}, {"भारतातील लोक", "mr", "IN"}, {"महाराष्ट्रात", "mr", "IN-MH"}, {"नागपुरात", "mr", "G1262180"}, {"इंदुरात", "mr", "G1269743"}, {"मुंबईत", "mr", "G1275339"}, {"भारतमें", "hi", "IN"},
		{"mi punyat rahto", "mr-Latn", "G1259229"}, {"bharatatlya lokancha data", "mr-Latn", "IN"}, {"ameriket", "mr-Latn", "US"}, {"punekaranna", "mr", "G1259229"}, {"germanit asto", "mr-Latn", "DE"},
		{"sataryacha", "mr-Latn", "G1257055"},
		{"Österreichs Nutzer", "de", "AT"}, {"die Münchner hier", "de", "G2867714"}, {"de Amsterdamse leden", "nl", "G2759794"},
		// Adjectives and inhabitants.
		{"bayerische Nutzer", "de", "DE-BY"}, {"les Québécoises", "fr", "CA-QC"}, {"soy canadiense", "es", "CA"}, {"sou brasileira", "pt", "BR"}, {"gli svizzeri", "it", "CH"},
		{"de Vlamingen", "nl", "BE-VLG"}, {"polscy użytkownicy", "pl", "PL"}, {"jestem poznaniakiem", "pl", "G3088171"}, {"मी पुणेकर आहे", "mr", "G1259229"},
		// What people of a city or region are called every day, and islands.
		{"torontonians", "en", "G6167865"}, {"does it affect Goa", "", "IN-GA"}, {"do walloons count", "", "BE-WAL"}, {"we live on the canaries", "", "IC"}, {"Mallorca", "", "ES-IB"}, {"in normandy", "", "FR-NOR"},
		// Cities abroad as people in India write them.
		{"मैं मिलान में रहता हूँ", "hi", "G3173435"}, {"दोनों का मिलान", "hi", ""}, {"दुबई में", "hi", "G292223"}, {"दुबईत राहतो", "mr", "G292223"}, {"ज्यूरिख में", "hi", "G2657896"}, {"शिकागो", "", "G4887398"}, {"रोम में", "hi", "G3169070"},
		// The language, and words that only end like a case.
		{"auf Deutsch", "de", ""}, {"in het Nederlands", "nl", ""}, {"po polsku", "pl", ""}, {"in italiano", "it", ""}, {"en español", "es", ""},
		{"he kasa band karaycha, mala sapdat nahi", "mr-Latn", ""}, {"tumcha datacha vapar, tyachya postvar", "mr-Latn", ""}, {"mi punyat rahto", "hi-Latn", ""},
		{"dane w modelu na stronie w sprawie", "pl", ""}, {"die Server und Computer der Nutzer", "de", ""}, {"w rzymie albo w parmie", "pl", "G3169070"},
		{"Berliner", "en", "DE-BE"}, {"policy and polacy", "en", ""}, {"w Krakowie", "en", ""}, {"soy canadiense", "it", ""},
	} {
		if got := read(c.text, c.language); got != c.want {
			t.Errorf("Find(%q, %s) = %q, want %q", c.text, c.language, got, c.want)
		}
	}
}

func TestFindTellsWhere(t *testing.T) {
	t.Parallel()
	text := "is Hyderabad, Pakistan in?"
	m := place.Find(text, "")
	if len(m) != 1 || m[0].Text != "Hyderabad, Pakistan" || text[m[0].Start:m[0].End] != m[0].Text {
		t.Errorf("found %+v", m)
	}
}

func FuzzFind(f *testing.F) {
	for _, seed := range []string{"", "India", "u.s.a.", "\xff\xfe", "नमस्ते भारत", "香港香港", "a\u0301b", strings.Repeat("a.", 50), "\u202eIndia", "Hyderabad, , Pakistan(", "'s 's", "zzzzz zzzzz"} {
		f.Add(seed, "")
		f.Add(seed, "de")
	}
	f.Fuzz(func(t *testing.T, text, language string) {
		end := 0
		for _, m := range place.Find(text, language) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) || text[m.Start:m.End] != m.Text || len(m.Readings) == 0 {
				t.Fatalf("mention %+v in %q", m, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(m.Text) {
				t.Fatalf("%q cuts a letter of %q", m.Text, text)
			}
			for _, r := range m.Readings {
				if known, ok := place.Lookup(r.Code); !ok || known != r {
					t.Fatalf("%q is read as %+v, which is no place", m.Text, r)
				}
			}
			end = m.End
		}
	})
}
