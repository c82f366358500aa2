package bot

import (
	"context"
	"time"
)

// Handler is the bot as adapters see it.
type Handler interface {
	// Ask answers a question. Not knowing is an answer; an error means that
	// something broke.
	Ask(ctx context.Context, q Question) (Answer, error)
	// Rate keeps a person's vote on an answer; the last one counts.
	Rate(ctx context.Context, r Rating) error
}

// Suggester completes what somebody is typing with questions the bot can
// answer, best first. A Handler may be one.
type Suggester interface {
	// Suggest returns at most so many questions like q.Text, of the policies q
	// may see; the starters where nothing is typed yet.
	Suggest(ctx context.Context, q Question, most int) ([]Choice, error)
}

// Adapter is one place where people talk.
type Adapter interface {
	// Name is short and fixed, "slack": it stands in keys, metrics and logs.
	Name() string
	// Run serves until ctx is done, which is a good end, and reconnects by
	// itself. An error means that it cannot go on.
	Run(ctx context.Context) error
}

// Deliverer is an adapter whose questions go through the Inbox.
type Deliverer interface {
	// Deliver answers what the adapter accepted, and returns nil once the answer
	// was sent or is found to have been sent before. A *WaitError is waited out,
	// an *UndeliverableError ends the delivery, any other error is tried again.
	Deliver(ctx context.Context, d Delivery) error
}

// Prober is an adapter that can tell whether it is ready to hear questions.
type Prober interface {
	// Ready returns nil, or what is missing in words for the operator.
	Ready() error
}

// Observer hears what happens, for metrics. Nothing it is told holds people's
// words, names or secrets. It is safe for concurrent use.
type Observer interface {
	// Asked is called for each question an adapter put, with the answer or what broke.
	Asked(adapter string, a Answer, err error, took time.Duration)
	// Delivered is called by the inbox for each end of a delivery's attempt: "sent", "wait",
	// "retry", "undeliverable".
	Delivered(adapter, result string)
	// Reconnected is called for each new connection after the first, with a
	// reason from a closed list of the adapter's.
	Reconnected(adapter, reason string)
}
