package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"fineprint/adapters/web"
)

const (
	// stopTime is how long what is under way may take once the program was told to
	// stop; what is not done by then is left in the inbox.
	stopTime = 20 * time.Second
	// closeTime is how long each of what all stood on may take then to be closed.
	closeTime = 5 * time.Second
)

// lifecycle stops what was started, the last one first.
type lifecycle struct {
	log   *slog.Logger
	stops []stop
}

type stop struct {
	name string
	run  func(context.Context) error
}

// onStop is called where a part was started.
func (l *lifecycle) onStop(name string, run func(context.Context) error) {
	l.stops = append(l.stops, stop{name, run})
}

// stop stops everything. A part that does not end in time is left behind, so that
// the others are stopped too.
func (l *lifecycle) stop(ctx context.Context) {
	for i := len(l.stops) - 1; i >= 0; i-- {
		if err := l.stops[i].inTime(ctx); err != nil {
			l.log.Error("a part did not stop well", "part", l.stops[i].name, "error", err)
		}
	}
	l.stops = nil
}

func (s stop) inTime(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, closeTime)
	defer cancel()
	ended := make(chan error, 1)
	go func() { ended <- s.run(ctx) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
		return errors.New("it took too long")
	}
}

// part is something that runs until it is told to stop.
type part struct {
	name string
	run  func(context.Context) error
	// ready may be nil.
	ready func() error
	// support is true for what serves nobody by itself.
	support bool
	// warns is true where not being ready shall be known but keeps nothing from
	// its work.
	warns bool

	mu    sync.Mutex
	ended error
}

// parts are what runs, each on its own: one that cannot go on takes none of the
// others down.
type parts struct {
	log  *slog.Logger
	list []*part
}

func (p *parts) add(one *part) { p.list = append(p.list, one) }

// probes tell for each part whether it is ready, or why it ended.
func (p *parts) probes() []web.Probe {
	probes := make([]web.Probe, len(p.list))
	for i, one := range p.list {
		probes[i] = web.Probe{Name: one.name, Ready: one.state, Warns: one.warns}
	}
	return probes
}

func (p *part) state() error {
	p.mu.Lock()
	ended := p.ended
	p.mu.Unlock()
	if ended != nil || p.ready == nil {
		return ended
	}
	return p.ready()
}

// run runs all parts until ctx is done and they ended, or are out of time. It is
// an error when nothing is left before that but what supports the others.
func (p *parts) run(ctx context.Context) error {
	running, stop := context.WithCancel(ctx)
	defer stop()
	var serving, all sync.WaitGroup
	for _, one := range p.list {
		if !one.support {
			serving.Add(1)
		}
		all.Go(func() {
			p.runOne(running, one)
			if !one.support {
				serving.Done()
			}
		})
	}
	var failed error
	select {
	case <-done(&serving):
		if ctx.Err() == nil {
			failed = errors.New("nothing is left that serves: the reasons are logged above")
		}
	case <-ctx.Done():
	}
	stop()
	select {
	case <-done(&all):
	case <-time.After(stopTime + closeTime): // the inbox says goodbye after its last delivery
		p.log.Error("not everything ended in time: what is in the inbox is answered after the next start")
	}
	return failed
}

// done is closed when all of a group ended.
func done(group *sync.WaitGroup) <-chan struct{} {
	c := make(chan struct{})
	go func() {
		group.Wait()
		close(c)
	}()
	return c
}

func (p *parts) runOne(ctx context.Context, one *part) {
	p.log.Debug("a part starts", "part", one.name)
	err := guarded(ctx, one.run)
	switch {
	case ctx.Err() == nil:
		if err == nil {
			err = errors.New("it ended by itself")
		}
		p.log.Error("a part cannot go on: the others do", "part", one.name, "error", err)
		one.end(err)
	case err != nil:
		p.log.Error("a part did not end well", "part", one.name, "error", err)
	default:
		p.log.Debug("a part has ended", "part", one.name)
	}
}

func (p *part) end(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.ended = fmt.Errorf("it cannot go on: %w", err)
}

// guarded turns a panic into an error. What was thrown may quote people, so only
// its type is told.
func guarded(ctx context.Context, run func(context.Context) error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("a panic of type %T", v)
		}
	}()
	return run(ctx)
}
