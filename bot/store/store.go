// Package store keeps what must outlive a process, in one SQLite file or in
// PostgreSQL: the same statements on both, from many processes at once. Memory
// keeps the same for as long as a process lives.
//
// It holds nobody's words, except those that people send to the maintainers on
// purpose, and names nobody: persons and conversations are keyed hashes. The key
// is in the same database, so the hashes hold against a leaked table and against
// joining databases, not against somebody who has the whole database and guesses.
//
// The migrations are run by 60 lines of our own: the migration libraries do not
// lock SQLite against a second process that starts at the same moment, and run
// each migration in a transaction of its own. Both databases can run them all in
// one, behind one lock.
package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"fineprint/bot"
)

// The dialects of SQL.
const (
	SQLite   = "sqlite"
	Postgres = "postgres"
)

// maxTurns is how many turns of one conversation are kept.
const maxTurns = 6

// ErrNoFile tells that there is no file of a database that must exist.
var ErrNoFile = errors.New("there is no such file")

// Options of a store; the zero value is good.
type Options struct {
	// Now tells the time; nil is time.Now.
	Now func() time.Time
	// Log hears of failed housekeeping; nil is slog.Default.
	Log *slog.Logger
	// MustExist makes it ErrNoFile when there is no SQLite file yet. Otherwise the
	// file is made.
	MustExist bool
	// Retention is how long things are kept.
	Retention Retention
}

// Retention is how long each kind of thing is kept. 0 is the default, below 0 is
// for good. State has times of its own, and settings stay until they are removed.
type Retention struct {
	// Turns of conversations: half an hour.
	Turns time.Duration
	// Ratings: a year.
	Ratings time.Duration
	// Open are questions to the maintainers without an answer: a year after
	// they were sent.
	Open time.Duration
	// Answered are those with one: 180 days after it.
	Answered time.Duration
	// Places of people: two years after they were last set.
	Places time.Duration
}

const (
	day     = 24 * time.Hour
	forGood = time.Duration(1<<63 - 1)
)

func (r Retention) withDefaults() Retention {
	either := func(given, usual time.Duration) time.Duration {
		if given < 0 {
			return forGood
		}
		return cmp.Or(given, usual)
	}
	return Retention{
		Turns:    either(r.Turns, 30*time.Minute),
		Ratings:  either(r.Ratings, 365*day),
		Open:     either(r.Open, 365*day),
		Answered: either(r.Answered, 180*day),
		Places:   either(r.Places, 2*365*day),
	}
}

// Store is an open database. It is safe for concurrent use.
type Store struct {
	db      *sql.DB
	dialect string
	hash    hasher
	now     func() time.Time
	log     *slog.Logger
	keep    Retention
}

var _ bot.Store = (*Store)(nil)

// Open opens the database of a URL and brings its tables up to date:
//
//	sqlite:PATH             a file, made with its folder if need be, for its owner alone
//	postgres://USER@HOST/DB a database, or by ?search_path= a schema, of its own
//
// Any number of processes may open the same one at once. Close it after use.
// Errors never hold the URL's password.
func Open(ctx context.Context, url string, o Options) (*Store, error) {
	s := &Store{now: o.Now, log: o.Log, keep: o.Retention.withDefaults()}
	if s.now == nil {
		s.now = time.Now
	}
	if s.log == nil {
		s.log = slog.Default()
	}
	if err := s.open(ctx, url, o); err != nil {
		return nil, fmt.Errorf("cannot open the database %s: %w", Shown(url), err)
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, url string, o Options) error {
	dialect, place, err := parse(url)
	if err != nil {
		return err
	}
	s.dialect = dialect
	if dialect == SQLite {
		s.db, err = openSQLite(place, o.MustExist)
	} else {
		s.db, err = openPostgres(ctx, place)
	}
	if err != nil {
		return err
	}
	if err := s.prepare(ctx); err != nil {
		return errors.Join(err, s.db.Close())
	}
	return nil
}

// prepare makes an open database ready for use.
func (s *Store) prepare(ctx context.Context) error {
	if err := s.migrate(ctx, migrations); err != nil {
		return err
	}
	key, err := s.key(ctx)
	s.hash = hasher{key}
	return err
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// DB is the database, for what keeps tables of its own beside the store's.
// SQLite has one connection, since it has one writer: do not ask it anything
// else while rows are being read or a transaction is open, except through that.
// It is closed by Close.
func (s *Store) DB() *sql.DB { return s.db }

// Dialect is the database's SQL, SQLite or Postgres.
func (s *Store) Dialect() string { return s.dialect }

// attempts at a transaction that had to let others pass.
const attempts = 5

// transact runs do in a transaction, and again where that had to let another one
// pass: two that delete the same rows may wait for each other.
func (s *Store) transact(ctx context.Context, do func(tx *sql.Tx) error) (err error) {
	for range attempts {
		if err = s.transactOnce(ctx, do); !stepsAside(err) {
			break
		}
	}
	return err
}

func (s *Store) transactOnce(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(tx); err != nil {
		_ = tx.Rollback() // what went wrong before is what counts
		return err
	}
	return tx.Commit()
}

// before is the time before which something kept so long is past its time.
func before(now time.Time, keep time.Duration) int64 {
	if keep == forGood {
		return 0
	}
	return micros(now.Add(-keep))
}

// micros is a time as the database has it.
func micros(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMicro()
}

func fromMicros(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.UnixMicro(n).UTC()
}
