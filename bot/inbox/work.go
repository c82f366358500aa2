package inbox

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"regexp"
	"runtime/debug"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/rivertype"

	"fineprint/bot"
)

const (
	// triesInLane is how often a failing delivery is tried while its lane waits for
	// it, about half a minute; then it steps aside, so that one question that always
	// fails does not silence its channel.
	triesInLane = 6
	// maxAttempts is how many of River's attempts there are: about twenty tries in a
	// day, and some processes that die over them.
	maxAttempts = 30
)

// question is a delivery as River keeps it. Its queue is the adapter's name.
type question struct {
	ID       string    `json:"id"`
	Lane     string    `json:"lane"`
	Payload  []byte    `json:"payload"`
	Accepted time.Time `json:"accepted"`
}

// Kind names the job for River.
func (question) Kind() string { return "inbox_question" }

// What River keeps of errors; never an error's own text, which may hold words.
var (
	errFailed      = errors.New("failed")
	errInterrupted = errors.New("interrupted")
)

// worker answers fetched questions.
type worker struct {
	river.WorkerDefaults[question]
	*Inbox
}

// Timeout is none: a job may wait long for its lane. Each Deliver has its own.
func (w *worker) Timeout(*river.Job[question]) time.Duration { return -1 }

// NextRetry is at once when the process stops, else later with each failure.
func (w *worker) NextRetry(job *river.Job[question]) time.Time {
	if w.stopped() {
		return time.Now().Add(100 * time.Millisecond) // River takes no time in the past
	}
	return time.Now().Add(jitter(backOff(60*w.times.retry, failures(job.JobRow), w.times.late)))
}

// failures counts those that River has noted.
func failures(job *rivertype.JobRow) int {
	n := 0
	for _, e := range job.Errors {
		if e.Error == errFailed.Error() {
			n++
		}
	}
	return n
}

// Work waits for a delivery's turn and answers it.
func (w *worker) Work(ctx context.Context, job *river.Job[question]) error {
	w.enter([]*rivertype.JobRow{job.JobRow}) // it has, unless River found another way to fetch
	t := w.lanes.ticket(job.ID)
	defer w.lanes.leave(t)
	select {
	case <-t.turn:
	case <-w.stopping:
		return river.JobSnooze(0)
	case <-ctx.Done():
		return river.JobSnooze(0)
	}
	return w.answer(ctx, job, t)
}

// answer tries to deliver until the delivery has ended or must be left to River.
func (i *Inbox) answer(ctx context.Context, job *river.Job[question], t *ticket) error {
	d := bot.Delivery{
		Adapter:  job.Queue,
		Lane:     job.Args.Lane,
		Payload:  job.Args.Payload,
		Accepted: job.Args.Accepted,
	}
	if job.Attempt > maxAttempts {
		return i.fail(ctx, job, "attempts")
	}
	for failed := 0; ; {
		if !i.hold(ctx, t) {
			return leave(failed)
		}
		d.Attempt = i.attempt(job) + failed
		err, tried := i.try(ctx, d)
		if !tried {
			return leave(failed)
		}
		var wait *bot.WaitError
		var undeliverable *bot.UndeliverableError
		var pause time.Duration
		switch {
		case err == nil:
			return i.finish(ctx, job)
		case errors.As(err, &undeliverable):
			return i.fail(ctx, job, reason(undeliverable.Reason))
		case errors.As(err, &wait):
			i.observer.Delivered(d.Adapter, "wait")
			pause = max(wait.For, i.times.leastNap)
		default:
			failed++
			i.observer.Delivered(d.Adapter, "retry")
			i.log.WarnContext(ctx, "answering a question failed; it is tried again",
				"adapter", d.Adapter, "delivery", job.Args.ID, "attempt", d.Attempt, "error_type", errorType(err))
			pause = jitter(backOff(i.times.retry, failed-1, time.Minute))
		}
		if time.Since(d.Accepted)+pause > i.times.giveUp {
			return i.fail(ctx, job, "too old")
		}
		if failed > 0 && job.Attempt >= maxAttempts {
			return i.fail(ctx, job, "attempts")
		}
		if failed >= triesInLane || failed > 0 && failures(job.JobRow) > 0 {
			return errFailed
		}
		if !nap(ctx, i.stopping, pause) {
			return leave(failed)
		}
	}
}

// attempt is River's count. After a power failure SQLite may have lost it, as only
// accepting is written through: what an earlier process accepted may have been tried.
func (i *Inbox) attempt(job *river.Job[question]) int {
	if i.sql.sqlite && job.Args.Accepted.Before(i.began) {
		return max(job.Attempt, 2)
	}
	return job.Attempt
}

