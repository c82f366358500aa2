package slack

import (
	"encoding/json"
	"strings"
	"testing"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
)

// TestAResponseURLThatIsOver holds that whoever pressed or typed something sees an
// answer although Slack takes nothing by its response URL, which works five times
// within half an hour.
func TestAResponseURLThatIsOver(t *testing.T) {
	t.Parallel()
	over := slacktest.Fault{Status: 404}
	t.Run("a command", func(t *testing.T) {
		t.Parallel()
		w := newWorld(t, options{})
		w.Break("response_url", over)
		w.Command(public, asker, norway)
		m := w.answers(public, 1)[0]
		contains(t, m, "Yes.", "Norway")
		if m.To != asker {
			t.Errorf("shown to %q", m.To)
		}
	})
	t.Run("where the bot is not", func(t *testing.T) {
		t.Parallel()
		w := newWorld(t, options{})
		w.Break("response_url", over)
		w.Command(closed, asker, norway)
		contains(t, w.answers("D"+asker, 1)[0], "Yes.", "Norway")
		if n := len(w.Answers(closed)); n != 0 {
			t.Errorf("%d messages where the bot is not", n)
		}
	})
	t.Run("a place picked", func(t *testing.T) {
		t.Parallel()
		w := newWorld(t, options{})
		m := asksPublicly(w, norway)
		w.Break("response_url", over)
		w.press(m, asker, actionPlace, "BR")
		got := w.answers(public, 2)[1]
		contains(t, got, "Brazil")
		if got.To != asker {
			t.Errorf("shown to %q", got.To)
		}
	})
	t.Run("the App Home has none", func(t *testing.T) {
		t.Parallel()
		w := newWorld(t, options{})
		w.OpenHome(asker, "home")
		w.until("the home", func() bool { return w.Home(asker) != nil })
		w.Break("views.open", slacktest.Fault{Error: "expired_trigger_id"})
		w.PressView("", asker, actionHomeData, "")
		contains(t, w.answers("D"+asker, 1)[0], "Sorry")
	})
}

func TestStatusIsAlwaysCleared(t *testing.T) {
	t.Parallel()
	for name, o := range map[string]options{
		"nothing breaks":         {},
		"the answer breaks":      {handler: func(h bot.Handler) bot.Handler { return &failing{Handler: h, times: 50} }},
		"nobody can be answered": {before: func(s *slacktest.Server) { s.Break("chat.postMessage", slacktest.Fault{Error: "is_archived"}) }},
		"sending breaks once":    {before: func(s *slacktest.Server) { s.Break("chat.postMessage", slacktest.Fault{Status: 500}) }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, o)
			w.Say(slacktest.Post{Channel: "D" + asker, User: asker, Text: norway})
			w.settle()
			calls := w.Calls("assistant.threads.setStatus")
			if len(calls) < 2 || calls[len(calls)-1].Args["status"] != "" {
				t.Errorf("the status stays: %v", calls)
			}
			for _, call := range calls {
				// slack-go joins them with commas, and splits what holds one.
				if messages, there := call.Args["loading_messages"]; there {
					t.Errorf("loading messages %v", messages)
				}
			}
		})
	}
}

func TestRateLimitOfEventsIsTold(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	limited := map[string]any{"type": "app_rate_limited", "team_id": slacktest.Team, "minute_rate_limited": 1518467820, "api_app_id": slacktest.App}
	d := w.Deliver("events_api", limited)
	if _, err := d.Response(w.ctx); err != nil || d.Attempts() != 1 {
		t.Errorf("%d attempts, %v", d.Attempts(), err)
	}
	if !strings.Contains(w.log.String(), "30,000 events an hour") {
		t.Errorf("not told: %s", w.log.String())
	}
}

