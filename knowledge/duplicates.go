package knowledge

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"slices"
)

const (
	// alike is which part of their words and word pairs two statements share, of all
	// that either has, to count as near duplicates (the Jaccard index). At 0.75 a
	// statement of a dozen words may differ in one.
	alike = 0.75
	// With 16 bands of 4 rows a pair that alike is found with a probability of
	// 1-(1-0.75^4)^16 = 0.998.
	bands, rows = 16, 4
	// perBucket bounds the work when thousands of statements are the same: the
	// first ones stand for all.
	perBucket = 8
)

// nearDuplicates warns of statements that say nearly the same: two facts where
// one would do split their phrasings, and chance ranks them.
//
// To compare all pairs of 15,000 statements would take minutes. So each gets a
// MinHash signature of its words and word pairs; those that agree in one band of it are
// likely alike, and only they are compared in full. See Leskovec, Rajaraman and
// Ullman, Mining of Massive Datasets, chapter 3: http://www.mmds.org
func (c *checker) nearDuplicates() {
	facts := c.policy.Facts
	texts := make([]features, len(facts))
	for i, f := range facts {
		texts[i] = featuresOf(f.Statement)
	}
	twins := findTwins(texts, func(i, j int) bool {
		return !disputed(facts[i], facts[j]) && !elsewhere(facts[i], facts[j])
	})
	for i, j := range twins {
		if j < 0 {
			continue
		}
		o := c.origin.facts
		c.warn(o[i].statement, "near-duplicate",
			fmt.Sprintf("the statement of %q says nearly the same as that of %q in line %d",
				facts[i].ID, facts[j].ID, o[j].statement.line),
			"make them one fact, or say what sets them apart")
	}
}

// elsewhere tells whether two facts speak of places and share none: such facts
// may be worded alike.
func elsewhere(a, b *Fact) bool {
	shared := slices.ContainsFunc(a.Places, func(x PlaceNote) bool {
		return slices.ContainsFunc(b.Places, func(y PlaceNote) bool { return x.Place == y.Place })
	})
	return len(a.Places) > 0 && len(b.Places) > 0 && !shared
}

// findTwins returns for each text an earlier one that is like it, or -1.
func findTwins(texts []features, allowed func(i, j int) bool) []int {
	twins := make([]int, len(texts))
	keys := make([][bands]uint64, len(texts))
	order := make([]int, 0, len(texts))
	for i, t := range texts {
		twins[i] = -1
		if len(t) > 0 {
			keys[i] = t.bandKeys()
			order = append(order, i)
		}
	}
	for band := range bands {
		slices.SortFunc(order, func(a, b int) int {
			return cmp.Or(cmp.Compare(keys[a][band], keys[b][band]), cmp.Compare(a, b))
		})
		start := 0 // of the bucket, those with the same key
		for k, i := range order {
			if keys[i][band] != keys[order[start]][band] {
				start = k
			}
			if twins[i] >= 0 {
				continue
			}
			for _, j := range order[start:min(k, start+perBucket)] {
				if texts[i].jaccard(texts[j]) >= alike && allowed(i, j) {
					twins[i] = j
					break
				}
			}
		}
	}
	return twins
}

// features are the hashes of a text's words and of its neighbouring words,
// sorted, each once.
type features []uint64

func featuresOf(text string) features {
	list := words(text)
	p := make(features, 0, 2*len(list))
	for i, w := range list {
		h := hashWord(w)
		if i > 0 {
			p = append(p, scramble(hashWord(list[i-1]))+h)
		}
		p = append(p, h)
	}
	slices.Sort(p)
	return slices.Compact(p)
}

// hashWord does not change from run to run, so that warnings do not either.
func hashWord(w string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(w))
	return h.Sum64()
}

// bandKeys is the MinHash signature, one number for each band: row by row the
// smallest of the hashes under another hash function.
func (f features) bandKeys() [bands]uint64 {
	var keys [bands]uint64
	for row := range uint64(bands * rows) {
		least := ^uint64(0)
		for _, h := range f {
			least = min(least, scramble(h+row*0x9E3779B97F4A7C15))
		}
		band := row / rows
		keys[band] = scramble(keys[band] + least)
	}
	return keys
}

// jaccard is how many features two texts share, as a part of all they have.
func (f features) jaccard(other features) float64 {
	shared := 0
	for i, j := 0, 0; i < len(f) && j < len(other); {
		switch {
		case f[i] == other[j]:
			shared++
			i++
			j++
		case f[i] < other[j]:
			i++
		default:
			j++
		}
	}
	return float64(shared) / float64(len(f)+len(other)-shared)
}

// scramble spreads a number over all bits: the last step of splitmix64,
// https://prng.di.unimi.it/splitmix64.c
func scramble(x uint64) uint64 {
	x = (x ^ x>>30) * 0xBF58476D1CE4E5B9
	x = (x ^ x>>27) * 0x94D049BB133111EB
	return x ^ x>>31
}
