package discord

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
)

// slowBot answers late, or breaks.
type slowBot struct {
	bot.Handler
	wait   time.Duration
	broken func()
	err    error
}

func (b slowBot) Ask(ctx context.Context, q bot.Question) (bot.Answer, error) {
	if b.broken != nil {
		b.broken()
	}
	if b.err != nil {
		return bot.Answer{}, b.err
	}
	pause(ctx, b.wait)
	return b.Handler.Ask(ctx, q)
}

// TestSlowAnswers holds that late answers are announced in time, private ones
// privately, and that they do not wait for each other.
func TestSlowAnswers(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, func(c *Config) {
		c.Handler, c.timing.answer = slowBot{Handler: c.Handler, wait: 300 * time.Millisecond}, 50*time.Millisecond
	})
	const together = 6
	var mu sync.Mutex
	editing, all6 := 0, make(chan struct{})
	w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
		if r.Method != http.MethodPatch {
			return nil
		}
		mu.Lock()
		if editing++; editing == together {
			close(all6)
		}
		mu.Unlock()
		select {
		case <-all6: // every edit has to be under way before the first one ends
		case <-time.After(10 * time.Second):
		}
		return nil
	})
	var all []*discordtest.Interaction
	for range together {
		all = append(all, w.ask("does this affect Norway?"))
	}
	for _, i := range all {
		m := i.Wait()
		wantText(t, m, "**Yes.**")
		if !i.Deferred() || !m.Private || i.Took() > time.Second {
			t.Errorf("deferred %v, private %v, after %s", i.Deferred(), m.Private, i.Took())
		}
	}
	select {
	case <-all6:
	default:
		t.Error("edits waited for each other")
	}
}

// TestBrokenHandler holds that an error or a panic gives the apology, with a
// reference that is in the log, and that the next question is answered.
func TestBrokenHandler(t *testing.T) {
	t.Parallel()
	for name, broken := range map[string]slowBot{
		"error": {err: errors.New("no such table")},
		"panic": {broken: func() { panic("what the asker said") }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := start(t, discordtest.Options{}, func(c *Config) { broken.Handler = c.Handler; c.Handler = broken })
			said := w.ask("does this affect Norway?").Wait().Text()
			_, reference, ok := strings.Cut(said, "reference: ")
			if !ok || !strings.Contains(w.logs.String(), reference) {
				t.Errorf("said %q", said)
			}
			if strings.Contains(w.logs.String(), "asker said") {
				t.Error("what was panicked with is in the log")
			}
			if name == "error" {
				wantText(t, w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?")), "Something broke")
			}
		})
	}
}

// TestPlainWhereRefused holds that an answer arrives as a plain message where
// Discord refuses the rich one.
func TestPlainWhereRefused(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
		data, _ := json.Marshal(r.Body)
		if strings.Contains(string(data), `"type":17`) {
			return &discordtest.Refusal{Status: 400, Code: codeInvalidForm}
		}
		return nil
	})
	for _, m := range []*discordtest.Message{w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?")), w.ask("does this affect Norway?").Wait()} {
		wantText(t, m, "**Yes.**")
		if m.Body["content"] == nil {
			t.Error("the answer is not plain")
		}
	}
}

// TestRefusals holds what becomes of an answer when Discord refuses the message.
func TestRefusals(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		refusal discordtest.Refusal
		once    bool
		want    string // end of the delivery
	}{
		{"no permission", discordtest.Refusal{Status: 403, Code: codeNoPermission}, false, "no-permission"},
		{"channel gone", discordtest.Refusal{Status: 404, Code: codeUnknownChannel}, false, "channel-gone"},
		{"bad gateway", discordtest.Refusal{Status: 502, Body: "<html>"}, true, "sent"},
		{"unavailable", discordtest.Refusal{Status: 503}, true, "sent"},
		{"route limit", discordtest.Refusal{Status: 429, Header: map[string]string{"Retry-After": "0.2", "X-RateLimit-Scope": "user", "X-RateLimit-Bucket": "b"}}, true, "sent"},
		{"global limit", discordtest.Refusal{Status: 429, Header: map[string]string{"Retry-After": "0.2", "X-RateLimit-Global": "true"}}, true, "sent"},
		{"sent, then cut", discordtest.Refusal{Drop: true}, true, "sent"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := start(t, discordtest.Options{}, nil)
			var mu sync.Mutex
			refused := 0
			w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
				mu.Lock()
				defer mu.Unlock()
				if r.Method != http.MethodPost || !strings.HasSuffix(r.Path, "/messages") || test.once && refused > 0 {
					return nil
				}
				refused++
				return &test.refusal
			})
			asked := w.asker.Mention(w.channel, "does this affect Norway?")
			w.Wait("the end of the delivery", func() bool { return len(w.inbox.results()) > 0 })
			if got := w.inbox.results(); got[test.want] != 1 {
				t.Errorf("ended as %v, want %s", got, test.want)
			}
			if n := len(w.Replies(asked)); test.want == "sent" && n != 1 {
				t.Errorf("%d answers", n)
			}
		})
	}
}

