package index_test

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// functionWords are the commonest of made texts, in about English order.
var functionWords = strings.Fields(`the to and of you your we our is that or for in with do may not can it are
	this be as by on from any if how what will which when who us other have about at my i does they their`)

// writer makes texts whose words are as unevenly common as in real ones.
type writer struct {
	random *rand.Rand
	zipf   *rand.Zipf
}

func newWriter(words uint64) *writer {
	random := rand.New(rand.NewPCG(1, 2))
	return &writer{random, rand.NewZipf(random, 1.1, 4, words)}
}

func (w *writer) text(words int) string {
	var b strings.Builder
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		if w.random.IntN(100) < 45 {
			b.WriteString(functionWords[w.random.IntN(len(functionWords))])
			continue
		}
		b.WriteString(madeWord(w.zipf.Uint64()))
	}
	return b.String()
}

// madeWord spells a number in syllables.
func madeWord(n uint64) string {
	const first, second = "bdfgklmnprstvz", "aeiou"
	n += 14 * 5
	var b strings.Builder
	for ; n > 0; n /= 14 * 5 {
		b.WriteByte(first[n%14])
		b.WriteByte(second[n/14%5])
	}
	return b.String()
}

// shippedSize is a base like the shipped one: 130 facts with 8 phrasings each.
func shippedSize() (*knowledge.Library, []string) {
	w := newWriter(1500)
	p := &knowledge.Policy{ID: "made", Language: "en"}
	var questions []string
	for i := range 130 {
		fact := &knowledge.Fact{ID: fmt.Sprint("fact-", i), Topic: "data", Statement: w.text(30), Details: w.text(20)}
		for range 8 {
			fact.Asked = append(fact.Asked, knowledge.Asked{Text: w.text(7)})
		}
		fact.Title = fact.Asked[0].Text
		questions = append(questions, fact.Asked[3].Text+" "+w.text(2))
		p.Facts = append(p.Facts, fact)
	}
	return &knowledge.Library{Policies: []*knowledge.Policy{p}}, questions
}

// passages is a base of plain passages of 80 words.
func passages(n int) (*knowledge.Library, []string) {
	w := newWriter(30_000)
	p := &knowledge.Policy{ID: "made", Language: "en"}
	for i := range n {
		p.Facts = append(p.Facts, &knowledge.Fact{ID: fmt.Sprint("passage-", i), Statement: w.text(80)})
	}
	var questions []string
	for range 100 {
		questions = append(questions, w.text(9))
	}
	return &knowledge.Library{Policies: []*knowledge.Policy{p}}, questions
}

// BenchmarkSearch asks the same questions of this package and of plain Bleve in
// turns and reports medians and their ratio: single times mean nothing on a busy
// machine.
func BenchmarkSearch(b *testing.B) {
	b.Run("shipped-size", func(b *testing.B) { lib, qs := shippedSize(); benchmarkSearch(b, lib, qs) })
	for _, n := range []int{1_000, 10_000, 100_000} {
		b.Run(fmt.Sprint("passages-", n), func(b *testing.B) { lib, qs := passages(n); benchmarkSearch(b, lib, qs) })
	}
}

func benchmarkSearch(b *testing.B, lib *knowledge.Library, questions []string) {
	mine := newOurs(b, lib)
	theirs := plainIndex(b, lib.Policies[0].Facts)
	var took, tookPlain []time.Duration
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		text := questions[i%len(questions)]
		i++
		start := time.Now()
		if _, err := mine.Search(b.Context(), bot.Query{Text: text, Policy: "made"}); err != nil {
			b.Fatal(err)
		}
		took = append(took, time.Since(start))
		start = time.Now()
		if _, err := theirs.SearchInContext(b.Context(), bleve.NewSearchRequest(bleve.NewMatchQuery(text))); err != nil {
			b.Fatal(err)
		}
		tookPlain = append(tookPlain, time.Since(start))
	}
	m, p := median(took), median(tookPlain)
	b.ReportMetric(float64(m.Microseconds()), "index-µs")
	b.ReportMetric(float64(p.Microseconds()), "plain-µs")
	b.ReportMetric(float64(m)/float64(p), "ratio")
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// BenchmarkBuild shows build time and memory for growing bases, to see that both
// stay linear.
func BenchmarkBuild(b *testing.B) {
	shipped, _ := shippedSize()
	b.Run("shipped-size", func(b *testing.B) { benchmarkBuild(b, shipped, 130) })
	for _, n := range []int{1_000, 10_000, 100_000} {
		lib, _ := passages(n)
		b.Run(fmt.Sprint("passages-", n), func(b *testing.B) { benchmarkBuild(b, lib, n) })
	}
}

func benchmarkBuild(b *testing.B, lib *knowledge.Library, facts int) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		ix, err := index.New(lib)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		runtime.GC()
		runtime.ReadMemStats(&after)
		if err := ix.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(facts), "B/fact")
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(facts), "µs/fact")
}