// leave leaves a delivery to the next process. One that was tried counts as an
// attempt, since an answer may have been sent.
func leave(failed int) error {
	if failed > 0 {
		return errInterrupted
	}
	return river.JobSnooze(0)
}

// try delivers once, when there is a slot; false if the process stops before.
func (i *Inbox) try(ctx context.Context, d bot.Delivery) (err error, tried bool) {
	select {
	case <-i.stopping:
		return nil, false
	default:
	}
	select {
	case i.slots <- struct{}{}:
	case <-i.stopping:
		return nil, false
	case <-ctx.Done():
		return nil, false
	}
	defer func() { <-i.slots }()
	ctx, cancel := context.WithTimeout(ctx, i.times.deliver)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			// Without its value, which may hold words. A stack shows no strings.
			err, tried = fmt.Errorf("panic: %T", r), true
			i.log.ErrorContext(ctx, "answering a question panicked", "adapter", d.Adapter, "panic_type", fmt.Sprintf("%T", r), "stack", string(debug.Stack()))
		}
	}()
	return i.deliverers[d.Adapter].Deliver(ctx, d), true
}

// finish notes that a delivery was sent and removes its job, and with it the words.
func (i *Inbox) finish(ctx context.Context, job *river.Job[question]) error {
	i.observer.Delivered(job.Queue, "sent")
	err := i.surely(ctx, func(ctx context.Context, tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, i.sql.end, job.Args.ID); err != nil {
			return err
		}
		if _, err := river.JobCompleteTx[riverdriver.Driver[*sql.Tx]](ctx, tx, job); err != nil && !errors.Is(err, river.ErrNotFound) {
			return err
		}
		_, err := i.inserter.JobDeleteTx(ctx, tx, job.ID)
		if errors.Is(err, river.ErrNotFound) {
			return nil
		}
		return err
	})
	if err != nil {
		// The next attempt finds the answer where the platform lets it.
		i.log.ErrorContext(ctx, "an answer was sent, but this could not be kept", "adapter", job.Queue, "delivery", job.Args.ID, "error", err)
		return errFailed
	}
	i.wiper.wiped()
	return nil
}

// fail ends a delivery that cannot be answered. River removes it, and with it the
// words, when the time that failed ones are kept is over.
func (i *Inbox) fail(ctx context.Context, job *river.Job[question], reason string) error {
	i.observer.Delivered(job.Queue, "undeliverable")
	i.log.ErrorContext(ctx, "a question cannot be answered",
		"adapter", job.Queue, "delivery", job.Args.ID, "reason", reason, "attempt", job.Attempt,
		"age", time.Since(job.Args.Accepted).Round(time.Second))
	err := i.surely(ctx, func(ctx context.Context, tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, i.sql.end, job.Args.ID)
		return err
	})
	if err != nil {
		i.log.ErrorContext(ctx, "the end of a question could not be kept", "adapter", job.Queue, "delivery", job.Args.ID, "error", err)
		return errFailed
	}
	return river.JobCancel(errors.New(reason))
}

// surely runs do in a transaction, also when ctx is done, and some times again if
// the database is away.
func (i *Inbox) surely(ctx context.Context, do func(context.Context, *sql.Tx) error) (err error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), i.times.stop/2)
	defer cancel()
	for n := range 8 {
		err = i.inTx(ctx, func(tx *sql.Tx) error { return do(ctx, tx) })
		if err == nil || !nap(ctx, nil, jitter(backOff(50*time.Millisecond, n, time.Second))) {
			return err
		}
	}
	return err
}

// reasons are short names; anything else might be somebody's words.
var reasons = regexp.MustCompile(`^[a-zA-Z0-9][a-zA-Z0-9 _.-]{0,63}$`)

func reason(given string) string {
	if !reasons.MatchString(given) {
		return "other"
	}
	return given
}

// errorType names the innermost error's type, since its text may hold words.
func errorType(err error) string {
	if errors.Is(err, context.DeadlineExceeded) {
		return "deadline exceeded"
	}
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return fmt.Sprintf("%T", err)
		}
		err = inner
	}
}

// backOff doubles a first pause n times, up to the most.
func backOff(first time.Duration, n int, most time.Duration) time.Duration {
	if n > 20 {
		return most
	}
	return min(first<<n, most)
}

// jitter spreads a pause by a quarter, so that not all come back at once.
func jitter(d time.Duration) time.Duration {
	return d - d/4 + rand.N(d/2+1)
}
