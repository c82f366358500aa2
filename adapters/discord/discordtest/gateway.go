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

// session outlives its connections.
type session struct {
	id           string
	shard, count int
	intents      int
	conn         *Conn // nil while disconnected; the server's lock is held
	seq          int
	log          []event
}

type event struct {
	Op   int    `json:"op"`
	Seq  int    `json:"s"`
	Type string `json:"t"`
	Data any    `json:"d"`
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

func (c *Conn) identify(data json.RawMessage) int {
	var d struct {
		Token   string `json:"token"`
		Intents int    `json:"intents"`
		Shard   [2]int `json:"shard"`
	}
	if json.Unmarshal(data, &d) != nil {
		return 4002
	}
	d.Shard[1] = max(1, d.Shard[1])
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	s.identifies = append(s.identifies, Identify{d.Shard[0], d.Shard[1], d.Intents, time.Now()})
	s.change()
	switch {
	case strings.TrimPrefix(d.Token, "Bot ") != s.Token:
		return 4004
	case d.Shard[0] < 0 || d.Shard[0] >= d.Shard[1]:
		return 4010
	case d.Intents&^knownIntents != 0:
		return 4013
	case d.Intents&privilegedOthers != 0, d.Intents&intentMessageContent != 0 && !s.options.MessageContent:
		return 4014
	case c.session != nil && c.session.conn == c:
		return 4005
	}
	c.session = &session{id: "session-" + s.id(), shard: d.Shard[0], count: d.Shard[1], intents: d.Intents, conn: c}
	s.sessions[c.session.id] = c.session
	s.greet(c.session)
	return 0
}

// greet sends READY and the guilds; the lock is held.
func (s *Server) greet(to *session) {
	var unavailable []any
	for _, g := range s.guilds {
		if to.holds(g.ID) {
			unavailable = append(unavailable, map[string]any{"id": g.ID, "unavailable": true})
		}
	}
	if unavailable == nil {
		unavailable = []any{}
	}
	to.send("READY", map[string]any{
		"v": 10, "user": s.botUser(), "guilds": unavailable, "session_id": to.id,
		"resume_gateway_url": s.gatewayURL() + "/resume", "application": map[string]any{"id": s.AppID, "flags": 0},
		"shard": []int{to.shard, to.count}, "private_channels": []any{}, "relationships": []any{}, "user_settings": map[string]any{}, "_trace": []string{},
	})
	for _, g := range s.guilds {
		if to.holds(g.ID) {
			to.send("GUILD_CREATE", s.guildObject(g))
		}
	}
}

func (c *Conn) resume(data json.RawMessage) int {
	var d struct {
		Token   string `json:"token"`
		Session string `json:"session_id"`
		Seq     int    `json:"seq"`
	}
	if json.Unmarshal(data, &d) != nil {
		return 4002
	}
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if strings.TrimPrefix(d.Token, "Bot ") != s.Token {
		return 4004
	}
	known := s.sessions[d.Session]
	if known == nil {
		c.Send(9, false)
		return 0
	}
	if d.Seq > known.seq {
		return 4007
	}
	if known.conn != nil && known.conn != c {
		_ = known.conn.ws.Close()
	}
	known.conn, c.session = c, known
	for _, e := range known.log {
		if e.Seq > d.Seq {
			c.write(e)
		}
	}
	s.resumes++
	known.send("RESUMED", map[string]any{"_trace": []string{}})
	s.change()
	return 0
}

// gone notes that a connection ended. A close with 1000 or 1001 ends the session.
func (c *Conn) gone(err error) {
	s := c.server
	s.mu.Lock()
	defer s.mu.Unlock()
	if c.session == nil || c.session.conn != c {
		return
	}
	c.session.conn = nil
	if websocket.IsCloseError(err, websocket.CloseNormalClosure, websocket.CloseGoingAway) {
		delete(s.sessions, c.session.id)
	}
	s.change()
}

// send adds an event to a session and sends it; the server's lock is held.
func (to *session) send(kind string, data any) {
	to.seq++
	e := event{Op: 0, Seq: to.seq, Type: kind, Data: data}
	to.log = append(to.log, e)
	if len(to.log) > mostEvents {
		to.log = slices.Clone(to.log[mostEvents/2:])
	}
	if to.conn != nil {
		to.conn.write(e)
	}
}

// holds tells whether a guild's events go to a session.
func (to *session) holds(guild string) bool {
	if guild == "" {
		return to.shard == 0
	}
	n := uint64(to.count)
	return number(guild)>>22%n == uint64(to.shard)
}

// dispatch sends an event to whoever should hear of it; data gets the session's
// intents, and nil from it sends nothing. The lock is held.
func (s *Server) dispatch(kind, guild string, need int, data func(intents int) any) {
	for _, to := range s.sessions {
		if to.holds(guild) && to.intents&need == need {
			if d := data(to.intents); d != nil {
				to.send(kind, d)
			}
		}
	}
	s.change()
}

// Event sends an event of any kind and content to the sessions of a guild, which
// is empty for direct messages.
func (s *Server) Event(kind, guild string, data any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.dispatch(kind, guild, 0, func(int) any { return data })
}

// Shard is the connection of a shard now; nil when it is not connected.
func (s *Server) Shard(id int) *Conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, to := range s.sessions {
		if to.shard == id && to.conn != nil {
			return to.conn
		}
	}
	return nil
}

// Sessions is how many sessions are connected.
func (s *Server) Sessions() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, to := range s.sessions {
		if to.conn != nil {
			n++
		}
	}
	return n
}

// ForgetSessions makes every resume fail, as after a long outage, and cuts the lines.
func (s *Server) ForgetSessions() {
	s.mu.Lock()
	all := s.sessions
	s.sessions = map[string]*session{}
	conns := []*Conn{}
	for _, to := range all {
		if to.conn != nil {
			conns = append(conns, to.conn)
		}
	}
	s.change()
	s.mu.Unlock()
	for _, c := range conns {
		c.Kill()
	}
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
