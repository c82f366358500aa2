package discord

import (
	"context"
	"os"
	"runtime"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
)

// directInbox delivers at once and remembers nothing.
type directInbox struct{ deliver func(bot.Delivery) }

func (in directInbox) Accept(_ context.Context, d bot.Delivery) (bool, error) {
	d.Attempt = 1
	in.deliver(d)
	return true, nil
}

// forgetful is a store that keeps no state: a real one keeps it on disk.
type forgetful struct{ bot.Store }

func (forgetful) SetState(context.Context, string, string, time.Duration) error { return nil }

// TestSoak holds that thousands of events of all kinds, with reconnects among
// them, leave neither memory nor goroutines behind.
func TestSoak(t *testing.T) {
	// Not parallel: it counts the goroutines of the whole process.
	rounds := 15
	switch {
	case testing.Short():
		rounds = 6
	case os.Getenv("CI") == "true":
		rounds = 30
	}
	w := prepare(t, discordtest.Options{BucketLimit: 1000, BucketWindow: 10 * time.Millisecond, Unchecked: true})
	w.store = forgetful{w.store}
	w.run(t, func(c *Config) {
		c.Handler = realBot(t, nil)
		c.Inbox = directInbox{func(d bot.Delivery) {
			if err := w.adapter.Deliver(context.Background(), d); err != nil {
				t.Errorf("deliver: %v", err)
			}
		}}
	})
	w.Wait("ready", func() bool { return w.adapter.Ready() == nil })
	var first, last usage
	for round := range rounds {
		soakRound(w, round)
		if last = used(w); round == 2 {
			first = last
		}
	}
	if last.goroutines > first.goroutines+10 {
		t.Errorf("%d goroutines became %d", first.goroutines, last.goroutines)
	}
	if last.heap > first.heap+8<<20 {
		t.Errorf("%d kB of memory became %d", first.heap>>10, last.heap>>10)
	}
	t.Logf("%d events: %d goroutines, then %d; %d kB, then %d", rounds*110, first.goroutines, last.goroutines, first.heap>>10, last.heap>>10)
}

// soakRound is a hundred mentions, some interactions, and a lost connection.
func soakRound(w *world, round int) {
	var all []*discordtest.Message
	for range 100 {
		all = append(all, w.asker.Mention(w.channel, "does this affect Norway?"))
	}
	for _, m := range all {
		w.WaitReply(m)
	}
	for range 5 {
		w.ask("how do I opt out?").Wait()
		w.asker.Complete(w.channel, "ask", opt{Name: "question", Value: "opt", Focused: true}).Choices()
	}
	before := w.Resumes()
	switch round % 3 {
	case 0:
		w.Shard(0).Kill()
	case 1:
		w.Shard(0).Send(7, nil)
	case 2:
		w.Shard(0).Close(4000)
	}
	w.Wait("a resume", func() bool { return w.Resumes() > before && w.adapter.Ready() == nil })
	w.Trim()
}

type usage struct {
	goroutines int
	heap       uint64
}

func used(w *world) usage {
	var u usage
	// Connections that were idle may still be closing.
	w.Wait("quiet", func() bool {
		n := runtime.NumGoroutine()
		quiet := n == u.goroutines
		u.goroutines = n
		return quiet
	})
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	u.heap = m.HeapAlloc
	return u
}
