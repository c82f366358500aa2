package inbox

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/riverqueue/river"
)

// Run answers accepted questions until ctx is done. Then it takes no more, finishes
// those under way within 20 s, and leaves the rest in the inbox. It runs once.
func (i *Inbox) Run(ctx context.Context) error {
	i.mu.Lock()
	if i.running {
		i.mu.Unlock()
		return errors.New("the inbox runs already")
	}
	i.running = true
	i.mu.Unlock()

	if err := i.beat(ctx, i.times.stop); err != nil { // before the first job, or others would take it
		return fmt.Errorf("the inbox cannot reach its database: %w", err)
	}
	client, err := i.client()
	if err != nil {
		return fmt.Errorf("cannot start the inbox: %w", err)
	}
	// Work under way outlives ctx: stop ends it.
	if err := client.Start(context.WithoutCancel(ctx)); err != nil {
		return fmt.Errorf("cannot start the inbox: %w", err)
	}
	alive, die := context.WithCancel(context.WithoutCancel(ctx))
	var group sync.WaitGroup
	group.Go(func() { i.keepLease(alive) })
	group.Go(func() { i.wipe(alive) })
	<-ctx.Done()
	close(i.stopping)
	err = i.stop(alive, client)
	die()
	group.Wait()
	return errors.Join(err, i.goodbye(alive))
}

// client returns River's client for the registered adapters: a queue for each.
func (i *Inbox) client() (*client, error) {
	workers := river.NewWorkers()
	if err := errors.Join(
		river.AddWorkerSafely(workers, &worker{Inbox: i}),
		river.AddWorkerSafely(workers, &upkeeper{Inbox: i}),
	); err != nil {
		return nil, err
	}
	queues := map[string]river.QueueConfig{
		upkeepQueue: {MaxWorkers: 1, FetchPollInterval: 15 * i.times.poll},
	}
	for name := range i.deliverers {
		queues[name] = river.QueueConfig{MaxWorkers: maxHeld}
	}
	return river.NewClient(i.engine(), &river.Config{
		ID:                          i.process,
		Logger:                      riverLog(i.log),
		Queues:                      queues,
		Workers:                     workers,
		PeriodicJobs:                []*river.PeriodicJob{upkeepEveryHour()},
		FetchCooldown:               fetchCooldown,
		FetchPollInterval:           i.times.poll,
		JobTimeout:                  -1,
		RescueStuckJobsAfter:        neverRescue,
		CompletedJobRetentionPeriod: time.Minute,
		CancelledJobRetentionPeriod: i.times.failed,
		DiscardedJobRetentionPeriod: i.times.failed,
	})
}

const (
	// maxHeld bounds the deliveries of an adapter that wait for their lane in this
	// process. It is far more than are answered at a time, for a lane that is told
	// to wait must not fill the room of the others.
	maxHeld = 5000
	// fetchCooldown is River's shortest time between two fetches: what is accepted
	// within it is fetched together.
	fetchCooldown = 2 * time.Millisecond
	// neverRescue leaves stuck jobs to takeOver.
	neverRescue = 10 * 365 * 24 * time.Hour
)

// stop waits for the work under way, and ends it when its time is over.
func (i *Inbox) stop(ctx context.Context, client *client) error {
	soft, cancel := context.WithTimeout(ctx, i.times.stop*3/4)
	defer cancel()
	if err := client.Stop(soft); err == nil {
		return nil
	}
	hard, cancel := context.WithTimeout(ctx, i.times.stop/4)
	defer cancel()
	if err := client.StopAndCancel(hard); err != nil {
		return fmt.Errorf("the inbox did not stop in time: %w", err)
	}
	return nil
}

// goodbye ends the lease, so that others need not wait to take over what is left.
func (i *Inbox) goodbye(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), i.times.stop/9)
	defer cancel()
	_, err := i.db.ExecContext(ctx, i.sql.goodbye, i.process)
	return errors.Join(err, i.checkpoint(ctx))
}

// stopped tells whether Run's context is done.
func (i *Inbox) stopped() bool {
	select {
	case <-i.stopping:
		return true
	default:
		return false
	}
}

// ringAll wakes the producers of all adapters.
func (i *Inbox) ringAll() {
	for name := range i.deliverers {
		i.bell.ring(name)
	}
}
