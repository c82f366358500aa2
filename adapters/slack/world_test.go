package slack

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
	"fineprint/bot/store"
	"fineprint/index"
	"fineprint/knowledge"
)

// testKnowledge is the policies that the bot's own tests use.
const testKnowledge = "../../bot/testdata/knowledge"

var testLibrary = sync.OnceValues(func() (*knowledge.Library, error) { return knowledge.LoadDir(testKnowledge) })

// world is a workspace with the adapter in it.
type world struct {
	*slacktest.Server
	t       testing.TB
	adapter *Adapter
	inbox   *memoryInbox
	store   *store.Memory
	ctx     context.Context
	log     *logged
	ended   chan error
}

// People and places of the workspace.
const (
	asker   = "U1ASK"
	other   = "U2OTHER"
	admin   = "U3ADMIN"
	guest   = "U4GUEST"
	public  = "C1PUBLIC"
	desk    = "C2DESK" // the maintainers'
	connect = "C3SHARED"
	closed  = "G4CLOSED" // the bot is not in it
)

// options of a world.
type options struct {
	slack   slacktest.Config
	change  func(c *Config)
	handler func(h bot.Handler) bot.Handler
	// before runs before the adapter does.
	before func(s *slacktest.Server)
	// timeout of all waiting; 0 is a minute, as machines may be busy.
	timeout time.Duration
}

// newWorld starts a Slack and the adapter, connected to it.
func newWorld(t testing.TB, o options) *world {
	t.Helper()
	if o.slack.AckWithin == 0 {
		o.slack.AckWithin = 3 * time.Second
	}
	if o.slack.Retries == nil {
		o.slack.Retries = []time.Duration{20 * time.Millisecond, 100 * time.Millisecond, 200 * time.Millisecond}
	}
	if o.timeout == 0 {
		o.timeout = time.Minute
	}
	ctx, cancel := context.WithTimeout(context.Background(), o.timeout)
	w := &world{Server: slacktest.Start(o.slack), t: t, ctx: ctx, store: store.NewMemory(nil), log: &logged{}, ended: make(chan error, 1)}
	for _, u := range []slacktest.User{{ID: asker}, {ID: other}, {ID: admin, Admin: true}, {ID: guest, Restricted: true}} {
		w.AddUser(u)
	}
	everybody := []string{asker, other, admin, guest, slacktest.BotUser}
	w.AddChannel(slacktest.Channel{ID: public, Members: everybody})
	w.AddChannel(slacktest.Channel{ID: desk, Kind: "group", Members: []string{admin, slacktest.BotUser}})
	w.AddChannel(slacktest.Channel{ID: connect, Members: everybody, Shared: true})
	w.AddChannel(slacktest.Channel{ID: closed, Kind: "group", Members: []string{asker}})
	if o.before != nil {
		o.before(w.Server)
	}
	w.start(o)
	t.Cleanup(func() {
		cancel()
		w.Close()
		for _, problem := range w.Problems() {
			t.Errorf("Slack would object: %s", problem)
		}
	})
	return w
}

func (w *world) start(o options) {
	w.t.Helper()
	lib, err := testLibrary()
	if err != nil {
		w.t.Fatal(err)
	}
	ix, err := index.New(lib)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { _ = ix.Close() })
	var handler bot.Handler = bot.New(bot.Config{Searcher: ix, Conversations: w.store, Places: w.store, Ratings: w.store})
	if o.handler != nil {
		handler = o.handler(handler)
	}
	w.inbox = &memoryInbox{ctx: w.ctx, seen: map[string]bool{}, lanes: map[string]chan bot.Delivery{}}
	w.inbox.idle.L = &w.inbox.mu
	c := Config{
		Handler: handler, Inbox: w.inbox, Store: w.store, Library: ix.Library, BotToken: w.Config().BotToken, AppToken: w.Config().AppToken,
		SigningSecret: w.Config().SigningSecret, APIURL: w.APIURL(), Log: slog.New(slog.NewTextHandler(w.log, &slog.HandlerOptions{Level: slog.LevelDebug})),
	}
	if o.change != nil {
		o.change(&c)
	}
	a, err := New(c)
	if err != nil {
		w.t.Fatal(err)
	}
	a.pacing = pacing{first: 20 * time.Millisecond, most: 500 * time.Millisecond, lasting: time.Second}
	w.adapter, w.inbox.deliverer = a, a
	done := make(chan struct{})
	go func() { w.ended <- a.Run(w.ctx); close(done) }()
	w.t.Cleanup(func() { <-done })
	if c.AppToken != "" {
		w.until("the adapter connects", func() bool { return a.Ready() == nil || len(w.ended) > 0 })
	} else {
		w.until("the adapter is ready", func() bool { return a.Ready() == nil })
	}
}

