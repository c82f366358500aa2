package index_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// BenchmarkAsk puts the same questions to the whole bot and to plain Bleve in
// turns and reports medians and their ratio.
func BenchmarkAsk(b *testing.B) {
	b.Run("shipped", func(b *testing.B) {
		lib, err := knowledge.Shipped()
		if err != nil {
			b.Fatal(err)
		}
		benchmarkAsk(b, lib, phrasings(lib))
	})
	for _, n := range []int{3_792, 100_000} {
		b.Run(fmt.Sprint("passages-", n), func(b *testing.B) { lib, qs := passages(n); benchmarkAsk(b, lib, qs) })
	}
}

// phrasings are questions as people might put them: every seventh phrasing of a
// base, with a word more.
func phrasings(lib *knowledge.Library) (questions []string) {
	n := 0
	for _, policy := range lib.Policies {
		for _, fact := range policy.Facts {
			for _, asked := range fact.Asked {
				if n++; n%7 == 0 {
					questions = append(questions, "ok so "+asked.Text+" anyway")
				}
			}
		}
	}
	return questions
}

func benchmarkAsk(b *testing.B, lib *knowledge.Library, questions []string) {
	ix, err := index.New(lib)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = ix.Close() })
	mine := bot.New(bot.Config{Searcher: ix})
	var facts []*knowledge.Fact
	for _, policy := range lib.Policies {
		facts = append(facts, policy.Facts...)
	}
	theirs := plainIndex(b, facts)
	var took, tookPlain []time.Duration
	i := 0
	b.ReportAllocs()
	for b.Loop() {
		text := questions[i%len(questions)]
		i++
		start := time.Now()
		if _, err := mine.Ask(b.Context(), bot.Question{Text: text}); err != nil {
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
	b.ReportMetric(float64(m.Microseconds()), "ask-µs")
	b.ReportMetric(float64(p.Microseconds()), "plain-µs")
	b.ReportMetric(float64(m)/float64(p), "ratio")
}
