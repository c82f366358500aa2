package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/url"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Operations of the gateway.
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes
const (
	opDispatch  = 0
	opHeartbeat = 1
	opIdentify  = 2
	opResume    = 6
	opReconnect = 7
	opInvalid   = 9
	opHello     = 10
	opAck       = 11
)

// Intents: what the adapter wants to hear.
// https://docs.discord.com/developers/events/gateway#gateway-intents
const (
	intentGuilds         = 1 << 0
	intentGuildMessages  = 1 << 9
	intentDirectMessages = 1 << 12
	intentMessageContent = 1 << 15 // privileged
)

// closeAgain is how we end a connection that is to be resumed: 1000 and 1001
// would end the session too.
const closeAgain = 4900

// maxEvent bounds an event: a large guild comes as one.
const maxEvent = 64 << 20

// packet is what goes over the gateway in both directions.
type packet struct {
	Op   int             `json:"op"`
	Data json.RawMessage `json:"d"`
	Seq  int64           `json:"s,omitempty"`
	Type string          `json:"t,omitempty"`
}

// resumable is what is needed to go on after a lost connection.
type resumable struct {
	id, url string
	seq     int64
}

// Why a connection ended, besides close codes.
var (
	errAskedToReconnect = errors.New("discord asked to reconnect")
	errZombie           = errors.New("no heartbeat was acknowledged")
	errSilent           = errors.New("discord did not say hello in time")
)

// invalidSessionError is Discord's answer to a resume or identify it does not take.
type invalidSessionError struct{ resumable bool }

func (e *invalidSessionError) Error() string { return "discord calls the session invalid" }

// connection is one connection to the gateway.
//
// It is ours, and not the client library's, for four reasons that cannot be
// mended from outside it: an operation 7 before READY locks the library's session
// for ever, operation 9 makes it identify at once and uncounted, which can cost
// the token, a missed heartbeat is noticed after five intervals only, and it
// closes with 1000, which ends the session it wants to resume.
type connection struct {
	ws      *websocket.Conn
	mu      sync.Mutex // one writer at a time
	session *resumable
	acked   chan struct{} // holds one while the last heartbeat was acknowledged
	timing  timing
}

// handleEvent takes one event. An error ends the connection before the event
// counts as received, so that Discord sends it again.
type handleEvent func(ctx context.Context, p packet) error

// run opens a connection and serves it until it ends; it never returns nil.
func (c *connection) run(ctx context.Context, address string, open any, handle handleEvent) error {
	interval, err := c.open(ctx, address, open)
	if err != nil {
		return err
	}
	outer := ctx
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	var beating sync.WaitGroup
	beating.Go(func() { c.beat(ctx, cancel, interval) })
	// Whatever ends the context wakes the reader.
	stop := context.AfterFunc(ctx, func() { c.close(closeCode(outer)) })
	err = c.read(ctx, interval, handle)
	cause := context.Cause(ctx)
	cancel(err)
	stop()
	c.close(closeCode(outer))
	beating.Wait()
	if cause != nil {
		return cause
	}
	return err
}

// open dials, waits for hello and says who we are, all within a deadline.
func (c *connection) open(ctx context.Context, address string, open any) (time.Duration, error) {
	target, err := url.Parse(address)
	if err != nil {
		return 0, errors.New("discord named an unreadable gateway address")
	}
	target.RawQuery = "v=" + apiVersion + "&encoding=json"
	if target.Path == "" {
		target.Path = "/"
	}
	dialing, cancel := context.WithTimeout(ctx, c.timing.hello)
	defer cancel()
	ws, resp, err := websocket.DefaultDialer.DialContext(dialing, target.String(), nil)
	if resp != nil && resp.Body != nil {
		_ = resp.Body.Close() // there is nothing in it
	}
	if err != nil {
		return 0, fmt.Errorf("connect to the gateway: %w", bare(err))
	}
	c.ws = ws
	ws.SetReadLimit(maxEvent)
	stop := context.AfterFunc(dialing, func() { _ = ws.NetConn().Close() })
	interval, err := c.hello(open)
	if !stop() && dialing.Err() != nil && ctx.Err() == nil {
		err = errSilent
	}
	if err != nil {
		c.close(closeAgain)
	}
	return interval, err
}

func (c *connection) hello(open any) (time.Duration, error) {
	var p packet
	if err := c.ws.ReadJSON(&p); err != nil {
		return 0, err
	}
	switch p.Op {
	case opHello:
	case opReconnect:
		return 0, errAskedToReconnect
	default:
		return 0, fmt.Errorf("discord opened with operation %d", p.Op)
	}
	var said struct {
		Interval int `json:"heartbeat_interval"`
	}
	if err := json.Unmarshal(p.Data, &said); err != nil || said.Interval <= 0 {
		return 0, errors.New("discord's hello names no heartbeat interval")
	}
	return time.Duration(said.Interval) * time.Millisecond, c.write(open)
}

// read takes packets until the connection ends.
func (c *connection) read(ctx context.Context, interval time.Duration, handle handleEvent) error {
	for {
		// Discord acknowledges each heartbeat, so that longer silence is a dead line.
		if err := c.ws.SetReadDeadline(time.Now().Add(2*interval + c.timing.hello)); err != nil {
			return err
		}
		var p packet
		if err := c.ws.ReadJSON(&p); err != nil {
			return err
		}
		if err := c.take(ctx, p, handle); err != nil {
			return err
		}
	}
}

func (c *connection) take(ctx context.Context, p packet, handle handleEvent) error {
	switch p.Op {
	case opDispatch:
		if err := handle(ctx, p); err != nil {
			return err
		}
		c.mu.Lock()
		c.session.seq = p.Seq
		c.mu.Unlock()
	case opHeartbeat:
		return c.heartbeat()
	case opReconnect:
		return errAskedToReconnect
	case opInvalid:
		return &invalidSessionError{resumable: string(p.Data) == "true"}
	case opAck:
		select {
		case c.acked <- struct{}{}:
		default:
		}
	}
	return nil
}

// beat sends heartbeats, the first after a random part of the interval.
// https://docs.discord.com/developers/events/gateway#heartbeat-interval
func (c *connection) beat(ctx context.Context, fail context.CancelCauseFunc, interval time.Duration) {
	timer := time.NewTimer(time.Duration(rand.Float64() * float64(interval)))
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-timer.C:
		}
		select {
		case <-c.acked:
		default:
			fail(errZombie)
			return
		}
		if err := c.heartbeat(); err != nil {
			fail(err)
			return
		}
		timer.Reset(interval)
	}
}

func (c *connection) heartbeat() error {
	c.mu.Lock()
	seq := c.session.seq
	c.mu.Unlock()
	if seq == 0 {
		return c.write(map[string]any{"op": opHeartbeat, "d": nil})
	}
	return c.write(map[string]any{"op": opHeartbeat, "d": seq})
}

func (c *connection) write(v any) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.ws.SetWriteDeadline(time.Now().Add(c.timing.hello)); err != nil {
		return err
	}
	return c.ws.WriteJSON(v)
}

// closeCode ends the session only where the program ends.
func closeCode(ctx context.Context) int {
	if ctx.Err() != nil {
		return websocket.CloseNormalClosure
	}
	return closeAgain
}

// close ends the connection.
func (c *connection) close(code int) {
	bye := websocket.FormatCloseMessage(code, "")
	_ = c.ws.WriteControl(websocket.CloseMessage, bye, time.Now().Add(time.Second)) // it may be gone already
	_ = c.ws.Close()
}
