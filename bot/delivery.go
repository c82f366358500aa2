package bot

import (
	"context"
	"fmt"
	"time"
)

// Inbox keeps accepted questions until they are answered: nothing is lost,
// nothing is answered twice.
type Inbox interface {
	// Accept makes a delivery durable and sees to it that it is answered, at
	// once where possible. Once it returns without an error the platform may be
	// told so. It is false for one that was accepted before, under any of its keys.
	Accept(ctx context.Context, d Delivery) (fresh bool, err error)
}

// Delivery is an accepted question until its answer was sent.
type Delivery struct {
	// Adapter that accepted it and will answer it, by name.
	Adapter string
	// Keys are all names under which the platform may hand over the same
	// question again: its event id, its channel and message time. At least one.
	Keys []string
	// Lane is what is answered in the order of acceptance, such as a channel.
	// Lanes do not wait for each other.
	Lane string
	// Payload is what the adapter needs to answer, in its own versioned form. It
	// may hold people's words: it is wiped when the delivery has ended.
	Payload []byte
	// Attempt counts from 1 and is set by the inbox. Above 1 an answer may
	// already have been sent, so look for it first where the platform lets us.
	Attempt int
	// Accepted is when, set by the inbox.
	Accepted time.Time
}

// WaitError tells that a platform wants to be left alone for a while. The
// delivery's lane waits; other lanes go on. It costs no attempt.
type WaitError struct {
	For time.Duration
	Err error
}

func (e *WaitError) Error() string { return fmt.Sprintf("wait %s: %v", e.For, e.Err) }
func (e *WaitError) Unwrap() error { return e.Err }

// UndeliverableError tells that an answer can never be delivered: the channel is
// gone, a permission is missing.
type UndeliverableError struct {
	// Reason is from a closed list of the adapter's, fit for logs and metrics.
	Reason string
	Err    error
}

func (e *UndeliverableError) Error() string {
	return fmt.Sprintf("undeliverable, %s: %v", e.Reason, e.Err)
}
func (e *UndeliverableError) Unwrap() error { return e.Err }
