package slack

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"math/rand/v2"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

// connections is how many sockets are kept open. Slack sends each event to one of
// them; while one is refreshed the other hears. Slack allows ten.
// https://docs.slack.dev/apis/events-api/using-socket-mode/#connections
const connections = 2

// pingTimeout is how long a socket may go without Slack's ping before it is
// taken for dead.
const pingTimeout = 30 * time.Second

// pacing are the waits between openings of connections.
type pacing struct {
	// first wait when a connection did not last, doubled each time up to most.
	first, most time.Duration
	// lasting is how long a connection must last to begin anew.
	lasting time.Duration
}

var defaultPacing = pacing{first: 250 * time.Millisecond, most: time.Minute, lasting: time.Minute}

// guard spaces out the openings of one client's connections. slack-go opens
// without any wait after a connection that was once established, thousands of
// times a second when Slack closes each at once.
type guard struct {
	over   *http.Client
	pacing pacing
	mu     sync.Mutex
	last   time.Time
	wait   time.Duration
}

func (g *guard) Do(r *http.Request) (*http.Response, error) {
	if strings.HasSuffix(r.URL.Path, "/apps.connections.open") {
		if !pause(r.Context(), g.next(time.Now())) {
			return nil, r.Context().Err()
		}
	}
	return g.over.Do(r) //nolint:gosec // the address is the one the operator set
}

// next is how long to wait before opening now.
func (g *guard) next(now time.Time) time.Duration {
	g.mu.Lock()
	defer g.mu.Unlock()
	wait := g.wait
	switch {
	case g.last.IsZero() || now.Sub(g.last) > g.pacing.lasting:
		wait, g.wait = 0, g.pacing.first
	default:
		g.wait = min(2*g.wait, g.pacing.most)
	}
	wait = jitter(wait)
	g.last = now.Add(wait)
	return wait
}

// jitter takes up to a quarter off or on, so that many processes do not come at once.
func jitter(d time.Duration) time.Duration {
	if d <= 0 {
		return 0
	}
	return d*3/4 + rand.N(d/2+1)
}

