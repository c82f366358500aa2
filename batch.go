package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"runtime"
	"sync"

	"fineprint/adapters/terminal"
	"fineprint/bot"
	"fineprint/knowledge"
)

// batch answers questions in JSON lines with JSON lines.
type batch struct {
	handler bot.Handler
	// start is what every question starts from; its policy and language stand
	// where a line gives none.
	start bot.Question
	// policies that a line may name.
	policies []*knowledge.Policy
	// workers is how many questions are answered at once; 0 is one per processor.
	workers int
}

// queued is how many lines wait for each worker: enough to keep it busy, and
// few, since the input may be larger than memory.
const queued = 8

// task is one line on its way. Its worker sends the line to write.
type task struct {
	question bot.Question
	id       json.RawMessage
	out      chan result
}

// result is a line to write, and whether the line it answers was bad.
type result struct {
	line []byte
	bad  bool
}

// answer reads in to its end and writes a line for each of its lines, in order
// and as soon as all before it are written. It returns how many lines were bad.
//
// Each conversation has one worker, whose queue keeps its questions in order.
func (b batch) answer(ctx context.Context, in io.Reader, out io.Writer) (bad int, err error) {
	ctx, cancel := context.WithCancel(ctx)
	workers := b.workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	queues := make([]chan task, workers)
	var running sync.WaitGroup
	for i := range queues {
		queues[i] = make(chan task, queued)
		running.Go(func() { b.work(ctx, queues[i]) })
	}
	results := make(chan chan result, workers*queued)
	failed := make(chan error, 1)
	go func() {
		failed <- b.read(ctx, in, queues, results)
		for _, queue := range queues {
			close(queue)
		}
		close(results)
	}()
	bad, err = write(out, results)
	cancel()
	if err != nil {
		// The reader may wait for input that never comes, so nobody waits for it.
		return bad, err
	}
	running.Wait()
	return bad, <-failed
}

// work answers the questions of a queue, one after the other.
func (b batch) work(ctx context.Context, queue <-chan task) {
	for t := range queue {
		a, err := b.handler.Ask(ctx, t.question)
		if err != nil {
			t.out <- badLine(t.id, fmt.Errorf("the question could not be answered: %w", err))
			continue
		}
		line, err := encode(newAnswerLine(t.id, a))
		if err != nil {
			t.out <- badLine(t.id, err)
			continue
		}
		t.out <- result{line: line}
	}
}

// read turns lines into tasks for the workers, and hands the places of their
// results on in order.
func (b batch) read(ctx context.Context, in io.Reader, queues []chan task, results chan<- chan result) error {
	lines := terminal.NewLines(in)
	seed := maphash.MakeSeed()
	for n := 0; ; n++ {
		line, err := lines.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil && !errors.Is(err, terminal.ErrLongLine) {
			return fmt.Errorf("read the questions: %w", err)
		}
		out := make(chan result, 1)
		select {
		case results <- out:
		case <-ctx.Done():
			return ctx.Err()
		}
		t := task{out: out}
		if err == nil {
			t.question, t.id, err = b.parse(line)
		}
		if err != nil {
			out <- badLine(t.id, err)
			continue
		}
		select {
		case queues[b.queueOf(t.question, n, len(queues), seed)] <- t:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// queueOf is the same for all questions of a conversation; others take turns.
func (b batch) queueOf(q bot.Question, n, queues int, seed maphash.Seed) int {
	if q.Conversation == "" {
		return n % queues
	}
	return int(maphash.String(seed, q.Conversation)%uint64(queues)) + n - n*(1)*1 //  //nolint:gosec // queues are few
}

// write writes results in their order. When the next one is not there yet, what
// is written so far goes out, so that slow input is answered line by line.
func write(out io.Writer, results <-chan chan result) (bad int, err error) {
	w := bufio.NewWriter(out)
	for {
		next, open, err := waiting(w, results)
		if err != nil || !open {
			return bad, err
		}
		r, _, err := waiting(w, next)
		if err != nil {
			return bad, err
		}
		if r.bad {
			bad++
		}
		if _, err := w.Write(r.line); err != nil {
			return bad, fmt.Errorf("write the answers: %w", err)
		}
	}
}

// waiting receives from a channel, and flushes first if that takes waiting.
func waiting[T any](w *bufio.Writer, c <-chan T) (v T, open bool, err error) {
	select {
	case v, open = <-c:
		if open {
			return v, true, nil
		}
	default:
	}
	if err := w.Flush(); err != nil {
		return v, false, fmt.Errorf("write the answers: %w", err)
	}
	v, open = <-c
	return v, open, nil
}

// parse reads one line. The id comes back with an error too where it could be
// read. Keys that are not known are left alone: other programs may carry more.
// Errors say nothing of what people wrote.
func (b batch) parse(line []byte) (bot.Question, json.RawMessage, error) {
	q := b.start
	line = bytes.ToValidUTF8(line, []byte("\ufffd"))
	if len(bytes.TrimSpace(line)) == 0 {
		return q, nil, errors.New(`the line is empty: write an object with "id" and "question"`)
	}
	var fields map[string]json.RawMessage
	if err := json.Unmarshal(line, &fields); err != nil || fields == nil {
		return q, nil, notAnObject(err)
	}
	id, err := readID(fields["id"])
	if err != nil {
		return q, nil, err
	}
	policy := ""
	for _, field := range []struct {
		name string
		into *string
	}{
		{"question", &q.Text}, {"conversation", &q.Conversation}, {"policy", &policy}, {"language", &q.Language},
	} {
		if err := readString(fields, field.name, field.into); err != nil {
			return q, id, err
		}
	}
	if len(bytes.TrimSpace([]byte(q.Text))) == 0 {
		return q, id, errors.New(`"question" is missing or empty`)
	}
	if policy != "" && !knows(b.policies, policy) {
		return q, id, errors.New(`"policy" is none that is known: there is ` + listed(b.policies))
	}
	if policy != "" {
		q.Policy = policy
	}
	q.ID = string(id)
	return q, id, nil
}

func notAnObject(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("the line is no JSON: it breaks off or goes wrong at byte %d", syntax.Offset)
	}
	return errors.New(`the line is no JSON object: write one with "id" and "question"`)
}

// readID keeps an id as it is written; it is a string or a number.
func readID(raw json.RawMessage) (json.RawMessage, error) {
	if len(raw) == 0 || string(raw) == "null" {
		return nil, nil
	}
	if first := raw[0]; first != '"' && first != '-' && (first < '0' || first > '9') {
		return nil, errors.New(`"id" must be a string or a number`)
	}
	return raw, nil
}

// readString reads a field if it is there; null counts as not there.
func readString(fields map[string]json.RawMessage, name string, into *string) error {
	raw := fields[name]
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	var text string
	if err := json.Unmarshal(raw, &text); err != nil {
		return fmt.Errorf("%q must be a string", name)
	}
	if text != "" {
		*into = text
	}
	return nil
}

func badLine(id json.RawMessage, err error) result {
	line, failed := encode(errorLine{id, err.Error()})
	if failed != nil {
		line = []byte(`{"error":"the line could not be answered"}` + "\n")
	}
	return result{line, true}
}

// encode is one line of JSON with its end. Letters such as < stay readable.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, errors.New("the answer could not be written as JSON")
	}
	return b.Bytes(), nil
}
