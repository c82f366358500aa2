package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"fineprint/adapters/slack/slacktest"
)

// slackWorkspace is a Slack with people in it, and a server that answers there.
type slackWorkspace struct {
	*slacktest.Server
	t    *testing.T
	ctx  context.Context
	env  map[string]string
	stop func()
	// knowledge is a folder of its own, to be edited.
	knowledge string
}

func newSlackWorkspace(t *testing.T, byHTTP bool) *slackWorkspace {
	t.Helper()
	s := &slackWorkspace{Server: slacktest.Start(slacktest.Config{Retries: []time.Duration{50 * time.Millisecond, 200 * time.Millisecond, time.Second}}), t: t}
	s.AddUser(slacktest.User{ID: "U1"})
	s.AddUser(slacktest.User{ID: "U2", Admin: true})
	s.AddChannel(slacktest.Channel{ID: "C1", Members: []string{"U1", "U2", slacktest.BotUser}})
	s.AddChannel(slacktest.Channel{ID: "G2", Kind: "group", Members: []string{"U2", slacktest.BotUser}})
	var cancel func()
	s.ctx, cancel = context.WithTimeout(t.Context(), time.Minute)
	c := s.Config()
	s.knowledge = t.TempDir()
	if err := os.CopyFS(s.knowledge, os.DirFS("bot/testdata/knowledge")); err != nil {
		t.Fatal(err)
	}
	s.env = map[string]string{
		"SLACK_BOT_TOKEN": c.BotToken, "SLACK_APP_TOKEN": c.AppToken, "SLACK_API_URL": s.APIURL(), "FINEPRINT_KNOWLEDGE": s.knowledge,
		"FINEPRINT_DATABASE": "sqlite:" + filepath.Join(t.TempDir(), "fineprint.db"), "FINEPRINT_LOG_FORMAT": "json",
	}
	if byHTTP {
		delete(s.env, "SLACK_APP_TOKEN")
		s.env["SLACK_SIGNING_SECRET"] = c.SigningSecret
	}
	s.serve()
	t.Cleanup(func() {
		s.stop()
		s.Close()
		cancel()
		for _, problem := range s.Problems() {
			t.Errorf("Slack would object: %s", problem)
		}
	})
	return s
}

// serve starts the server, and waits until it serves.
func (s *slackWorkspace) serve() {
	s.t.Helper()
	ctx, cancel := context.WithCancel(s.ctx)
	var log logBuffer
	p := program{stdin: strings.NewReader(""), stdout: &log, stderr: &log, getenv: func(name string) string { return s.env[name] }}
	ended := make(chan int, 1)
	go func() { ended <- p.run(ctx, []string{"serve", "--listen", "127.0.0.1:0"}) }()
	s.stop = func() {
		cancel()
		if code := <-ended; code != exitOK {
			s.t.Errorf("serve ended with %d:\n%s", code, log.String())
		}
		s.stop = func() {}
	}
	serving := regexp.MustCompile(`(?m)^.*"msg":"serving".*$`)
	s.until("serving", func() bool { return serving.MatchString(log.String()) })
	var line struct{ URL string }
	if err := json.Unmarshal([]byte(serving.FindString(log.String())), &line); err != nil {
		s.t.Fatal(err)
	}
	if s.env["SLACK_APP_TOKEN"] == "" {
		s.SetEndpoint(strings.TrimSuffix(line.URL, "/") + "/slack/events")
	} else {
		s.until("a connection", func() bool { return s.Connected() > 0 })
	}
}

// editKnowledge changes words of a policy, as a maintainer does.
func (s *slackWorkspace) editKnowledge(from, to string) {
	s.t.Helper()
	file := filepath.Join(s.knowledge, "lumen.yaml")
	raw, err := os.ReadFile(file)
	if err != nil || !strings.Contains(string(raw), from) {
		s.t.Fatalf("%q is not in %s: %v", from, file, err)
	}
	if err := os.WriteFile(file, []byte(strings.ReplaceAll(string(raw), from, to)), 0o600); err != nil {
		s.t.Fatal(err)
	}
}

// logBuffer is written by the server and read by the test.
type logBuffer struct {
	mu sync.Mutex
	b  strings.Builder
}

