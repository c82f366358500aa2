package main

import (
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/blevesearch/vellum"

	"fineprint/knowledge/place/internal/name"
)

// spot is a place of the table.
type spot struct {
	code, shown, kind, holder string
	people                    uint64
	note                      string
}

// reading is one place that a name may mean.
type reading struct {
	code string
	// languages in which the name is used; an empty one is any.
	languages map[string]bool
	// written is true when the name was written by hand or is English.
	written bool
	// byHand is true when the name stands in names.txt or cities.txt.
	byHand bool
	// folded is true when the name is only alike without its accents.
	folded bool
	// bound is true when the name stands in tongues.txt, and tongue when it is an
	// adjective there.
	bound, tongue bool
}

type table struct {
	places      map[string]*spot
	order       []string
	names       map[string]map[string]*reading // key, code
	keys        map[string][]string            // code, keys
	cities      map[string][]string            // "London, GB", codes
	wanted      map[string]bool                // "Bath, GB", however few people it has
	territories map[string]string
	notes       map[string]string
	words       map[string]bool
	lookalikes  map[string]bool
}

func newTable(words map[string]bool) *table {
	return &table{
		places: map[string]*spot{}, names: map[string]map[string]*reading{}, keys: map[string][]string{}, cities: map[string][]string{}, wanted: map[string]bool{},
		territories: map[string]string{}, notes: map[string]string{}, words: words, lookalikes: map[string]bool{},
	}
}

func (t *table) place(code, shown, kind, holder string) {
	if t.places[code] != nil {
		return
	}
	t.places[code] = &spot{code: code, shown: shown, kind: kind, holder: holder, note: t.notes[code]}
	t.order = append(t.order, code)
}

func (t *table) keysOf(code string) []string { return t.keys[code] }

// name lets a place be known by a name in a language: "" for any, "en" for English.
func (t *table) name(code, text, language string) {
	if t.places[code] == nil {
		return
	}
	key := name.Key(text)
	t.key(code, key, language, false)
	if folded := name.Fold(key); folded != key {
		t.key(code, folded, language, true)
	}
	if rest, ok := strings.CutPrefix(key, "saint "); ok {
		t.key(code, "st "+rest, language, false)
	}
	if strings.Contains(key, " and ") && language == "en" {
		t.key(code, strings.Replace(key, " and ", " ", 1), language, false)
	}
}

func (t *table) key(code, key, language string, folded bool) {
	if key == "" || len(key) > 60 {
		return
	}
	if t.names[key] == nil {
		t.names[key] = map[string]*reading{}
	}
	r := t.names[key][code]
	if r == nil {
		r = &reading{code: code, languages: map[string]bool{}, folded: folded}
		t.names[key][code] = r
		t.keys[code] = append(t.keys[code], key)
	}
	r.folded = r.folded && folded
	r.written = r.written || !folded && (language == "" || language == "en")
	r.byHand = r.byHand || language == ""
	base, _, _ := strings.Cut(language, "-")
	r.languages[base] = true
}

// short is the length below which a foreign name in Latin letters is only one in its language.
const short = 6

// guard tells how careful the reader must be with a name: 0 not at all, guarded
// where it looks like a common word, or bound to its languages.
func (t *table) guard(key string, r *reading) (flags byte, languages []string) {
	common := t.lookalikes[key] || r.folded && t.lookalikes[name.Fold(key)]
	english := true
	for word := range strings.FieldsSeq(key) {
		english = english && t.words[word]
	}
	if r.tongue {
		return flagTongue, r.languageList()
	}
	if r.bound {
		return flagBound, r.languageList()
	}
	country := t.places[r.code].kind != "city" && t.places[r.code].kind != "subdivision"
	if !r.written || r.folded && (common || english) {
		latin := key[0] < utf8.RuneSelf
		if common || english || latin && len(key) < short {
			return flagBound, r.languageList()
		}
		return flagForeign, nil
	}
	if common || english && !country || len(key) < 4 && !r.byHand {
		return flagGuarded, nil
	}
	return 0, nil
}

