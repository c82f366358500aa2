package place

import (
	_ "embed"
	"encoding/binary"
	"sort"
	"strconv"
	"strings"
	"sync"

	"github.com/blevesearch/vellum"
)

//go:embed data/places.tsv
var placesTSV string

//go:embed data/readings.bin
var readingsBin []byte

//go:embed data/names.fst
var namesFST []byte

//go:embed data/spelled.fst
var spelledFST []byte

//go:embed data/words.fst
var wordsFST []byte

// spot is a line of the table.
type spot struct {
	code   Code
	kind   Kind
	name   string
	holder Code
	// people in thousands, counted over the cities that are known.
	people int
	note   string
}

func (s *spot) place() Place { return Place{s.code, s.name, s.kind, s.note} }

// weight is how likely a place is meant by a name that others have too: by its
// people, and countries before what is in them.
func (s *spot) weight() int {
	if s.kind == City || s.kind == Subdivision {
		return s.people
	}
	return s.people*8 + 10_000
}

type table struct {
	spots                   []spot // sorted by code
	names, spelled, english *vellum.FST
}

// load reads the table once; it panics where the embedded data is broken, which
// the tests would have shown.
var load = sync.OnceValue(loadTable)

func loadTable() *table {
	t := &table{names: open(namesFST), spelled: open(spelledFST), english: open(wordsFST)}
	t.spots = make([]spot, 0, strings.Count(placesTSV, "\n"))
	for line := range strings.Lines(placesTSV) {
		var fields [6]string
		rest := strings.TrimSuffix(line, "\n")
		for i := range fields {
			fields[i], rest, _ = strings.Cut(rest, "\t")
		}
		people, err := strconv.Atoi(fields[4])
		if err != nil {
			panic("places.tsv: " + line)
		}
		t.spots = append(t.spots, spot{Code(fields[0]), Kind(fields[1]), fields[2], Code(fields[3]), people, fields[5]})
	}
	return t
}

func open(data []byte) *vellum.FST {
	fst, err := vellum.Load(data)
	if err != nil {
		panic(err)
	}
	return fst
}

// world is no line of the table: names have no readings that are everywhere.
var world = &spot{code: World, kind: Group, name: "the whole world"}

func (t *table) spot(code Code) *spot {
	if code == World {
		return world
	}
	i := sort.Search(len(t.spots), func(i int) bool { return t.spots[i].code >= code })
	if i < len(t.spots) && t.spots[i].code == code {
		return &t.spots[i]
	}
	return nil
}

const (
	flagGuarded = 1 // looks like a common word
	flagBound   = 2 // a name only in some languages
	flagForeign = 3 // not the English name
	flagTongue  = 4 // an adjective or a case of the name, in some languages
)

// reading is one place a name may mean.
type reading struct {
	spot      *spot
	guarded   bool
	foreign   bool
	tongue    bool   // an adjective, which may mean the language
	languages string // empty: any
}

// readings decodes what stands at an offset of the readings, likeliest first; a
// name that only holds one of a place, such as a newspaper's, has none.
func (t *table) readings(at uint64) []reading {
	data := readingsBin[at:]
	count, n := binary.Uvarint(data)
	data = data[n:]
	all := make([]reading, count)
	for i := range all {
		index, n := binary.Uvarint(data)
		flags := data[n]
		data = data[n+1:]
		all[i] = reading{spot: &t.spots[index], guarded: flags == flagGuarded, foreign: flags >= flagBound, tongue: flags == flagTongue}
		if flags == flagBound || flags == flagTongue {
			size, n := binary.Uvarint(data)
			all[i].languages = string(data[n : n+int(size)])
			data = data[n+int(size):]
		}
	}
	return all
}