func (l *logBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *logBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func (s *slackWorkspace) until(what string, holds func() bool) {
	s.t.Helper()
	if err := s.Until(s.ctx, holds); err != nil {
		var calls []string
		for _, call := range s.Calls("") {
			calls = append(calls, call.Method+" "+call.Error)
		}
		s.t.Fatalf("%s: %v; calls: %q", what, err, calls)
	}
}

// wire is what a person sees of messages, as JSON.
func wireOf(v any) string {
	raw, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(raw)
}

// says waits for a message of the bot that holds some words; the last such.
func (s *slackWorkspace) says(channel string, parts ...string) slacktest.Message {
	s.t.Helper()
	var found slacktest.Message
	s.until("a message with "+strings.Join(parts, ", "), func() bool {
		for _, m := range s.Answers(channel) {
			all := true
			for _, part := range parts {
				all = all && strings.Contains(m.Text+wireOf(m.Blocks), part)
			}
			if all {
				found = m
			}
		}
		return found.TS != ""
	})
	return found
}

func (s *slackWorkspace) shows(user, part string) slacktest.View {
	s.t.Helper()
	var view slacktest.View
	s.until("a view with "+part, func() bool {
		view, _ = s.LastView(user)
		return strings.Contains(wireOf(view.View), part)
	})
	return view
}

func (s *slackWorkspace) press(m slacktest.Message, user, action, picked string) {
	s.t.Helper()
	d := s.Press(m, user, action, picked)
	if d == nil {
		s.t.Fatalf("there is no %q in %s", action, wireOf(m.Blocks))
	}
	if _, err := d.Response(s.ctx); err != nil {
		s.t.Error(err)
	}
}

const mentionBot = "<@" + slacktest.BotUser + "> "

// TestServeSlack uses everything there is in Slack through the program as it is
// run, by Socket Mode and by HTTP, over a restart.
func TestServeSlack(t *testing.T) {
	t.Parallel()
	for name, byHTTP := range map[string]bool{"socket": false, "http": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSlackWorkspace(t, byHTTP)
			thread, answer := s.askInChannel()
			s.useButtons(answer)
			s.askPrivately()
			s.askMaintainers()
			s.openApp()

			s.stop()
			s.editKnowledge("Lumen starts grouping", "Lumen began grouping")
			s.serve()
			s.OpenHome("U1", "home")
			s.until("what changed", func() bool {
				home := wireOf(s.Home("U1"))
				return strings.Contains(home, "Changed on ") && strings.Contains(home, "When does face grouping start?")
			})
			// Buttons still resolve, threads are still ours, deleted questions lose their answer.
			s.press(answer, "U2", "sources", "")
			s.shows("U2", "Face groups")
			s.Say(slacktest.Post{Channel: "C1", User: "U1", Thread: thread, Text: "does it affect Georgia the country?"})
			s.says("C1", "Georgia")
			s.Remove("C1", thread)
			s.until("the answer gone", func() bool {
				for _, m := range s.Answers("C1") {
					if m.TS == answer.TS {
						return false
					}
				}
				return true
			})
		})
	}
}

func (s *slackWorkspace) askInChannel() (thread string, answer slacktest.Message) {
	s.t.Helper()
	q := s.Say(slacktest.Post{Channel: "C1", User: "U1", Text: mentionBot + "Lumen: does face grouping affect Norway?"})
	answer = s.says("C1", "Yes.", "Norway")
	if answer.Thread != q.TS {
		s.t.Errorf("answered in %q, want %q", answer.Thread, q.TS)
	}
	s.Say(slacktest.Post{Channel: "C1", User: "U1", Thread: q.TS, Text: "and Brazil?"})
	s.says("C1", "Brazil")
	s.Edit("C1", q.TS, mentionBot+"Lumen: does face grouping affect Switzerland?")
	if edited := s.says("C1", "Switzerland"); edited.TS != answer.TS {
		s.t.Error("the answer was not updated in place")
	}
	s.Say(slacktest.Post{Channel: "DU1", User: "U1", Text: "Lumen: does face grouping affect Norway?"})
	s.says("DU1", "Yes.")
	s.Say(slacktest.Post{Channel: "C1", User: "U1", Text: mentionBot + "Lumen: I am a@example.com, does face grouping affect Norway?"})
	if m := s.says("C1", "e-mail address"); m.To != "U1" {
		s.t.Errorf("shown to %q", m.To)
	}
	return q.TS, s.Answers("C1")[0]
}

