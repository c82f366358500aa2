package slack

import (
	"context"
	"strings"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
)

const norway = "Lumen: does face grouping affect Norway?"

func TestSocketComesBackAfterEachReason(t *testing.T) {
	t.Parallel()
	for _, reason := range []string{"warning", "refresh_requested", "too_many_websockets", "link_disabled", "cut"} {
		t.Run(reason, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, options{})
			w.until("both sockets", func() bool { return w.Connected() == connections })
			opened := w.Opened()
			if reason == "cut" {
				w.Cut()
			} else {
				w.Disconnect(reason)
			}
			w.until("both sockets again", func() bool { return w.Opened() >= opened+connections && w.Connected() == connections })
			w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
			w.settle()
			w.answers(public, 1)
		})
	}
}

// TestSocketDoesNotHotLoop holds that a Slack which closes each connection at
// once is not asked for a new one all the time. slack-go alone asks thousands of
// times a second.
func TestSocketDoesNotHotLoop(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	ctx, cancel := context.WithTimeout(w.ctx, time.Second)
	defer cancel()
	for ctx.Err() == nil {
		w.Cut()
		_ = w.Until(ctx, func() bool { return w.Connected() > 0 })
	}
	// Each of two clients waits 20, 40, … 500 ms.
	if n := w.Opened(); n < 4 || n > 24 {
		t.Errorf("%d openings in a second", n)
	}
}

func TestGuardSpacesOpenings(t *testing.T) {
	t.Parallel()
	g := &guard{pacing: defaultPacing}
	now := time.Now()
	if wait := g.next(now); wait != 0 {
		t.Errorf("the first opening waits %s", wait)
	}
	var sum time.Duration
	for range 12 {
		wait := g.next(now)
		now = now.Add(wait)
		sum += wait
	}
	if sum < 2*time.Minute {
		t.Errorf("12 openings within %s", sum)
	}
	if wait := g.next(now.Add(time.Hour)); wait != 0 {
		t.Errorf("after a connection that lasted, opening waits %s", wait)
	}
}

func TestFatalTokensEndIt(t *testing.T) {
	t.Parallel()
	for _, code := range []string{"token_expired", "invalid_auth", "not_allowed_token_type", "token_revoked"} {
		for _, method := range []string{"auth.test", "apps.connections.open"} {
			t.Run(method+" "+code, func(t *testing.T) {
				t.Parallel()
				w := newBroken(t, method, slacktest.Fault{Error: code})
				select {
				case err := <-w.ended:
					if err == nil || !strings.Contains(err.Error(), code) || !strings.Contains(err.Error(), "(") {
						t.Errorf("ended with %v, want the code and what to do", err)
					}
					if ready := w.adapter.Ready(); ready == nil || !strings.Contains(ready.Error(), code) {
						t.Errorf("ready: %v", ready)
					}
				case <-w.ctx.Done():
					t.Fatal("still running")
				}
			})
		}
	}
}

// newBroken starts a world in which a method fails from the beginning.
func newBroken(t *testing.T, method string, fault slacktest.Fault) *world {
	t.Helper()
	return newWorld(t, options{before: func(s *slacktest.Server) {
		for range 20 {
			s.Break(method, fault)
		}
	}})
}

func TestOtherErrorsAreWaitedOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{before: func(s *slacktest.Server) {
		s.Break("auth.test", slacktest.Fault{Status: 500}, slacktest.Fault{Cut: true}, slacktest.Fault{Error: "internal_error"})
		s.Break("apps.connections.open", slacktest.Fault{Status: 503}, slacktest.Fault{Status: 429, RetryAfter: 1}, slacktest.Fault{Error: "internal_error"})
	}})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	w.answers(public, 1)
}

