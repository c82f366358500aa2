package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"fineprint/adapters/web"
	"fineprint/index"
	"fineprint/knowledge"
)

const (
	// settleTime is how long a folder must be quiet before it is read: editors
	// write in several steps, and a copy of many files is one change.
	settleTime = 300 * time.Millisecond
	// settleMost is how long it may stay noisy before it is read all the same.
	settleMost = 3 * time.Second
	// problemsLogged is how many problems of one reload are logged.
	problemsLogged = 20
)

// reloader puts changed knowledge in place of what is answered from. It is loaded,
// checked and indexed aside first; on any problem the old one stays.
type reloader struct {
	// path of the knowledge; empty for what is shipped, which never changes.
	path  string
	index *index.Index
	// check is an error for a library that loads but cannot be served.
	check func(*knowledge.Library) error
	// reloaded is called with what came of each reload.
	reloaded func(result string)
	log      *slog.Logger
	settle   time.Duration

	mu      sync.Mutex
	problem error
	loaded  time.Time
	// blind is why changes are not seen; nil while they are watched.
	blind error
}

// ready tells what kept the last reload from being used.
func (r *reloader) ready() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	return errors.Join(r.problem, r.blind)
}

// library is what is answered from, and since when.
func (r *reloader) library() (*knowledge.Library, time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.index.Library(), r.loaded
}

// run reloads on SIGHUP, and where there is a path to watch on each change of its
// files, until ctx is done.
func (r *reloader) run(ctx context.Context) error {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)
	return r.runOn(ctx, hangups)
}

func (r *reloader) runOn(ctx context.Context, signals <-chan os.Signal) error {
	changes := make(chan struct{}, 1)
	if r.path != "" {
		w, err := watch(r.path, func() { notify(changes) })
		r.setBlind(err)
		if err == nil {
			defer w.close()
			go w.run(ctx, r.log)
			notify(changes) // what changed since it was loaded, before it was watched
		}
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-signals:
			r.log.Info("reloading the knowledge, as told by a signal")
			r.reload()
		case <-changes:
			if !r.settled(ctx, changes) {
				return nil
			}
			r.reload()
		}
	}
}

func notify(c chan<- struct{}) {
	select {
	case c <- struct{}{}:
	default: // one is waiting already
	}
}

func (r *reloader) setBlind(err error) {
	if err == nil {
		return
	}
	r.log.Warn("changes of the knowledge are not seen: send SIGHUP after a change", "error", err)
	r.mu.Lock()
	r.blind = fmt.Errorf("changes are not seen, send SIGHUP after a change: %w", err)
	r.mu.Unlock()
}

// settled waits until there were no changes for a while; false when ctx is done.
func (r *reloader) settled(ctx context.Context, changes <-chan struct{}) bool {
	most := time.NewTimer(settleMost)
	defer most.Stop()
	quiet := time.NewTimer(r.settle)
	defer quiet.Stop()
	for {
		select {
		case <-changes:
			quiet.Reset(r.settle)
		case <-quiet.C:
			return true
		case <-most.C:
			return true
		case <-ctx.Done():
			return false
		}
	}
}

// reload loads, checks, indexes and swaps.
func (r *reloader) reload() {
	result, err := r.swap()
	r.mu.Lock()
	r.problem = r.told(err)
	if result == web.ReloadSwapped {
		r.loaded = time.Now()
	}
	r.mu.Unlock()
	r.logged(result, err)
	r.reloaded(result)
}

func (r *reloader) swap() (string, error) {
	lib, err := load(r.path)
	if err != nil {
		return web.ReloadFailed, err
	}
	if err := r.check(lib); err != nil {
		return web.ReloadFailed, err
	}
	if lib.Version == r.index.Library().Version {
		return web.ReloadUnchanged, nil
	}
	if err := r.index.Swap(lib); err != nil {
		return web.ReloadFailed, fmt.Errorf("index the knowledge: %w", err)
	}
	return web.ReloadSwapped, nil
}

// told is a reload's problem in one line for the operator.
func (r *reloader) told(err error) error {
	if err == nil {
		return nil
	}
	const most = 3
	text := err.Error()
	var problems knowledge.Problems
	if errors.As(err, &problems) {
		lines := make([]string, 0, most+1)
		for _, problem := range problems[:min(most, len(problems))] {
			lines = append(lines, problem.String())
		}
		if len(problems) > most {
			lines = append(lines, fmt.Sprintf("and %d more", len(problems)-most))
		}
		text = strings.Join(lines, "; ")
	}
	return fmt.Errorf("the knowledge changed but has problems, so the old one (%s) stays: %s", r.index.Library().Version, text)
}

func (r *reloader) logged(result string, err error) {
	lib := r.index.Library()
	switch result {
	case web.ReloadSwapped:
		r.log.Info("the knowledge was reloaded", "library", lib.Version,
			"policies", len(lib.Policies), "warnings", len(knowledge.Check(lib, time.Now())))
	case web.ReloadUnchanged:
		r.log.Debug("the knowledge is as it was", "library", lib.Version)
	default:
		r.logProblems(err)
	}
}

func (r *reloader) logProblems(err error) {
	const text = "the knowledge was not reloaded: the old one stays"
	var problems knowledge.Problems
	if !errors.As(err, &problems) {
		r.log.Error(text, "error", err)
		return
	}
	r.log.Error(text, "problems", len(problems))
	for _, problem := range problems[:min(problemsLogged, len(problems))] {
		r.log.Error("a problem in the knowledge", "problem", problem.String())
	}
}
