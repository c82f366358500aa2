package discord

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strconv"
	"sync"
	"time"

	"fineprint/bot"
)

const (
	// missedLife is how old a missed question may be to be answered still.
	missedLife = time.Hour
	// cursorEvery is how often it is kept how far a shard has read.
	cursorEvery = 5 * time.Second
	// cursorSlack is how much out of order messages of one shard may arrive.
	cursorSlack = 10 * time.Second
	// mostMissedChannels bounds what one guild's catching up costs.
	mostMissedChannels = 100
	// mostMissedPages bounds what one channel's catching up costs.
	mostMissedPages = 20
)

// cursors remember the newest message each shard has seen. Ids of messages grow
// with time, so that one number stands for all channels of a shard.
type cursors struct {
	mu    sync.Mutex
	count int
	seen  map[int]uint64 // by shard
	kept  map[int]uint64
}

func (c *cursors) key(shard int) string {
	return fmt.Sprintf("%s/seen/%d-%d", Name, shard, c.count)
}

// load reads where an earlier process stopped. The first one ever begins now,
// which is kept at once, in case it does not last long.
func (c *cursors) load(ctx context.Context, store bot.State, count int, shards []int, now time.Time) error {
	c.mu.Lock()
	c.count, c.seen, c.kept = count, map[int]uint64{}, map[int]uint64{}
	for _, id := range shards {
		c.seen[id] = snowflake(now)
		value, err := store.State(ctx, c.key(id))
		if n, parseErr := strconv.ParseUint(value, 10, 64); err == nil && parseErr == nil {
			c.seen[id], c.kept[id] = n, n
		}
	}
	c.mu.Unlock()
	return c.write(ctx, store)
}

func (c *cursors) saw(shard int, message string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.seen != nil {
		c.seen[shard] = max(c.seen[shard], idNumber(message))
	}
}

// since is the id after which a shard may have missed messages; false where
// nothing is known of before.
func (c *cursors) since(shard int) (uint64, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	seen, ok := c.seen[shard]
	if !ok {
		return 0, false
	}
	slack := uint64(cursorSlack.Milliseconds()) << 22
	return seen - min(seen, slack), true
}

// keep writes the cursors down now and then, and once more at the end.
func (c *cursors) keep(ctx context.Context, store bot.State, log *slog.Logger) {
	for more := true; more; {
		more = pause(ctx, cursorEvery)
		last, cancel := context.WithTimeout(context.WithoutCancel(ctx), cursorEvery)
		if err := c.write(last, store); err != nil {
			log.Warn("discord: how far messages were read could not be kept", "error", err)
		}
		cancel()
	}
}

func (c *cursors) write(ctx context.Context, store bot.State) error {
	c.mu.Lock()
	changed := map[string]string{}
	for id, n := range c.seen {
		if n != c.kept[id] {
			changed[c.key(id)] = strconv.FormatUint(n, 10)
			c.kept[id] = n
		}
	}
	c.mu.Unlock()
	for key, value := range changed {
		if err := store.SetState(ctx, key, value, 7*24*time.Hour); err != nil {
			return err
		}
	}
	return nil
}

// guildArrived notes what is needed of a guild and looks for what was missed there.
func (a *Adapter) guildArrived(s *shard, g guildEvent) {
	info := guildInfo{locale: g.Locale}
	for _, role := range g.Roles {
		if role.Tags != nil && role.Tags.BotID == a.me() {
			info.role = role.ID
		}
	}
	a.mu.Lock()
	a.guilds[g.ID] = info
	a.mu.Unlock()
	since, ok := a.cursors.since(s.id)
	if !ok {
		return
	}
	since = max(since, snowflake(a.now().Add(-missedLife)))
	a.working.begin()
	go func() {
		defer a.working.end()
		a.catchUp(s.life, g, since)
	}()
}

// guildLeft deletes what is kept of a guild the bot was taken out of.
func (a *Adapter) guildLeft(ctx context.Context, id string) {
	a.mu.Lock()
	delete(a.guilds, id)
	a.mu.Unlock()
	if err := a.store.ForgetScope(ctx, scopeOf(id)); err != nil {
		a.log.Error("discord: a server's data could not be deleted", "error", err)
	}
}

// catchUp accepts the questions of a guild that came while nobody listened. What
// was accepted before is known by its key; what was answered before, by the reply.
func (a *Adapter) catchUp(ctx context.Context, g guildEvent, since uint64) {
	looked := 0
	for _, channel := range append(slices.Clone(g.Channels), g.Threads...) {
		if idNumber(channel.LastID) <= since || looked == mostMissedChannels || !mayRead(g, parentOf(g, channel), a.me()) {
			continue
		}
		looked++
		if !a.insist(ctx, func() error { return a.catchUpChannel(ctx, g, channel.ID, since) }) {
			return
		}
	}
}

// insist tries something that may fail for a while, and is false when ctx is done.
func (a *Adapter) insist(ctx context.Context, try func() error) bool {
	for failures := range 8 {
		err := try()
		if err == nil {
			return true
		}
		a.log.Warn("discord: missed messages of a channel cannot be answered yet", "error", err)
		if s := status(err); s >= 400 && s < 500 {
			return true // it may not be read
		}
		if !pause(ctx, max(waitOf(err), backoff(a.timing, failures))) {
			return false
		}
	}
	return true
}

// parentOf is whose permissions count in a channel: a thread has its parent's.
func parentOf(g guildEvent, channel channelInfo) channelInfo {
	if channel.Type < threadAnnouncement || channel.Type > threadPrivate {
		return channel
	}
	for _, c := range g.Channels {
		if c.ID == channel.ParentID {
			return c
		}
	}
	return channel
}

func (a *Adapter) catchUpChannel(ctx context.Context, g guildEvent, channel string, since uint64) error {
	list, err := a.allAfter(ctx, channel, since)
	if err != nil {
		return err
	}
	slices.SortFunc(list, func(x, y messageEvent) int { return cmp.Compare(idNumber(x.ID), idNumber(y.ID)) })
	for _, m := range list {
		m.GuildID = g.ID // Discord leaves it out here
		if answeredIn(list, m.ID, a.me()) || a.now().Sub(timeOf(idNumber(m.ID))) > missedLife {
			continue
		}
		if err := a.messageArrived(ctx, m); err != nil {
			return err
		}
	}
	return nil
}

// allAfter reads a channel on from an id, page by page.
func (a *Adapter) allAfter(ctx context.Context, channel string, since uint64) ([]messageEvent, error) {
	var all []messageEvent
	for range mostMissedPages {
		page, err := a.api.after(ctx, channel, strconv.FormatUint(since, 10))
		if err != nil {
			return nil, err
		}
		all = append(all, page...)
		if len(page) < pageSize {
			break
		}
		for _, m := range page {
			since = max(since, idNumber(m.ID))
		}
	}
	return all, nil
}

// waitOf is how long an error asks to wait.
func waitOf(err error) time.Duration {
	if wait, ok := deliveryError(err).(*bot.WaitError); ok { //nolint:errorlint // made a line above
		return wait.For
	}
	return 0
}
