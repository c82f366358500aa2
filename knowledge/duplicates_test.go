package knowledge

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// sentence is made of 20 words by chance from 4,000.
func sentence(r *rand.Rand) []string {
	list := make([]string, 20)
	for i := range list {
		list[i] = fmt.Sprintf("word%d", r.IntN(4000))
	}
	return list
}

func TestFindTwins(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	const n = 3000
	texts := make([]features, 0, 2*n)
	originals := make([][]string, 0, n)
	for range n {
		originals = append(originals, sentence(r))
		texts = append(texts, featuresOf(strings.Join(originals[len(originals)-1], " ")))
	}
	for _, words := range originals {
		words[r.IntN(len(words))] = "other"
		texts = append(texts, featuresOf(strings.Join(words, " ")))
	}
	twins := findTwins(texts, func(int, int) bool { return true })
	missed := 0
	for i, j := range twins {
		switch {
		case i < n && j >= 0:
			t.Fatalf("text %d has the twin %d, though all are made by chance", i, j)
		case i >= n && j != i-n:
			missed++
		}
	}
	// One word of 20 changed leaves 0.86 alike, found with a probability above 0.9999.
	if missed > 3 {
		t.Errorf("%d of %d texts with one word changed were missed", missed, n)
	}
}

func TestFindTwinsOfTheSame(t *testing.T) {
	t.Parallel()
	texts := make([]features, 20_000) // all pairs would be 200 million
	for i := range texts {
		texts[i] = featuresOf("the very same statement of a fact")
	}
	texts[7] = featuresOf("...") // no word, nobody's twin
	for i, j := range findTwins(texts, func(int, int) bool { return true }) {
		if want := i != 0 && i != 7; (j >= 0) != want || j >= i {
			t.Fatalf("text %d has the twin %d", i, j)
		}
	}
}

// When the thousands that are the same may not be twins, each is held against a
// few others only.
func TestFindTwinsIsBounded(t *testing.T) {
	t.Parallel()
	texts := make([]features, 5_000)
	for i := range texts {
		texts[i] = featuresOf("the very same statement of a fact")
	}
	compared := 0
	findTwins(texts, func(int, int) bool { compared++; return false })
	if most := len(texts) * bands * perBucket; compared > most {
		t.Errorf("%d pairs were compared, want at most %d", compared, most)
	}
}
