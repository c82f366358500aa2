package discord

import (
	"context"
	"errors"
	"sync"
)

// connectAll runs the shards; the first one that cannot go on ends all.
func (a *Adapter) connectAll(ctx context.Context) error {
	shards, count, ok, err := a.shardSet(ctx)
	if !ok {
		return err
	}
	a.mu.Lock()
	a.wanted = len(shards)
	a.mu.Unlock()
	if err := a.cursors.load(ctx, a.store, count, shards, a.now()); err != nil {
		a.log.Warn("discord: how far messages were read could not be kept", "error", err)
	}
	g := &gates{api: a.api, state: a.store, key: a.identifiesKey(ctx), gap: a.timing.gap, now: a.now, buckets: map[int]*gate{}}
	return superviseShards(ctx, a, g, shards, count)
}

// superviseShards runs a set of shards, which may be a part of all, until ctx is
// done or one of them cannot go on.
func superviseShards(ctx context.Context, a *Adapter, g *gates, ids []int, count int) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var running sync.WaitGroup
	for _, id := range ids {
		s := &shard{id: id, count: count, adapter: a, gates: g, log: a.log}
		running.Go(func() {
			if err := s.run(ctx); err != nil {
				cancel(err)
			}
		})
	}
	running.Wait()
	if err := context.Cause(ctx); err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return nil
}

// shardSet is which shards to run, of how many. It asks Discord until it answers.
func (a *Adapter) shardSet(ctx context.Context) (ids []int, count int, ok bool, err error) {
	count = a.shardCount
	for failures := 0; count == 0; failures++ {
		info, err := a.api.gateway(ctx)
		if err == nil {
			count = max(1, info.Shards)
			break
		}
		if fatal := fatalOf(err); fatal != nil {
			return nil, 0, false, fatal
		}
		a.log.Warn("discord does not say how to connect", "error", err)
		if !pause(ctx, backoff(a.timing, failures)) {
			return nil, 0, false, nil
		}
	}
	if a.shards != nil {
		return a.shards, count, true, nil
	}
	for id := range count {
		ids = append(ids, id)
	}
	return ids, count, true, nil
}

func (a *Adapter) identifiesKey(ctx context.Context) string {
	id, err := a.application(ctx)
	if err != nil {
		id = "unknown" // counted all the same
	}
	return Name + "/" + id + "/identifies"
}
