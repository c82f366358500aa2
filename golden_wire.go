package main

import (
	"encoding/json"
	"io"

	"fineprint/knowledge"
)

// reportWire is a report on the wire: other programs read it, and --against does.
type reportWire struct {
	// Version of this form.
	Version int          `json:"version"`
	Library string       `json:"library"`
	Date    string       `json:"date"`
	Total   partsWire    `json:"total"`
	By      []partsWire  `json:"categories"`
	Results []resultWire `json:"results"`
}

const reportVersion = 1

type partsWire struct {
	Category string    `json:"category,omitempty"`
	Tuned    tallyWire `json:"tuned"`
	Held     tallyWire `json:"held"`
}

type tallyWire struct {
	Passed int `json:"passed"`
	Asked  int `json:"asked"`
}

type resultWire struct {
	Path        string   `json:"path"`
	Line        int      `json:"line"`
	Policy      string   `json:"policy"`
	Category    string   `json:"category"`
	Held        bool     `json:"held"`
	Earlier     []string `json:"earlier,omitempty"`
	Question    string   `json:"question"`
	Language    string   `json:"language,omitempty"`
	Place       string   `json:"place,omitempty"`
	Fixed       bool     `json:"fixed,omitempty"`
	Passed      bool     `json:"passed"`
	Wrong       []string `json:"wrong,omitempty"`
	Outcome     string   `json:"outcome"`
	Verdict     string   `json:"verdict"`
	Facts       []string `json:"facts"`
	Text        string   `json:"text"`
	Explanation string   `json:"explanation,omitempty"`
}

func (r goldenReport) wire() reportWire {
	categories, total := r.count()
	w := reportWire{
		Version: reportVersion, Library: r.library, Date: r.date,
		Total: total.wire(), By: make([]partsWire, 0, len(categories)), Results: make([]resultWire, 0, len(r.results)),
	}
	w.Total.Category = ""
	for _, t := range categories {
		w.By = append(w.By, t.wire())
	}
	for i := range r.results {
		w.Results = append(w.Results, r.results[i].wire())
	}
	return w
}

// result is the way back, for --against.
func (w *resultWire) result() goldenResult {
	return goldenResult{
		question: &knowledge.GoldenQuestion{
			Path: w.Path, Line: w.Line, Policy: w.Policy, Category: w.Category, Held: w.Held, Earlier: w.Earlier,
			Text: w.Question, Language: w.Language, Place: placeCode(w.Place), Fixed: w.Fixed,
		},
		outcome: w.Outcome, verdict: w.Verdict, facts: w.Facts, text: w.Text, wrong: w.wrong(),
	}
}

// wrong keeps a failure a failure even where the file does not say why.
func (w *resultWire) wrong() []string {
	if w.Passed {
		return nil
	}
	if len(w.Wrong) == 0 {
		return []string{"it failed"}
	}
	return w.Wrong
}

func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(v)
}
