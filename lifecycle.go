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

// Once the program was told to stop, what is under way may take so long; what is
// not done by then is left in the inbox.
const (
	// stopTime is for everything.
	stopTime = 20 * time.Second
	// partsTime is for what serves people. The rest is for what they stand on.
	partsTime = 15 * time.Second
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
		one := l.stops[i]
		ended := make(chan error, 1)
		go func() { ended <- one.run(ctx) }()
		var err error
		select {
		case err = <-ended:
		case <-ctx.Done():
			err = errors.New("it took too long")
		}
		if err != nil {
			l.log.Error("a part did not stop well", "part", one.name, "error", err)
		}
	}
	l.stops = nil
}

// part is something that runs until it is told to stop.
type part struct {
	name string
	run  func(context.Context) error
	// ready may be nil.
	ready func() error

	mu    sync.Mutex
	ended error
}

// parts are what serves people, each on its own: one that cannot go on takes none
// of the others down.
type parts struct {
	log  *slog.Logger
	list []*part
}

// probes tell for each part whether it is ready, or why it ended.
func (p *parts) probes() []web.Probe {
	probes := make([]web.Probe, len(p.list))
	for i, one := range p.list {
		probes[i] = web.Probe{Name: one.name, Ready: one.state}
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
// an error when none is left before that.
func (p *parts) run(ctx context.Context) error {
	var running sync.WaitGroup
	for _, one := range p.list {
		running.Go(func() { p.runOne(ctx, one) })
	}
	ended := make(chan struct{})
	go func() { running.Wait(); close(ended) }()
	select {
	case <-ended:
		if ctx.Err() == nil {
			return errors.New("nothing is left that serves: the reasons are logged above")
		}
		return nil
	case <-ctx.Done():
	}
	select {
	case <-ended:
	case <-time.After(partsTime):
		p.log.Error("not everything ended in time: what is in the inbox is answered after the next start")
	}
	return nil
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