// languageList returns the languages of a name that is bound to them.
func (r *reading) languageList() []string {
	list := slices.Sorted(maps.Keys(r.languages))
	list = slices.DeleteFunc(list, func(language string) bool { return language == "" || language == "en" })
	return append(list, "-") // never empty, which would be any
}

const (
	flagGuarded = 1 // looks like a common word
	flagBound   = 2 // a name only in the languages that follow
	flagForeign = 3 // not the English name
	flagTongue  = 4 // a form of the name, such as an adjective, in the languages that follow
)

// write writes the places, the readings of names, and the names themselves.
func (t *table) write(dir string) error {
	slices.Sort(t.order)
	index := map[string]int{}
	var places strings.Builder
	for i, code := range t.order {
		index[code] = i
		p := t.places[code]
		fmt.Fprintf(&places, "%s\t%s\t%s\t%s\t%d\t%s\n", p.code, p.kind, p.shown, p.holder, p.people/1000, p.note)
	}
	if err := os.WriteFile(filepath.Join(dir, "places.tsv"), []byte(places.String()), 0o644); err != nil {
		return err
	}
	readings, offsets := t.encode(index)
	if err := os.WriteFile(filepath.Join(dir, "readings.bin"), readings, 0o644); err != nil {
		return err
	}
	if err := writeFST(filepath.Join(dir, "names.fst"), offsets); err != nil {
		return err
	}
	maps.DeleteFunc(offsets, func(key string, _ uint64) bool { return !t.spelled(key) })
	return writeFST(filepath.Join(dir, "spelled.fst"), offsets)
}

// spelled tells whether a name is known enough to be meant by a misspelt one.
func (t *table) spelled(key string) bool {
	if utf8.RuneCountInString(key) < 5 || key[0] >= utf8.RuneSelf || t.lookalikes[key] && t.words[key] {
		return false
	}
	for code, r := range t.names[key] {
		p := t.places[code]
		least := map[string]uint64{"city": 700_000, "subdivision": 2_000_000}[p.kind]
		if r.byHand && p.kind != "city" || r.written && p.people >= least {
			return true
		}
	}
	return false
}

// encode packs the readings of every name: their count, then for each the place's
// line, flags, and for bound ones the languages.
func (t *table) encode(index map[string]int) (readings []byte, offsets map[string]uint64) {
	offsets = map[string]uint64{}
	seen := map[string]uint64{}
	for _, key := range slices.Sorted(maps.Keys(t.names)) {
		byCode := t.names[key]
		codes := slices.SortedFunc(maps.Keys(byCode), func(a, b string) int {
			if d := int64(t.weight(b)) - int64(t.weight(a)); d != 0 {
				return int(d >> 1)
			}
			return strings.Compare(a, b)
		})
		packed := binary.AppendUvarint(nil, uint64(len(codes)))
		for _, code := range codes {
			flags, languages := t.guard(key, byCode[code])
			packed = binary.AppendUvarint(packed, uint64(index[code]))
			packed = append(packed, flags)
			if flags == flagBound || flags == flagTongue {
				joined := strings.Join(languages, ",")
				packed = binary.AppendUvarint(packed, uint64(len(joined)))
				packed = append(packed, joined...)
			}
		}
		at, ok := seen[string(packed)]
		if !ok {
			at = uint64(len(readings))
			seen[string(packed)] = at
			readings = append(readings, packed...)
		}
		offsets[key] = at
	}
	return readings, offsets
}

func (t *table) weight(code string) uint64 {
	p := t.places[code]
	if p.kind == "city" || p.kind == "subdivision" {
		return p.people
	}
	return p.people*8 + 10_000_000
}

func writeFST(path string, values map[string]uint64) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	builder, err := vellum.New(file, nil)
	if err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(values)) {
		if err := builder.Insert([]byte(key), values[key]); err != nil {
			return err
		}
	}
	if err := builder.Close(); err != nil {
		return err
	}
	return file.Close()
}
