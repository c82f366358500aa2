package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// locales is the form of CLDR's JSON files, as far as names of places go.
type locales struct {
	Main map[string]struct {
		LocaleDisplayNames struct {
			Territories map[string]string
		}
	}
	Subdivisions struct {
		LocaleDisplayNames struct {
			Subdivisions map[string]string
		}
	}
}

func readJSON(into any, path ...string) error {
	content, err := os.ReadFile(filepath.Join(path...))
	if err != nil {
		return err
	}
	if err := json.Unmarshal(content, into); err != nil {
		return fmt.Errorf("%s: %w", filepath.Join(path...), err)
	}
	return nil
}

// noPlaces are codes of CLDR's territories that are none.
var noPlaces = map[string]bool{"ZZ": true, "XA": true, "XB": true, "QO": true, "UN": true, "EZ": true, "CQ": true, "DG": true, "CP": true, "AQ": true}

// withArticle are the places that take "the" in a sentence.
var withArticle = map[string]bool{
	"AE": true, "BS": true, "CC": true, "CD": true, "CF": true, "CG": true, "CK": true, "DO": true, "EH": false, "FK": true, "FO": true, "GB": true,
	"GM": true, "GS": true, "IM": true, "IO": true, "KM": true, "KY": true, "MH": true, "MP": true, "MV": true, "NL": true, "PH": true, "PN": true,
	"SB": true, "TC": true, "TF": true, "UM": true, "US": true, "VG": true, "VI": true, "BQ": true, "IC": true, "AX": true, "EU": true, "EEA": true, "SCHENGEN": true,
}

// readCountries reads the names of countries and territories in every language.
func (t *table) readCountries(folder string) error {
	entries, err := os.ReadDir(filepath.Join(folder, "main"))
	if err != nil {
		return err
	}
	t.place("EU", "the EU", "group", "")
	t.place("EEA", "the EEA", "group", "")
	t.place("EFTA", "EFTA", "group", "")
	t.place("SCHENGEN", "the Schengen area", "group", "")
	t.place("BENELUX", "Benelux", "group", "")
	t.place("BALTICS", "the Baltic region", "group", "")
	t.place("DACH", "the DACH region", "group", "")
	t.place("IBERIA", "Iberia", "group", "")
	t.place("EUROZONE", "the eurozone", "group", "")
	t.place("SCANDINAVIA", "Scandinavia", "group", "")
	t.place("NORDICS", "the Nordic region", "group", "")
	t.place("GCC", "the GCC", "group", "")
	t.place("MIDDLE-EAST", "the Middle East", "group", "")
	t.place("AFRICA", "Africa", "group", "")
	for _, entry := range slices.SortedFunc(slices.Values(entries), englishFirst) {
		var file locales
		err := readJSON(&file, folder, "main", entry.Name(), "territories.json")
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		names := file.Main[entry.Name()].LocaleDisplayNames.Territories
		for _, key := range slices.Sorted(maps.Keys(names)) {
			code, alternative, _ := strings.Cut(key, "-alt-")
			if len(code) != 2 || noPlaces[code] || code[0] < 'A' || names[key] == code {
				continue
			}
			if entry.Name() == "en" && alternative == "" {
				t.country(code, names[key])
			}
			t.name(code, names[key], entry.Name())
		}
	}
	return nil
}

// englishFirst puts the language that gives places their shown names first.
func englishFirst(a, b os.DirEntry) int {
	if (a.Name() == "en") != (b.Name() == "en") {
		if a.Name() == "en" {
			return -1
		}
		return 1
	}
	return strings.Compare(a.Name(), b.Name())
}

func (t *table) country(code, shown string) {
	if code == "EU" {
		return
	}
	shown = strings.NewReplacer(" SAR China", "", "Myanmar (Burma)", "Myanmar", "Congo - Kinshasa", "Democratic Republic of the Congo",
		"Congo - Brazzaville", "Republic of the Congo", "Türkiye", "Turkey", "St. ", "Saint ", " & ", " and ").Replace(shown)
	if withArticle[code] {
		shown = "the " + shown
	}
	kind, holder := "country", ""
	if state, ok := t.territories[code]; ok && state != "=" {
		kind, holder = "territory", strings.Trim(state, "-")
	}
	t.place(code, shown, kind, holder)
}

// widely are the languages in which subdivisions are known by name.
var widely = strings.Fields("de fr es it pt nl pl hi mr ja ru ta te bn gu kn ml pa ur tr sv da nb fi cs uk ro hu el ar he ko vi id th zh zh-Hant")

// readSubdivisions reads ISO 3166-2 with what holds what.
func (t *table) readSubdivisions(folder, core string) error {
	parents, replaced, err := readContainment(core)
	if err != nil {
		return err
	}
	for _, language := range append([]string{"en"}, widely...) {
		var file locales
		err := readJSON(&file, folder, "subdivisions", language, language+".json")
		if os.IsNotExist(err) {
			continue
		}
		if err != nil {
			return err
		}
		all := file.Subdivisions.LocaleDisplayNames.Subdivisions
		for _, key := range slices.Sorted(maps.Keys(all)) {
			short, alternative, _ := strings.Cut(key, "-alt-")
			parent, ok := parents[short]
			if !ok || replaced[short] {
				continue
			}
			if language == "en" && alternative == "" {
				t.place(subdivisionCode(short), all[key], "subdivision", subdivisionCode(parent))
			}
			t.name(subdivisionCode(short), all[key], language)
		}
	}
	return nil
}

// subdivisionCode turns CLDR's "deby" into "DE-BY"; countries stay as they are.
func subdivisionCode(short string) string {
	if len(short) == 2 {
		return strings.ToUpper(short)
	}
	return strings.ToUpper(short[:2] + "-" + short[2:])
}

// readContainment returns what holds each subdivision, and those that have a
// country code of their own (French Guiana) and are left to it.
func readContainment(core string) (parents map[string]string, replaced map[string]bool, err error) {
	var contains struct {
		Supplemental struct {
			SubdivisionContainment map[string]struct {
				Contains []string `json:"_contains"`
			}
		}
	}
	if err := readJSON(&contains, core, "supplemental", "subdivisionContainment.json"); err != nil {
		return nil, nil, err
	}
	parents, replaced = map[string]string{}, map[string]bool{}
	for parent, held := range contains.Supplemental.SubdivisionContainment {
		for _, short := range held.Contains {
			parents[short] = strings.ToLower(parent)
		}
	}
	var aliases struct {
		Supplemental struct {
			Metadata struct {
				Alias struct {
					SubdivisionAlias map[string]struct {
						Replacement string `json:"_replacement"`
					}
				}
			}
		}
	}
	if err := readJSON(&aliases, core, "supplemental", "aliases.json"); err != nil {
		return nil, nil, err
	}
	for short, alias := range aliases.Supplemental.Metadata.Alias.SubdivisionAlias {
		replaced[short] = len(alias.Replacement) == 2
	}
	return parents, replaced, nil
}
