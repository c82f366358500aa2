package inbox

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/bot/store/pgtest"
)

// room is a database for a test, which several inboxes may share.
type room struct {
	dialect string
	url     string
	file    string // SQLite's
}

func (r room) open(t testing.TB) *sql.DB {
	t.Helper()
	kept, err := store.Open(t.Context(), r.url, store.Options{Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Close() })
	return kept.DB()
}

// onBoth runs a test on SQLite and on PostgreSQL.
func onBoth(t *testing.T, test func(*testing.T, room)) {
	t.Parallel()
	t.Run("sqlite", func(t *testing.T) {
		t.Parallel()
		test(t, sqliteRoom(t))
	})
	t.Run("postgres", func(t *testing.T) {
		t.Parallel()
		test(t, postgresRoom(t))
	})
}

func sqliteRoom(t testing.TB) room {
	file := filepath.Join(t.TempDir(), "fineprint.db")
	return room{dialect: store.SQLite, url: "sqlite:" + file, file: file}
}

func postgresRoom(t testing.TB) room {
	return room{dialect: store.Postgres, url: pgtest.URL(t)}
}

// quick are periods for tests that need not wait as people would.
func quick() times {
	t := standardTimes()
	t.beat = 100 * time.Millisecond
	t.stale = time.Minute // however slow the machine is
	t.poll = 50 * time.Millisecond
	t.retry = 5 * time.Millisecond
	t.leastNap = time.Millisecond
	t.wipe = 20 * time.Millisecond
	return t
}

// deliver is a Deliverer from a function.
type deliver func(context.Context, bot.Delivery) error

func (d deliver) Deliver(ctx context.Context, delivery bot.Delivery) error { return d(ctx, delivery) }

// results counts what an observer hears.
type results struct {
	deaf
	mu     sync.Mutex
	counts map[string]int
}

func (r *results) Delivered(adapter, result string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.counts == nil {
		r.counts = map[string]int{}
	}
	r.counts[adapter+" "+result]++
}

func (r *results) of(result string) int {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.counts["test "+result]
}

func open(t testing.TB, r room, cfg Config, times times) *Inbox {
	t.Helper()
	cfg.DB, cfg.Dialect = r.open(t), r.dialect
	i, err := newInbox(t.Context(), cfg, times)
	if err != nil {
		t.Fatal(err)
	}
	return i
}

// start runs an inbox until the test ends or the returned function is called.
func start(t testing.TB, i *Inbox) (stop func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- i.Run(ctx) }()
	stop = sync.OnceFunc(func() {
		cancel()
		if err := <-ended; err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	t.Cleanup(stop)
	return stop
}

func delivery(n int) bot.Delivery {
	return bot.Delivery{
		Adapter: "test",
		Keys:    []string{fmt.Sprintf("event-%d", n)},
		Lane:    fmt.Sprintf("lane-%d", n),
		Payload: fmt.Appendf(nil, "%d", n),
	}
}

func accept(t testing.TB, i *Inbox, d bot.Delivery) bool {
	t.Helper()
	fresh, err := i.Accept(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return fresh
}

// eventually waits until a condition holds, looking every few milliseconds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // River cleans every half minute
	defer cancel()
	for !holds() {
		if !nap(ctx, nil, 5*time.Millisecond) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

func depth(t testing.TB, i *Inbox) int {
	t.Helper()
	n, _, err := i.Depth(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAnswersWhatItAccepted(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		got := make(chan bot.Delivery, 1)
		var seen results
		i := open(t, r, Config{Observer: &seen, Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error { got <- d; return nil }),
		}}, quick())
		start(t, i)
		before := time.Now()
		if !accept(t, i, delivery(7)) {
			t.Error("a new question was taken for an old one")
		}
		d := <-got
		if d.Adapter != "test" || d.Lane != "lane-7" || string(d.Payload) != "7" || d.Attempt != 1 {
			t.Errorf("delivered %+v", d)
		}
		if d.Accepted.Before(before.Add(-time.Millisecond)) || d.Accepted.After(time.Now()) {
			t.Errorf("accepted at %s", d.Accepted)
		}
		eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		if n := jobs(t, i, "true"); n != 0 {
			t.Errorf("%d jobs are left", n)
		}
		if seen.of("sent") != 1 {
			t.Errorf("heard %v", seen.counts)
		}
	})
}

// jobs counts questions among River's jobs.
func jobs(t testing.TB, i *Inbox, where string) (n int) {
	t.Helper()
	err := i.db.QueryRowContext(t.Context(), `SELECT count(*) FROM river_job WHERE kind = 'inbox_question' AND `+where).Scan(&n)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestIsDurableBeforeItIsAnswered(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		first := open(t, r, Config{}, quick()) // never runs
		accept(t, first, delivery(1))
		if n, oldest, err := first.Depth(t.Context()); n != 1 || oldest < 0 || err != nil {
			t.Errorf("depth %d, %s, %v", n, oldest, err)
		}
		got := make(chan bot.Delivery, 1)
		second := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error { got <- d; return nil }),
		}}, quick())
		start(t, second)
		if d := <-got; string(d.Payload) != "1" {
			t.Errorf("delivered %+v", d)
		}
	})
}

