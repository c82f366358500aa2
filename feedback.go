package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fineprint/bot"
	"fineprint/bot/store"
)

const feedbackHelp = `Counts the votes on answers, those that helped least first, with the reasons that
people gave and the fact each answer rests on. Each person counts once on an
answer, and votes are kept for a year.

With --json each answer is an object on a line
  {"answer", "policy", "fact", "title", "helpful", "unhelpful", "reasons", "last"}
where fact is empty when the knowledge no longer has it.`

// feedbackLine is the votes on one answer on the wire, a contract with other programs.
type feedbackLine struct {
	Answer    string                   `json:"answer"`
	Policy    string                   `json:"policy"`
	Fact      string                   `json:"fact"`
	Title     string                   `json:"title"`
	Helpful   int                      `json:"helpful"`
	Unhelpful int                      `json:"unhelpful"`
	Reasons   map[bot.RatingReason]int `json:"reasons"`
	Last      time.Time                `json:"last"`
}

func (p *program) feedbackCommand() *cobra.Command {
	var asJSON bool
	c := &cobra.Command{
		Use:               "feedback",
		Short:             "Lists what people thought of answers",
		Long:              feedbackHelp,
		Args:              atMost(0),
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error {
			return p.withStore(c, func(s *store.Store) error { return p.feedback(c, s, asJSON) })
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "print a JSON object for each")
	return c
}

func (p *program) feedback(c *cobra.Command, s *store.Store, asJSON bool) error {
	tallies, err := s.Tallies(c.Context())
	if err != nil {
		return failure("cannot read the votes: %w", err)
	}
	b, ix, err := p.open(c, nil)
	if err != nil {
		return err
	}
	defer func() { _ = ix.Close() }() // in memory; the process ends
	lines := make([]feedbackLine, 0, len(tallies))
	for _, tally := range tallies {
		line, err := newFeedbackLine(c.Context(), b, tally)
		if err != nil {
			return failure("cannot tell what was voted on: %w", err)
		}
		lines = append(lines, line)
	}
	write := writeFeedback
	if asJSON {
		write = writeFeedbackJSON
	}
	if err := write(p.stdout, lines); err != nil {
		return failure("cannot write the votes: %w", err)
	}
	return nil
}

// newFeedbackLine asks the bot again what the answer was.
func newFeedbackLine(ctx context.Context, h bot.Handler, t store.Tally) (feedbackLine, error) {
	line := feedbackLine{
		Answer: t.Answer, Policy: t.Policy, Helpful: t.Helpful, Unhelpful: t.Unhelpful, Reasons: t.Reasons, Last: t.Last,
	}
	a, err := h.Ask(ctx, bot.Question{Choice: t.Answer, Internal: true})
	if err != nil {
		return line, err
	}
	if a.Outcome == bot.Answered && len(a.Points) > 0 {
		main := a.Points[0].Fact
		line.Fact, line.Title = main.ID, cmp.Or(main.Title, main.Statement)
	}
	return line, nil
}

func writeFeedbackJSON(w io.Writer, lines []feedbackLine) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, line := range lines {
		if err := enc.Encode(line); err != nil {
			return err
		}
	}
	return nil
}

func writeFeedback(w io.Writer, lines []feedbackLine) error {
	if len(lines) == 0 {
		_, err := io.WriteString(w, "Nobody has voted.\n")
		return err
	}
	var b strings.Builder
	for _, line := range lines {
		about := line.Title
		if line.Fact == "" {
			about = "answer " + line.Answer + ", whose fact is no longer there"
		}
		fmt.Fprintf(&b, "%s\n  %s\n", bot.PlainLine(about), bot.PlainLine(votesText(line)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func votesText(line feedbackLine) string {
	votes := fmt.Sprintf("%d helpful, %d not", line.Helpful, line.Unhelpful)
	reasons := make([]string, 0, len(line.Reasons))
	for _, reason := range slices.Sorted(maps.Keys(line.Reasons)) {
		reasons = append(reasons, fmt.Sprintf("%s %d", reason, line.Reasons[reason]))
	}
	if len(reasons) > 0 {
		votes += " (" + strings.Join(reasons, ", ") + ")"
	}
	return listing(votes, line.Policy, line.Fact, "last "+minute(line.Last))
}
