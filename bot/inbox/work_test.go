package inbox

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"fineprint/bot"
)

func TestTriesAgain(t *testing.T) {
	t.Parallel()
	for name, fail := range map[string]func() error{
		"error": func() error { return errors.New("broken") },
		"panic": func() error { panic("broken") },
	} {
		t.Run(name, func(t *testing.T) {
			onBoth(t, func(t *testing.T, r room) {
				var mu sync.Mutex
				var got []string
				var seen results
				i := open(t, r, Config{Observer: &seen, Deliverers: map[string]bot.Deliverer{
					"test": deliver(func(_ context.Context, d bot.Delivery) error {
						mu.Lock()
						got = append(got, fmt.Sprintf("%s/%d", d.Payload, d.Attempt))
						mu.Unlock()
						if string(d.Payload) == "1" && d.Attempt < 4 {
							return fail()
						}
						return nil
					}),
				}}, quick())
				start(t, i)
				for n := 1; n <= 3; n++ {
					d := delivery(n)
					d.Lane = "one"
					accept(t, i, d)
				}
				eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
				mu.Lock()
				defer mu.Unlock()
				if want := []string{"1/1", "1/2", "1/3", "1/4", "2/1", "3/1"}; !slices.Equal(got, want) {
					t.Errorf("tried %v, want %v", got, want)
				}
				if seen.of("retry") != 3 || seen.of("sent") != 3 {
					t.Errorf("heard %v", seen.counts)
				}
			})
		})
	}
}

func TestStepsAsideAndEndsWhatAlwaysFails(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.retry = time.Millisecond // 60 ms outside the lane
		times.giveUp = time.Second
		var seen results
		var log bytes.Buffer
		var tries atomic.Int32
		after := make(chan int32, 1)
		i := open(t, r, Config{Observer: &seen, Log: slog.New(slog.NewTextHandler(&locked{w: &log}, nil)), Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error {
				if string(d.Payload) == "2" {
					after <- tries.Load()
					return nil
				}
				tries.Add(1)
				return errors.New("broken")
			}),
		}}, times)
		for n := 1; n <= 2; n++ {
			d := delivery(n)
			d.Lane = "one"
			accept(t, i, d)
		}
		start(t, i)
		if n := <-after; n < triesInLane {
			t.Errorf("the next of the lane came after %d tries", n)
		}
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		if n := tries.Load(); n <= triesInLane || n > maxAttempts+triesInLane {
			t.Errorf("tried %d times", n)
		}
		if seen.of("undeliverable") != 1 || seen.of("sent") != 1 {
			t.Errorf("heard %v", seen.counts)
		}
		eventually(t, "River's note", func() bool { return jobs(t, i, "state = 'cancelled'") == 1 })
		if !strings.Contains(log.String(), `reason="too old"`) || !strings.Contains(log.String(), "error_type=*errors.errorString") {
			t.Errorf("log:\n%s", log.String())
		}
	})
}

func TestEndsWhatCannotBeDelivered(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		var log bytes.Buffer
		var seen results
		var tries atomic.Int32
		reasons := []string{"channel_not_found", "Does this affect India?"}
		i := open(t, r, Config{Observer: &seen, Log: slog.New(slog.NewTextHandler(&locked{w: &log}, nil)), Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error {
				n := tries.Add(1)
				return fmt.Errorf("sending: %w", &bot.UndeliverableError{Reason: reasons[n-1], Err: errors.New("gone")})
			}),
		}}, quick())
		start(t, i)
		for n := range reasons {
			accept(t, i, delivery(n))
			eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		}
		eventually(t, "River's note", func() bool { return jobs(t, i, "state = 'cancelled'") == 2 })
		if tries.Load() != 2 || seen.of("undeliverable") != 2 || len(seen.counts) != 1 {
			t.Errorf("tried %d times, heard %v", tries.Load(), seen.counts)
		}
		if !strings.Contains(log.String(), "reason=channel_not_found") || !strings.Contains(log.String(), "reason=other") || strings.Contains(log.String(), "India") {
			t.Errorf("log:\n%s", log.String())
		}
		if accept(t, i, delivery(0)) {
			t.Error("it is taken for a new question once it has ended")
		}
	})
}

func TestStopsWithoutLosingQuestions(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		began, release := make(chan struct{}), make(chan struct{})
		var sent atomic.Int32
		first := open(t, r, Config{Concurrency: 1, Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error {
				began <- struct{}{}
				<-release
				sent.Add(1)
				return nil
			}),
		}}, quick())
		stop := start(t, first)
		for n := range 5 {
			d := delivery(n)
			d.Lane = strconv.Itoa(n % 2) // some wait for their lane, some for a slot
			accept(t, first, d)
		}
		<-began
		stopped := make(chan struct{})
		go func() { stop(); close(stopped) }()
		<-first.stopping
		close(release)
		<-stopped
		if n := sent.Load(); n != 1 {
			t.Errorf("%d were answered after the stop, want the one under way", n)
		}
		if n := jobs(t, first, "state = 'available' AND attempt = 0"); n != 4 {
			t.Errorf("%d are left as if untouched, want 4", n)
		}
		if d := depth(t, first); d != 4 {
			t.Errorf("depth %d, want 4", d)
		}
		var attempts sync.Map
		second := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error {
				attempts.Store(string(d.Payload), d.Attempt)
				return nil
			}),
		}}, quick())
		start(t, second)
		eventually(t, "an empty inbox", func() bool { return depth(t, second) == 0 })
		attempts.Range(func(payload, n any) bool {
			want := 1
			if r.dialect == "sqlite" { // where it is not sure that nobody has tried
				want = 2
			}
			if n != want {
				t.Errorf("question %s: attempt %d, want %d", payload, n, want)
			}
			return true
		})
	})
}

func TestEndsWorkThatTakesTooLongToStop(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.stop = 2 * time.Second
		began := make(chan struct{})
		first := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(ctx context.Context, _ bot.Delivery) error {
				close(began)
				<-ctx.Done()
				return ctx.Err()
			}),
		}}, times)
		stop := start(t, first)
		accept(t, first, delivery(1))
		<-began
		at := time.Now()
		stop()
		if took := time.Since(at); took > 5*time.Second {
			t.Errorf("took %s to stop", took)
		}
		again := make(chan int, 1)
		second := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error { again <- d.Attempt; return nil }),
		}}, quick())
		start(t, second)
		if n := <-again; n != 2 {
			t.Errorf("attempt %d, want 2: an answer may have been sent", n)
		}
	})
}

// locked is a writer for several goroutines.
type locked struct {
	mu sync.Mutex
	w  *bytes.Buffer
}

func (l *locked) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.w.Write(p)
}
