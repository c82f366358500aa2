package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot"
)

const questionsHelp = `Lists, newest first, the questions that people sent to the maintainers because the
bot could not answer them. They are the best guide to what a policy file lacks:
write the fact, with what was asked among its phrasings.

They are kept for a year, and for 180 days once they were answered. Who asked is
not told.

With --json each question is an object on a line
  {"id", "adapter", "text", "policy", "sent", "answered"}
where answered is missing while it is open.`

// questionLine is a question to the maintainers on the wire, a contract with
// other programs. Where it came from and goes to is the adapter's, and left out.
type questionLine struct {
	ID       string     `json:"id"`
	Adapter  string     `json:"adapter"`
	Text     string     `json:"text"`
	Policy   string     `json:"policy"`
	Sent     time.Time  `json:"sent"`
	Answered *time.Time `json:"answered,omitempty"`
}

func newQuestionLine(q bot.OpenQuestion) questionLine {
	line := questionLine{ID: q.ID, Adapter: q.Adapter, Text: q.Text, Policy: q.Policy, Sent: q.Sent}
	if !q.Answered.IsZero() {
		line.Answered = &q.Answered
	}
	return line
}

func (p *program) questionsCommand() *cobra.Command {
	var open, asJSON bool
	c := &cobra.Command{
		Use:   "questions",
		Short: "Lists what people asked that the bot could not answer",
		Long:  questionsHelp,
		Example: `  fineprint questions --open
  fineprint questions --json | jq -r .text`,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE:              func(c *cobra.Command, _ []string) error { return p.listQuestions(c, open, asJSON) },
	}
	c.Flags().BoolVar(&open, "open", false, "only those without an answer")
	c.Flags().BoolVar(&asJSON, "json", false, "print a JSON object for each")
	return c
}

func (p *program) listQuestions(c *cobra.Command, open, asJSON bool) error {
	s, err := p.openExistingStore(c.Context())
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // only read
	questions, err := s.Questions(c.Context(), open)
	if err != nil {
		return failure("cannot read the questions: %w", err)
	}
	switch {
	case asJSON:
		err = writeQuestionLines(p.stdout, questions)
	case len(questions) == 0 && open:
		_, err = io.WriteString(p.stdout, "No question is open.\n")
	case len(questions) == 0:
		_, err = io.WriteString(p.stdout, "Nobody has sent a question.\n")
	default:
		var b strings.Builder
		writeQuestions(&b, questions)
		_, err = io.WriteString(p.stdout, b.String())
	}
	if err != nil {
		return failure("cannot write the questions: %w", err)
	}
	return nil
}

func writeQuestionLines(w io.Writer, questions []bot.OpenQuestion) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, q := range questions {
		if err := enc.Encode(newQuestionLine(q)); err != nil {
			return err
		}
	}
	return nil
}

// writeQuestions writes when and where, then the words, indented.
func writeQuestions(b *strings.Builder, questions []bot.OpenQuestion) {
	for _, q := range questions {
		state := "open"
		if !q.Answered.IsZero() {
			state = "answered " + minute(q.Answered)
		}
		fmt.Fprintln(b, bot.PlainLine(listing(minute(q.Sent), state, q.Adapter, q.Policy)))
		for line := range strings.Lines(strings.TrimSpace(q.Text)) {
			fmt.Fprintln(b, "  "+bot.PlainLine(strings.TrimRight(line, "\r\n")))
		}
	}
}

// minute is a time as people read it.
func minute(t time.Time) string { return t.UTC().Format("2006-01-02 15:04 UTC") }
