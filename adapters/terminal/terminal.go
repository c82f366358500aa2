// Package terminal is where people ask at a command line: it renders answers as
// text and holds a conversation with line editing, history and numbered choices.
package terminal

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strconv"
	"strings"

	"golang.org/x/term"

	"fineprint/bot"
)

// Config is what a Terminal needs.
type Config struct {
	// Handler answers; required.
	Handler bot.Handler
	// In is where questions come from and Out where answers go; nil are the
	// standard streams. Line editing needs both to be terminals. Otherwise each
	// line is a question and no prompt is written.
	In  io.Reader
	Out io.Writer
	// Question is what every question starts from: policy, language, place. An empty
	// Conversation stands for one that only this process knows.
	Question bot.Question
	// Options say how answers look; Pick is set by Run.
	Options Options
	// Log gets what broke, with the reference the asker was given; nil drops it.
	Log *slog.Logger
}

// Terminal is a conversation at a command line.
type Terminal struct {
	handler  bot.Handler
	in       io.Reader
	out      io.Writer
	question bot.Question
	options  Options
	log      *slog.Logger
	choices  []bot.Choice // of the last answer
}

const (
	prompt   = "> "
	greeting = "Ask about a policy, or type the number of a choice. Ctrl-D ends."
	farewell = "Goodbye."
)

// New returns a conversation that has not begun.
func New(c Config) *Terminal {
	t := &Terminal{handler: c.Handler, in: c.In, out: c.Out, question: c.Question, options: c.Options, log: c.Log}
	if t.in == nil {
		t.in = os.Stdin
	}
	if t.out == nil {
		t.out = os.Stdout
	}
	if t.log == nil {
		t.log = slog.New(slog.DiscardHandler)
	}
	if t.question.Conversation == "" {
		t.question.Conversation = "terminal-" + rand.Text()
	}
	t.options.Pick = true
	return t
}

// Run answers until the input ends, Ctrl-D or Ctrl-C is pressed, somebody types
// "exit", or ctx is done; all of these are a good end. An error means that
// input or output broke.
func (t *Terminal) Run(ctx context.Context) error {
	if IsTerminal(t.in) && IsTerminal(t.out) {
		return t.interactive(ctx)
	}
	lines := NewLines(t.in)
	return t.converse(ctx, func() (string, error) {
		line, err := lines.Next()
		return string(line), err
	})
}

// interactive holds the conversation with line editing. The terminal is in raw
// mode meanwhile, and always set back.
func (t *Terminal) interactive(ctx context.Context) error {
	in, ok := t.in.(file)
	if !ok {
		return errors.New("the input is no terminal")
	}
	fd := int(in.Fd())
	before, err := term.MakeRaw(fd)
	if err != nil {
		return fmt.Errorf("set up the terminal: %w", err)
	}
	defer func() { _ = term.Restore(fd, before) }()
	screen := t.out
	// The editor writes line breaks as a raw terminal needs them.
	editor := term.NewTerminal(readWriter{t.in, screen}, prompt)
	t.out = editor
	return t.edit(ctx, editor, screen, func() {
		t.options.Width = width(screen)
		// A failure leaves the size as it was, which only misplaces the cursor.
		_ = editor.SetSize(t.options.Width, 24)
	})
}

// edit greets, converses through the line editor and says goodbye, which goes
// straight to the screen, since the editor would prompt once more after it.
// resize is called before each line, as the window may have changed.
func (t *Terminal) edit(ctx context.Context, editor *term.Terminal, screen io.Writer, resize func()) error {
	resize()
	if err := t.say(t.options.styled(dim, greeting)); err != nil {
		return err
	}
	err := t.converse(ctx, func() (string, error) {
		resize()
		line, err := editor.ReadLine()
		if errors.Is(err, term.ErrPasteIndicator) {
			err = nil
		}
		return line, err
	})
	if err != nil {
		return err
	}
	if _, err := io.WriteString(screen, "\r\n"+farewell+"\r\n"); err != nil {
		return fmt.Errorf("write goodbye: %w", err)
	}
	return nil
}

type readWriter struct {
	io.Reader
	io.Writer
}

// converse answers line after line until there are no more.
func (t *Terminal) converse(ctx context.Context, next func() (string, error)) error {
	// Reading cannot be broken off, so it has its own goroutine, which ends with
	// the process or the input. It reads on only when it was told to, so that
	// nothing is typed into a prompt while an answer is written.
	ask, lines := make(chan struct{}), make(chan read)
	defer close(ask)
	go func() {
		for range ask {
			line, err := next()
			select {
			case lines <- read{line, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	for {
		select {
		case ask <- struct{}{}:
		case <-ctx.Done():
			return nil
		}
		select {
		case got := <-lines:
			done, err := t.line(ctx, got)
			if done || err != nil {
				return err
			}
		case <-ctx.Done():
			return nil
		}
	}
}

// read is one line, or why there is none.
type read struct {
	line string
	err  error
}

// line answers one line and tells whether it was the last.
func (t *Terminal) line(ctx context.Context, got read) (done bool, err error) {
	text := strings.TrimSpace(got.line)
	switch {
	case errors.Is(got.err, ErrLongLine):
		return false, t.say("That was more than 1 MB. Please ask something shorter.")
	case errors.Is(got.err, io.EOF):
		return true, nil
	case got.err != nil:
		return true, fmt.Errorf("read the input: %w", got.err)
	case text == "":
		return false, nil
	case text == "exit" || text == "quit":
		return true, nil
	}
	return false, t.answer(ctx, text)
}

// answer asks a question, or the choice whose number was typed.
func (t *Terminal) answer(ctx context.Context, text string) error {
	q := t.question
	q.Text = text
	if n, ok := t.number(text); ok {
		if n < 1 || n > len(t.choices) {
			return t.say(fmt.Sprintf("There is no choice of that number. Type one from 1 to %d, or a question.", len(t.choices)))
		}
		choice := t.choices[n-1]
		q.Choice, q.Text = choice.Key, choice.Text
		if err := t.say(t.options.styled(bold, prompt+bot.PlainLine(choice.Text))); err != nil {
			return err
		}
	}
	a, err := t.handler.Ask(ctx, q)
	if over(ctx) {
		return nil
	}
	if err != nil {
		return t.apologise(err)
	}
	t.choices = a.Choices
	return t.say(Render(a, t.options) + explanation(a, t.options))
}

// over tells whether the conversation has ended, which is no failure.
func over(ctx context.Context) bool { return ctx.Err() != nil }

func explanation(a bot.Answer, o Options) string {
	if text := Explain(a, o); text != "" {
		return "\n" + text
	}
	return ""
}

// number reads "2", "2." or "#2" where there is something to choose.
func (t *Terminal) number(text string) (int, bool) {
	if len(t.choices) == 0 {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSuffix(strings.TrimPrefix(text, "#"), "."))
	return n, err == nil
}

// apologise gives the asker a reference that the log has too.
func (t *Terminal) apologise(err error) error {
	reference := rand.Text()[:8]
	t.log.Error("a question could not be answered", "reference", reference, "error", err)
	return t.say("Sorry, something went wrong here (reference " + reference + "). Please ask again.")
}

// say writes text as a block, with an empty line after it.
func (t *Terminal) say(text string) error {
	if _, err := io.WriteString(t.out, strings.TrimRight(text, "\n")+"\n\n"); err != nil {
		return fmt.Errorf("write the answer: %w", err)
	}
	return nil
}
