package discordtest

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// Intents a bot may ask for. Others close the connection.
const (
	intentGuilds         = 1 << 0
	intentGuildMessages  = 1 << 9
	intentDirectMessages = 1 << 12
	intentMessageContent = 1 << 15
	knownIntents         = 1<<26 - 1
	privilegedOthers     = 1<<1 | 1<<8
)

// mostEvents are kept of a session to be sent again on a resume.
const mostEvents = 20_000

// Conn is one gateway connection.
type Conn struct {
	server *Server
	ws     *websocket.Conn
	mu     sync.Mutex
	// quiet is true once heartbeats are no longer acknowledged.
	quiet   bool
	session *session
	done    chan struct{} // closed when the client is gone
}

var upgrader = websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}

func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &Conn{server: s, ws: ws, done: make(chan struct{})}
	s.mu.Lock()
	s.connections++
	n, script := s.connections, s.script
	if v := r.URL.Query().Get("v"); v != "10" && v != "9" {
		s.problem("gateway version %q", v)
	}
	if r.URL.Query().Get("encoding") != "json" {
		s.problem("gateway encoding %q", r.URL.Query().Get("encoding"))
	}
	s.change()
	s.mu.Unlock()
	defer func() { _ = ws.Close() }()
	if script != nil && script(n, c) {
		c.drain()
		return
	}
	c.Hello()
	c.serve()
}

// Hello sends operation 10.
func (c *Conn) Hello() {
	c.Send(10, map[string]any{"heartbeat_interval": c.server.options.Heartbeat.Milliseconds(), "_trace": []string{}})
}

// Send sends an operation other than an event.
func (c *Conn) Send(op int, data any) {
	c.write(map[string]any{"op": op, "d": data, "s": nil, "t": nil})
}

func (c *Conn) write(v any) {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = c.ws.SetWriteDeadline(time.Now().Add(10 * time.Second))
	_ = c.ws.WriteJSON(v) // a client that is gone is noticed by the reader
}

// Close closes with a code, as Discord does.
func (c *Conn) Close(code int) {
	_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(code, ""), time.Now().Add(time.Second))
	_ = c.ws.Close()
}

// Kill cuts the line without a word.
func (c *Conn) Kill() { _ = c.ws.NetConn().Close() }

// Quiet stops acknowledging heartbeats.
func (c *Conn) Quiet() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.quiet = true
}

// drain reads until the client is gone.
func (c *Conn) drain() {
	defer close(c.done)
	for {
		if _, _, err := c.ws.ReadMessage(); err != nil {
			return
		}
	}
}

// serve answers what the client sends until it is gone.
func (c *Conn) serve() {
	defer close(c.done)
	var sends []time.Time
	for {
		_, data, err := c.ws.ReadMessage()
		if err != nil {
			c.gone(err)
			return
		}
		sends = append(sends, time.Now())
		sends = slices.DeleteFunc(sends, func(at time.Time) bool { return time.Since(at) > time.Minute })
		switch {
		case len(data) > 4096:
			c.Close(4002)
			return
		case len(sends) > 120:
			c.Close(4008)
			return
		}
		if code := c.receive(data); code != 0 {
			c.Close(code)
			c.gone(nil)
			return
		}
	}
}

// receive returns the code to close with, 0 to go on.
func (c *Conn) receive(data []byte) int {
	var p struct {
		Op   int             `json:"op"`
		Data json.RawMessage `json:"d"`
	}
	if json.Unmarshal(data, &p) != nil {
		return 4002
	}
	switch p.Op {
	case 1:
		c.mu.Lock()
		quiet := c.quiet
		c.mu.Unlock()
		if !quiet {
			c.Send(11, nil)
		}
	case 2:
		return c.identify(p.Data)
	case 6:
		return c.resume(p.Data)
	case 3, 4, 8:
	default:
		return 4001
	}
	return 0
}

func (s *Server) gatewayURL() string {
	return "ws" + strings.TrimPrefix(s.URL, "http") + "/gateway"
}

func (s *Server) botUser() map[string]any {
	return map[string]any{
		"id": s.AppID, "username": "fineprint", "global_name": nil, "discriminator": "0001", "avatar": nil,
		"bot": true, "public_flags": 0, "flags": 0, "primary_guild": nil, "verified": true, "mfa_enabled": false, "email": nil,
	}
}

func itoa(n int) string { return strconv.Itoa(n) }
