package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fineprint/adapters/terminal"
	"fineprint/bot"
)

const askHelp = `Answers one question. Its words need no quotes where the shell leaves them alone.
With - or without words the question is read from standard input.

With --batch each line of standard input is a JSON object
  {"id", "question", "conversation"?, "policy"?, "language"?, "place"?}
and each is answered on a line, in order, with
  {"id", "outcome", "verdict", "policy", "confidence", "facts": [ID…],
   "candidates": [{"id", "score"}…], "text", "choices": [{"key", "text"}…], "library",
   "policies"?: of each fact, where they are of several [ID…]}
A line that cannot be answered gives {"id"?, "error"}; the others go on and the
program ends with 1. The questions of one conversation follow one another; a
conversation lasts as long as the batch. --json prints the same object.

Exit codes: 0 answered, asked back, small talk or refused; 1 failure or, in a
batch, bad lines; 2 the command line cannot be understood; 3 not covered. A batch
ends with 0 whatever its outcomes are.`

// maxTop is how many candidates may be asked for.
const maxTop = 1000

// askFlags are the flags of ask.
type askFlags struct {
	asking
	json, batch  bool
	conversation string
	top          int
}

func (p *program) askCommand() *cobra.Command {
	var flags askFlags
	c := &cobra.Command{
		Use:   "ask [QUESTION…]",
		Short: "Answers a question, or a batch of them",
		Long:  askHelp,
		Example: `  fineprint ask does this affect India
  echo "how do i opt out" | fineprint ask
  fineprint ask --batch --top 10 <questions.jsonl >answers.jsonl`,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case flags.top < 0 || flags.top > maxTop:
				return usage("%s must be from 0 to %d", p.named(c, "top"), maxTop)
			case flags.batch:
				return p.askBatch(c, flags, args)
			}
			return p.askOne(c, flags, args)
		},
	}
	flags.register(c)
	f := c.Flags()
	f.BoolVar(&flags.json, "json", false, "print the answer as a JSON object")
	f.BoolVar(&flags.batch, "batch", false, "answer JSON lines from standard input with JSON lines")
	f.IntVar(&flags.top, "top", 5, "list the `N` best candidates in JSON, 0 to 1000")
	f.StringVar(&flags.conversation, "conversation", "", "remember this question for the next one of the conversation `ID`, for half an hour")
	return c
}

// askOne answers the question of the command line or of standard input.
func (p *program) askOne(c *cobra.Command, flags askFlags, args []string) error {
	text, err := p.questionText(args)
	if err != nil {
		return err
	}
	conversations, done, err := p.conversations(c.Context(), flags)
	if err != nil {
		return err
	}
	defer done()
	b, ix, err := p.open(c, conversations)
	if err != nil {
		return err
	}
	defer func() { _ = ix.Close() }() // in memory; the process ends
	q, err := p.question(c, flags.asking, ix.Library())
	if err != nil {
		return err
	}
	q.Text, q.Conversation = text, flags.conversation
	if flags.json {
		q.Candidates = flags.top
	}
	return p.answerOne(c.Context(), b, q, flags.json)
}

// answerOne asks and prints; the error tells the exit code.
func (p *program) answerOne(ctx context.Context, h bot.Handler, q bot.Question, asJSON bool) error {
	a, err := h.Ask(ctx, q)
	if err != nil {
		return failure("the question could not be answered: %w", err)
	}
	if asJSON {
		err = writeAnswer(p.stdout, a)
	} else {
		err = p.writeText(a)
	}
	if err != nil {
		return failure("cannot write the answer: %w", err)
	}
	if a.Outcome == bot.NotCovered {
		return &exitError{code: exitNotCovered}
	}
	return nil
}

func (p *program) writeText(a bot.Answer) error {
	o := terminal.OptionsFor(p.stdout, p.getenv)
	text := terminal.Render(a, o)
	if explanation := terminal.Explain(a, o); explanation != "" {
		text += "\n" + explanation
	}
	_, err := io.WriteString(p.stdout, text)
	return err
}

func writeAnswer(w io.Writer, a bot.Answer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(newAnswerLine(nil, a))
}

// questionText joins the words, or reads standard input.
func (p *program) questionText(args []string) (string, error) {
	text := strings.Join(args, " ")
	if len(args) == 0 || text == "-" {
		if len(args) == 0 && terminal.IsTerminal(p.stdin) {
			return "", usage(`there is no question: write fineprint ask "…"`)
		}
		data, err := io.ReadAll(io.LimitReader(p.stdin, terminal.MaxLine+1))
		if err != nil {
			return "", failure("cannot read the question: %w", err)
		}
		text = string(data)
	}
	switch text = strings.TrimSpace(text); {
	case text == "":
		return "", usage("the question is empty: write what you want to know")
	case len(text) > terminal.MaxLine:
		return "", usage("the question is longer than 1 MB: ask something shorter")
	}
	return text, nil
}

// conversations are kept in the database where one is to go on in the next
// process, and not at all otherwise. Call done at the end: this process may be the
// only one that ever deletes what is past its time.
func (p *program) conversations(ctx context.Context, flags askFlags) (kept bot.Conversations, done func(), err error) {
	if flags.conversation == "" {
		return nil, func() {}, nil
	}
	s, err := p.openStore(ctx)
	if err != nil {
		return nil, nil, err
	}
	return s, func() {
		if err := errors.Join(s.Sweep(ctx), s.Close()); err != nil {
			_, _ = fmt.Fprintln(p.stderr, "fineprint: old conversations could not be deleted:", bot.PlainLine(err.Error()))
		}
	}, nil
}

// askBatch answers the lines of standard input.
func (p *program) askBatch(c *cobra.Command, flags askFlags, args []string) error {
	switch {
	case c.Flags().Changed("json"):
		return usage("--batch prints JSON as it is: leave out --json")
	case c.Flags().Changed("conversation"):
		return usage("--batch takes conversations from its lines: leave out --conversation")
	case len(args) > 0:
		return usage("--batch reads its questions from standard input: leave out the words")
	}
	b, ix, err := p.open(c, nil)
	if err != nil {
		return err
	}
	defer func() { _ = ix.Close() }() // in memory; the process ends
	q, err := p.question(c, flags.asking, ix.Library())
	if err != nil {
		return err
	}
	q.Candidates = flags.top
	run := batch{handler: b, start: q, policies: p.shown(ix.Library())}
	bad, err := run.answer(c.Context(), p.stdin, p.stdout)
	if err != nil {
		return failure("the batch broke off: %w", err)
	}
	if bad > 0 {
		return failure("%s could not be answered: look for \"error\" in the output", count(bad, "line"))
	}
	return nil
}