func (w *world) until(what string, holds func() bool) {
	w.t.Helper()
	if err := w.Until(w.ctx, holds); err != nil {
		w.t.Fatalf("%s: %v\ncalls: %v\nlog: %s", what, err, w.calls(), w.log.String())
	}
}

func (w *world) calls() []string {
	var list []string
	for _, call := range w.Calls("") {
		list = append(list, call.Method+" "+call.Error)
	}
	return list
}

// answers waits until the app has said so many things in a channel.
func (w *world) answers(channel string, n int) []slacktest.Message {
	w.t.Helper()
	w.until("an answer", func() bool { return len(w.Answers(channel)) >= n })
	return w.Answers(channel)
}

// settle waits until all deliveries were acknowledged and all work is done.
func (w *world) settle() {
	w.t.Helper()
	for _, d := range w.Deliveries() {
		if _, err := d.Response(w.ctx); err != nil {
			w.t.Fatalf("%s %s: %v", d.Kind, d.ID, err)
		}
	}
	w.inbox.wait()
}

// said is all text of a message.
func said(m slacktest.Message) string { return m.Text + "\n" + textOf(m.Blocks) }

func contains(t testing.TB, m slacktest.Message, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(said(m), part) {
			t.Errorf("%q is not in the message:\n%s", part, said(m))
		}
	}
}

// logged is a log to look into.
type logged struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *logged) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logged) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// memoryInbox is an inbox as the contract asks for, in memory.
type memoryInbox struct {
	ctx       context.Context
	deliverer bot.Deliverer
	mu        sync.Mutex
	seen      map[string]bool
	lanes     map[string]chan bot.Delivery
	pending   int
	idle      sync.Cond
	fail      int // so many acceptances fail
	accepted  int
	forgets   bool // what it has seen, now and then
	ends      []string
}

func (b *memoryInbox) Accept(_ context.Context, d bot.Delivery) (bool, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.fail > 0 {
		b.fail--
		return false, context.DeadlineExceeded
	}
	if slices.ContainsFunc(d.Keys, func(key string) bool { return b.seen[key] }) {
		return false, nil
	}
	for _, key := range d.Keys {
		b.seen[key] = true
	}
	b.accepted++
	if b.forgets && len(b.seen) > 1000 {
		b.seen, b.ends = map[string]bool{}, nil
	}
	lane, ok := b.lanes[d.Lane]
	if !ok {
		lane = make(chan bot.Delivery, 10_000)
		b.lanes[d.Lane] = lane
		go b.run(lane)
	}
	b.pending++
	lane <- d
	return true, nil
}

func (b *memoryInbox) run(lane chan bot.Delivery) {
	for {
		select {
		case d := <-lane:
			b.deliver(d)
			b.mu.Lock()
			b.pending--
			b.idle.Broadcast()
			b.mu.Unlock()
		case <-b.ctx.Done():
			return
		}
	}
}

func (b *memoryInbox) deliver(d bot.Delivery) {
	for d.Attempt = 1; d.Attempt <= 8 && b.ctx.Err() == nil; d.Attempt++ {
		err := b.deliverer.Deliver(b.ctx, d)
		end := result(err)
		b.mu.Lock()
		b.ends = append(b.ends, end)
		b.mu.Unlock()
		if end == "sent" || end == "undeliverable" {
			return
		}
		pause(b.ctx, 20*time.Millisecond)
	}
}

// wait waits until nothing is left to answer.
func (b *memoryInbox) wait() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.pending > 0 && b.ctx.Err() == nil {
		b.idle.Wait()
	}
}

func (b *memoryInbox) count() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.accepted
}
