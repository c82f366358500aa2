package web

import (
	"cmp"
	"encoding/json"
	"strings"

	"fineprint/bot"
	"fineprint/bot/wire"
	"fineprint/knowledge"
)

// answerVersion is raised when a field changes its meaning or goes; new ones may
// come without.
const answerVersion = 1

// answerJSON is the API's answer: the contract's fields, and all that a client
// needs to show it in its own way. Lists are never null.
type answerJSON struct {
	Version int `json:"version"`
	wire.Answer
	// Key, sent as "choice", gives this answer again; empty where it rests on no facts.
	Key string `json:"key"`
	// Language of notice, lead, notes, attributions and choices, a BCP 47 tag.
	Language     string      `json:"language"`
	Notice       string      `json:"notice,omitempty"` // before all else
	Lead         string      `json:"lead"`
	Notes        []string    `json:"notes"`
	Points       []pointJSON `json:"points"`
	Disagreement bool        `json:"disagreement"`
	StepsTitle   string      `json:"stepsTitle"`
	Steps        []stepJSON  `json:"steps"`
	// Rest says what of the question no fact answers, after all else.
	Rest    []string     `json:"rest"`
	Sources []sourceJSON `json:"sources"`
	// AsOf is when the facts were last verified: "2026-04-01", or less precise.
	AsOf string `json:"asOf"`
}

type pointJSON struct {
	Fact string `json:"fact"`
	// Kind is "reported", "claim", "opinion" or "advice".
	Kind        string `json:"kind"`
	Unconfirmed bool   `json:"unconfirmed"`
	Attribution string `json:"attribution"`
	Text        string `json:"text"`
	Details     string `json:"details"`
	Language    string `json:"language"` // of text and details
	// Sources are numbers into the answer's, from 1.
	Sources []int `json:"sources"`
	// Side tells apart those who contradict each other; 0 is no side.
	Side int `json:"side"`
	// Verdict on the one of several questions that this point answers; else empty.
	Verdict  string `json:"verdict,omitempty"`
	Verified string `json:"verified"`
	Overdue  bool   `json:"overdue"`
}

type stepJSON struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

type sourceJSON struct {
	Number    int            `json:"number"`
	ID        string         `json:"id"`
	Publisher string         `json:"publisher"`
	Title     string         `json:"title"`
	URL       string         `json:"url"`
	Date      string         `json:"date"`
	Own       bool           `json:"own"`
	Note      string         `json:"note"`
	Citations []citationJSON `json:"citations"`
}

type citationJSON struct {
	Section string `json:"section"`
	Quote   string `json:"quote"`
}

// newAnswerJSON is an answer to the question of an id, with its words as text.
func newAnswerJSON(id json.RawMessage, a bot.Answer, text string) answerJSON {
	v := answerJSON{
		Version: answerVersion, Answer: wire.NewAnswer(id, a, text), Key: a.Key, Language: cmp.Or(a.Language, "en"), Notice: bot.PlainLine(a.Notice), Lead: bot.PlainLine(a.Lead),
		Notes: make([]string, 0, len(a.Notes)), Points: make([]pointJSON, 0, len(a.Points)),
		Steps: make([]stepJSON, 0, len(a.Steps)), Rest: make([]string, 0, len(a.Rest)), Sources: make([]sourceJSON, 0, len(a.Sources)),
		Disagreement: a.Disagreement, StepsTitle: bot.PlainLine(a.StepsTitle), AsOf: a.AsOf.String(),
	}
	for _, note := range a.Notes {
		v.Notes = append(v.Notes, bot.PlainLine(note))
	}
	for _, rest := range a.Rest {
		v.Rest = append(v.Rest, bot.PlainLine(rest))
	}
	for _, point := range a.Points {
		v.Points = append(v.Points, newPointJSON(a, point))
	}
	for _, step := range a.Steps {
		v.Steps = append(v.Steps, stepJSON{bot.PlainLine(step.Text), link(step.URL)})
	}
	for i, source := range a.Sources {
		v.Sources = append(v.Sources, newSourceJSON(a, i+1, source))
	}
	return v
}

func newPointJSON(a bot.Answer, point bot.Point) pointJSON {
	v := pointJSON{
		Attribution: bot.PlainLine(point.Attribution), Text: bot.PlainLine(point.Text), Language: cmp.Or(point.Language, "en"), Side: point.Side, Overdue: point.Overdue,
		Verdict: string(point.Verdict), Details: strings.Join(bot.PlainParagraphs(point.Details), "\n\n"), Sources: append([]int{}, cited(a, point)...),
	}
	if f := point.Fact; f != nil {
		v.Fact, v.Kind, v.Unconfirmed = f.ID, string(f.Kind), f.Unconfirmed
		v.Verified = f.Verified.String()
	}
	return v
}

func newSourceJSON(a bot.Answer, number int, source *knowledge.Source) sourceJSON {
	v := sourceJSON{
		Number: number, ID: source.ID, Publisher: publisher(source), Title: bot.PlainLine(source.Title), URL: link(source.URL),
		Date: source.Date.String(), Own: source.Own, Note: bot.PlainLine(source.Note), Citations: []citationJSON{},
	}
	for _, c := range citations(a, source.ID) {
		v.Citations = append(v.Citations, citationJSON{bot.PlainLine(c.Section), bot.PlainLine(c.Quote)})
	}
	return v
}
