package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"
)

// State returns a value; empty when there is none or its time is over.
func (s *Store) State(ctx context.Context, key string) (string, error) {
	var value string
	const query = "SELECT value FROM state WHERE name = $1 AND (expires = 0 OR expires > $2)"
	err := s.db.QueryRowContext(ctx, query, key, micros(s.now())).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return value, err
}

// SetState keeps a value for a time, 0 for good; an empty value removes it.
func (s *Store) SetState(ctx context.Context, key, value string, keep time.Duration) error {
	if value == "" {
		_, err := s.db.ExecContext(ctx, "DELETE FROM state WHERE name = $1", key)
		return err
	}
	number := sql.NullInt64{}
	if n, err := strconv.ParseInt(value, 10, 64); err == nil {
		number = sql.NullInt64{Int64: n, Valid: true}
	}
	const set = `INSERT INTO state (name, value, number, expires) VALUES ($1, $2, $3, $4)
		ON CONFLICT (name) DO UPDATE SET value = excluded.value, number = excluded.number, expires = excluded.expires`
	_, err := s.db.ExecContext(ctx, set, key, clean(value), number, s.expiry(keep))
	return err
}

// AddState adds to a number and returns the sum; keep counts from its first use.
func (s *Store) AddState(ctx context.Context, key string, n int64, keep time.Duration) (int64, error) {
	// A number past its time starts afresh. Of a value that is no number nothing comes back.
	const add = `INSERT INTO state (name, value, number, expires) VALUES ($1, $2, $3, $4)
		ON CONFLICT (name) DO UPDATE SET
			number = CASE WHEN state.expires <> 0 AND state.expires <= $5 THEN excluded.number ELSE state.number + excluded.number END,
			value = CAST(CASE WHEN state.expires <> 0 AND state.expires <= $5 THEN excluded.number ELSE state.number + excluded.number END AS TEXT),
			expires = CASE WHEN state.expires <> 0 AND state.expires <= $5 THEN excluded.expires ELSE state.expires END
		WHERE state.number IS NOT NULL OR state.expires <> 0 AND state.expires <= $5
		RETURNING number`
	var sum int64
	err := s.db.QueryRowContext(ctx, add, key, strconv.FormatInt(n, 10), n, s.expiry(keep), micros(s.now())).Scan(&sum)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, fmt.Errorf("the state %s is no number", key)
	}
	return sum, err
}

// expiry is when something kept from now on is over.
func (s *Store) expiry(keep time.Duration) int64 {
	if keep == 0 {
		return 0
	}
	return micros(s.now().Add(keep))
}
