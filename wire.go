package main

import (
	"encoding/json"
	"strings"

	"fineprint/adapters/terminal"
	"fineprint/bot"
)

// answerLine is an answer on the wire, a contract with other programs. Lists are
// never null.
type answerLine struct {
	// ID as it came: a string or a number; "" where none came.
	ID          json.RawMessage `json:"id"`
	Outcome     bot.Outcome     `json:"outcome"`
	Verdict     string          `json:"verdict"`
	Policy      string          `json:"policy"`
	Confidence  float64         `json:"confidence"`
	Facts       []string        `json:"facts"`
	Candidates  []candidateWire `json:"candidates"`
	Text        string          `json:"text"`
	Choices     []choiceWire    `json:"choices"`
	Library     string          `json:"library"`
	Explanation string          `json:"explanation,omitempty"` // with --explain only
}

type candidateWire struct {
	ID    string  `json:"id"`
	Score float64 `json:"score"`
}

type choiceWire struct {
	Key  string `json:"key"`
	Text string `json:"text"`
}

// errorLine tells why a line was not answered.
type errorLine struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Error string          `json:"error"`
}

func newAnswerLine(id json.RawMessage, a bot.Answer) answerLine {
	line := answerLine{
		ID: id, Outcome: a.Outcome, Verdict: string(a.Verdict), Confidence: min(max(a.Confidence, 0), 1),
		Facts: make([]string, 0, len(a.Points)), Candidates: make([]candidateWire, 0, len(a.Candidates)),
		Choices: make([]choiceWire, 0, len(a.Choices)), Library: a.Library,
		Text:        strings.TrimSuffix(terminal.Render(a, terminal.Options{}), "\n"),
		Explanation: strings.TrimSuffix(terminal.Explain(a, terminal.Options{}), "\n"),
	}
	if line.ID == nil {
		line.ID = json.RawMessage(`""`)
	}
	if a.Policy != nil {
		line.Policy = a.Policy.ID
	}
	for _, point := range a.Points {
		line.Facts = append(line.Facts, point.Fact.ID)
	}
	for _, c := range a.Candidates {
		line.Candidates = append(line.Candidates, candidateWire(c))
	}
	for _, c := range a.Choices {
		line.Choices = append(line.Choices, choiceWire{c.Key, terminal.Neutralise(c.Text)})
	}
	return line
}
