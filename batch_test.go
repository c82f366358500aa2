package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"fineprint/adapters/terminal"
	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/knowledge"
)

// handlerFunc is a bot.Handler.
type handlerFunc func(ctx context.Context, q bot.Question) (bot.Answer, error)

func (f handlerFunc) Ask(ctx context.Context, q bot.Question) (bot.Answer, error) { return f(ctx, q) }
func (f handlerFunc) Rate(context.Context, bot.Rating) error                      { return nil }

// echo answers a question with its own fields.
func echo(_ context.Context, q bot.Question) (bot.Answer, error) {
	if q.Text == "break" {
		return bot.Answer{}, errors.New("the disk is full")
	}
	return bot.Answer{Outcome: bot.Answered, Lead: strings.Join([]string{q.Text, q.Policy, q.Language, q.Conversation}, "|")}, nil
}

func runBatch(t *testing.T, b batch, in string) (lines []string, bad int) {
	t.Helper()
	var out bytes.Buffer
	bad, err := b.answer(t.Context(), strings.NewReader(in), &out)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n"), bad
}

// TestBatchContract holds the answers' form against a golden file: other
// programs read it.
func TestBatchContract(t *testing.T) {
	t.Parallel()
	answers := map[string]bot.Answer{}
	var in strings.Builder
	for _, c := range bottest.Cases() {
		answers[c.Name] = c.Answer
		fmt.Fprintf(&in, `{"id":%q,"question":%q}`+"\n", "q-"+c.Name, c.Name)
	}
	b := batch{handler: handlerFunc(func(_ context.Context, q bot.Question) (bot.Answer, error) { return answers[q.Text], nil })}
	lines, bad := runBatch(t, b, in.String())
	if bad != 0 || len(lines) != len(answers) {
		t.Errorf("%d bad lines, %d lines", bad, len(lines))
	}
	bottest.Golden(t, "batch/answers.jsonl", strings.Join(lines, "\n")+"\n")
	for _, line := range lines {
		checkContract(t, line)
	}
}

// checkContract looks at a line as a program in another language would.
func checkContract(t *testing.T, line string) {
	t.Helper()
	var fields map[string]any
	if err := json.Unmarshal([]byte(line), &fields); err != nil {
		t.Fatalf("%v: %s", err, line)
	}
	for _, list := range []string{"facts", "candidates", "choices"} {
		if _, ok := fields[list].([]any); !ok {
			t.Errorf("%q is no list in %s", list, line)
		}
	}
	for _, text := range []string{"id", "outcome", "verdict", "policy", "text", "library"} {
		if _, ok := fields[text].(string); !ok {
			t.Errorf("%q is no string in %s", text, line)
		}
	}
	if n, ok := fields["confidence"].(float64); !ok || n < 0 || n > 1 {
		t.Errorf("confidence %v in %s", fields["confidence"], line)
	}
}

