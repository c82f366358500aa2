package place_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fineprint/knowledge/place"
)

func TestLookup(t *testing.T) {
	t.Parallel()
	for code, want := range map[place.Code]place.Place{
		"IN":    {Code: "IN", Name: "India", Kind: place.Country},
		"US":    {Code: "US", Name: "the United States", Kind: place.Country},
		"EU":    {Code: "EU", Name: "the EU", Kind: place.Group},
		"DE-BY": {Code: "DE-BY", Name: "Bavaria", Kind: place.Subdivision},
	} {
		if got, ok := place.Lookup(code); !ok || got != want {
			t.Errorf("Lookup(%s) = %+v, %v; want %+v", code, got, ok, want)
		}
	}
	for _, code := range []place.Code{"", "in", "XX", "ZZ", "DE-XX", "FR-GF", "G1"} {
		if got, ok := place.Lookup(code); ok {
			t.Errorf("Lookup(%q) = %+v, want none", code, got)
		}
	}
}

func TestSpecialPlacesTellHowTheyStand(t *testing.T) {
	t.Parallel()
	for _, code := range []place.Code{"JE", "GI", "GL", "GF", "GB-NIR", "VA", "HK"} {
		if known, _ := place.Lookup(code); !strings.HasSuffix(known.Note, ".") {
			t.Errorf("%s has the note %q", code, known.Note)
		}
	}
}

func TestHolders(t *testing.T) {
	t.Parallel()
	for code, want := range map[place.Code]string{
		"G2867714": "DE-BY DE EU SCHENGEN EUROZONE DACH EEA 001", // Munich
		"IN-MH":    "IN 001",
		"NO":       "EEA EFTA SCHENGEN SCANDINAVIA NORDICS 001",
		"CH":       "EFTA SCHENGEN DACH 001",
		"GB":       "001",
		"GB-NIR":   "GB 001",
		"JE":       "001",
		"GI":       "001",
		"GL":       "001",
		"GF":       "FR EU EUROZONE EEA 001",
		"AX":       "FI EU SCHENGEN EUROZONE EEA 001",
		"SJ":       "NO 001",
		"VA":       "001",
		"HK":       "001",
		"PR":       "US 001",
		"BENELUX":  "EU SCHENGEN EEA 001",
		"EUROZONE": "EU EEA 001",
		"NORDICS":  "EEA SCHENGEN 001",
		"DACH":     "SCHENGEN 001",
		"SA":       "GCC MIDDLE-EAST 001",
		"KE":       "AFRICA 001",
		"XX":       "",
		"001":      "",
	} {
		if got := joined(place.Holders(code, time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))); got != want {
			t.Errorf("Holders(%s) = %q, want %q", code, got, want)
		}
	}
}

func TestMembershipHasDates(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		code place.Code
		day  string
		want string
	}{
		{"GB", "1972-12-31", "EFTA 001"}, {"GB", "1973-01-01", "EU 001"}, {"GB", "2019-06-01", "EU EEA 001"}, {"GB", "2020-06-01", "EEA 001"}, {"GB", "2021-01-01", "001"},
		{"HR", "2013-06-30", "001"}, {"HR", "2013-07-01", "EU EEA 001"}, {"HR", "2023-01-01", "EU SCHENGEN EUROZONE EEA 001"}, {"YT", "2013-12-31", "FR 001"},
	} {
		day, err := time.Parse(time.DateOnly, c.day)
		if err != nil {
			t.Fatal(err)
		}
		if got := joined(place.Holders(c.code, day)); got != c.want {
			t.Errorf("Holders(%s, %s) = %q, want %q", c.code, c.day, got, c.want)
		}
	}
}

// A group that lies in another may have no member outside.
func TestMembersAreWhereTheirGroupIs(t *testing.T) {
	t.Parallel()
	for group, members := range map[place.Code]string{
		"BENELUX": "BE NL LU", "BALTICS": "EE LV LT", "IBERIA": "ES PT", "SCANDINAVIA": "DK NO SE", "NORDICS": "DK FI IS NO SE", "DACH": "DE AT CH",
		"EUROZONE": "BE DE ES FR IE IT LU NL AT PT FI GR SI CY MT SK EE LV LT HR BG GF RE IC", "GCC": "SA AE QA KW BH OM",
	} {
		for _, day := range []string{"1960-01-01", "1990-01-01", "2000-01-01", "2012-06-01", "2026-01-01"} {
			on, err := time.Parse(time.DateOnly, day)
			if err != nil {
				t.Fatal(err)
			}
			for member := range strings.FieldsSeq(members) {
				of := place.Holders(place.Code(member), on)
				if on.Year() > 2025 && !slices.Contains(of, group) {
					t.Errorf("%s is not in %s on %s", member, group, day)
				}
				for _, holder := range place.Holders(group, on) {
					if slices.Contains(of, group) && !slices.Contains(of, holder) {
						t.Errorf("%s is in %s, which is in %s on %s", group, holder, member, day)
					}
				}
			}
		}
	}
}

func joined(codes []place.Code) string {
	return strings.Trim(fmt.Sprint(codes), "[]")
}

func TestTongues(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{"canadezen": "nl", "kanadyjskich": "pl", "canadian": "", "kanada": "", "nothing": ""} {
		if got := strings.Trim(strings.Join(place.Tongues(word), " "), " -"); got != want {
			t.Errorf("Tongues(%s) = %q, want %q", word, got, want)
		}
	}
}

func TestNamedIn(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		word, language string
		named, native  bool
	}{
		{"deutschland", "de", true, true}, {"deutschland", "nl", false, false}, {"indien", "de", true, false}, {"brasil", "pt", true, true}, {"brasil", "es", true, false},
		{"espana", "es", true, true}, {"india", "it", false, false}, {"philippines", "fr", false, false}, {"nothing", "de", false, false},
	} {
		if named, native := place.NamedIn(c.word, c.language); named != c.named || native != c.native {
			t.Errorf("NamedIn(%s, %s) = %t, %t", c.word, c.language, named, native)
		}
	}
}

func TestSuggest(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]place.Code{"ind": "IN", "mun": "G2867714", "bav": "DE-BY", "switserland": "CH", "भार": "IN", "भारत": "IN", "new y": "US-NY", "uk": "GB"} {
		got := place.Suggest(typed, "", 5)
		if !slices.ContainsFunc(got, func(p place.Place) bool { return p.Code == want }) {
			t.Errorf("Suggest(%q) = %+v, want %s among them", typed, got, want)
		}
	}
	if got := place.Suggest("", "", 5); len(got) != 0 {
		t.Errorf("nothing typed suggests %+v", got)
	}
	if got := place.Suggest("a", "", 3); len(got) != 3 {
		t.Errorf("%d suggestions, want 3", len(got))
	}
}
