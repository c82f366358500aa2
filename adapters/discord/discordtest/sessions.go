package discordtest

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/gorilla/websocket"
)

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
