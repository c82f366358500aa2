// Package wire holds questions and answers as JSON: a contract with other
// programs, the same at the command line and over HTTP.
//
// It is no form of bot.Answer that platforms see; those have types of their own.
package wire

import (
	"bytes"
	"encoding/json"
	"errors"

	"fineprint/bot"
)

// Answer is an answer. Lists are never null.
type Answer struct {
	// ID as it came: a string or a number; "" where none came.
	ID          json.RawMessage `json:"id"`
	Outcome     bot.Outcome     `json:"outcome"`
	Verdict     string          `json:"verdict"`
	Policy      string          `json:"policy"`
	Confidence  float64         `json:"confidence"`
	Facts       []string        `json:"facts"`
	Candidates  []Candidate     `json:"candidates"`
	Text        string          `json:"text"`
	Choices     []Choice        `json:"choices"`
	Library     string          `json:"library"`
	Policies    []string        `json:"policies,omitempty"`    // of each of the facts, where they are of several
	Explanation string          `json:"explanation,omitempty"` // only where it was asked for
}

// Candidate is a fact that matched; scores are comparable within one answer only.
type Candidate struct {
	ID    string  `json:"id"`
	Score float64 `json:"score"`
}

// Choice is a question to go on with, or a reading to choose.
type Choice struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

// Error tells why a question was not answered.
type Error struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Error string          `json:"error"`
}

// NewAnswer is an answer to the question of an id, which is nil where none came.
// The text is the answer in words.
func NewAnswer(id json.RawMessage, a bot.Answer, text string) Answer {
	w := Answer{
		ID: id, Outcome: a.Outcome, Verdict: string(a.Verdict), Confidence: min(max(a.Confidence, 0), 1),
		Facts: make([]string, 0, len(a.Points)), Candidates: make([]Candidate, 0, len(a.Candidates)),
		Choices: make([]Choice, 0, len(a.Choices)), Library: a.Library, Text: text,
	}
	if w.ID == nil {
		w.ID = json.RawMessage(`""`)
	}
	if a.Policy != nil {
		w.Policy = a.Policy.ID
	}
	for _, point := range a.Points {
		w.Facts = append(w.Facts, point.Fact.ID)
		if point.Policy != nil {
			w.Policies = append(w.Policies, point.Policy.ID)
		}
	}
	for _, c := range a.Candidates {
		w.Candidates = append(w.Candidates, Candidate(c))
	}
	for _, c := range a.Choices {
		w.Choices = append(w.Choices, Choice{c.Key, bot.PlainLine(c.Text)})
	}
	return w
}

// Encode is one line of JSON with its end. Letters such as < stay readable.
func Encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, errors.New("the answer could not be written as JSON")
	}
	return b.Bytes(), nil
}