func TestEveryEnvelopeIsAcknowledged(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	event := func(inner any) map[string]any {
		return map[string]any{"type": "event_callback", "team_id": slacktest.Team, "event_id": "EvX", "event": inner}
	}
	for what, d := range map[string]*slacktest.Delivery{
		"an event slack-go does not know":  w.Deliver("events_api", event(map[string]any{"type": "brand_new_event"})),
		"an event of another shape":        w.Deliver("events_api", event([]any{1, 2})),
		"a field of another type":          w.Deliver("events_api", event(map[string]any{"type": "message", "ts": 5, "channel": []any{}})),
		"a payload that is no object":      w.Deliver("events_api", "text"),
		"no payload":                       w.Deliver("events_api", nil),
		"a kind nobody knows":              w.Deliver("brand_new_kind", map[string]any{"x": 1}),
		"a broken command":                 w.Deliver("slash_commands", []any{"x"}),
		"a broken interaction":             w.Deliver("interactive", map[string]any{"type": 7}),
		"an interaction nobody knows":      w.Deliver("interactive", map[string]any{"type": "brand_new"}),
		"a press of an unknown button":     w.Deliver("interactive", map[string]any{"type": "block_actions", "actions": []any{map[string]any{"type": "button", "action_id": "x"}}}),
		"a submission of an unknown modal": w.Deliver("interactive", map[string]any{"type": "view_submission", "view": map[string]any{"callback_id": "x"}}),
		"a mention without anything":       w.Deliver("events_api", event(map[string]any{"type": "app_mention"})),
	} {
		if _, err := d.Response(w.ctx); err != nil {
			t.Errorf("%s: %v", what, err)
		}
		if n := d.Attempts(); n != 1 {
			t.Errorf("%s: delivered %d times", what, n)
		}
	}
	w.Frame(map[string]any{"type": "hello", "surprise": true})
	w.Frame("just text")
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	w.answers(public, 1)
}

// TestARetryIsNotDropped holds that a redelivery is answered when the first
// delivery was never handled: after a cut it is the only one.
func TestARetryIsNotDropped(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.inbox.mu.Lock()
	w.inbox.fail = 2 // app_mention and its twin
	w.inbox.mu.Unlock()
	d := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.answers(public, 1)
	attempts := 0
	for _, one := range d.Deliveries {
		if _, err := one.Response(w.ctx); err != nil {
			t.Error(err)
		}
		attempts += one.Attempts()
	}
	if attempts < 4 {
		t.Errorf("%d attempts: what could not be kept was acknowledged", attempts)
	}
	w.settle()
	if n := len(w.Answers(public)); n != 1 {
		t.Errorf("answered %d times", n)
	}
}

func TestTheSameEventAgainIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	d := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	for range 5 {
		w.Deliver("events_api", d.Deliveries[0].Payload)
		w.Deliver("events_api", d.Deliveries[1].Payload)
	}
	w.settle()
	if n := len(w.Calls("chat.postMessage")); n != 1 {
		t.Errorf("%d messages", n)
	}
}

// TestSentButNotNoted holds that an answer is not sent again when its process
// died, or Slack's reply broke, after it was posted.
func TestSentButNotNoted(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]slacktest.Fault{"500": {Status: 500, After: true}, "cut": {Cut: true, After: true}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, options{})
			w.Break("chat.postMessage", fault)
			w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
			w.settle()
			if n := len(w.Answers(public)); n != 1 {
				t.Errorf("answered %d times", n)
			}
			if n := len(w.Calls("conversations.replies")); n == 0 {
				t.Error("it was not looked whether the answer stands in the thread")
			}
		})
	}
}

func TestRateLimitIsWaitedOut(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Break("chat.postMessage", slacktest.Fault{Status: 429, RetryAfter: 1}, slacktest.Fault{Status: 500}, slacktest.Fault{Error: "internal_error"})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	if n := len(w.Answers(public)); n != 1 {
		t.Errorf("answered %d times", n)
	}
	w.inbox.mu.Lock()
	defer w.inbox.mu.Unlock()
	if got := strings.Join(w.inbox.ends, " "); got != "wait retry retry sent" {
		t.Errorf("the inbox was told %q", got)
	}
}

func TestUndeliverableIsGivenUp(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Break("chat.postMessage", slacktest.Fault{Error: "is_archived"})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	if n := len(w.Calls("chat.postMessage")); n != 1 {
		t.Errorf("tried %d times", n)
	}
}

func TestRefusedBlocksGoAsText(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.Break("chat.postMessage", slacktest.Fault{Error: "invalid_blocks"})
	w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	contains(t, w.answers(public, 1)[0], "Yes.", "Norway")
}

// TestEventsNeverBlockTheirSender guards against a deadlock: slack-go sends events
// from the goroutine that writes the acknowledgements we wait for.
func TestEventsNeverBlockTheirSender(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	in := make(chan int)
	out := unbounded(ctx, in)
	const many = 1000
	for n := range many {
		select {
		case in <- n:
		case <-ctx.Done():
			t.Fatalf("event %d waits until one is taken", n)
		}
	}
	for want := range many {
		if got := <-out; got != want {
			t.Fatalf("event %d came as number %d", got, want)
		}
	}
}
