package slacktest_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
)

// boltVersion is Slack's own framework that this Slack is proven with.
const boltVersion = "5.1.0"

// needs skips a test whose tools are missing here, but fails in CI.
func needs(t *testing.T, what string, err error) {
	t.Helper()
	switch {
	case err == nil:
	case os.Getenv("CI") == "true":
		t.Fatalf("%s is missing: %v", what, err)
	default:
		t.Skipf("skipped, since %s is missing: %v", what, err)
	}
}

// installBolt installs @slack/bolt once, beside other caches of this user.
var installBolt = sync.OnceValues(func() (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err
	}
	dir := filepath.Join(cache, "fineprint-test", "bolt-"+boltVersion)
	if _, err := os.Stat(filepath.Join(dir, "node_modules", "@slack", "bolt", "package.json")); err == nil {
		return dir, nil
	}
	if err := os.MkdirAll(dir, 0o750); err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, "npm", "install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix", dir, "@slack/bolt@"+boltVersion)
	return dir, c.Run()
})

// bolt is an app on @slack/bolt, connected to a Slack.
type bolt struct {
	*slacktest.Server
	t   *testing.T
	ctx context.Context
	out *bytes.Buffer
}

func startBolt(t *testing.T, mode string) *bolt {
	t.Helper()
	_, err := exec.LookPath("node")
	needs(t, "node", err)
	_, err = exec.LookPath("npm")
	needs(t, "npm", err)
	dir, err := installBolt()
	needs(t, "@slack/bolt", err)

	s := slacktest.Start(slacktest.Config{Retries: []time.Duration{200 * time.Millisecond, 6 * time.Second, 12 * time.Second}})
	s.AddUser(slacktest.User{ID: "U1"})
	s.AddChannel(slacktest.Channel{ID: "C1", Members: []string{"U1", slacktest.BotUser}})
	ctx, cancel := context.WithTimeout(context.Background(), 90*time.Second)
	script, err := os.ReadFile(filepath.Join("testdata", "bolt.js"))
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(ctx, "node", "-e", string(script))
	c.Dir = dir
	c.Env = append(os.Environ(), "MODE="+mode, "API_URL="+s.APIURL(), "BOT_TOKEN="+s.Config().BotToken, "APP_TOKEN="+s.Config().AppToken, "SIGNING_SECRET="+s.Config().SigningSecret)
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := c.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	b := &bolt{Server: s, t: t, ctx: ctx, out: &bytes.Buffer{}}
	c.Stderr = os.Stderr
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = in.Close()
		_ = c.Wait()
		cancel()
		s.Close()
		for _, problem := range s.Problems() {
			t.Errorf("Slack would object: %s", problem)
		}
	})
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			t.Fatalf("bolt did not start: %v", err)
		}
		if port, ok := strings.CutPrefix(strings.TrimSpace(line), "ready "); ok {
			if mode == "http" {
				s.SetEndpoint("http://127.0.0.1:" + port + "/slack/events")
			}
			break
		}
	}
	go func() { _, _ = io.Copy(io.Discard, lines) }()
	return b
}

// says waits until the app has said something in a channel.
func (b *bolt) says(channel, text string) slacktest.Message {
	b.t.Helper()
	var found slacktest.Message
	err := b.Until(b.ctx, func() bool {
		for _, m := range b.Answers(channel) {
			if strings.Contains(m.Text, text) {
				found = m
				return true
			}
		}
		return false
	})
	if err != nil {
		b.t.Fatalf("%q was not said: %v; calls: %+v", text, err, b.Calls(""))
	}
	return found
}

// TestBolt holds that this Slack is enough of one for Slack's own framework, by
// either way of delivery.
func TestBolt(t *testing.T) {
	t.Parallel()
	for _, mode := range []string{"socket", "http"} {
		t.Run(mode, func(t *testing.T) {
			t.Parallel()
			b := startBolt(t, mode)
			q := b.Say(slacktest.Post{Channel: "C1", User: "U1", Text: "<@" + slacktest.BotUser + "> hello"})
			m := b.says("C1", "heard 1 as "+slacktest.BotUser)
			if m.Thread != q.TS || m.Metadata["event_type"] != "bolt" {
				t.Errorf("the answer is %+v", m)
			}
			b.Edit("C1", q.TS, "hello again")
			b.says("C1", "edited to hello again")
			b.Say(slacktest.Post{Channel: "DU1", User: "U1", Text: "hi"})
			b.says("DU1", "direct")
			b.press(m)
			b.command()
			b.rest()
		})
	}
}

