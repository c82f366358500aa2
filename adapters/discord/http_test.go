package discord

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
)

// overHTTP runs an adapter that gets interactions over HTTP only.
func overHTTP(t *testing.T, change func(*Config)) (*world, string) {
	t.Helper()
	w := prepare(t, discordtest.Options{})
	w.run(t, func(c *Config) {
		c.Token, c.Inbox, c.PublicKey = "", nil, w.PublicKey
		if change != nil {
			change(c)
		}
	})
	return w, w.Endpoint()
}

func TestHTTPInteractions(t *testing.T) {
	t.Parallel()
	w, _ := overHTTP(t, nil)
	answer := w.ask("does this affect Norway?").Wait()
	wantText(t, answer, "**Yes.**")
	if !answer.Private {
		t.Error("the answer is public")
	}
	wantText(t, w.asker.Press(answer, "Sources").Wait(), "**Sources**")
	if choices := w.asker.Complete(w.channel, "ask", opt{Name: "question", Value: "opt", Focused: true}).Choices(); len(choices) == 0 {
		t.Error("no suggestions")
	}
	form := w.asker.Press(answer, "Ask a follow-up")
	wantText(t, w.asker.Submit(form, map[string]string{inputQuestion: "and Brazil?"}).Wait(), "Brazil")
	if err := w.adapter.Ready(); err != nil {
		t.Error(err)
	}
	if w.Connections() != 0 {
		t.Error("it connected without a token")
	}
}

func TestHTTPSlow(t *testing.T) {
	t.Parallel()
	w, _ := overHTTP(t, func(c *Config) {
		c.Handler, c.timing.answer = slowBot{Handler: c.Handler, wait: 200 * time.Millisecond}, 20*time.Millisecond
	})
	i := w.ask("does this affect Norway?")
	wantText(t, i.Wait(), "**Yes.**")
	if !i.Deferred() {
		t.Error("no placeholder came first")
	}
}

func TestHTTPRefuses(t *testing.T) {
	t.Parallel()
	w, endpoint := overHTTP(t, nil)
	ping := []byte(`{"type":1,"id":"1","application_id":"2","token":"t","version":1}`)
	if status, body := w.Signed(endpoint, ping, time.Now()); status != http.StatusOK || string(body) != `{"type":1}` {
		t.Errorf("a ping gets %d %s", status, body)
	}
	now := strconv.FormatInt(time.Now().Unix(), 10)
	tests := map[string]struct {
		want   int
		status func() (int, []byte)
	}{
		"old":          {401, func() (int, []byte) { return w.Signed(endpoint, ping, time.Now().Add(-10*time.Minute)) }},
		"early":        {401, func() (int, []byte) { return w.Signed(endpoint, ping, time.Now().Add(10*time.Minute)) }},
		"no signature": {401, func() (int, []byte) { return w.PostRaw(endpoint, ping, now, "") }},
		"wrong":        {401, func() (int, []byte) { return w.PostRaw(endpoint, ping, now, strings.Repeat("0", 128)) }},
		"no time":      {401, func() (int, []byte) { return w.PostRaw(endpoint, ping, "", strings.Repeat("0", 128)) }},
		"too long":     {401, func() (int, []byte) { return w.Signed(endpoint, make([]byte, maxInteraction+1), time.Now()) }},
		"no JSON":      {400, func() (int, []byte) { return w.Signed(endpoint, []byte("{"), time.Now()) }},
		"unknown":      {400, func() (int, []byte) { return w.Signed(endpoint, []byte(`{"type":77}`), time.Now()) }},
		"half empty":   {400, func() (int, []byte) { return w.Signed(endpoint, []byte(`{"type":2,"data":{}}`), time.Now()) }},
	}
	for name, test := range tests {
		if got, body := test.status(); got != test.want {
			t.Errorf("%s: %d %s, want %d", name, got, body, test.want)
		}
	}
	resp, err := http.Get(endpoint)
	if err != nil {
		t.Fatal(err)
	}
	if err := resp.Body.Close(); err != nil || resp.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("GET: %d", resp.StatusCode)
	}
}

func TestConfig(t *testing.T) {
	t.Parallel()
	s := prepare(t, discordtest.Options{})
	good := Config{Handler: realBot(t, s.store), Inbox: newInbox(t.Context()), Store: s.store, Token: "t"}
	tests := map[string]func(*Config){
		"handler":            func(c *Config) { c.Handler = nil },
		"DISCORD_TOKEN":      func(c *Config) { c.Token = "" },
		"inbox":              func(c *Config) { c.Inbox = nil },
		"DISCORD_API_URL":    func(c *Config) { c.APIURL = "not an address" },
		"DISCORD_PUBLIC_KEY": func(c *Config) { c.PublicKey = "abc" },
	}
	for want, broken := range tests {
		c := good
		broken(&c)
		if _, err := New(c); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want it to speak of %s", err, want)
		}
	}
	if _, err := New(good); err != nil {
		t.Error(err)
	}
}

// gatedBot answers when its gate opens.
type gatedBot struct {
	bot.Handler
	gate chan struct{}
}

func (g gatedBot) Ask(ctx context.Context, q bot.Question) (bot.Answer, error) {
	<-g.gate
	return g.Handler.Ask(ctx, q)
}

// TestHTTPStops holds that what was begun over HTTP is finished before Run ends,
// and that it may begin while Run ends.
func TestHTTPStops(t *testing.T) {
	t.Parallel()
	gate := make(chan struct{})
	w, _ := overHTTP(t, func(c *Config) {
		c.Handler, c.timing.answer = gatedBot{c.Handler, gate}, 50*time.Millisecond
	})
	first := w.ask("does this affect Norway?")
	// The length tells of it without ordering what comes before and after, as a
	// signal to the process does.
	w.Wait("a question under way", func() bool { return len(w.adapter.busy) == 1 })
	w.stop()
	second := w.ask("does this affect Brazil?")
	w.Wait("placeholders", func() bool { return first.Deferred() && second.Deferred() })
	select {
	case err := <-w.ended:
		close(gate)
		t.Fatalf("it ended before what it does: %v", err)
	default:
	}
	close(gate)
	wantText(t, first.Wait(), "Norway")
	wantText(t, second.Wait(), "Brazil")
	if err := <-w.ended; err != nil {
		t.Error(err)
	}
}
