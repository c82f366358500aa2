// Package inbox keeps accepted questions until they are answered: nothing is
// lost, nothing is answered twice.
//
// River (https://riverqueue.com) is the queue: a delivery is one of its jobs, its
// states, attempts, retries and cleaning are River's. What River lacks for people
// who wait for an answer is here, as little as does it:
//
//   - Which deliveries are the same is a table of keys, written in the transaction
//     that inserts the job, since one delivery has several keys.
//   - A job is fetched the moment it was accepted (engine.go). Polled, River takes
//     51 ms at one poll a second, and 14 % of a core at a hundred.
//   - Jobs of a process that is gone are taken over within 15 s (lease.go). River
//     takes a job for stuck by its age alone, and looks every half minute.
//   - Deliveries of one lane are answered one after the other (lanes.go).
package inbox

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"time"

	"github.com/riverqueue/river"

	"fineprint/bot"
)

// Config is what an Inbox needs.
type Config struct {
	// DB is the database to keep deliveries in; the inbox does not close it.
	DB *sql.DB
	// Dialect is DB's, "sqlite" or "postgres".
	Dialect string
	// Deliverers answer the deliveries of adapters, by the adapter's name. More
	// are added with Register.
	Deliverers map[string]bot.Deliverer
	// Observer hears how deliveries end; may be nil.
	Observer bot.Observer
	// Log hears what operators should know, never people's words; may be nil.
	Log *slog.Logger
	// Concurrency is how many deliveries are answered at a time; 0 means 32.
	Concurrency int
}

// Inbox keeps deliveries in a database that processes may share.
type Inbox struct {
	db       *sql.DB
	sql      dialect
	observer bot.Observer
	log      *slog.Logger
	times    times
	slots    chan struct{}

	began   time.Time
	process string // River's client ID, and the owner of the jobs this process runs
	bell    *bell
	lanes   *lanes
	lease   lease
	wiper   wiper

	mu         sync.Mutex
	deliverers map[string]bot.Deliverer
	running    bool
	// inserter inserts and deletes jobs; it works none.
	inserter *river.Client[*sql.Tx]
	// stopping is closed when Run's context is done: who waits stops waiting.
	stopping chan struct{}
}

var _ bot.Inbox = (*Inbox)(nil)

// times are the inbox's periods; tests shorten them.
type times struct {
	beat     time.Duration // between two signs of life of a process
	stale    time.Duration // after which a silent process is taken for gone
	poll     time.Duration // between two looks for jobs that nobody rang for
	deliver  time.Duration // the most that one Deliver may take
	stop     time.Duration // the most that Run takes to end
	retry    time.Duration // before the second try; doubles with each
	leastNap time.Duration // the least that a WaitError is waited
	late     time.Duration // the longest pause between tries outside the lane
	giveUp   time.Duration // the age at which a delivery has failed
	keepKeys time.Duration // how long keys are kept after a delivery ended
	failed   time.Duration // how long a failed delivery's words are kept
	wipe     time.Duration // after a delivery, before deleted words leave SQLite's files
}

func standardTimes() times {
	return times{
		beat:     3 * time.Second,
		stale:    10 * time.Second,
		poll:     2 * time.Second,
		deliver:  time.Minute,
		stop:     18 * time.Second, // and 2 s to say goodbye
		retry:    time.Second,
		leastNap: 100 * time.Millisecond,
		late:     2 * time.Hour,
		giveUp:   24 * time.Hour,
		keepKeys: 36 * time.Hour,
		failed:   24 * time.Hour,
		wipe:     time.Second,
	}
}

// New returns an inbox in a database, whose tables it makes or brings up to date.
func New(ctx context.Context, cfg Config) (*Inbox, error) {
	return newInbox(ctx, cfg, standardTimes())
}

func newInbox(ctx context.Context, cfg Config, t times) (*Inbox, error) {
	dialect, err := dialectOf(cfg.Dialect)
	if err != nil {
		return nil, err
	}
	if cfg.Concurrency <= 0 {
		cfg.Concurrency = 32
	}
	i := &Inbox{
		db:         cfg.DB,
		sql:        dialect,
		observer:   cfg.Observer,
		log:        cfg.Log,
		times:      t,
		slots:      make(chan struct{}, cfg.Concurrency),
		began:      time.Now(),
		process:    rand.Text(),
		bell:       newBell(),
		lanes:      newLanes(),
		deliverers: map[string]bot.Deliverer{},
		stopping:   make(chan struct{}),
	}
	if i.observer == nil {
		i.observer = deaf{}
	}
	if i.log == nil {
		i.log = slog.New(slog.DiscardHandler)
	}
	for name, d := range cfg.Deliverers {
		i.Register(name, d)
	}
	if err := i.migrate(ctx); err != nil {
		return nil, fmt.Errorf("cannot make the inbox's tables: %w", err)
	}
	i.inserter, err = river.NewClient(i.engine(), &river.Config{Logger: riverLog(i.log)})
	return i, err
}

