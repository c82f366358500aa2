package terminal

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"

	"golang.org/x/term"

	"fineprint/bot"
)

// handler answers each question with its text and two choices, and remembers
// what it was asked.
type handler struct {
	asked []bot.Question
	err   error
}

func (h *handler) Ask(_ context.Context, q bot.Question) (bot.Answer, error) {
	h.asked = append(h.asked, q)
	if h.err != nil {
		return bot.Answer{}, h.err
	}
	a := bot.Answer{Outcome: bot.Answered, Lead: "You asked: " + q.Text, Choices: []bot.Choice{{Key: "1f.a", Text: "First?"}, {Key: "1f.b", Text: "Second?"}}}
	if q.Text == "no choices" {
		a.Choices = nil
	}
	return a, nil
}

func (h *handler) Rate(context.Context, bot.Rating) error { return nil }

// conversation runs lines through a Terminal that is none.
func conversation(t *testing.T, h *handler, c Config, lines ...string) string {
	t.Helper()
	var out bytes.Buffer
	c.Handler, c.In, c.Out = h, strings.NewReader(strings.Join(lines, "\n")), &out
	if err := New(c).Run(t.Context()); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestChatAnswersEachLine(t *testing.T) {
	t.Parallel()
	h := &handler{}
	out := conversation(t, h, Config{Question: bot.Question{Policy: "p", Language: "en"}}, "one", "", "  ", "two\r", "last without a line break")
	if strings.Contains(out, prompt) || strings.Contains(out, greeting) {
		t.Errorf("prompts are for terminals: %q", out)
	}
	if len(h.asked) != 3 || h.asked[0].Text != "one" || h.asked[1].Text != "two" {
		t.Fatalf("asked %+v", h.asked)
	}
	for _, q := range h.asked {
		if q.Policy != "p" || q.Language != "en" || q.Conversation == "" || q.Conversation != h.asked[0].Conversation {
			t.Errorf("asked %+v, want the policy, the language and one conversation", q)
		}
	}
}

func TestChatConversationsAreApart(t *testing.T) {
	t.Parallel()
	h := &handler{}
	conversation(t, h, Config{}, "one")
	conversation(t, h, Config{}, "two")
	if h.asked[0].Conversation == h.asked[1].Conversation {
		t.Error("two chats share a conversation")
	}
}

func TestChatNumbers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		lines []string
		want  []string // choices pressed, or texts asked
		says  string
	}{
		{"number before any choice is a question", []string{"2"}, []string{"2"}, ""},
		{"first", []string{"a", "1"}, []string{"a", "1f.a"}, "> First?"},
		{"with a dot", []string{"a", "2."}, []string{"a", "1f.b"}, "> Second?"},
		{"with a hash", []string{"a", "#2"}, []string{"a", "1f.b"}, ""},
		{"out of range", []string{"a", "3", "0", "-1"}, []string{"a"}, "from 1 to 2"},
		{"more than a number", []string{"a", "2 years?"}, []string{"a", "2 years?"}, ""},
		{"only the last answer's choices count", []string{"a", "no choices", "1"}, []string{"a", "no choices", "1"}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			h := &handler{}
			out := conversation(t, h, Config{}, test.lines...)
			var got []string
			for _, q := range h.asked {
				if q.Choice != "" {
					got = append(got, q.Choice)
					continue
				}
				got = append(got, q.Text)
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("asked %q, want %q", got, test.want)
			}
			if !strings.Contains(out, test.says) {
				t.Errorf("%q is not in:\n%s", test.says, out)
			}
		})
	}
}

func TestChatEnds(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"exit", "quit"} {
		h := &handler{}
		conversation(t, h, Config{}, "one", word, "two")
		if len(h.asked) != 1 {
			t.Errorf("%q does not end the conversation", word)
		}
	}
}

