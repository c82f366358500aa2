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

	mu   sync.Mutex
	next map[int]time.Time // by bucket
}

// identify waits for the turn of a shard and counts it. It returns how to connect.
func (g *gates) identify(ctx context.Context, shard int) (gatewayInfo, error) {
	info, err := g.api.gateway(ctx)
	if err != nil {
		return info, err
	}
	if !pause(ctx, g.turn(shard%info.Limit.MaxConcurrency)) {
		return info, ctx.Err()
	}
	if info.Limit.Total > 0 && info.Limit.Remaining <= info.Limit.Total-mostIdentifies {
		return info, &spentError{time.Duration(info.Limit.ResetAfter) * time.Millisecond}
	}
	used, err := g.state.AddState(ctx, g.key, 1, 24*time.Hour)
	if err != nil {
		return info, fmt.Errorf("count connections: %w", errors.Join(errState, err))
	}
	if used > mostIdentifies {
		return info, &spentError{time.Hour}
	}
	return info, nil
}

// errState marks what the store could not do.
var errState = errors.New("the store does not answer")

// turn is how long a bucket's next identify has to wait.
func (g *gates) turn(bucket int) time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	now := g.now()
	at := g.next[bucket]
	if at.Before(now) {
		at = now
	}
	g.next[bucket] = at.Add(g.gap)
	return at.Sub(now)
}