// Register names who answers an adapter's deliveries. It is called before Run.
func (i *Inbox) Register(adapter string, d bot.Deliverer) {
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.running {
		panic("inbox: Register after Run")
	}
	i.deliverers[adapter] = d
}

// Accept makes a delivery durable. It is answered by this process at once, if Run
// runs, or else by any that runs and has the adapter.
func (i *Inbox) Accept(ctx context.Context, d bot.Delivery) (bool, error) {
	if d.Adapter == "" || len(d.Keys) == 0 {
		return false, errors.New("a delivery needs an adapter and at least one key")
	}
	keys := make([]string, len(d.Keys))
	for n, key := range d.Keys {
		keys[n] = d.Adapter + " " + key
	}
	// In one order everywhere, so that two processes cannot wait for each other.
	slices.Sort(keys)
	keys = slices.Compact(keys)
	known, err := i.known(ctx, keys)
	if err != nil {
		return false, fmt.Errorf("cannot keep the question: %w", err)
	}
	if known {
		return false, nil
	}
	var fresh bool
	err = i.inDurableTx(ctx, func(tx *sql.Tx) (err error) {
		fresh, err = i.insert(ctx, tx, d, keys)
		return err
	})
	if err != nil {
		return false, fmt.Errorf("cannot keep the question: %w", err)
	}
	if fresh {
		i.bell.ring(d.Adapter)
	}
	return fresh, nil
}

// known tells whether all keys are there already. It spares a write for what is
// delivered again and again, which is when the database is slow.
func (i *Inbox) known(ctx context.Context, keys []string) (bool, error) {
	for _, key := range keys {
		var found int
		if err := i.db.QueryRowContext(ctx, i.sql.known, key).Scan(&found); err != nil || found == 0 {
			return false, err
		}
	}
	return true, nil
}

// insert takes the delivery's keys and, if all were free, inserts its job. Keys
// that were free then name the delivery that had the others. The keys' unique
// constraint decides between processes: who comes second waits for the first.
func (i *Inbox) insert(ctx context.Context, tx *sql.Tx, d bot.Delivery, keys []string) (fresh bool, err error) {
	id, now := rand.Text(), time.Now()
	var known string
	for _, key := range keys {
		result, err := tx.ExecContext(ctx, i.sql.takeKey, key, id)
		if err != nil {
			return false, err
		}
		taken, err := result.RowsAffected()
		if err != nil {
			return false, err
		}
		if taken == 0 {
			known = key
		}
	}
	if known != "" {
		_, err := tx.ExecContext(ctx, i.sql.giveKeys, known, id)
		return false, err
	}
	if _, err := tx.ExecContext(ctx, i.sql.begin, id, now.UnixMilli()); err != nil {
		return false, err
	}
	args := question{ID: id, Lane: d.Lane, Payload: d.Payload, Accepted: now}
	_, err = i.inserter.InsertTx(ctx, tx, args, &river.InsertOpts{Queue: d.Adapter, MaxAttempts: maxAttempts})
	return err == nil, err
}

// Depth returns how many deliveries are not answered yet, and for how long the
// oldest has waited; 0 when there is none.
func (i *Inbox) Depth(ctx context.Context) (n int, oldest time.Duration, err error) {
	var first sql.NullInt64
	if err := i.db.QueryRowContext(ctx, i.sql.depth).Scan(&n, &first); err != nil {
		return 0, 0, fmt.Errorf("cannot count the inbox: %w", err)
	}
	if first.Valid {
		oldest = max(0, time.Since(time.UnixMilli(first.Int64)))
	}
	return n, oldest, nil
}

// deaf is the observer of an inbox without one.
type deaf struct{}

func (deaf) Asked(string, bot.Answer, error, time.Duration) {}
func (deaf) Delivered(string, string)                       {}
func (deaf) Reconnected(string, string)                     {}