// TestRepliesInAcknowledgementsAreSmall holds that nothing put into an
// acknowledgement comes near the 20 KB above which Slack drops it in silence.
func TestRepliesInAcknowledgementsAreSmall(t *testing.T) {
	t.Parallel()
	a := &Adapter{say: english}
	replies := []any{
		a.answerView(a.say.askTitle, a.say.sentNowhere), a.answerView(a.say.settingsTitle, a.say.notAdmin),
	}
	for letter := 'a'; letter <= 'z'; letter++ {
		replies = append(replies, suggestPlaces(string(letter)), suggestPlaces(string(letter)+"a"))
	}
	for _, reply := range replies {
		raw, err := json.Marshal(reply)
		if err != nil || len(raw) > 19_000 {
			t.Errorf("%d bytes, %v: %.100s", len(raw), err, raw)
		}
	}
}

// TestOneSocketHearsWhileTheOtherIsRefreshed holds that a refresh leaves no gap: the
// other connection is there, though no new one can be opened.
func TestOneSocketHearsWhileTheOtherIsRefreshed(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{})
	w.until("both sockets", func() bool { return w.Connected() == connections })
	for range 200 {
		w.Break("apps.connections.open", slacktest.Fault{Status: 503})
	}
	w.DisconnectOne("refresh_requested")
	w.until("one socket", func() bool { return w.Connected() == connections-1 })
	q := w.Say(slacktest.Post{Channel: public, User: asker, Text: mention + norway})
	w.settle()
	w.answers(public, 1)
	for _, d := range q.Deliveries {
		if n := d.Attempts(); n != 1 {
			t.Errorf("delivered %d times", n)
		}
	}
	if n := w.Connected(); n != connections-1 {
		t.Errorf("%d sockets, so this proves nothing", n)
	}
}

// TestGuestsPressInternalAnswers holds that a guest who reads an answer from an
// internal policy gets nothing more of it by its buttons, and nobody does in a
// channel shared with another organisation.
func TestGuestsPressInternalAnswers(t *testing.T) {
	t.Parallel()
	w := newWorld(t, options{change: func(c *Config) { c.Internal = true }})
	w.Say(slacktest.Post{Channel: connect, User: asker, Text: mention + norway}) // which tells that it is shared
	w.settle()
	shown, err := w.adapter.handler.Ask(w.ctx, bot.Question{Text: laptop, Internal: true})
	if err != nil || shown.Key == "" {
		t.Fatalf("no key: %v", err)
	}
	for name, test := range map[string]struct {
		channel, user string
		want          bool
	}{"a member": {public, asker, true}, "a guest": {public, guest, false}, "a member, in Slack Connect": {connect, asker, false}} {
		answer, _, err := w.adapter.again(w.ctx, asked{tenant: slacktest.Team, channel: test.channel, user: test.user}, shown.Key)
		if err != nil || internal(answer) != test.want || answer.Outcome == bot.Answered != test.want {
			t.Errorf("%s: %s, internal %v, %v", name, answer.Outcome, internal(answer), err)
		}
	}
}

// TestInternalAnswersAreSharedWhereAnAdminSaidSo holds that it takes a word on the
// very channel: the workspace's setting also holds in channels that are shared with
// other organisations, which commands do not tell.
func TestInternalAnswersAreSharedWhereAnAdminSaidSo(t *testing.T) {
	t.Parallel()
	for scope, shared := range map[string]bool{scopeOf(slacktest.Team): false, scopeOf(slacktest.Team) + "/" + public: true} {
		w := newWorld(t, options{change: func(c *Config) { c.Internal = true }})
		if err := w.store.SetSetting(w.ctx, scope, settingInternal, internalOpen); err != nil {
			t.Fatal(err)
		}
		w.Command(public, asker, laptop)
		w.press(w.answers(public, 1)[0], asker, actionShare, "")
		w.until("what became of it", func() bool { a := w.Answers(public); return len(a) == 2 || len(a) == 1 && a[0].To == "" })
		got := false
		for _, m := range w.Answers(public) {
			got = got || m.To == "" && strings.Contains(said(m), "do not record")
		}
		if got != shared {
			t.Errorf("set for %s: shared %v, want %v", scope, got, shared)
		}
	}
}