func (s *slackWorkspace) useButtons(m slacktest.Message) {
	s.t.Helper()
	s.press(m, "U1", "place", "BR")
	s.until("the answer for Brazil in place", func() bool { return strings.Contains(wireOf(s.Answers("C1")[0].Blocks), "Brazil") })
	m = s.Answers("C1")[0]
	s.press(m, "U1", "sources", "")
	s.shows("U1", "Lumen Help")
	s.press(m, "U1", "vote", "-")
	view := s.shows("U1", "What was wrong")
	s.Submit(view.ID, "U1", map[string]map[string]any{"reason": {"reason": map[string]any{"type": "radio_buttons", "selected_option": map[string]any{"value": "wrong"}}}})
	s.shows("U1", "Thank you")
	n := len(s.Answers("C1"))
	s.press(m, "U2", "ask.0", "")
	s.until("the next answer", func() bool { return len(s.Answers("C1")) > n })
}

func (s *slackWorkspace) askPrivately() {
	s.t.Helper()
	s.Command("C1", "U1", "Lumen: are locked albums scanned?")
	m := s.says("C1", "Share in channel")
	if m.To != "U1" {
		s.t.Errorf("shown to %q", m.To)
	}
	s.press(m, "U1", "share", "")
	s.says("C1", "shared an answer")
	q := s.Say(slacktest.Post{Channel: "C1", User: "U2", Text: "Lumen: how do I turn face grouping off?"})
	s.Shortcut("answer_this", "C1", q.TS, "U1")
	if m := s.says("C1", "Share in channel", "ordered"); m.To != "U1" {
		s.t.Errorf("shown to %q", m.To)
	}
	s.Command("C1", "U1", "place Norway")
	s.says("C1", "I will remember that you are in Norway")
}

func (s *slackWorkspace) askMaintainers() {
	s.t.Helper()
	s.Command("C1", "U2", "settings")
	view := s.shows("U2", "Channel of the maintainers")
	values := map[string]map[string]any{"maintainers": {"maintainers": map[string]any{"type": "conversations_select", "selected_conversation": "G2"}}}
	for name, value := range map[string]string{"scope": "workspace", "policy": "any", "listen": "mention", "where": "thread", "internal": "asker"} {
		values[name] = map[string]any{name: map[string]any{"type": "static_select", "selected_option": map[string]any{"value": value}}}
	}
	s.Submit(view.ID, "U2", values)
	s.shows("U2", "Settings saved")
	q := s.Say(slacktest.Post{Channel: "C1", User: "U1", Text: mentionBot + "Does Lumen keep pasta recipes?"})
	s.press(s.says("C1", "Ask the maintainers"), "U1", "maintainers", "")
	view = s.shows("U1", "kept until it is answered")
	s.Submit(view.ID, "U1", map[string]map[string]any{"words": {"words": map[string]any{"type": "plain_text_input", "value": "Does Lumen keep pasta recipes?"}}})
	s.shows("U1", "Sent to the maintainers")
	post := s.says("G2", "pasta recipes")
	s.Say(slacktest.Post{Channel: "G2", User: "U2", Thread: post.TS, Text: "It keeps none."})
	if m := s.says("C1", "It keeps none."); m.Thread != q.TS {
		s.t.Errorf("the reply went to %q, want %q", m.Thread, q.TS)
	}
}

func (s *slackWorkspace) openApp() {
	s.t.Helper()
	s.OpenHome("U1", "home")
	s.until("the home", func() bool {
		home := wireOf(s.Home("U1"))
		return strings.Contains(home, "Your place: Norway") && strings.Contains(home, "Nothing has changed since")
	})
	s.PressView("", "U1", "home.ask", "Lumen: are locked albums scanned?")
	s.shows("U1", "locked albums")
	s.OpenHome("U1", "messages")
	s.until("prompts", func() bool { return len(s.Calls("assistant.threads.setSuggestedPrompts")) > 0 })
}
