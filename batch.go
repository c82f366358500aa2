package main

import (
	"bufio"
	"cmp"
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
	"fineprint/bot/wire"
	"fineprint/knowledge"
)

// batch answers questions in JSON lines with JSON lines.
type batch struct {
	handler bot.Handler
	// start is what every question starts from; its policy, language and place stand
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
		line, err := wire.Encode(newAnswerLine(t.id, a))
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
	return int(maphash.String(seed, q.Conversation) % uint64(queues))
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

// parse reads one line. The id comes back with an error too where it could be read.
func (b batch) parse(line []byte) (bot.Question, json.RawMessage, error) {
	q := b.start
	asked, err := wire.Form{Where: "the line"}.Question(line)
	if err != nil {
		return q, asked.ID, err
	}
	if asked.Policy != "" && !knows(b.policies, asked.Policy) {
		return q, asked.ID, errors.New(`"policy" is none that is known: there is ` + listed(b.policies))
	}
	q.ID, q.Text, q.Conversation = string(asked.ID), asked.Text, asked.Conversation
	q.Policy = cmp.Or(asked.Policy, q.Policy)
	q.Language = cmp.Or(asked.Language, q.Language)
	q.Place = cmp.Or(asked.Place, q.Place)
	return q, asked.ID, nil
}

func badLine(id json.RawMessage, err error) result {
	line, failed := wire.Encode(wire.Error{ID: id, Error: err.Error()})
	if failed != nil {
		line = []byte(`{"error":"the line could not be answered"}` + "\n")
	}
	return result{line, true}
}
