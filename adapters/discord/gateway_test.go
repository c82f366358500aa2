package discord

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"testing"
	"time"

	"fineprint/adapters/discord/discordtest"
)

// answersStill holds that the adapter hears and answers now.
func (w *world) answersStill(t *testing.T) {
	t.Helper()
	w.Wait("the adapter to be ready again", func() bool { return w.adapter.Ready() == nil })
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
}

// TestOpening holds that no way of opening badly hangs or ends the adapter.
func TestOpening(t *testing.T) {
	t.Parallel()
	tests := map[string]func(c *discordtest.Conn){
		"silent":             func(*discordtest.Conn) {},
		"reconnect first":    func(c *discordtest.Conn) { c.Send(7, nil) },
		"reconnect at hello": func(c *discordtest.Conn) { c.Hello(); c.Send(7, nil) },
		"invalid at hello":   func(c *discordtest.Conn) { c.Hello(); c.Send(9, false) },
		"no interval":        func(c *discordtest.Conn) { c.Send(10, map[string]any{}) },
		"no hello":           func(c *discordtest.Conn) { c.Send(11, nil) },
		"cut":                func(c *discordtest.Conn) { c.Kill() },
		"closed":             func(c *discordtest.Conn) { c.Close(4000) },
	}
	for name, script := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := prepare(t, discordtest.Options{})
			w.OnConnect(func(n int, c *discordtest.Conn) bool {
				if n <= 2 {
					script(c)
				}
				return n <= 2
			})
			w.run(t, func(c *Config) { c.timing.hello = 200 * time.Millisecond })
			w.answersStill(t)
			if n := w.Connections(); n != 3 {
				t.Errorf("%d connections, want 3", n)
			}
		})
	}
}

// TestFatalCloses holds that the adapter ends with a plain explanation, and does
// not knock again.
func TestFatalCloses(t *testing.T) {
	t.Parallel()
	for code, why := range fatalCloses {
		t.Run(strconv.Itoa(code), func(t *testing.T) {
			t.Parallel()
			w := start(t, discordtest.Options{}, nil)
			w.Shard(0).Close(code)
			err := <-w.ended
			var fatal *fatalError
			if !errors.As(err, &fatal) || fatal.code != code || !strings.Contains(err.Error(), why) {
				t.Errorf("ended with %v", err)
			}
			if n := w.Connections(); n != 1 {
				t.Errorf("%d connections, want 1", n)
			}
		})
	}
}

func TestWrongTokenAndIntent(t *testing.T) {
	t.Parallel()
	tests := map[string]func(*Config){
		"DISCORD_TOKEN":   func(c *Config) { c.Token = "wrong" },
		"Message Content": func(c *Config) { c.MessageContent = true },
	}
	for want, change := range tests {
		w := prepare(t, discordtest.Options{})
		w.run(t, change)
		if err := <-w.ended; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ended with %v, want it to speak of %s", err, want)
		}
		if strings.Contains(w.logs.String(), w.Token) {
			t.Error("the token is in the log")
		}
	}
}

// TestResumes holds that what ends a connection, but not the session, is resumed
// without a new identify, and that nothing said in between is lost.
func TestResumes(t *testing.T) {
	t.Parallel()
	tests := map[string]func(c *discordtest.Conn){
		"asked":        func(c *discordtest.Conn) { c.Send(7, nil) },
		"closed 4000":  func(c *discordtest.Conn) { c.Close(4000) },
		"closed 4008":  func(c *discordtest.Conn) { c.Close(4008) },
		"closed 1001":  func(c *discordtest.Conn) { c.Close(1001) },
		"cut":          func(c *discordtest.Conn) { c.Kill() },
		"invalid, yet": func(c *discordtest.Conn) { c.Send(9, true) },
	}
	for name, end := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := start(t, discordtest.Options{}, nil)
			first := w.asker.Mention(w.channel, "does this affect Norway?")
			w.WaitReply(first)
			end(w.Shard(0))
			second := w.asker.Mention(w.channel, "does this affect Brazil?")
			w.WaitReply(second)
			w.Wait("a resume", func() bool { return w.Resumes() == 1 })
			if n := len(w.Identifies()); n != 1 {
				t.Errorf("%d identifies, want 1", n)
			}
			if n := len(w.Replies(first)); n != 1 {
				t.Errorf("%d answers to the first question", n)
			}
		})
	}
}