func (b *bolt) press(m slacktest.Message) {
	b.t.Helper()
	if _, err := b.Press(m, "U1", "go", "").Response(b.ctx); err != nil {
		b.t.Error(err)
	}
	b.says("C1", "pressed v1")
}

func (b *bolt) command() {
	b.t.Helper()
	b.Command("C1", "U1", "some words")
	b.says("C1", "acknowledged")
	if m := b.says("C1", "responded to some words"); m.To != "U1" {
		b.t.Errorf("responded to %q", m.To)
	}
	var view slacktest.View
	if err := b.Until(b.ctx, func() bool { var ok bool; view, ok = b.LastView("U1"); return ok }); err != nil {
		b.t.Fatal(err)
	}
	reply, err := b.Submit(view.ID, "U1", map[string]map[string]any{"words": {"words": map[string]any{"type": "plain_text_input", "value": "abc"}}}).Response(b.ctx)
	if err != nil || reply["response_action"] != "update" {
		b.t.Errorf("replied %v, %v", reply, err)
	}
	if now, _ := b.LastView("U1"); now.ID != view.ID || now.View["submit"] != nil {
		b.t.Errorf("the view is %+v", now)
	}
}

func (b *bolt) rest() {
	b.t.Helper()
	options, err := b.Type("U1", "place", "x", "Ind").Response(b.ctx)
	if err != nil || len(options["options"].([]any)) != 1 {
		b.t.Errorf("options %v, %v", options, err)
	}
	q := b.Say(slacktest.Post{Channel: "C1", User: "U1", Text: "a message"})
	b.Shortcut("answer_this", "C1", q.TS, "U1")
	b.says("C1", "shortcut on a message")
	b.OpenHome("U1", "home")
	b.OpenHome("U1", "messages")
	if err := b.Until(b.ctx, func() bool { return b.Home("U1") != nil && len(b.Calls("assistant.threads.setSuggestedPrompts")) == 1 }); err != nil {
		b.t.Error("no home or prompts: ", err)
	}
	b.Break("chat.postMessage", slacktest.Fault{Status: 429, RetryAfter: 1})
	b.Say(slacktest.Post{Channel: "DU1", User: "U1", Text: "after a rate limit"})
	err = b.Until(b.ctx, func() bool { return len(b.Answers("DU1")) == 2 })
	if err != nil {
		b.t.Error("429 was not waited out as Slack's client does: ", err)
	}
}

// TestBoltReconnects holds that disconnects and redeliveries are as Slack's own
// client expects them.
func TestBoltReconnects(t *testing.T) {
	t.Parallel()
	b := startBolt(t, "socket")
	opened := b.Opened()
	b.Disconnect("refresh_requested")
	if err := b.Until(b.ctx, func() bool { return b.Opened() > opened && b.Connected() > 0 }); err != nil {
		t.Fatal(err)
	}
	b.Say(slacktest.Post{Channel: "DU1", User: "U1", Text: "after a refresh"})
	b.says("DU1", "direct")
	b.Cut()
	said := b.Say(slacktest.Post{Channel: "DU1", User: "U1", Text: "into the gap"})
	if err := b.Until(b.ctx, func() bool { return len(b.Answers("DU1")) == 2 }); err != nil {
		t.Fatal("what was said during a cut was not delivered again: ", err)
	}
	if n := said.Deliveries[0].Attempts(); n < 1 {
		t.Errorf("%d attempts", n)
	}
}

// TestBoltVerifiesAsWeSign holds signatures against Slack's own verifier.
func TestBoltVerifiesAsWeSign(t *testing.T) {
	t.Parallel()
	b := startBolt(t, "http")
	endpoint, secret := b.Config().Endpoint, b.Config().SigningSecret
	body := []byte(`{"type":"url_verification","challenge":"c"}`)
	for name, test := range map[string]struct {
		secret string
		at     time.Duration
		want   int
	}{"good": {secret, 0, 200}, "tampered": {"other", 0, 401}, "stale": {secret, -301 * time.Second, 401}} {
		r, err := http.NewRequestWithContext(b.ctx, http.MethodPost, endpoint, bytes.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Content-Type", "application/json")
		slacktest.Sign(r, test.secret, body, time.Now().Add(test.at))
		reply, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = reply.Body.Close()
		if reply.StatusCode != test.want {
			t.Errorf("%s: %d, want %d", name, reply.StatusCode, test.want)
		}
	}
}
