package slack

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
)

// newHTTPWorld is a world that delivers by HTTP.
func newHTTPWorld(t testing.TB) *world {
	t.Helper()
	w := newWorld(t, options{change: func(c *Config) { c.AppToken = "" }})
	hooks := httptest.NewServer(w.adapter.Webhooks()[WebhookPath])
	t.Cleanup(hooks.Close)
	w.SetEndpoint(hooks.URL + WebhookPath)
	return w
}

func TestHTTPDelivery(t *testing.T) {
	t.Parallel()
	w := newHTTPWorld(t)
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	m := w.answers(public, 1)[0]
	if m.Thread != q.TS {
		t.Errorf("answered in %q, want %q", m.Thread, q.TS)
	}
	w.Command(public, asker, norway)
	w.settle()
	private := w.answers(public, 2)[1]
	if private.To != asker {
		t.Errorf("the command was answered to %q", private.To)
	}
	w.Press(private, asker, actionSources, "")
	w.settle()
	w.until("a modal", func() bool { _, ok := w.LastView(asker); return ok })
	options, err := w.Type(asker, actionPlace, "x", "Germ").Response(w.ctx)
	if err != nil || len(options["options"].([]any)) == 0 {
		t.Errorf("no places for Germ: %v, %v", options, err)
	}
}

func TestHTTPSignatures(t *testing.T) {
	t.Parallel()
	w := newHTTPWorld(t)
	hook := w.adapter.Webhooks()[WebhookPath]
	body := `{"type":"url_verification","challenge":"c"}`
	secret := w.Config().SigningSecret
	tests := []struct {
		name string
		sign func(r *http.Request)
		want int
	}{
		{"good", func(r *http.Request) { slacktest.Sign(r, secret, []byte(body), time.Now()) }, 200},
		{"another secret", func(r *http.Request) { slacktest.Sign(r, "other", []byte(body), time.Now()) }, 401},
		{"another body", func(r *http.Request) { slacktest.Sign(r, secret, []byte(body+" "), time.Now()) }, 401},
		{"old", func(r *http.Request) { slacktest.Sign(r, secret, []byte(body), time.Now().Add(-301*time.Second)) }, 401},
		{"from the future", func(r *http.Request) { slacktest.Sign(r, secret, []byte(body), time.Now().Add(600*time.Second)) }, 401},
		{"none", func(*http.Request) {}, 401},
		{"no hex", func(r *http.Request) {
			slacktest.Sign(r, secret, []byte(body), time.Now())
			r.Header.Set("X-Slack-Signature", "v0=xyz")
		}, 401},
		{"GET", func(r *http.Request) { r.Method = http.MethodGet }, 405},
	}
	for _, test := range tests {
		r := httptest.NewRequest(http.MethodPost, WebhookPath, strings.NewReader(body))
		r.Header.Set("Content-Type", "application/json")
		test.sign(r)
		reply := httptest.NewRecorder()
		hook.ServeHTTP(reply, r)
		if reply.Code != test.want {
			t.Errorf("%s: %d, want %d", test.name, reply.Code, test.want)
		}
		if test.want == 200 && !strings.Contains(reply.Body.String(), `"challenge":"c"`) {
			t.Errorf("the challenge is not echoed: %s", reply.Body)
		}
	}
}

func TestHTTPOddBodies(t *testing.T) {
	t.Parallel()
	w := newHTTPWorld(t)
	hook := w.adapter.Webhooks()[WebhookPath]
	for body, kind := range map[string]string{
		"null": "application/json", "": "application/json", "[]": "application/json", `{"type":"event_callback","event":null}`: "application/json", "{": "application/json",
		"payload=null": "application/x-www-form-urlencoded", "payload=": "application/x-www-form-urlencoded", "ssl_check=1": "application/x-www-form-urlencoded",
		`payload={"type":"view_submission"}`: "application/x-www-form-urlencoded",
	} {
		r := httptest.NewRequest(http.MethodPost, WebhookPath, strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		slacktest.Sign(r, w.Config().SigningSecret, []byte(body), time.Now())
		reply := httptest.NewRecorder()
		hook.ServeHTTP(reply, r)
		if reply.Code != http.StatusOK {
			t.Errorf("%q: %d", body, reply.Code)
		}
	}
	large := bytes.Repeat([]byte("x"), maxDelivery+1)
	r := httptest.NewRequest(http.MethodPost, WebhookPath, bytes.NewReader(large))
	slacktest.Sign(r, w.Config().SigningSecret, large, time.Now())
	reply := httptest.NewRecorder()
	hook.ServeHTTP(reply, r)
	if reply.Code != http.StatusBadRequest || reply.Header().Get("X-Slack-No-Retry") != "1" {
		t.Errorf("a body of %d bytes: %d, %v; it must not come again", len(large), reply.Code, reply.Header())
	}
}

func TestHTTPAsksAgainForWhatCouldNotBeKept(t *testing.T) {
	t.Parallel()
	w := newHTTPWorld(t)
	w.inbox.mu.Lock()
	w.inbox.fail = 2
	w.inbox.mu.Unlock()
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.answers(public, 1)
	w.settle()
	if n := len(w.Answers(public)); n != 1 {
		t.Errorf("answered %d times", n)
	}
}

// TestHTTPWaitsForTheStart holds that what comes while the program starts is
// answered, since Slack does not try again with what people press and type.
func TestHTTPWaitsForTheStart(t *testing.T) {
	t.Parallel()
	w := newHTTPWorld(t)
	late, err := New(w.adapter.config)
	if err != nil {
		t.Fatal(err)
	}
	w.inbox.deliverer = late
	hooks := httptest.NewServer(late.Webhooks()[WebhookPath])
	t.Cleanup(hooks.Close)
	w.SetEndpoint(hooks.URL)
	d := w.Command(public, asker, norway)
	w.until("a delivery", func() bool { return d.Attempts() == 1 })
	ctx, cancel := context.WithCancel(w.ctx)
	ended := make(chan error, 1)
	go func() { ended <- late.Run(ctx) }()
	w.answers(public, 1)
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}
