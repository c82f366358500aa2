package slack

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
	"fineprint/bot/store"
)

// TestEachQuestionIsAnsweredOnce asks in many threads while connections are cut,
// events come twice, and calls fail before and after they were carried out.
func TestEachQuestionIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	const questions = 200
	w := newWorld(t, options{slack: slacktest.Config{AckWithin: 2 * time.Second}, timeout: 4 * time.Minute})
	var all []slacktest.Said
	for i := range questions {
		channel := fmt.Sprintf("CF%d", i%20)
		if i < 20 {
			w.AddChannel(slacktest.Channel{ID: channel, Members: []string{asker, slacktest.BotUser}})
		}
		switch i % 8 {
		case 1:
			w.Break("chat.postMessage", slacktest.Fault{Status: 500})
		case 2:
			w.Break("chat.postMessage", slacktest.Fault{Status: 500, After: true})
		case 3:
			w.Break("chat.postMessage", slacktest.Fault{Status: 429, RetryAfter: 1})
		case 5:
			w.Break("chat.postMessage", slacktest.Fault{Cut: true, After: true})
		}
		if i%50 == 25 {
			w.Cut()
		}
		if i%50 == 40 {
			w.Disconnect("refresh_requested")
		}
		all = append(all, w.Say(slacktest.Post{Channel: channel, User: asker, Text: mention + norway}))
		if i%7 == 0 {
			w.Deliver("events_api", all[i].Deliveries[0].Payload)
		}
	}
	w.until("all answers", func() bool { return w.answered(20) >= questions })
	w.inbox.wait()
	seen := map[string]int{}
	for i := range 20 {
		for _, m := range w.Answers(fmt.Sprintf("CF%d", i)) {
			seen[m.Thread]++
		}
	}
	for _, said := range all {
		if n := seen[said.TS]; n != 1 {
			t.Errorf("%s was answered %d times", said.TS, n)
		}
	}
}

func (w *world) answered(channels int) int {
	n := 0
	for i := range channels {
		n += len(w.Answers(fmt.Sprintf("CF%d", i)))
	}
	return n
}

// failing is a bot that breaks.
type failing struct {
	bot.Handler
	times int
	mu    sync.Mutex
}

func (f *failing) Ask(ctx context.Context, q bot.Question) (bot.Answer, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.times > 0 {
		f.times--
		return bot.Answer{}, errors.New("the disk is full")
	}
	return f.Handler.Ask(ctx, q)
}

func TestWhatBreaksIsTriedAgainThenApologisedFor(t *testing.T) {
	t.Parallel()
	for times, want := range map[int]string{2: "Yes.", 50: "Sorry, something went wrong"} {
		w := newWorld(t, options{handler: func(h bot.Handler) bot.Handler { return &failing{Handler: h, times: times} }})
		w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
		w.settle()
		m := w.answers(public, 1)[0]
		contains(t, m, want)
		if times < 3 {
			continue
		}
		_, after, _ := strings.Cut(m.Text, "reference ")
		reference, _, _ := strings.Cut(after, ")")
		if len(reference) != 8 || !strings.Contains(w.log.String(), reference) {
			t.Errorf("the reference %q is not in the log", reference)
		}
		// Who waits for a command is told at once.
		w.Command(public, asker, norway)
		contains(t, w.answers(public, 2)[1], want)
	}
}

