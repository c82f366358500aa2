package inbox

import (
	"context"
	"database/sql"
	"sync/atomic"
	"time"

	"github.com/riverqueue/river"
)

// client is River's for database/sql.
type client = river.Client[*sql.Tx]

const upkeepQueue = "inbox_upkeep"

// upkeep removes what is past its time; River removes failed jobs by itself.
type upkeep struct{}

// Kind names the job for River.
func (upkeep) Kind() string { return "inbox_upkeep" }

// upkeepEveryHour is done by one of the processes.
func upkeepEveryHour() *river.PeriodicJob {
	return river.NewPeriodicJob(river.PeriodicInterval(time.Hour), func() (river.JobArgs, *river.InsertOpts) {
		return upkeep{}, &river.InsertOpts{Queue: upkeepQueue, MaxAttempts: 1}
	}, &river.PeriodicJobOpts{RunOnStart: true})
}

type upkeeper struct {
	river.WorkerDefaults[upkeep]
	*Inbox
}

// Timeout bounds the upkeep.
func (u *upkeeper) Timeout(*river.Job[upkeep]) time.Duration { return time.Minute }

// Work removes the keys of deliveries that ended long ago, and processes long gone.
func (u *upkeeper) Work(ctx context.Context, _ *river.Job[upkeep]) error {
	for _, drop := range []string{u.sql.dropKeys, u.sql.dropDeliveries} {
		if _, err := u.db.ExecContext(ctx, drop, u.times.keepKeys.Milliseconds()); err != nil {
			return err
		}
	}
	_, err := u.db.ExecContext(ctx, u.sql.dropProcesses, time.Hour.Milliseconds())
	return err
}

// wiper knows whether words were deleted that SQLite's log still holds.
type wiper struct{ dirty atomic.Bool }

func (w *wiper) wiped() { w.dirty.Store(true) }

// wipe empties SQLite's write-ahead log when words were deleted, so that none are
// left in it; the database's own pages are overwritten by secure_delete.
func (i *Inbox) wipe(ctx context.Context) {
	if !i.sql.sqlite {
		return
	}
	const now = 60 // River's cleaner removes failed jobs without saying so
	for n := 1; nap(ctx, nil, i.times.wipe); n++ {
		if !i.wiper.dirty.Swap(false) && n%now != 0 {
			continue
		}
		if err := i.checkpoint(ctx); err != nil && ctx.Err() == nil {
			i.wiper.wiped()
			i.log.DebugContext(ctx, "SQLite's log is in use and is emptied later", "error", err)
		}
	}
}

// checkpoint empties SQLite's write-ahead log; nothing on PostgreSQL.
func (i *Inbox) checkpoint(ctx context.Context) error {
	if !i.sql.sqlite {
		return nil
	}
	var busy, log, done int
	err := i.db.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &log, &done)
	if err == nil && busy != 0 {
		i.wiper.wiped()
	}
	return err
}
