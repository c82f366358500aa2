package web

import (
	"net/http"
	"testing"
	"testing/fstest"

	"fineprint/bot"
	"fineprint/index"
	"fineprint/knowledge"
)

// BenchmarkAsk puts the same question to the bot itself, to the API and to the
// page: what is above the first is this package's.
func BenchmarkAsk(b *testing.B) {
	lib, err := knowledge.Load(fstest.MapFS{"lumen.yaml": {Data: []byte(lumen)}})
	if err != nil {
		b.Fatal(err)
	}
	ix, err := index.New(lib)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = ix.Close() }()
	real := bot.New(bot.Config{Searcher: ix})
	s, err := New(Config{Handler: real, Suggester: real, Library: ix.Library, Text: func(bot.Answer) string { return "in words" }, Metrics: NewMetrics("")})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("bot", func(b *testing.B) {
		for b.Loop() {
			if _, err := real.Ask(b.Context(), bot.Question{Text: "are locked albums scanned?", Candidates: candidates}); err != nil {
				b.Fatal(err)
			}
		}
	})
	for name, ask := range map[string]func() int{
		"api": func() int {
			return send(s, "POST", "/api/ask", asJSON, `{"question":"are locked albums scanned?"}`).Code
		},
		"page": func() int { return send(s, "POST", "/", asForm, "question=are+locked+albums+scanned?").Code },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if code := ask(); code != http.StatusOK {
					b.Fatal(code)
				}
			}
		})
	}
}
