// Package place turns any wording of a place into a code and tells everything
// that holds it: a city its subdivision and country, a country its groups.
//
// Names, places and English words stand in a table embedded in the binary, which
// the command in gen makes from CLDR, GeoNames and the files of data.
package place

//go:generate go run ./gen

// Code names a place: ISO 3166-1 alpha-2 ("IN"), ISO 3166-2 ("DE-BY"), a group of those in
// groups.txt ("EU", "BENELUX", and "001" for all the world), or a city by its GeoNames
// id ("G1275339"). The empty code is no place.
type Code string

// World is everywhere, by its code of UN M49 and CLDR. No text names it, and every place
// is in it.
const World Code = "001"

// Kind is what sort of place a Place is.
type Kind string

// The kinds of places.
const (
	Group       Kind = "group"
	Country     Kind = "country"
	Territory   Kind = "territory" // has an ISO 3166-1 code and belongs to a state
	Subdivision Kind = "subdivision"
	City        Kind = "city"
)

// Place is one place of the world.
type Place struct {
	Code Code
	// Name in English as it reads in a sentence, "the United States".
	Name string
	Kind Kind
	// Note tells in a sentence how a special place really stands, such as "Jersey is a
	// Crown dependency: part of neither the United Kingdom nor the EU."; mostly empty.
	Note string
}

// Mention is a place named in a text.
type Mention struct {
	// Text as written, and where it stands (byte offsets).
	Text       string
	Start, End int
	// Readings are the places the name may mean, the likeliest first; never empty.
	Readings []Place
	// Ambiguous is true when the likeliest reading is not plainly the one meant and
	// the readings lie in different countries.
	Ambiguous bool
	// Corrected is true when the name was misspelt.
	Corrected bool
	// Inflected is true when the name stands in one of its language's cases.
	Inflected bool
}

// Lookup returns the place of a code, and false for a code that is none.
func Lookup(code Code) (Place, bool) {
	if s := load().spot(code); s != nil {
		return s.place(), true
	}
	return Place{}, false
}