func TestLeavesOtherAdaptersToOtherProcesses(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		sent := make(chan struct{}, 1)
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error { sent <- struct{}{}; return nil }),
		}}, quick())
		start(t, i)
		other := delivery(1)
		other.Adapter = "other"
		accept(t, i, other)
		accept(t, i, delivery(1)) // the same key, but another adapter's
		<-sent
		eventually(t, "one left", func() bool { return depth(t, i) == 1 })
		if n := jobs(t, i, "queue = 'other' AND state = 'available' AND attempt = 0"); n != 1 {
			t.Errorf("%d wait for the other adapter", n)
		}
	})
}

func TestNamesOneDeliveryByAnyOfItsKeys(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		var mu sync.Mutex
		var got []string
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error {
				mu.Lock()
				defer mu.Unlock()
				got = append(got, string(d.Payload))
				return nil
			}),
		}}, quick())
		start(t, i)
		for _, step := range []struct {
			keys  []string
			fresh bool
		}{
			{[]string{"E1", "C1:1.0"}, true},
			{[]string{"E1", "C1:1.0"}, false},
			{[]string{"E2", "C1:1.0"}, false}, // the same message as another event
			{[]string{"E2"}, false},           // which is known by now
			{[]string{"E1"}, false},
			{[]string{"E3", "C1:2.0"}, true},
		} {
			d := bot.Delivery{Adapter: "test", Lane: "C1", Keys: step.keys, Payload: []byte(step.keys[0])}
			if fresh := accept(t, i, d); fresh != step.fresh {
				t.Errorf("%v: fresh %t", step.keys, fresh)
			}
			eventually(t, "an empty inbox", func() bool { return depth(t, i) == 0 })
		}
		mu.Lock()
		defer mu.Unlock()
		if !slices.Equal(got, []string{"E1", "E3"}) {
			t.Errorf("answered %v", got)
		}
	})
}

func TestAcceptsOnceOnTwoProcesses(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		const questions = 15
		var mu sync.Mutex
		answered := map[string]int{}
		count := deliver(func(_ context.Context, d bot.Delivery) error {
			mu.Lock()
			defer mu.Unlock()
			answered[string(d.Payload)]++
			return nil
		})
		var inboxes []*Inbox
		for range 2 {
			i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{"test": count}}, quick())
			start(t, i)
			inboxes = append(inboxes, i)
		}
		var fresh [questions]int
		var group sync.WaitGroup
		for n := range questions {
			for p, i := range inboxes {
				group.Go(func() {
					// Two events of one message; the keys in another order in each.
					keys := []string{fmt.Sprintf("C:%d", n), fmt.Sprintf("E%d-%d", n, p)}
					if p == 1 {
						slices.Reverse(keys)
					}
					ok, err := i.Accept(t.Context(), bot.Delivery{Adapter: "test", Keys: keys, Lane: "C", Payload: fmt.Append(nil, n)})
					if err != nil {
						t.Errorf("question %d: %v", n, err)
					}
					if ok {
						mu.Lock()
						fresh[n]++
						mu.Unlock()
					}
				})
			}
		}
		group.Wait()
		eventually(t, "an empty inbox", func() bool { return depth(t, inboxes[0]) == 0 })
		mu.Lock()
		defer mu.Unlock()
		for n, times := range fresh {
			if times != 1 || answered[strconv.Itoa(n)] != 1 {
				t.Errorf("question %d: accepted %d times, answered %d times", n, times, answered[strconv.Itoa(n)])
			}
		}
	})
}

func TestRefusesNamelessDeliveries(t *testing.T) {
	t.Parallel()
	i := open(t, sqliteRoom(t), Config{}, quick())
	for _, d := range []bot.Delivery{{Adapter: "test"}, {Keys: []string{"k"}}} {
		if _, err := i.Accept(t.Context(), d); err == nil {
			t.Errorf("accepted %+v", d)
		}
	}
	if _, err := New(t.Context(), Config{Dialect: "oracle"}); err == nil {
		t.Error("opened an unknown database")
	}
}

// A twin that is accepted while its delivery ends must not look open for ever.
func TestATwinOfWhatIsEndingHasEndedToo(t *testing.T) {
	t.Parallel()
	release := make(chan struct{})
	i := open(t, postgresRoom(t), Config{Deliverers: map[string]bot.Deliverer{
		"test": deliver(func(context.Context, bot.Delivery) error { <-release; return nil }),
	}}, quick())
	start(t, i)
	d := delivery(1)
	d.Keys = []string{"E1", "M1"}
	accept(t, i, d)
	err := i.inTx(t.Context(), func(tx *sql.Tx) error {
		fresh, err := i.insert(t.Context(), tx, d, []string{"test E2", "test M1"})
		if fresh {
			t.Error("the twin was taken for a new question")
		}
		close(release)
		eventually(t, "the job's end", func() bool { return jobs(t, i, "true") == 0 })
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := depth(t, i); n != 0 {
		t.Errorf("depth %d", n)
	}
}
