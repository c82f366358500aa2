package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Close codes after which connecting again is of no use.
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
var fatalCloses = map[int]string{
	4004: "Discord does not accept the token. Copy it anew from the Bot page of the application in the Developer Portal and set DISCORD_TOKEN",
	4010: "Discord refuses the shard number; several processes may disagree on how many shards there are",
	4011: "the bot is in too many servers for this many shards; leave the number of shards to the program",
	4012: "Discord no longer speaks this version of its gateway: a newer version of the program is needed",
	4013: "Discord does not know one of the intents: a newer version of the program may be needed",
	4014: "the bot may not read messages: switch Message Content Intent on at the Bot page of the application in the Developer Portal, or turn DISCORD_MESSAGE_CONTENT off",
}

// fatalError ends the adapter.
type fatalError struct {
	code int
	why  string
}

func (e *fatalError) Error() string {
	return fmt.Sprintf("discord closed the connection for good (%d): %s", e.code, e.why)
}

// timing is how long things take; tests have shorter ones.
type timing struct {
	// hello is the deadline for opening a connection and for each write.
	hello time.Duration
	// pause before the second attempt; it doubles up to longest, with jitter.
	pause, longest time.Duration
	// invalid is the least wait after an invalid session; up to five times as long.
	// https://docs.discord.com/developers/events/gateway#invalid-session
	invalid time.Duration
	// gap is the time between identifies of one bucket.
	// https://docs.discord.com/developers/events/gateway#rate-limiting
	gap time.Duration
	// answer is how long an interaction may take before a placeholder is sent;
	// Discord gives up after three seconds.
	answer time.Duration
}

var usualTiming = timing{
	hello: 20 * time.Second, pause: time.Second, longest: time.Minute,
	invalid: time.Second, gap: 5 * time.Second, answer: 1500 * time.Millisecond,
}

// shard is one part of the guilds, with its connection.
type shard struct {
	id, count int
	session   resumable
	adapter   *Adapter
	gates     *gates
	log       *slog.Logger
	// identified lets the next shard identify.
	identified func()
	// life is the shard's, over all its connections.
	life context.Context //nolint:containedctx // work that outlives a connection ends with the shard
}

// run keeps the shard connected until ctx is done or nothing helps any more.
func (s *shard) run(ctx context.Context) error {
	s.life = ctx
	failures := 0
	for {
		started := s.adapter.now()
		err := s.connect(ctx)
		s.adapter.shardUp(s.id, false)
		if ctx.Err() != nil {
			return nil //nolint:nilerr // being told to stop is a good end
		}
		if fatal := fatalOf(err); fatal != nil {
			return fatal
		}
		if s.adapter.now().Sub(started) > s.adapter.timing.longest {
			failures = 0
		}
		reason, wait := s.after(err, failures)
		failures++
		s.log.Info("discord connection ended", "shard", s.id, "reason", reason, "again", wait)
		s.adapter.observer.Reconnected(Name, reason)
		if !pause(ctx, wait) {
			return nil
		}
	}
}

// connect serves one connection until it ends.
func (s *shard) connect(ctx context.Context) error {
	address := s.session.url
	s.identified = func() {}
	if s.session.id == "" {
		info, done, err := s.gates.identify(ctx, s.id)
		if err != nil {
			return err
		}
		s.identified = sync.OnceFunc(done)
		defer s.identified()
		address, s.session = info.URL, resumable{}
	}
	c := &connection{session: &s.session, timing: s.adapter.timing, acked: make(chan struct{}, 1)}
	c.acked <- struct{}{}
	return c.run(ctx, address, s.opening(), s.handle)
}

// opening is how a connection begins: a resume where there is something to go on with.
func (s *shard) opening() any {
	if s.session.id != "" {
		return map[string]any{"op": opResume, "d": map[string]any{
			"token": s.adapter.token, "session_id": s.session.id, "seq": s.session.seq,
		}}
	}
	return map[string]any{"op": opIdentify, "d": map[string]any{
		"token": s.adapter.token, "intents": s.adapter.intents(), "shard": [2]int{s.id, s.count},
		"properties": map[string]string{"os": "linux", "browser": "fineprint", "device": "fineprint"},
	}}
}

// handle notes what the shard itself must know and passes the event on.
func (s *shard) handle(ctx context.Context, p packet) error {
	switch p.Type {
	case "READY":
		var ready readyEvent
		if err := json.Unmarshal(p.Data, &ready); err != nil || ready.SessionID == "" {
			return errors.New("discord's READY cannot be read")
		}
		s.session.id, s.session.url = ready.SessionID, ready.ResumeURL
		if s.session.url == "" {
			s.session.id = "" // without an address there is no resuming
		}
		s.adapter.identified(ready)
		s.identified()
		s.adapter.shardUp(s.id, true)
	case "RESUMED":
		s.adapter.shardUp(s.id, true)
	}
	return s.adapter.event(ctx, s, p)
}

// after decides how to go on: with what session, after what wait.
func (s *shard) after(err error, failures int) (reason string, wait time.Duration) {
	t := s.adapter.timing
	var invalid *invalidSessionError
	var closed *websocket.CloseError
	var spent *spentError
	switch {
	case errors.As(err, &spent):
		s.log.Error("discord: too many new connections for today", "wait", spent.wait)
		return "identify-limit", spent.wait
	case errors.As(err, &invalid):
		if !invalid.resumable {
			s.session = resumable{}
		}
		// A growing wait: Discord may call every new session invalid.
		return "invalid-session", jitter(t.invalid, 5*t.invalid) + backoff(t, failures)
	case errors.Is(err, errAskedToReconnect):
		if failures > 2 {
			return "asked", backoff(t, failures)
		}
		return "asked", 0
	case errors.Is(err, errZombie):
		return "zombie", backoff(t, failures)
	case errors.Is(err, errNotAccepted):
		return "not-accepted", backoff(t, failures)
	case errors.As(err, &closed):
		if closed.Code == 4007 || closed.Code == 4009 || closed.Code == 4003 {
			s.session = resumable{}
		}
		return "closed", backoff(t, failures)
	}
	if failures >= 5 {
		s.session = resumable{} // the address to resume at may be gone for good
	}
	return "lost", backoff(t, failures)
}

// fatalOf is the plain explanation of a connection that is closed for good.
func fatalOf(err error) error {
	var closed *websocket.CloseError
	if errors.As(err, &closed) && fatalCloses[closed.Code] != "" {
		return &fatalError{closed.Code, fatalCloses[closed.Code]}
	}
	if status(err) == 401 {
		return &fatalError{401, fatalCloses[4004]}
	}
	return nil
}

// backoff grows with failures and is never the same for all shards.
func backoff(t timing, failures int) time.Duration {
	most := min(t.pause<<min(failures, 20), t.longest)
	return jitter(most/2, most)
}

func jitter(least, most time.Duration) time.Duration {
	if most <= least {
		return least
	}
	return least + rand.N(most-least)
}

// pause waits, and is false when ctx was done first.
func pause(ctx context.Context, wait time.Duration) bool {
	if wait <= 0 {
		return ctx.Err() == nil
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-timer.C:
		return true
	}
}