// TestInvalidSession holds that a session that is gone is begun anew on a new
// connection, and that what was said meanwhile is answered from the history.
func TestInvalidSession(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	w.WaitReply(w.asker.Mention(w.channel, "does this affect Norway?"))
	w.ForgetSessions()
	missed := w.asker.Mention(w.channel, "does this affect Brazil?")
	w.WaitReply(missed)
	if n := len(w.Identifies()); n != 2 {
		t.Errorf("%d identifies, want 2", n)
	}
	if n := w.Connections(); n < 3 { // the first, the refused resume, the new one
		t.Errorf("%d connections: it identified on the connection of the refused resume", n)
	}
	if got := w.seen.reasons(); got["invalid-session"] != 1 {
		t.Errorf("reconnected for %v", got)
	}
}

// TestZombie holds that a connection whose heartbeats are not acknowledged is left
// after one interval, and resumed.
func TestZombie(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{Heartbeat: 100 * time.Millisecond}, nil)
	w.Shard(0).Quiet()
	w.Wait("a resume", func() bool { return w.Resumes() == 1 })
	if got := w.seen.reasons(); got["zombie"] != 1 || len(w.Identifies()) != 1 {
		t.Errorf("reconnected for %v with %d identifies", got, len(w.Identifies()))
	}
	w.answersStill(t)
}

// TestInvalidForEver holds that a Discord that calls every session invalid does
// not get the token reset: the day's count ends the attempts.
func TestInvalidForEver(t *testing.T) {
	t.Parallel()
	w := prepare(t, discordtest.Options{})
	w.OnConnect(func(_ int, c *discordtest.Conn) bool {
		c.Hello()
		c.Send(9, false)
		return true
	})
	const before = mostIdentifies - 5
	if _, err := w.store.AddState(context.Background(), Name+"/"+w.AppID+"/identifies", before, time.Hour); err != nil {
		t.Fatal(err)
	}
	w.run(t, nil)
	w.Wait("the limit", func() bool { return w.seen.reasons()["identify-limit"] > 0 })
	if n := w.Connections(); n > 5 {
		t.Errorf("%d more connections than the day allows", n-5)
	}
	if err := w.adapter.Ready(); err == nil {
		t.Error("it calls itself ready")
	}
	if err := w.halt(t); err != nil {
		t.Errorf("ended with %v: it must wait, not end", err)
	}
}

// TestDiscordCounts holds that Discord's own count of sessions is respected too.
func TestDiscordCounts(t *testing.T) {
	t.Parallel()
	w := prepare(t, discordtest.Options{Remaining: 200})
	w.run(t, nil)
	w.Wait("the limit", func() bool { return w.seen.reasons()["identify-limit"] > 0 })
	if n := len(w.Identifies()); n != 0 {
		t.Errorf("%d identifies", n)
	}
}

// TestNotAccepted holds that a question the inbox did not take is sent again.
func TestNotAccepted(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	failures := make(chan error, 2)
	failures <- errors.New("the disk is full")
	failures <- errors.New("the disk is full")
	w.inbox.fail = func() error {
		select {
		case err := <-failures:
			return err
		default:
			return nil
		}
	}
	asked := w.asker.Mention(w.channel, "does this affect Norway?")
	w.WaitReply(asked)
	if w.Resumes() != 2 || len(w.Replies(asked)) != 1 {
		t.Errorf("%d resumes, %d answers", w.Resumes(), len(w.Replies(asked)))
	}
}