// TestReplyWithoutHistory holds that an answer arrives where the bot may not reply.
func TestReplyWithoutHistory(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
		if r.Body["message_reference"] != nil {
			return &discordtest.Refusal{Status: 400, Code: codeNoHistory}
		}
		return nil
	})
	w.asker.Mention(w.channel, "does this affect Norway?")
	w.Wait("an answer", func() bool { return len(w.In(w.channel)) == 2 })
	wantText(t, w.In(w.channel)[1], "**Yes.**")
}

// limited is a server with scripted headers, and a client of ours on it.
func limited(t *testing.T, serve http.HandlerFunc) *client {
	t.Helper()
	server := httptest.NewServer(serve)
	t.Cleanup(server.Close)
	c, err := newClient(Config{Token: "SECRETTOKEN", APIURL: server.URL, Version: "test", Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGlobalLimitStopsAllRoutes(t *testing.T) {
	t.Parallel()
	calls := 0
	c := limited(t, func(w http.ResponseWriter, _ *http.Request) {
		calls++
		w.Header().Set("Retry-After", "5")
		w.Header().Set("X-RateLimit-Global", "true")
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = w.Write([]byte(`{"global":true,"retry_after":5}`))
	})
	ctx := context.Background()
	for _, path := range []string{"/channels/1/messages", "/channels/2/messages", "/gateway/bot"} {
		err := c.call(ctx, http.MethodGet, path, nil, nil)
		var limit *limitError
		if !errors.As(err, &limit) || limit.wait < 4*time.Second {
			t.Errorf("%s: %v", path, err)
		}
	}
	if calls != 1 {
		t.Errorf("%d calls during a global limit, want 1", calls)
	}
}

func TestProxyBlock(t *testing.T) {
	t.Parallel()
	c := limited(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusTooManyRequests)
		_, _ = w.Write([]byte("<html>error 1015</html>"))
	})
	err := c.call(context.Background(), http.MethodGet, "/gateway/bot", nil, nil)
	var limit *limitError
	if !errors.As(err, &limit) || limit.wait < time.Minute || !limit.global {
		t.Errorf("%v", err)
	}
}

// TestBucketsWait holds that a used-up bucket delays its own channel only, and
// never past a deadline.
func TestBucketsWait(t *testing.T) {
	t.Parallel()
	calls := map[string]int{}
	c := limited(t, func(w http.ResponseWriter, r *http.Request) {
		calls[r.URL.Path]++
		w.Header().Set("X-RateLimit-Bucket", "b")
		w.Header().Set("X-RateLimit-Remaining", "0")
		w.Header().Set("X-RateLimit-Reset-After", "0.9")
		w.WriteHeader(http.StatusNoContent)
	})
	for _, path := range []string{"/channels/1/messages", "/channels/2/messages"} {
		if err := c.call(context.Background(), http.MethodPost, path, nil, nil); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	started := time.Now()
	if err := c.call(ctx, http.MethodPost, "/channels/1/messages", nil, nil); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
	if took := time.Since(started); took > 600*time.Millisecond {
		t.Errorf("waited %s past a deadline of 100 ms", took)
	}
	if err := c.call(context.Background(), http.MethodPost, "/channels/1/messages", nil, nil); err != nil || calls["/api/v10/channels/1/messages"] != 2 {
		t.Errorf("%v after %d calls", err, calls["/api/v10/channels/1/messages"])
	}
}

// TestNothingIsKeptOfInteractions holds that interactions leave nothing behind
// in the limiters.
func TestNothingIsKeptOfInteractions(t *testing.T) {
	t.Parallel()
	c := limited(t, func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	a := api{c}
	for n := range 50 {
		i := &interaction{ID: "1", Token: strings.Repeat("t", n+1), ApplicationID: "2"}
		if err := errors.Join(a.respond(context.Background(), i, response{}), a.editOriginal(context.Background(), i, message{})); err != nil {
			t.Fatal(err)
		}
	}
	if n := reflect.ValueOf(c.session.Ratelimiter).Elem().FieldByName("buckets").Len(); n != 0 {
		t.Errorf("the library keeps %d buckets", n)
	}
	l, ok := c.session.Client.Transport.(*limiter)
	if !ok || len(l.buckets) != 0 || len(l.names) > 2 {
		t.Errorf("the limiter keeps %d buckets, %d names", len(l.buckets), len(l.names))
	}
}

func TestAcknowledgedTwice(t *testing.T) {
	t.Parallel()
	c := limited(t, func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusBadRequest)
		_, _ = w.Write([]byte(`{"code":40060,"message":"Interaction has already been acknowledged."}`))
	})
	if err := (api{c}).respond(context.Background(), &interaction{ID: "1", Token: "t"}, response{}); err != nil {
		t.Error(err)
	}
}

// TestErrorsHoldNoSecrets holds it for refusals, cut lines and wrong JSON.
func TestErrorsHoldNoSecrets(t *testing.T) {
	t.Parallel()
	kinds := map[string]http.HandlerFunc{
		"refused": func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(http.StatusNotFound)
			_, _ = w.Write([]byte(`{"code":10062,"message":"Unknown interaction"}`))
		},
		"limited": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "9")
			w.WriteHeader(http.StatusTooManyRequests)
		},
		"broken": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) },
		"cut":    func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
		"down":   func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
	}
	for name, serve := range kinds {
		c := limited(t, serve)
		var into map[string]any
		err := c.call(context.Background(), http.MethodPost, "/interactions/1/SECRETINTERACTION/callback", map[string]string{"content": "SECRETWORDS"}, &into)
		if err == nil || strings.Contains(err.Error(), "SECRET") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestNothingIsLogged holds that a whole day's events leave neither words nor
// tokens in the log.
func TestNothingIsLogged(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	const marked = "MARKEDQUESTION"
	w.WaitReply(w.asker.Mention(w.channel, "does this affect "+marked+"?"))
	w.ask("does " + marked + " affect Norway?").Wait()
	w.asker.Menu("Answer this", w.asker.Say(w.channel, marked)).Wait()
	w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
		if r.Method == http.MethodPost && strings.HasSuffix(r.Path, "/messages") {
			return &discordtest.Refusal{Status: 400, Code: codeInvalidForm}
		}
		return nil
	})
	w.asker.Mention(w.channel, "does this affect "+marked+"?")
	w.Wait("the refusals", func() bool { return w.inbox.results()["refused"] == 1 })
	w.Shard(0).Close(4000)
	w.Wait("a resume", func() bool { return w.Resumes() == 1 })
	for _, secret := range []string{marked, w.Token, "token-", w.asker.ID} {
		if strings.Contains(w.logs.String(), secret) {
			t.Errorf("%.12s… is in the log:\n%s", secret, w.logs)
		}
	}
}

// TestNonce holds that an answer whose sending was cut is not sent again even
// where the bot may not look whether it arrived.
func TestNonce(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	cut := make(chan struct{}, 1)
	cut <- struct{}{}
	w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
		if r.Method == http.MethodGet && strings.HasSuffix(r.Path, "/messages") {
			return &discordtest.Refusal{Status: 403, Code: codeNoAccess}
		}
		if r.Method == http.MethodPost && strings.HasSuffix(r.Path, "/messages") {
			select {
			case <-cut:
				return &discordtest.Refusal{Drop: true}
			default:
			}
		}
		return nil
	})
	asked := w.asker.Mention(w.channel, "does this affect Norway?")
	w.Wait("the end of the delivery", func() bool { return w.inbox.results()["sent"] == 1 })
	if n := len(w.Replies(asked)); n != 1 {
		t.Errorf("%d answers, want 1", n)
	}
}
