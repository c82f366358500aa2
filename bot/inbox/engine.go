package inbox

import (
	"context"
	"database/sql"
	"encoding/json"
	"log/slog"

	"github.com/riverqueue/river/riverdriver"
	"github.com/riverqueue/river/rivertype"
)

// engine is River's driver for the database with two things changed. River listens
// for new jobs to a bell in this process, rung once an accepting transaction was
// committed: a client told to poll cannot be woken for jobs of the caller's own
// transaction. And lanes learn of fetched jobs in their order, before River gives
// each a goroutine of its own. Everything else is River's.
type engine struct {
	riverdriver.Driver[*sql.Tx]
	inbox *Inbox
}

func (i *Inbox) engine() *engine { return &engine{i.sql.driver(i.db), i} }

func (e *engine) SupportsListener() bool     { return true }
func (e *engine) SupportsListenNotify() bool { return false }

func (e *engine) GetListener(*riverdriver.GetListenenerParams) riverdriver.Listener {
	return e.inbox.bell
}

func (e *engine) GetExecutor() riverdriver.Executor {
	return &executor{e.Driver.GetExecutor(), e.inbox}
}

type executor struct {
	riverdriver.Executor
	inbox *Inbox
}

// JobGetAvailable fetches jobs, as River's does, and queues them in their lanes.
func (e *executor) JobGetAvailable(ctx context.Context, params *riverdriver.JobGetAvailableParams) (*riverdriver.JobGetAvailableResult, error) {
	result, err := e.Executor.JobGetAvailable(ctx, params)
	if err == nil && result != nil {
		e.inbox.enter(result.Jobs)
	}
	return result, err
}

// enter queues fetched deliveries in their lanes.
func (i *Inbox) enter(jobs []*rivertype.JobRow) {
	gaps := i.lease.gaps()
	var tickets []ticket
	for _, job := range jobs {
		var q question
		if job.Kind != q.Kind() || json.Unmarshal(job.EncodedArgs, &q) != nil {
			continue // River fails it by itself
		}
		tickets = append(tickets, ticket{id: job.ID, lane: job.Queue + " " + q.Lane, gaps: gaps})
	}
	i.lanes.enter(tickets)
}

// insertTopic is what River's producers listen to, with the queue's name.
const insertTopic = "river_insert"

// bell wakes River's producers; it is River's listener without a connection.
type bell struct {
	rings chan string
}

func newBell() *bell { return &bell{make(chan string, 64)} }

// ring wakes a queue's producer. With so many rings waiting it will be awake anyhow.
func (b *bell) ring(queue string) {
	select {
	case b.rings <- queue:
	default:
	}
}

func (b *bell) WaitForNotification(ctx context.Context) (*riverdriver.Notification, error) {
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case queue := <-b.rings:
		payload, err := json.Marshal(map[string]string{"queue": queue})
		return &riverdriver.Notification{Topic: insertTopic, Payload: string(payload)}, err
	}
}

func (*bell) Close(context.Context) error            { return nil }
func (*bell) Connect(context.Context) error          { return nil }
func (*bell) Listen(context.Context, string) error   { return nil }
func (*bell) Ping(context.Context) error             { return nil }
func (*bell) Schema() string                         { return "" }
func (*bell) SetAfterConnectExec(string)             {}
func (*bell) Unlisten(context.Context, string) error { return nil }

// riverLog lets through what River warns of; the rest is its own business.
func riverLog(log *slog.Logger) *slog.Logger {
	return slog.New(quiet{log.Handler()}).With("part", "river")
}

type quiet struct{ slog.Handler }

func (q quiet) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && q.Handler.Enabled(ctx, level)
}
func (q quiet) WithAttrs(attrs []slog.Attr) slog.Handler { return quiet{q.Handler.WithAttrs(attrs)} }
func (q quiet) WithGroup(name string) slog.Handler       { return quiet{q.Handler.WithGroup(name)} }