func TestBatchLines(t *testing.T) {
	t.Parallel()
	b := batch{
		handler: handlerFunc(echo), start: bot.Question{Policy: "usual", Language: "en"},
		policies: []*knowledge.Policy{{ID: "usual"}, {ID: "other"}},
	}
	tests := []struct{ name, in, want string }{
		{"usual", `{"id":"1","question":"q"}`, `"text":"q|usual|en|"`},
		{"all fields", `{"id":"1","question":"q","conversation":"c","policy":"other","language":"de"}`, `"text":"q|other|de|c"`},
		{"unknown keys are left alone", `{"id":"1","question":"q","gold":["x"],"n":{"a":null}}`, `"text":"q|usual|en|"`},
		{"null and empty are not there", `{"id":"1","question":"q","policy":null,"language":""}`, `"text":"q|usual|en|"`},
		{"the id comes back as it was", `{"id":12345678901234567890,"question":"q"}`, `{"id":12345678901234567890,"outcome":`},
		{"no id", `{"question":"q"}`, `{"id":"","outcome":`},
		{"broken UTF-8", "{\"id\":\"\xff\",\"question\":\"q\xff\"}", `"text":"q` + "\ufffd" + `|`},
		{"spaces and a carriage return", "  {\"id\":\"1\",\"question\":\"q\"} \r", `"text":"q|`},
		{"signs stay readable", `{"id":"1","question":"a<b>&c"}`, `"text":"a<b>&c|`},

		{"no JSON", `hello`, `{"error":"the line is no JSON: it breaks off or goes wrong at byte 1"}`},
		{"breaks off", `{"id":"1","question":"q`, `{"error":"the line is no JSON:`},
		{"two values", `{"id":"1","question":"q"} {}`, `{"error":"the line is no JSON:`},
		{"no object", `["q"]`, `{"error":"the line is no JSON object:`},
		{"null", `null`, `{"error":"the line is no JSON object:`},
		{"empty line", "\n", `{"error":"the line is empty:`},
		{"no question", `{"id":"1"}`, `{"id":"1","error":"\"question\" is missing or empty"}`},
		{"empty question", `{"id":"1","question":" \t"}`, `{"id":"1","error":"\"question\" is missing or empty"}`},
		{"keys are exact", `{"id":"1","Question":"q"}`, `{"id":"1","error":"\"question\" is missing or empty"}`},
		{"question of another type", `{"id":"1","question":["secret"]}`, `{"id":"1","error":"\"question\" must be a string"}`},
		{"conversation of another type", `{"id":"1","question":"q","conversation":1}`, `{"id":"1","error":"\"conversation\" must be a string"}`},
		{"id of another type", `{"id":{"a":1},"question":"q"}`, `{"error":"\"id\" must be a string or a number"}`},
		{"unknown policy", `{"id":7,"question":"q","policy":"secret"}`, `{"id":7,"error":"\"policy\" is none that is known: there is usual, other"}`},
		{"too long", `{"id":"1","question":"` + strings.Repeat("a", terminal.MaxLine) + `"}`, `{"error":"the line is longer than 1 MB"}`},
		{"the bot breaks", `{"id":"1","question":"break"}`, `{"id":"1","error":"the question could not be answered: the disk is full"}`},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			// A good line before and after shows that the rest goes on.
			good := `{"id":"good","question":"good"}`
			lines, bad := runBatch(t, b, good+"\n"+strings.TrimSuffix(test.in, "\n")+"\n"+good)
			if len(lines) != 3 || !strings.Contains(lines[0], "good|") || !strings.Contains(lines[2], "good|") {
				t.Fatalf("got %q", lines)
			}
			if !strings.Contains(lines[1], test.want) {
				t.Errorf("got %s, want %s", lines[1], test.want)
			}
			if wantBad := strings.Contains(test.want, `"error"`); wantBad != (bad == 1) {
				t.Errorf("%d bad lines", bad)
			}
			if strings.Contains(lines[1], `"error"`) && strings.Contains(lines[1], "secret") {
				t.Errorf("the error repeats what was written: %s", lines[1])
			}
		})
	}
}

// TestBatchKeepsOrder lets questions take turns the wrong way round: each of the
// first few is answered only after the next one was.
func TestBatchKeepsOrder(t *testing.T) {
	t.Parallel()
	const workers, n = 4, 400
	done := make([]chan struct{}, n+1)
	for i := range done {
		done[i] = make(chan struct{})
	}
	var in strings.Builder
	for i := range n {
		fmt.Fprintf(&in, `{"id":%d,"question":"q"}`+"\n", i)
	}
	b := batch{workers: workers, handler: handlerFunc(func(_ context.Context, q bot.Question) (bot.Answer, error) {
		var i int
		if err := json.Unmarshal([]byte(q.ID), &i); err != nil {
			return bot.Answer{}, err
		}
		if i%workers != workers-1 {
			<-done[i+1]
		}
		close(done[i])
		return bot.Answer{Outcome: bot.Answered}, nil
	})}
	lines, _ := runBatch(t, b, in.String())
	for i, line := range lines {
		if want := fmt.Sprintf(`{"id":%d,`, i); !strings.HasPrefix(line, want) {
			t.Fatalf("line %d is %s", i, line)
		}
	}
	if len(lines) != n {
		t.Errorf("%d lines", len(lines))
	}
}

