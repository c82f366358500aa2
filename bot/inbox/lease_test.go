package inbox

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"fineprint/bot"
)

// die leaves an inbox's jobs as a killed process does: running, with signs of life
// that stopped a while ago.
func die(t *testing.T, i *Inbox, state string) {
	t.Helper()
	by := `jsonb('["gone"]')`
	if !i.sql.sqlite {
		by = `ARRAY['gone']`
	}
	for _, statement := range []string{
		`UPDATE river_job SET state = '` + state + `', attempt = 1, attempted_at = CURRENT_TIMESTAMP, attempted_by = ` + by + ` WHERE kind = 'inbox_question'`,
		`INSERT INTO inbox_process (id, beat) VALUES ('gone', 0)`,
	} {
		if _, err := i.db.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTakesOverFromAProcessThatIsGone(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		gone := open(t, r, Config{}, quick())
		accept(t, gone, delivery(1))
		accept(t, gone, delivery(2))
		die(t, gone, "running")
		attempts := make(chan int, 2)
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error { attempts <- d.Attempt; return nil }),
		}}, quick())
		start(t, i)
		for range 2 {
			if n := <-attempts; n != 2 {
				t.Errorf("attempt %d, want 2: an answer may have been sent", n)
			}
		}
	})
}

func TestLeavesTheJobsOfTheLiving(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.stale = 3 * time.Second
		began, release := make(chan struct{}), make(chan struct{})
		slow := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error { close(began); <-release; return nil }),
		}}, times)
		start(t, slow)
		accept(t, slow, delivery(1))
		<-began
		var stolen atomic.Bool
		other := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error { stolen.Store(true); return nil }),
		}}, times)
		start(t, other)
		nap(t.Context(), nil, 2*times.stale) // far longer than a silent process would have
		if stolen.Load() {
			t.Error("a job was taken from a process that lives")
		}
		close(release)
		eventually(t, "an empty inbox", func() bool { return depth(t, other) == 0 })
	})
}

func TestKnowsWhatItLostWhileSilent(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.beat, times.stale = 10*time.Second, 40*time.Second // the test is silent by hand
		began, release := make(chan struct{}, 1), make(chan struct{})
		var delivered atomic.Int32
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(context.Context, bot.Delivery) error {
				delivered.Add(1)
				began <- struct{}{}
				<-release
				return nil
			}),
		}}, times)
		start(t, i)
		for n := range 2 {
			d := delivery(n)
			d.Lane = "one"
			accept(t, i, d)
		}
		<-began
		eventually(t, "both to be fetched", func() bool { return jobs(t, i, "state = 'running'") == 2 })
		i.lease.mu.Lock()
		i.lease.last = i.lease.last.Add(-time.Hour)
		i.lease.mu.Unlock()
		die(t, i, "running") // somebody else has them now
		close(release)
		eventually(t, "the second to be let go", func() bool { return i.lanes.ticket(2) == nil && i.lanes.ticket(1) == nil })
		if n := delivered.Load(); n != 1 {
			t.Errorf("%d were delivered, want only the one that was under way", n)
		}
	})
}

func TestReleasesWhatRiverLost(t *testing.T) {
	onBoth(t, func(t *testing.T, r room) {
		times := quick()
		times.stale = 2 * time.Second
		attempts := make(chan int, 1)
		i := open(t, r, Config{Deliverers: map[string]bot.Deliverer{
			"test": deliver(func(_ context.Context, d bot.Delivery) error { attempts <- d.Attempt; return nil }),
		}}, times)
		lost := open(t, r, Config{}, quick())
		lost.process = i.process
		accept(t, lost, delivery(1))
		by := `jsonb('["` + i.process + `"]')`
		if !i.sql.sqlite {
			by = `ARRAY['` + i.process + `']`
		}
		_, err := i.db.ExecContext(t.Context(), `UPDATE river_job SET state = 'running', attempt = 1, attempted_at = CURRENT_TIMESTAMP, attempted_by = `+by)
		if err != nil {
			t.Fatal(err)
		}
		start(t, i)
		if n := <-attempts; n != 2 {
			t.Errorf("attempt %d, want 2", n)
		}
	})
}

func TestRunTellsOfADatabaseThatIsGone(t *testing.T) {
	t.Parallel()
	i := open(t, sqliteRoom(t), Config{}, quick())
	if err := i.db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := i.Run(t.Context()); err == nil {
		t.Error("Run says nothing")
	}
	if _, err := i.Accept(t.Context(), delivery(1)); err == nil {
		t.Error("Accept says nothing")
	}
	if _, _, err := i.Depth(t.Context()); err == nil {
		t.Error("Depth says nothing")
	}
	if err := i.Run(t.Context()); err == nil || errors.Is(err, context.Canceled) {
		t.Errorf("a second Run: %v", err)
	}
}
