package discord

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"fineprint/bot"
)

// mostIdentifies is how many new sessions are begun in a day. Past 1,000 Discord
// ends all of them and resets the token, so there is room for other processes.
// https://docs.discord.com/developers/events/gateway#rate-limiting
const mostIdentifies = 800

// spentError tells that no session may be begun for a while.
type spentError struct{ wait time.Duration }

func (e *spentError) Error() string {
	return fmt.Sprintf("no new connection to Discord for %s: the day's are used up", e.wait)
}

// gates let identifies through: so many a day, and one of each bucket in a while.
type gates struct {
	api   api
	state bot.State
	key   string // of the day's count
	gap   time.Duration
	now   func() time.Time

	mu      sync.Mutex
	buckets map[int]*gate
}

// gate is passed by one shard at a time.
type gate struct {
	turn chan struct{} // holds one while nobody is in it
	next time.Time
}

// identify waits for the turn of a shard and counts it. It returns how to
// connect, and what to call once Discord took the identify or did not.
func (g *gates) identify(ctx context.Context, shard int) (info gatewayInfo, done func(), err error) {
	if info, err = g.api.gateway(ctx); err != nil {
		return info, nil, err
	}
	turn := g.gate(shard % info.Limit.MaxConcurrency)
	select {
	case <-turn.turn:
	case <-ctx.Done():
		return info, nil, ctx.Err()
	}
	done = func() {
		turn.next = g.now().Add(g.gap)
		turn.turn <- struct{}{}
	}
	if !pause(ctx, turn.next.Sub(g.now())) {
		done()
		return info, nil, ctx.Err()
	}
	if err := g.count(ctx, info); err != nil {
		done()
		return info, nil, err
	}
	return info, done, nil
}

// count adds to the day's identifies, unless they are used up.
func (g *gates) count(ctx context.Context, info gatewayInfo) error {
	if info.Limit.Total > 0 && info.Limit.Remaining <= info.Limit.Total-mostIdentifies {
		return &spentError{time.Duration(info.Limit.ResetAfter) * time.Millisecond}
	}
	used, err := g.state.AddState(ctx, g.key, 1, 24*time.Hour)
	if err != nil {
		return fmt.Errorf("count connections: %w", errors.Join(errState, err))
	}
	if used > mostIdentifies {
		return &spentError{time.Hour}
	}
	return nil
}

func (g *gates) gate(bucket int) *gate {
	g.mu.Lock()
	defer g.mu.Unlock()
	known := g.buckets[bucket]
	if known == nil {
		known = &gate{turn: make(chan struct{}, 1)}
		known.turn <- struct{}{}
		g.buckets[bucket] = known
	}
	return known
}

// errState marks what the store could not do.
var errState = errors.New("the store does not answer")