func TestBatchKeepsConversationsInOrder(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	last := map[string]string{}
	var in strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&in, `{"id":"%04d","question":"q","conversation":"c%d"}`+"\n", i, i%7)
	}
	b := batch{workers: 5, handler: handlerFunc(func(_ context.Context, q bot.Question) (bot.Answer, error) {
		mu.Lock()
		defer mu.Unlock()
		if q.ID < last[q.Conversation] {
			t.Errorf("%s is asked after %s", q.ID, last[q.Conversation])
		}
		last[q.Conversation] = q.ID
		return bot.Answer{Outcome: bot.Answered}, nil
	})}
	if lines, _ := runBatch(t, b, in.String()); len(lines) != 1000 || len(last) != 7 {
		t.Errorf("%d lines of %d conversations", len(lines), len(last))
	}
}

// TestBatchAnswersAsLinesCome holds that each answer is out before the next line
// is there, so that a program may ask line by line.
func TestBatchAnswersAsLinesCome(t *testing.T) {
	t.Parallel()
	in, ask := io.Pipe()
	answers, out := io.Pipe()
	ended := make(chan error)
	go func() {
		_, err := batch{handler: handlerFunc(echo)}.answer(t.Context(), in, out)
		ended <- errors.Join(err, out.Close())
	}()
	lines := bufio.NewScanner(answers)
	for i := range 5 {
		fmt.Fprintf(ask, `{"id":"%d","question":"q"}`+"\n", i)
		if !lines.Scan() || !strings.HasPrefix(lines.Text(), fmt.Sprintf(`{"id":"%d"`, i)) {
			t.Fatalf("line %d: %s", i, lines.Text())
		}
	}
	_ = ask.Close()
	if lines.Scan() {
		t.Errorf("one line too many: %s", lines.Text())
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestBatchReadsAhead only a little: the input may be larger than memory.
func TestBatchReadsAhead(t *testing.T) {
	t.Parallel()
	in := &endless{line: []byte(`{"id":"1","question":"q"}` + "\n")}
	gone := errors.New("gone")
	_, err := batch{workers: 2, handler: handlerFunc(echo)}.answer(t.Context(), in, failing{gone})
	if !errors.Is(err, gone) {
		t.Errorf("error %v", err)
	}
	if n := in.count(); n > 4<<20 {
		t.Errorf("%d bytes were read for nobody", n)
	}
}

// endless is input that never ends.
type endless struct {
	mu   sync.Mutex
	line []byte
	n    int
}

func (e *endless) Read(p []byte) (int, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	n := 0
	for n+len(e.line) <= len(p) {
		n += copy(p[n:], e.line)
	}
	e.n += n
	return n, nil
}

func (e *endless) count() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.n
}

// failing is output that is gone.
type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestBatchTellsBrokenInput(t *testing.T) {
	t.Parallel()
	gone := errors.New("gone")
	in := io.MultiReader(strings.NewReader(`{"id":"1","question":"q"}`+"\n"), broken{gone})
	var out bytes.Buffer
	_, err := batch{handler: handlerFunc(echo)}.answer(t.Context(), in, &out)
	if !errors.Is(err, gone) {
		t.Errorf("error %v", err)
	}
	if strings.Count(out.String(), "\n") != 1 {
		t.Errorf("what was read before is lost: %s", out.String())
	}
}

type broken struct{ err error }

func (b broken) Read([]byte) (int, error) { return 0, b.err }

// FuzzBatch holds that every line is answered with one line of JSON.
func FuzzBatch(f *testing.F) {
	for _, seed := range []string{`{"id":"1","question":"q"}`, "\n\n", "{", `{"id":1e999,"question":"\ud800"}`, "\xff", `{"id":-}`, `{"question":"q","id":"` + "\u2028" + `"}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		var out bytes.Buffer
		if _, err := (batch{handler: handlerFunc(echo)}).answer(t.Context(), strings.NewReader(in), &out); err != nil {
			t.Fatal(err)
		}
		want := strings.Count(in, "\n")
		if in != "" && !strings.HasSuffix(in, "\n") {
			want++
		}
		if got := strings.Count(out.String(), "\n"); got != want {
			t.Fatalf("%d lines for %d", got, want)
		}
		for line := range strings.Lines(out.String()) {
			if !json.Valid([]byte(line)) {
				t.Fatalf("no JSON: %s", line)
			}
		}
	})
}
