package slacktest

import (
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// conn is one socket of the app.
type conn struct {
	ws   *websocket.Conn
	mu   sync.Mutex // one writer at a time
	done chan struct{}
}

func (c *conn) write(v any) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	_ = c.ws.SetWriteDeadline(time.Now().Add(5 * time.Second))
	return c.ws.WriteJSON(v)
}

// openConnection wants the app's token in the header, nowhere else.
// https://docs.slack.dev/reference/methods/apps.connections.open/
func (s *Server) openConnection(token string, inHeader bool) (map[string]any, *refusal) {
	switch {
	case token == "":
		return nil, refuse("not_authed")
	case !inHeader:
		return nil, refuse("invalid_auth")
	case token == s.config.BotToken:
		return nil, refuse("not_allowed_token_type")
	case token != s.config.AppToken:
		return nil, refuse("invalid_auth")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.opened++
	ticket := s.id("ticket-")
	s.tickets[ticket] = true
	s.notify()
	return map[string]any{"ok": true, "url": "ws" + strings.TrimPrefix(s.base, "http") + "/link/?ticket=" + ticket + "&app_id=" + App}, nil
}

// Opened is how often a connection was asked for.
func (s *Server) Opened() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.opened
}

// Connected is how many sockets are open.
func (s *Server) Connected() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.conns)
}

func (s *Server) serveSocket(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	ticket := r.URL.Query().Get("ticket")
	fresh := s.tickets[ticket]
	delete(s.tickets, ticket) // addresses work once
	s.mu.Unlock()
	if !fresh {
		http.Error(w, "ticket used", http.StatusForbidden)
		return
	}
	upgrader := websocket.Upgrader{CheckOrigin: func(*http.Request) bool { return true }}
	ws, err := upgrader.Upgrade(w, r, nil)
	if err != nil {
		return
	}
	c := &conn{ws: ws, done: make(chan struct{})}
	s.mu.Lock()
	begun := s.begin()
	s.mu.Unlock()
	if !begun {
		_ = ws.Close()
		return
	}
	defer s.work.Done()
	if err := c.write(map[string]any{
		"type": "hello", "num_connections": s.Connected() + 1, "connection_info": map[string]any{"app_id": App},
		"debug_info": map[string]any{"host": "applink-test", "build_number": 1, "approximate_connection_time": 18060},
	}); err != nil {
		_ = ws.Close()
		return
	}
	s.join(c)
	defer s.leave(c)
	go s.ping(c)
	s.read(c)
}

func (s *Server) join(c *conn) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.conns = append(s.conns, c)
	s.notify()
}

func (s *Server) leave(c *conn) {
	close(c.done)
	_ = c.ws.Close()
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, one := range s.conns {
		if one == c {
			s.conns = append(s.conns[:i:i], s.conns[i+1:]...)
			break
		}
	}
	s.notify()
}

func (s *Server) ping(c *conn) {
	ticker := time.NewTicker(s.config.PingEvery)
	defer ticker.Stop()
	_ = c.ws.WriteControl(websocket.PingMessage, []byte("Ping from applink-test"), time.Now().Add(time.Second))
	for {
		select {
		case <-ticker.C:
			if c.ws.WriteControl(websocket.PingMessage, []byte("Ping from applink-test"), time.Now().Add(time.Second)) != nil {
				return
			}
		case <-c.done:
			return
		case <-s.ctx.Done():
			_ = c.ws.Close()
			return
		}
	}
}

// read takes acknowledgements until the socket closes.
func (s *Server) read(c *conn) {
	for {
		var ack struct {
			EnvelopeID string          `json:"envelope_id"`
			Payload    json.RawMessage `json:"payload"`
		}
		_, raw, err := c.ws.ReadMessage()
		if err != nil {
			return
		}
		// What reaches 20 KB is silently dropped.
		if len(raw) >= 20*1024 || json.Unmarshal(raw, &ack) != nil {
			continue
		}
		s.acknowledge(ack.EnvelopeID, ack.Payload)
	}
}

// Disconnect tells every socket to go with a reason, "warning",
// "refresh_requested", "too_many_websockets" or "link_disabled", and closes it.
func (s *Server) Disconnect(reason string) {
	for _, c := range s.open() {
		c.disconnect(reason)
	}
}

// DisconnectOne does that to one socket, as a refresh does.
func (s *Server) DisconnectOne(reason string) {
	if open := s.open(); len(open) > 0 {
		open[0].disconnect(reason)
	}
}

func (c *conn) disconnect(reason string) {
	_ = c.write(map[string]any{"type": "disconnect", "reason": reason, "debug_info": map[string]any{"host": "applink-test"}})
	_ = c.ws.WriteControl(websocket.CloseMessage, websocket.FormatCloseMessage(websocket.CloseNormalClosure, ""), time.Now().Add(time.Second))
	_ = c.ws.Close()
}

// Cut drops every socket without a word.
func (s *Server) Cut() {
	for _, c := range s.open() {
		_ = c.ws.Close()
	}
}

func (s *Server) open() []*conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*conn(nil), s.conns...)
}

// Frame writes a frame as it is to every socket.
func (s *Server) Frame(frame any) {
	for _, c := range s.open() {
		_ = c.write(frame)
	}
}

// nextSocket is the one that gets the next delivery; nil when there is none.
func (s *Server) nextSocket() *conn {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.conns) == 0 {
		return nil
	}
	s.nextConn++
	return s.conns[s.nextConn%len(s.conns)]
}
