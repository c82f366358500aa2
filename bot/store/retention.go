package store

import (
	"context"
	"log/slog"
	"time"
)

// sweepEvery is how long something may be kept past its time.
const sweepEvery = 10 * time.Minute

// RunRetention deletes what is past its time, now and every ten minutes, until
// ctx is done, which is a good end. Failures are logged and made up for the next
// time. Each process on a database may run it.
func (s *Store) RunRetention(ctx context.Context) error {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		if err := s.Sweep(ctx); err != nil && ctx.Err() == nil {
			s.log.WarnContext(ctx, "what is past its time could not be deleted; it will be tried again", slog.Any("error", err))
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Sweep deletes what is past its time, once.
func (s *Store) Sweep(ctx context.Context) error {
	now := s.now()
	for _, old := range []struct {
		statement string
		before    int64
	}{
		{"DELETE FROM turns WHERE asked_at < $1", before(now, s.keep.Turns)},
		{"DELETE FROM ratings WHERE rated_at < $1", before(now, s.keep.Ratings)},
		{"DELETE FROM questions WHERE answered_at = 0 AND sent_at < $1", before(now, s.keep.Open)},
		{"DELETE FROM questions WHERE answered_at <> 0 AND answered_at < $1", before(now, s.keep.Answered)},
		{"DELETE FROM places WHERE kept_at < $1", before(now, s.keep.Places)},
		{"DELETE FROM state WHERE expires <> 0 AND expires <= $1", micros(now)},
	} {
		if _, err := s.db.ExecContext(ctx, old.statement, old.before); err != nil {
			return err
		}
	}
	return s.wipe(ctx)
}
