package place

import (
	"cmp"
	"errors"
	"slices"

	"github.com/blevesearch/vellum"

	"fineprint/knowledge/place/internal/name"
)

// mostNames is how many names that start alike are looked at.
const mostNames = 4000

// Suggest returns up to limit places whose name in any language starts with or nearly matches the
// typed text, the likeliest first; for pickers.
func Suggest(typed, language string, limit int) []Place {
	key := name.Key(typed)
	if key == "" || limit <= 0 {
		return nil
	}
	f := finder{table: load(), language: language}
	all := f.starting(key)
	if len(all) == 0 || all[0].foreign {
		if misspelt, ok := f.nearest(key); ok {
			all = append(misspelt, all...)
		}
	}
	var places []Place
	for _, r := range all {
		one := r.spot.place()
		if len(places) < limit && !slices.Contains(places, one) {
			places = append(places, one)
		}
	}
	return places
}

// starting returns the readings of names that start with a key: exact ones
// first, then by weight.
func (f *finder) starting(key string) []reading {
	type start struct {
		reading
		exact bool
	}
	var all []start
	names, err := f.names.Iterator([]byte(key), []byte(key+"\U0010FFFF"))
	for n := 0; err == nil && n < mostNames; n++ {
		found, offset := names.Current()
		for _, r := range f.usable(f.readings(offset)) {
			all = append(all, start{r, string(found) == key})
		}
		err = names.Next()
	}
	if err != nil && !errors.Is(err, vellum.ErrIteratorDone) {
		return nil
	}
	slices.SortStableFunc(all, func(a, b start) int {
		if a.exact && !b.exact {
			return -1
		}
		if b.exact && !a.exact {
			return 1
		}
		if a.foreign != b.foreign {
			return map[bool]int{true: 1, false: -1}[a.foreign]
		}
		return cmp.Compare(b.spot.weight(), a.spot.weight())
	})
	readings := make([]reading, len(all))
	for i := range all {
		readings[i] = all[i].reading
	}
	return readings
}
