package place

import (
	"iter"
	"slices"
	"strings"
)

// Which of several places of a name is meant is told by what else the text says: what
// holds it, of what kind it is, or another place in the same country.

// join puts a name and the one that tells it apart together: "Hyderabad, Pakistan".
func (f *finder) join(all []found) []found {
	var joined []found
	for i := 0; i < len(all); i++ {
		one := all[i]
		if i+1 < len(all) && f.beside(one, all[i+1]) {
			if inside := heldByOne(one.readings, all[i+1].readings); len(inside) > 0 {
				one.readings, one.end, one.corrected = inside, all[i+1].end, one.corrected || all[i+1].corrected
				i++
			}
		}
		joined = append(joined, one)
	}
	for i := range joined {
		if len(joined[i].readings) < 2 {
			continue
		}
		if kept := f.ofKind(joined[i]); len(kept) > 0 {
			joined[i].readings = kept
		}
		for k := range joined {
			if k != i {
				joined[i].readings = toldBy(joined[i].readings, joined[k].readings[0].spot.code)
			}
		}
	}
	for i := range joined {
		if likeliest, ok := inSameCountry(joined, i); ok {
			joined[i].readings = []reading{likeliest}
		}
	}
	return joined
}

// toldBy keeps the readings that another place of the text holds or is: "Jersey, the Channel
// Islands one"; all where there are none.
func toldBy(readings []reading, other Code) []reading {
	if inside := heldBy(readings, other); len(inside) > 0 {
		readings = inside
	}
	for _, r := range readings {
		if r.spot.code == other {
			return []reading{r}
		}
	}
	return readings
}

// inSameCountry is the likeliest reading of a name that may be one of several places, where
// another place of the text, which is only one, lies in its country: "Toronto and Vancouver".
func inSameCountry(all []found, i int) (reading, bool) {
	first := all[i].readings[0]
	if !ambiguous(all[i].readings) {
		return reading{}, false
	}
	return first, slices.ContainsFunc(all, func(other found) bool {
		return !ambiguous(other.readings) && country(other.readings[0].spot) == country(first.spot)
	})
}

// kinds are the words that tell of what kind a place is.
var kinds = map[string]func(*spot) bool{
	"country":  func(s *spot) bool { return s.kind == Country },
	"nation":   func(s *spot) bool { return s.kind == Country },
	"state":    func(s *spot) bool { return s.kind == Subdivision },
	"province": func(s *spot) bool { return s.kind == Subdivision },
	"city":     func(s *spot) bool { return s.kind == City },
	"town":     func(s *spot) bool { return s.kind == City },
}

// ofKind keeps the readings of the kind that is named beside: "Georgia the country", "the
// state of Georgia"; none where none is.
func (f *finder) ofKind(one found) []reading {
	behind := one.end
	if behind < len(f.words) && f.words[behind].Text == "the" {
		behind++
	}
	is := f.kindAt(behind)
	if f.before(one) == "of" && is == nil {
		is = f.kindAt(one.start - 2)
	}
	if is == nil {
		is = f.kindMeant()
	}
	if is == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(one.readings), func(r reading) bool { return !is(r.spot) })
}

// kindMeant is the kind of place that the text says it means: "the country I mean", "I mean the state", "the country, not
// the state"; nil for none.
func (f *finder) kindMeant() func(*spot) bool {
	says := func(i int, words ...string) bool {
		return i >= 0 && i < len(f.words) && slices.Contains(words, f.words[i].Text)
	}
	for i := range f.words {
		if is := f.kindAt(i); is != nil && says(i-1, "the") && (says(i-2, "mean", "meant", "meaning") || says(i+1, "i") && says(i+2, "mean", "meant") || says(i+1, "not")) {
			return is
		}
	}
	return nil
}

// kindAt is the kind that a word tells; nil for none.
func (f *finder) kindAt(i int) func(*spot) bool {
	if i < 0 || i >= len(f.words) {
		return nil
	}
	return kinds[f.words[i].Text]
}

// beside tells whether a name follows another as what holds it would.
func (f *finder) beside(a, b found) bool {
	if b.start < a.end || b.start > a.end+1 {
		return false
	}
	between := strings.ToLower(strings.TrimSpace(f.text[f.words[a.end-1].End:f.words[b.start].Start]))
	switch between {
	case "", ",", "(", "/", "-", "in", ", in", "de", "do", "du", "del":
		return true
	}
	return false
}

// toldApart tells whether what holds the place follows its name: "Nice, France".
func (f *finder) toldApart(one found) bool {
	for other := range f.named(one.end) {
		if f.beside(one, other) {
			return len(heldBy(one.readings, other.readings[0].spot.code)) > 0
		}
	}
	return false
}

// tellsApart tells whether a name stands before the place that it holds: "Santiago de Chile".
func (f *finder) tellsApart(one found) bool {
	for start := max(0, one.start-mostBefore); start < one.start; start++ {
		for other := range f.named(start) {
			if f.beside(other, one) && len(heldBy(other.readings, one.readings[0].spot.code)) > 0 {
				return true
			}
		}
	}
	return false
}

// mostBefore is how many words before a name the one that it holds begins at most.
const mostBefore = 4

// named yields the names that start with a word, the longest first.
func (f *finder) named(start int) iter.Seq[found] {
	return func(yield func(found) bool) {
		if start >= len(f.words) {
			return
		}
		for end, offset := range f.namesAt(start) {
			if offset == none {
				continue
			}
			if readings := f.usable(f.readings(offset)); len(readings) > 0 && !yield(found{start: start, end: end, readings: readings}) {
				return
			}
		}
	}
}

// heldByOne keeps the readings that the likeliest of the places that a name may mean holds: "Athens, Georgia".
func heldByOne(readings, holders []reading) []reading {
	for _, holder := range holders {
		if inside := heldBy(readings, holder.spot.code); len(inside) > 0 {
			return inside
		}
	}
	return nil
}

// heldBy keeps the readings that a place holds.
func heldBy(readings []reading, holder Code) []reading {
	var inside []reading
	for _, r := range readings {
		for at := load().spot(r.spot.holder); at != nil; at = load().spot(at.holder) {
			if at.code == holder {
				inside = append(inside, r)
				break
			}
		}
	}
	return inside
}