// pause waits; false when ctx was done first.
func pause(ctx context.Context, d time.Duration) bool {
	if d <= 0 {
		return ctx.Err() == nil
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}

// runSockets keeps the connections until ctx is done or one is refused for good.
func (a *Adapter) runSockets(ctx context.Context) error {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var wg sync.WaitGroup
	for range connections {
		wg.Go(func() {
			if err := a.runSocket(ctx, cancel); err != nil {
				cancel(err)
			}
		})
	}
	wg.Wait()
	if err := context.Cause(ctx); !errors.Is(err, context.Canceled) {
		return err
	}
	return nil
}

// runSocket keeps one connection. The client reconnects by itself; it reports
// fatal errors that it would wait out forever through refuse.
func (a *Adapter) runSocket(ctx context.Context, refuse context.CancelCauseFunc) error {
	client := socketmode.New(a.client(&guard{over: a.http, pacing: a.pacing}),
		socketmode.OptionPingInterval(a.pingTime), socketmode.OptionReadLimit(maxDelivery), socketmode.OptionLog(log.New(io.Discard, "", 0)))
	var wg sync.WaitGroup
	defer wg.Wait()
	hearing, stop := context.WithCancel(ctx)
	defer stop()
	wg.Go(func() { a.hear(hearing, client, refuse) })
	err := client.RunContext(ctx)
	if ctx.Err() != nil {
		return nil
	}
	return err
}

// hear takes what one connection brings, in order, until ctx is done. It must
// not dawdle: while it does, pings go unanswered.
func (a *Adapter) hear(ctx context.Context, client *socketmode.Client, refuse context.CancelCauseFunc) {
	reason, open := "closed", false
	up := func(now bool) {
		if now != open {
			open = now
			a.sockets.Add(map[bool]int32{true: 1, false: -1}[now])
		}
	}
	defer up(false)
	events := unbounded(ctx, client.Events)
	for {
		select {
		case <-ctx.Done():
			return
		case event := <-events:
			switch event.Type {
			case socketmode.EventTypeConnecting:
				up(false)
			case socketmode.EventTypeConnected:
				up(true)
				if connected, ok := event.Data.(*socketmode.ConnectedEvent); ok && connected.ConnectionCount > 0 {
					a.observer.Reconnected(name, reason)
					a.log.Info("slack: connected again", "after", reason)
				}
				reason = "closed"
			case socketmode.EventTypeConnectionError:
				if failed, ok := event.Data.(*slack.ConnectionErrorEvent); ok {
					reason = "error"
					a.log.Warn("slack: cannot connect", "error", errorCode(failed.ErrorObj), "attempt", failed.Attempt, "again in", failed.Backoff)
					if fatal(failed.ErrorObj) {
						refuse(failed.ErrorObj)
					}
				}
			case socketmode.EventTypeEventsAPI, socketmode.EventTypeSlashCommand, socketmode.EventTypeInteractive:
				a.received(ctx, client, event.Request)
			case socketmode.EventTypeErrorBadMessage:
				a.undecodable(ctx, client, event)
			default:
			}
		}
	}
}

// unbounded passes on what comes, however slowly it is taken. When a connection
// breaks, slack-go reports each acknowledgement that it cannot write as an event
// before it takes the next one: who acknowledges in the goroutine that takes events
// would wait for it, and it for them, for good.
func unbounded[T any](ctx context.Context, in <-chan T) <-chan T {
	out := make(chan T)
	go func() {
		var waiting []T
		for {
			var next chan<- T
			var first T
			if len(waiting) > 0 {
				next, first = out, waiting[0]
			}
			select {
			case <-ctx.Done():
				return
			case v := <-in:
				waiting = append(waiting, v)
			case next <- first:
				waiting = waiting[1:]
			}
		}
	}()
	return out
}

// maxDelivery bounds what Slack may send in one piece, by either way.
const maxDelivery = 4 << 20

// received handles one envelope and acknowledges it, except where a question
// could not be kept: then Slack shall deliver it again.
func (a *Adapter) received(ctx context.Context, client *socketmode.Client, r *socketmode.Request) {
	defer a.recovered()
	if r.Type == socketmode.RequestTypeEventsAPI {
		if err := a.event(ctx, r.Payload); err != nil {
			a.log.Error("slack: an event could not be kept and will come again", "error", err)
			return
		}
		a.acknowledge(ctx, client, r.EnvelopeID, nil)
		return
	}
	reply, then := a.interactive(ctx, r.Type, r.Payload)
	a.acknowledge(ctx, client, r.EnvelopeID, reply)
	if then != nil {
		a.background(then)
	}
}

// interactive handles what people wait for: the reply goes into the
// acknowledgement, then is done after it.
func (a *Adapter) interactive(ctx context.Context, kind string, payload json.RawMessage) (reply any, then func(context.Context)) {
	if kind == socketmode.RequestTypeSlashCommands {
		var c slack.SlashCommand
		if err := json.Unmarshal(payload, &c); err != nil {
			return nil, nil
		}
		return nil, func(ctx context.Context) { a.command(ctx, c) }
	}
	var c slack.InteractionCallback
	if err := json.Unmarshal(payload, &c); err != nil {
		return nil, nil
	}
	return a.interaction(ctx, c)
}

func (a *Adapter) acknowledge(ctx context.Context, client *socketmode.Client, envelope string, reply any) {
	if err := client.AckCtx(ctx, envelope, reply); err != nil && ctx.Err() == nil {
		a.log.Warn("slack: an acknowledgement could not be sent", "error", "too large or closed")
	}
}

// undecodable takes what slack-go does not know, which it never acknowledges:
// new kinds of events are events all the same; the rest is acknowledged, since
// it would only come again.
func (a *Adapter) undecodable(ctx context.Context, client *socketmode.Client, event socketmode.Event) {
	bad, ok := event.Data.(*socketmode.ErrorBadMessage)
	if !ok {
		return
	}
	var r socketmode.Request
	if json.Unmarshal(bad.Message, &r) != nil || r.EnvelopeID == "" {
		var envelope struct {
			ID string `json:"envelope_id"`
		}
		if json.Unmarshal(bad.Message, &envelope) == nil && envelope.ID != "" {
			a.acknowledge(ctx, client, envelope.ID, nil)
		}
		return
	}
	switch r.Type {
	case socketmode.RequestTypeEventsAPI, socketmode.RequestTypeSlashCommands, socketmode.RequestTypeInteractive:
		a.received(ctx, client, &r)
	default:
		a.acknowledge(ctx, client, r.EnvelopeID, nil)
	}
}
