package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"google.golang.org/protobuf/encoding/protowire"

	"fineprint/knowledge/place/internal/name"
)

// fewest people a city of the table has that cities.txt does not name.
const fewest = 100_000

// city is an entry of the city set; its message form is in the set's index.js.
type city struct {
	id         int64
	name       string
	country    string
	admin      string
	feature    string
	population uint64
}

const (
	fieldID         = 1
	fieldName       = 2
	fieldCountry    = 3
	fieldFeature    = 7
	fieldAdmin      = 8
	fieldPopulation = 9
)

// readCities reads the cities, and adds their people up to weigh what holds them.
func (t *table) readCities(folder, divisions string) error {
	content, err := os.ReadFile(filepath.Join(folder, "cities.pbf"))
	if err != nil {
		return err
	}
	admins, err := t.matchDivisions(divisions)
	if err != nil {
		return err
	}
	for len(content) > 0 {
		message, n := protowire.ConsumeBytes(content)
		if n < 0 {
			return protowire.ParseError(n)
		}
		content = content[n:]
		c, err := readCity(message)
		if err != nil {
			return err
		}
		t.addCity(c, admins)
	}
	return nil
}

func (t *table) addCity(c city, admins map[string]string) {
	holder := c.country
	if division, ok := admins[c.country+"."+c.admin]; ok {
		holder = division
	}
	if t.places[holder] == nil {
		return
	}
	// Parts of cities (PPLX) are counted with the city.
	if c.feature == "PPLX" {
		return
	}
	for code := holder; code != "" && t.places[code] != nil; code = t.places[code].holder {
		t.places[code].people += c.population
	}
	if c.population < fewest && !t.wanted[c.name+", "+c.country] {
		return
	}
	code := fmt.Sprintf("G%d", c.id)
	t.place(code, c.name, "city", holder)
	t.places[code].people = c.population
	t.name(code, c.name, "en")
	t.cities[c.name+", "+c.country] = append(t.cities[c.name+", "+c.country], code)
}

func readCity(message []byte) (c city, err error) {
	for len(message) > 0 {
		field, kind, n := protowire.ConsumeTag(message)
		if n < 0 {
			return c, protowire.ParseError(n)
		}
		message = message[n:]
		n = protowire.ConsumeFieldValue(field, kind, message)
		if n < 0 {
			return c, protowire.ParseError(n)
		}
		value := message[:n]
		message = message[n:]
		switch kind {
		case protowire.VarintType:
			number, _ := protowire.ConsumeVarint(value)
			switch field {
			case fieldID:
				c.id = protowire.DecodeZigZag(number)
			case fieldPopulation:
				c.population = number
			}
		case protowire.BytesType:
			text, _ := protowire.ConsumeBytes(value)
			switch field {
			case fieldName:
				c.name = string(text)
			case fieldCountry:
				c.country = string(text)
			case fieldFeature:
				c.feature = string(text)
			case fieldAdmin:
				c.admin = string(text)
			}
		}
	}
	if c.id == 0 || c.name == "" {
		return c, errors.New("cities.pbf: an entry without id or name")
	}
	return c, nil
}

// matchDivisions maps GeoNames' first-level divisions ("DE.02") to ISO 3166-2 by
// their names, since the codes differ.
func (t *table) matchDivisions(folder string) (map[string]string, error) {
	var divisions []struct{ Code, Name string }
	if err := readJSON(&divisions, folder, "admin1.json"); err != nil {
		return nil, err
	}
	byName := map[string]string{}
	for _, code := range t.order {
		if p := t.places[code]; p.kind == "subdivision" {
			for _, key := range t.keysOf(code) {
				byName[code[:2]+" "+plain(key)] = code
			}
		}
	}
	matched := map[string]string{}
	for _, division := range divisions {
		country, _, _ := strings.Cut(division.Code, ".")
		if code, ok := byName[country+" "+plain(name.Key(division.Name))]; ok {
			matched[division.Code] = code
		}
	}
	return matched, nil
}

// plain drops what sets differ in: accents and words such as "province".
func plain(key string) string {
	key = name.Fold(key)
	for _, word := range strings.Fields("state province region county district governorate oblast prefecture department city municipality canton of the do de") {
		key = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(key, word+" "), " "+word))
	}
	return key
}