// TestUnknownPayloads holds that events nobody thought of neither end the process
// nor keep later ones from being answered.
func TestUnknownPayloads(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	odd := []any{
		map[string]any{}, nil, "text", 7, []any{nil}, map[string]any{"id": nil, "author": nil, "mentions": nil},
		map[string]any{"id": "x", "guild_id": w.guild.ID, "type": 0, "mentions": []any{map[string]any{}}, "message_reference": map[string]any{}},
		map[string]any{"type": 2, "data": nil}, map[string]any{"type": 3, "data": map[string]any{}}, map[string]any{"type": 5, "token": "t", "id": "1"},
		map[string]any{"type": 99, "data": map[string]any{"components": []any{map[string]any{"type": 99}}}},
		map[string]any{"components": []any{map[string]any{"type": 20}, map[string]any{"type": "new"}, nil}},
	}
	w.Refuse(func(r discordtest.Request) *discordtest.Refusal {
		if strings.Contains(r.Path, "/interactions/1/") || strings.HasPrefix(r.Path, "/interactions//") {
			return &discordtest.Refusal{Status: 404, Code: 10062}
		}
		return nil
	})
	for _, kind := range []string{"MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE", "GUILD_DELETE", "THREAD_CREATE", "SOMETHING_NEW"} {
		for _, data := range odd {
			w.Event(kind, w.guild.ID, data)
		}
	}
	w.Tolerate() // half-empty interactions have addresses that do not exist
	w.answersStill(t)
	if w.Connections() != 1 {
		t.Errorf("%d connections", w.Connections())
	}
}

// TestUnknownComponents holds that a message with components of kinds we do not
// know can be answered from its menu.
func TestUnknownComponents(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	said := w.asker.Say(w.channel, "does this affect Norway?")
	for kind := 9; kind <= 30; kind++ {
		i := w.asker.Menu("Answer this", said, map[string]any{"type": kind, "id": 1, "components": []any{map[string]any{"type": kind + 1}}})
		wantText(t, i.Wait(), "**Yes.**")
	}
}

// TestShards holds that all shards identify in order, one in each gap, that each
// answers its guilds, and that one cut at random does not disturb the others.
func TestShards(t *testing.T) {
	t.Parallel()
	w := prepare(t, discordtest.Options{Shards: 4, MaxConcurrency: 2})
	const gap = 100 * time.Millisecond
	channels := map[string]bool{w.channel: true}
	for n := range uint64(8) {
		g := w.GuildAt(strconv.FormatUint((1_000_000+n)<<22, 10), "guild")
		channels[g.Text("general")] = true
	}
	w.run(t, func(c *Config) { c.timing.gap = gap })
	w.Wait("all shards", func() bool { return w.adapter.Ready() == nil })
	last := map[int]time.Time{}
	for _, identify := range w.Identifies() {
		bucket := identify.Shard % 2
		if identify.Count != 4 {
			t.Errorf("shard %d says it is one of %d", identify.Shard, identify.Count)
		}
		if since := identify.At.Sub(last[bucket]); since < gap*9/10 {
			t.Errorf("shard %d identified %s after the one before in its bucket", identify.Shard, since)
		}
		last[bucket] = identify.At
	}
	w.Shard(2).Kill()
	for channel := range channels {
		w.WaitReply(w.asker.Mention(channel, "does this affect Norway?"))
	}
	if n := len(w.Identifies()); n != 4 {
		t.Errorf("%d identifies, want 4", n)
	}
}

// TestShardsOfSeveralProcesses holds that a process runs the shards it is given.
func TestShardsOfSeveralProcesses(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{Shards: 4, MaxConcurrency: 4}, func(c *Config) { c.Shards, c.ShardCount = []int{1, 3}, 4 })
	for _, identify := range w.Identifies() {
		if identify.Shard%2 == 0 || identify.Count != 4 {
			t.Errorf("identified as %d of %d", identify.Shard, identify.Count)
		}
	}
	if n := len(w.Identifies()); n != 2 {
		t.Errorf("%d shards, want 2", n)
	}
}
