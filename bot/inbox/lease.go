package inbox

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// lease is what a process knows of its own signs of life. While they come, the
// jobs it runs are its own; once they stopped, others may have taken them over.
type lease struct {
	mu     sync.Mutex
	last   time.Time
	missed int64
	silent bool // the last one failed
}

// beaten notes a sign of life that was begun at a time.
func (l *lease) beaten(at time.Time, stale time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.last.IsZero() && time.Since(l.last) > stale {
		l.missed++
	}
	l.last, l.silent = at, false
}

// failed tells whether this is the first failure in a row.
func (l *lease) failed() (first bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	first = !l.silent
	l.silent = true
	return first
}

// gaps is how often signs of life came so late that jobs may have been lost.
func (l *lease) gaps() int64 {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.missed
}

// holds tells whether nobody can have taken a job with a ticket from this process.
func (l *lease) holds(t *ticket, stale time.Duration) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.missed == t.gaps && time.Since(l.last) < stale
}

// beat gives a sign of life, or an error when that took too long.
func (i *Inbox) beat(ctx context.Context, most time.Duration) error {
	ctx, cancel := context.WithTimeout(ctx, most)
	defer cancel()
	at := time.Now()
	if _, err := i.db.ExecContext(ctx, i.sql.beat, i.process); err != nil {
		return err
	}
	i.lease.beaten(at, i.times.stale)
	return nil
}

// keepLease gives signs of life and looks after the jobs of processes that give
// none, until ctx is done.
func (i *Inbox) keepLease(ctx context.Context) {
	suspects := map[int64]bool{}
	for nap(ctx, nil, i.times.beat) {
		err := i.beat(ctx, i.times.beat)
		if err == nil {
			suspects, err = i.takeOver(ctx, suspects)
		}
		if err != nil && ctx.Err() == nil && i.lease.failed() {
			i.log.WarnContext(ctx, "the inbox cannot reach its database", "error", err)
		}
	}
}

// takeOver makes the jobs of processes that are gone available, and those of this
// process that nothing here runs: River fetched them and lost its answer, or could
// not write how they ended. Of the latter it wants two looks, since River takes a
// moment to write; it returns the ones it has seen once.
func (i *Inbox) takeOver(ctx context.Context, suspects map[int64]bool) (map[int64]bool, error) {
	ctx, cancel := context.WithTimeout(ctx, i.times.stale)
	defer cancel()
	result, err := i.db.ExecContext(ctx, i.sql.takeOver, i.times.stale.Milliseconds())
	if err != nil {
		return nil, err
	}
	taken, err := result.RowsAffected()
	if err != nil {
		return nil, err
	}
	unheld, err := i.unheld(ctx)
	if err != nil {
		return nil, err
	}
	for id := range unheld {
		if !suspects[id] {
			continue
		}
		if _, err := i.db.ExecContext(ctx, i.sql.release, i.process, id); err != nil {
			return nil, err
		}
		delete(unheld, id)
		taken++
	}
	if taken > 0 {
		i.log.InfoContext(ctx, "questions of a process that is gone are taken over", slog.Int64("questions", taken))
		i.ringAll()
	}
	return unheld, nil
}

// unheld returns the jobs that are this process's, but that nothing here runs.
func (i *Inbox) unheld(ctx context.Context) (map[int64]bool, error) {
	rows, err := i.db.QueryContext(ctx, i.sql.mine, i.process, i.times.stale.Milliseconds())
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	unheld := map[int64]bool{}
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		if i.lanes.ticket(id) == nil {
			unheld[id] = true
		}
	}
	return unheld, rows.Err()
}

// hold returns true once it is sure that a job is this process's, and false when
// it is not, or when the process stops before the database can tell.
func (i *Inbox) hold(ctx context.Context, t *ticket) bool {
	for !i.lease.holds(t, i.times.stale-i.times.beat) {
		gaps, held := i.lease.gaps(), 0
		err := i.beat(ctx, i.times.beat)
		if err == nil {
			gaps = i.lease.gaps()
			err = i.db.QueryRowContext(ctx, i.sql.owner, i.process, t.id).Scan(&held)
		}
		if err == nil && held == 0 {
			return false
		}
		if err == nil {
			t.gaps = gaps
			continue
		}
		if !nap(ctx, i.stopping, i.times.beat) {
			return false
		}
	}
	return true
}

// nap waits, and returns false if ctx or stop was done before.
func nap(ctx context.Context, stop <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	case <-stop:
		return false
	}
}