func TestChatEndsWithItsContext(t *testing.T) {
	t.Parallel()
	in, typing := io.Pipe() // nobody types
	defer func() { _ = typing.Close() }()
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- New(Config{Handler: &handler{}, In: in, Out: io.Discard}).Run(ctx) }()
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestChatApologisesWithAReference(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	h := &handler{err: errors.New("the disk is full")}
	out := conversation(t, h, Config{Log: slog.New(slog.NewTextHandler(&log, nil))}, "my secret question", "another")
	if len(h.asked) != 2 {
		t.Error("a failure ends the conversation")
	}
	_, after, found := strings.Cut(out, "(reference ")
	reference, _, _ := strings.Cut(after, ")")
	if !found || reference == "" || !strings.Contains(log.String(), reference) {
		t.Errorf("the reference is not in both %q and %q", out, log.String())
	}
	if strings.Contains(out, "disk") {
		t.Errorf("the asker is told %q", out)
	}
	if strings.Contains(log.String(), "secret") {
		t.Errorf("the log repeats the question: %s", log.String())
	}
}

func TestChatPassesOverLongLines(t *testing.T) {
	t.Parallel()
	h := &handler{}
	out := conversation(t, h, Config{}, strings.Repeat("a", MaxLine+1), "short")
	if len(h.asked) != 1 || h.asked[0].Text != "short" || !strings.Contains(out, "shorter") {
		t.Errorf("asked %d questions; said %.200q", len(h.asked), out)
	}
}

func TestChatTellsWhenOutputBreaks(t *testing.T) {
	t.Parallel()
	out, gone := io.Pipe()
	_ = out.Close()
	err := New(Config{Handler: &handler{}, In: strings.NewReader("one\ntwo\n"), Out: gone}).Run(t.Context())
	if !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("error %v", err)
	}
}

// TestLineEditing types keys into the line editor as a terminal would send them.
func TestLineEditing(t *testing.T) {
	t.Parallel()
	const up, left, ctrlC, ctrlD = "\x1b[A", "\x1b[D", "\x03", "\x04"
	tests := []struct {
		name, keys string
		want       []string
	}{
		{"a line", "hello\r" + ctrlD, []string{"hello"}},
		{"backspace", "hellp\x7fo\r" + ctrlD, []string{"hello"}},
		{"moving in the line", "hllo" + left + left + left + "e\r" + ctrlD, []string{"hello"}},
		{"history", "one\rtwo\r" + up + up + "\r" + ctrlD, []string{"one", "two", "one"}},
		{"a number picks", "one\r2\r" + ctrlD, []string{"one", "Second?"}},
		{"Ctrl-C ends", "one\rtw" + ctrlC + "o\r", []string{"one"}},
		{"the input ends", "one\r", []string{"one"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			h := &handler{}
			var screen bytes.Buffer
			editor := term.NewTerminal(readWriter{strings.NewReader(test.keys), &screen}, prompt)
			chat := New(Config{Handler: h, In: strings.NewReader(""), Out: editor})
			if err := chat.edit(t.Context(), editor, &screen, func() {}); err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, q := range h.asked {
				got = append(got, q.Text)
			}
			if strings.Join(got, "|") != strings.Join(test.want, "|") {
				t.Errorf("asked %q, want %q", got, test.want)
			}
			if !strings.HasSuffix(screen.String(), farewell+"\r\n") {
				t.Errorf("goodbye is not the last word:\n%s", screen.String())
			}
			for _, want := range []string{greeting, prompt} {
				if !strings.Contains(screen.String(), want) {
					t.Errorf("%q is not on the screen:\n%s", want, screen.String())
				}
			}
		})
	}
}

func TestLines(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", MaxLine)
	lines := NewLines(strings.NewReader("a\r\n\n" + long + "\n" + long + "y\nlast"))
	for i, want := range []string{"a", "", long, "", "last"} {
		got, err := lines.Next()
		if i == 3 {
			if !errors.Is(err, ErrLongLine) {
				t.Errorf("a line of %d bytes: %v", MaxLine+1, err)
			}
			continue
		}
		if err != nil || string(got) != want {
			t.Errorf("line %d: %.20q, %v", i, got, err)
		}
	}
	if _, err := lines.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("at the end: %v", err)
	}
}

func TestOptionsOffATerminal(t *testing.T) {
	t.Parallel()
	if o := OptionsFor(&bytes.Buffer{}, func(string) string { return "" }); o != (Options{}) {
		t.Errorf("a buffer has %+v", o)
	}
	if IsTerminal(strings.NewReader("")) {
		t.Error("a string is no terminal")
	}
}
