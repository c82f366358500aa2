package main

import (
	"encoding/json"
	"strings"

	"fineprint/adapters/terminal"
	"fineprint/bot"
	"fineprint/bot/wire"
)

// newAnswerLine is an answer on the wire; an explanation comes with --explain only.
func newAnswerLine(id json.RawMessage, a bot.Answer) wire.Answer {
	line := wire.NewAnswer(id, a, asText(a))
	line.Explanation = strings.TrimSuffix(terminal.Explain(a, terminal.Options{}), "\n")
	return line
}

// asText is an answer in words, without line breaks inside paragraphs.
func asText(a bot.Answer) string {
	return strings.TrimSuffix(terminal.Render(a, terminal.Options{}), "\n")
}
