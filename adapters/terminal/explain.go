package terminal

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"fineprint/bot"
)

// Explain writes how an answer was found, for maintainers: words, places,
// candidates with the signals behind their scores, and why it was decided so.
// It is empty for an answer without an explanation.
func Explain(a bot.Answer, o Options) string {
	e := a.Explanation
	if e == nil {
		return ""
	}
	p := page{options: o}
	p.title("How this was found")
	p.entry("words", strings.Join(e.Words, ", "))
	p.entry("places", strings.Join(e.Places, ", "))
	p.entry("intent", e.Intent)
	p.entry("decided", strings.Join(e.Lines, "; "))
	p.entry("outcome", fmt.Sprintf("%s, confidence %.2f", a.Outcome, a.Confidence))
	p.entry("library", a.Library)
	if len(e.Candidates) == 0 {
		p.entry("candidates", "")
		return p.String()
	}
	p.entry("candidates", "best first")
	for i, c := range e.Candidates {
		mark := fmt.Sprintf("  %d. ", i+1)
		head := fmt.Sprintf("%s %.3f", bot.PlainLine(c.ID), c.Score)
		p.item(mark, append([]string{head}, o.wrapped(signals(c.Signals), len(mark))...))
	}
	return p.String()
}

// entry is a named line; without a value it says so.
func (p *page) entry(name, value string) {
	mark := fmt.Sprintf("  %-11s", name)
	value = cmp.Or(bot.PlainLine(value), "none")
	p.item(mark, p.options.wrapped(value, len(mark)))
}

// signals are listed by name, so that the same answer is always explained alike.
func signals(values map[string]float64) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(values)) {
		parts = append(parts, fmt.Sprintf("%s %.3g", bot.PlainLine(name), values[name]))
	}
	return strings.Join(parts, ", ")
}
