// Package place turns any wording of a place into a code and tells everything
// that holds it: a city its subdivision and country, a country its groups.
package place

import "time"

// Code names a place: ISO 3166-1 alpha-2 ("IN"), ISO 3166-2 ("DE-BY"), a group
// ("EU", "EEA", "EFTA", "SCHENGEN"), or a city by its GeoNames id ("G1275339").
// The empty code is no place.
type Code string

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
	// Crown dependency; it is part of neither the United Kingdom nor the EU."; mostly empty.
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
	// the readings are not held by one another.
	Ambiguous bool
	// Corrected is true when the name was misspelt.
	Corrected bool
}

// Find returns the places named in running text, in order, without overlaps.
// language is a BCP 47 tag or empty when it is not known.
func Find(text, language string) []Mention { return nil }

// Lookup returns the place of a code, and false for a code that is none.
func Lookup(code Code) (Place, bool) { return Place{}, false }

// Holders returns everything that holds the place on a day, nearest first and
// without the place itself: for Munich Bavaria, Germany, the EU, the EEA, Schengen.
// A zero time means today's membership.
func Holders(code Code, on time.Time) []Code { return nil }

// Suggest returns up to limit places whose name in any language starts with or nearly matches the
// typed text, the likeliest first; for pickers.
func Suggest(typed, language string, limit int) []Place { return nil }
