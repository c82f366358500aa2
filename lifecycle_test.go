package main

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func loggingTo(b *syncBuffer) *slog.Logger { return slog.New(slog.NewTextHandler(b, nil)) }

// lasting runs until it is told to stop.
func lasting(ctx context.Context) error { <-ctx.Done(); return nil }

func TestPartsGoOnWithoutOne(t *testing.T) {
	t.Parallel()
	for name, broken := range map[string]func(context.Context) error{
		"an error": func(context.Context) error { return errors.New("the token was revoked") },
		"a panic":  func(context.Context) error { panic("MARKED words of somebody") },
		"an end":   func(context.Context) error { return nil },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var log syncBuffer
				p := &parts{log: loggingTo(&log), list: []*part{{name: "slack", run: broken}, {name: "web", run: lasting}}}
				ctx, stop := context.WithCancel(t.Context())
				ended := make(chan error, 1)
				go func() { ended <- p.run(ctx) }()
				synctest.Wait()
				probes := p.probes()
				if err := probes[0].Ready(); err == nil || !strings.Contains(err.Error(), "it cannot go on: ") {
					t.Errorf("the part that ended is %v", err)
				}
				if err := probes[1].Ready(); err != nil {
					t.Errorf("the other part is %v", err)
				}
				if !strings.Contains(log.String(), "part=slack") || strings.Contains(log.String(), "MARKED") {
					t.Errorf("log %s", log.String())
				}
				stop()
				if err := <-ended; err != nil {
					t.Errorf("stopped as told, and %v", err)
				}
			})
		})
	}
}

// TestPartsEnd holds that the program ends when nothing serves any more, though
// the inbox and others go on.
func TestPartsEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log syncBuffer
		stopped := false
		p := &parts{log: loggingTo(&log), list: []*part{
			{name: "slack", run: func(context.Context) error { return errors.New("revoked") }},
			{name: "inbox", support: true, run: func(ctx context.Context) error { <-ctx.Done(); stopped = true; return nil }},
		}}
		if err := p.run(t.Context()); err == nil || !strings.Contains(err.Error(), "nothing is left that serves") {
			t.Errorf("got %v", err)
		}
		if !stopped {
			t.Error("the inbox was not stopped")
		}
	})
}

// TestPartsStopInTime holds that a part that does not stop is left behind.
func TestPartsStopInTime(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log syncBuffer
		free := make(chan struct{})
		p := &parts{log: loggingTo(&log), list: []*part{
			{name: "stuck", run: func(context.Context) error { <-free; return nil }}, {name: "web", run: lasting},
		}}
		ctx, stop := context.WithCancel(t.Context())
		stop()
		began := time.Now()
		if err := p.run(ctx); err != nil || time.Since(began) != stopTime+closeTime {
			t.Errorf("%v after %v", err, time.Since(began))
		}
		if !strings.Contains(log.String(), "not everything ended in time") {
			t.Errorf("log %s", log.String())
		}
		close(free)
	})
}

func TestLifecycleStopsInReverse(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var log syncBuffer
		order := make(chan string, 3)
		free := make(chan struct{})
		l := &lifecycle{log: loggingTo(&log)}
		for _, name := range []string{"database", "stuck", "index"} {
			l.onStop(name, func(context.Context) error {
				if name == "stuck" {
					<-free
				}
				order <- name
				return nil
			})
		}
		began := time.Now()
		l.stop(t.Context())
		if first, second := <-order, <-order; first != "index" || second != "database" || time.Since(began) != closeTime {
			t.Errorf("stopped %s, then %s, in %v", first, second, time.Since(began))
		}
		if !strings.Contains(log.String(), "part=stuck") {
			t.Errorf("log %s", log.String())
		}
		close(free)
		synctest.Wait()
	})
}