// TestNothingSaidIsLogged marks words and tokens and looks for them in the log,
// with every kind of error on the way.
func TestNothingSaidIsLogged(t *testing.T) {
	t.Parallel()
	const marked = "zweihundertwörter"
	w := newWorld(t, options{handler: func(h bot.Handler) bot.Handler { return &failing{Handler: h, times: 1} }})
	w.Break("chat.postMessage", slacktest.Fault{Status: 500}, slacktest.Fault{Cut: true}, slacktest.Fault{Error: "invalid_blocks"}, slacktest.Fault{Error: "no_such_error"})
	w.Break("response_url", slacktest.Fault{Status: 404})
	w.Break("views.open", slacktest.Fault{Error: "expired_trigger_id"})
	w.Break("users.info", slacktest.Fault{Status: 500})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + marked + " does Lumen keep it?"})
	w.Command(public, asker, marked)
	w.Command(public, asker, "settings")
	w.settle()
	m := w.answers(public, 1)[0]
	w.Press(m, asker, actionMaintainers, "")
	w.Deliver("events_api", map[string]any{"type": "event_callback", "event": map[string]any{"type": "message", "text": marked, "ts": 1}})
	w.settle() // presses are not delivered again
	w.Disconnect("warning")
	w.until("a socket", func() bool { return w.Connected() > 0 })
	w.settle()
	log := w.log.String()
	if log == "" {
		t.Error("nothing was logged, so this proves nothing")
	}
	for _, secret := range []string{marked, w.Config().BotToken, w.Config().AppToken, w.Config().SigningSecret, "/response/", "ticket="} {
		if strings.Contains(log, secret) {
			t.Errorf("the log holds %q:\n%s", secret, log)
		}
	}
}

// forgetful is a store whose state is bounded, as a real one's is by time.
type forgetful struct {
	*store.Memory
	mu   sync.Mutex
	keys []string
}

func (f *forgetful) SetState(ctx context.Context, key, value string, keep time.Duration) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.keys = append(f.keys, key)
	if len(f.keys) > 500 {
		if err := f.Memory.SetState(ctx, f.keys[0], "", 0); err != nil {
			return err
		}
		f.keys = append([]string(nil), f.keys[1:]...)
	}
	return f.Memory.SetState(ctx, key, value, keep)
}

// TestSoak lives through as many questions as an hour of one every second
// brings (in CI, a sixth of it elsewhere),
// with chatter, edits, presses and refreshes, and holds that neither memory nor
// goroutines grow.
func TestSoak(t *testing.T) {
	questions := 600
	if os.Getenv("CI") == "true" {
		questions = 3600
	}
	w := newWorld(t, options{slack: slacktest.Config{Quiet: true, PingEvery: time.Second}, timeout: 10 * time.Minute, change: func(c *Config) { c.Store = &forgetful{Memory: store.NewMemory(nil)} }})
	w.inbox.forgets = true
	var heap [2]uint64
	var goroutines [2]int
	for i := range questions {
		w.soakStep(i)
		if i == questions/3 || i == questions-1 {
			w.inbox.wait()
			w.until("quiet", func() bool { return w.Connected() == connections })
			at := i / (questions - 1)
			heap[at], goroutines[at] = measure()
		}
	}
	t.Logf("after a third: %d KB, %d goroutines; at the end: %d KB, %d goroutines", heap[0]>>10, goroutines[0], heap[1]>>10, goroutines[1])
	if heap[1] > heap[0]+4<<20 {
		t.Errorf("memory grew from %d to %d KB", heap[0]>>10, heap[1]>>10)
	}
	if goroutines[1] > goroutines[0]+20 {
		t.Errorf("goroutines grew from %d to %d", goroutines[0], goroutines[1])
	}
}

func (w *world) soakStep(i int) {
	w.t.Helper()
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	for _, d := range q.Deliveries {
		if _, err := d.Response(w.ctx); err != nil {
			w.t.Fatal(err)
		}
	}
	switch i % 20 {
	case 3:
		w.inbox.wait()
		w.Edit(public, q.TS, mention+"Lumen: does face grouping affect Brazil?")
	case 7:
		w.inbox.wait()
		w.Remove(public, q.TS)
	case 11:
		w.Say(slacktest.Post{Channel: public, User: other, Thread: q.TS, Text: "I see"})
	case 15:
		w.Command(public, asker, "place Norway")
	}
	if i%400 == 399 {
		w.Disconnect("refresh_requested")
	}
	w.inbox.wait()
}

func measure() (heap uint64, goroutines int) {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc, runtime.NumGoroutine()
}
