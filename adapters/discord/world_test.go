package discord

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/index"
	"fineprint/knowledge"
)

// quick is a timing for tests: everything happens soon, nothing else changes.
var quick = timing{
	hello: 2 * time.Second, pause: 5 * time.Millisecond, longest: 50 * time.Millisecond,
	invalid: 5 * time.Millisecond, gap: 5 * time.Millisecond, answer: 1500 * time.Millisecond,
}

// memoryInbox accepts once, delivers in order of each lane, and tries again.
type memoryInbox struct {
	deliver func(ctx context.Context, d bot.Delivery) error
	// fail makes Accept fail while it returns an error; nil never does.
	fail func() error

	mu     sync.Mutex
	seen   map[string]bool
	lanes  map[string][]bot.Delivery
	ended  map[string]int // deliveries by result
	count  int
	pause  time.Duration
	ctx    context.Context //nolint:containedctx // the process this inbox stands for
	wg     sync.WaitGroup
	errors []error
}

func newInbox(ctx context.Context) *memoryInbox {
	return &memoryInbox{seen: map[string]bool{}, lanes: map[string][]bot.Delivery{}, ended: map[string]int{}, pause: 2 * time.Millisecond, ctx: ctx}
}

func (in *memoryInbox) Accept(_ context.Context, d bot.Delivery) (bool, error) {
	if in.fail != nil {
		if err := in.fail(); err != nil {
			return false, err
		}
	}
	in.mu.Lock()
	defer in.mu.Unlock()
	for _, key := range d.Keys {
		if in.seen[key] {
			return false, nil
		}
	}
	for _, key := range d.Keys {
		in.seen[key] = true
	}
	in.count++
	in.lanes[d.Lane] = append(in.lanes[d.Lane], d)
	if len(in.lanes[d.Lane]) == 1 {
		in.wg.Go(func() { in.work(d.Lane) })
	}
	return true, nil
}

func (in *memoryInbox) work(lane string) {
	for {
		in.mu.Lock()
		if len(in.lanes[lane]) == 0 || in.ctx.Err() != nil {
			delete(in.lanes, lane)
			in.mu.Unlock()
			return
		}
		d := in.lanes[lane][0]
		in.mu.Unlock()
		result := in.try(d)
		in.mu.Lock()
		in.lanes[lane] = in.lanes[lane][1:]
		in.ended[result]++
		in.mu.Unlock()
	}
}

func (in *memoryInbox) try(d bot.Delivery) string {
	for d.Attempt = 1; d.Attempt <= 20; {
		err := in.deliver(in.ctx, d)
		var wait *bot.WaitError
		var never *bot.UndeliverableError
		switch {
		case err == nil:
			return "sent"
		case errors.As(err, &never):
			in.mu.Lock()
			in.errors = append(in.errors, err)
			in.mu.Unlock()
			return never.Reason
		case errors.As(err, &wait):
			pause(in.ctx, wait.For)
		default:
			d.Attempt++
			pause(in.ctx, in.pause)
		}
		if in.ctx.Err() != nil {
			return "stopped"
		}
	}
	return "given up"
}

func (in *memoryInbox) results() map[string]int {
	in.mu.Lock()
	defer in.mu.Unlock()
	all := map[string]int{}
	for key, n := range in.ended {
		all[key] = n
	}
	return all
}

func (in *memoryInbox) accepted() int {
	in.mu.Lock()
	defer in.mu.Unlock()
	return in.count
}

// world is a Discord with our adapter on it.
type world struct {
	*discordtest.Server
	adapter *Adapter
	inbox   *memoryInbox
	store   bot.Store
	logs    *logs
	seen    *observer
	stop    context.CancelFunc
	ended   chan error
	guild   *discordtest.Guild
	channel string
	asker   *discordtest.Person
}

// logs keep what was logged.
type logs struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *logs) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logs) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// observer counts what it hears.
type observer struct {
	mu          sync.Mutex
	asked       int
	delivered   map[string]int
	reconnected map[string]int
}

func (o *observer) Asked(string, bot.Answer, error, time.Duration) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.asked++
}

func (o *observer) Delivered(_, result string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.delivered[result]++
}

func (o *observer) Reconnected(_, reason string) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.reconnected[reason]++
}

func (o *observer) reasons() map[string]int {
	o.mu.Lock()
	defer o.mu.Unlock()
	all := map[string]int{}
	for key, n := range o.reconnected {
		all[key] = n
	}
	return all
}

var sharedIndex = sync.OnceValues(func() (*index.Index, error) {
	lib, err := knowledge.Shipped()
	if err != nil {
		return nil, err
	}
	return index.New(lib)
})

// realBot answers from the shipped policies.
func realBot(t testing.TB, s bot.Store) *bot.Bot {
	t.Helper()
	ix, err := sharedIndex()
	if err != nil {
		t.Fatal(err)
	}
	return bot.New(bot.Config{Searcher: ix, Conversations: s, Places: s, Ratings: s})
}

// start runs an adapter on a new Discord with one guild; change may alter its
// configuration.
func start(t testing.TB, o discordtest.Options, change func(*Config)) *world {
	t.Helper()
	w := prepare(t, o)
	w.run(t, change)
	w.Wait("the adapter to be ready", func() bool { return w.adapter.Ready() == nil })
	return w
}

// prepare makes a Discord without an adapter.
func prepare(t testing.TB, o discordtest.Options) *world {
	t.Helper()
	w := &world{
		Server: discordtest.New(t, o), store: store.NewMemory(time.Now), logs: &logs{},
		seen: &observer{delivered: map[string]int{}, reconnected: map[string]int{}},
	}
	w.guild = w.Guild("Garden club")
	w.channel = w.guild.Text("general")
	w.asker = w.Person("Asker")
	return w
}

// run starts a process of the adapter; it ends with the test or with stop.
func (w *world) run(t testing.TB, change func(*Config)) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	w.inbox = newInbox(ctx)
	c := Config{
		Handler: realBot(t, w.store), Inbox: w.inbox, Store: w.store, Observer: w.seen,
		Log:   slog.New(slog.NewTextHandler(io.MultiWriter(w.logs), nil)),
		Token: w.Token, APIURL: w.URL, Version: "test", timing: quick,
	}
	if change != nil {
		change(&c)
	}
	a, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	w.adapter, w.inbox.deliver, w.stop = a, a.Deliver, cancel
	w.ended = make(chan error, 1)
	go func() { w.ended <- a.Run(ctx) }()
	t.Cleanup(func() { cancel(); w.inbox.wg.Wait() })
	for path, handler := range a.Webhooks() {
		mux := http.NewServeMux()
		mux.Handle(path, handler)
		server := httptest.NewServer(mux)
		t.Cleanup(server.Close)
		w.SetEndpoint(server.URL + path)
	}
}

// halt ends the process and waits for its end.
func (w *world) halt(t testing.TB) error {
	t.Helper()
	w.stop()
	select {
	case err := <-w.ended:
		w.inbox.wg.Wait()
		return err
	case <-time.After(20 * time.Second):
		t.Fatal("the adapter does not end")
	}
	return nil
}
