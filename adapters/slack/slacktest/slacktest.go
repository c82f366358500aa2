// Package slacktest is a Slack to test against: the Web API in both encodings,
// Socket Mode, signed HTTP deliveries, response URLs, rate limits and faults.
// It checks every call against Slack's limits and records everything. It speaks
// the protocol by itself, so that no client library is tested against itself.
package slacktest

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"
)

// Config says what workspace and app there are. The zero value is a workspace
// with the app installed, delivering by Socket Mode as patiently as Slack.
type Config struct {
	BotToken, AppToken, SigningSecret string
	// Scopes granted to the bot; nil grants all that this package knows.
	Scopes []string
	// Endpoint is where deliveries go by HTTP; empty delivers by Socket Mode.
	Endpoint string
	// AckWithin is how long an acknowledgement may take; 0 is Slack's 3 seconds.
	AckWithin time.Duration
	// Retries are the waits before each redelivery; nil are Slack's: at once, after
	// one and after five minutes.
	Retries []time.Duration
	// PingEvery is how often sockets are pinged; 0 is 5 seconds.
	PingEvery time.Duration
	// Quiet keeps no record of calls, for long runs.
	Quiet bool
}

// The ids of the workspace.
const (
	Team    = "T0FINE"
	App     = "A0FINE"
	BotUser = "U0BOT"
	BotID   = "B0BOT"
)

// Server is a Slack. Close it after use.
type Server struct {
	config Config
	http   *httptest.Server
	base   string
	ctx    context.Context
	cancel context.CancelFunc
	work   sync.WaitGroup

	mu         sync.Mutex
	changed    chan struct{}
	users      map[string]*User
	channels   map[string]*Channel
	messages   []*Message
	views      map[string]*View
	homes      map[string]map[string]any
	calls      []Call
	last       map[string]Call
	counts     map[string]int
	problems   []string
	deliveries []*Delivery
	faults     map[string][]Fault
	triggers   map[string]trigger
	responses  map[string]*responseURL
	tickets    map[string]bool
	conns      []*conn
	opened     int
	nextConn   int
	serial     int
	lastTS     int64
}

// Start returns a running Slack on a loopback address.
func Start(c Config) *Server {
	s := New(c)
	s.http = httptest.NewServer(s)
	s.base = s.http.URL
	return s
}

// New returns a Slack that is served as an http.Handler; SetBase tells it its address.
func New(c Config) *Server {
	if c.BotToken == "" {
		c.BotToken = "xoxb-test"
	}
	if c.AppToken == "" {
		c.AppToken = "xapp-test"
	}
	if c.SigningSecret == "" {
		c.SigningSecret = "signing-secret"
	}
	if c.AckWithin == 0 {
		c.AckWithin = 3 * time.Second
	}
	if c.Retries == nil {
		c.Retries = []time.Duration{0, time.Minute, 5 * time.Minute}
	}
	if c.PingEvery == 0 {
		c.PingEvery = 5 * time.Second
	}
	s := &Server{
		config: c, changed: make(chan struct{}), users: map[string]*User{}, channels: map[string]*Channel{}, views: map[string]*View{},
		homes: map[string]map[string]any{}, faults: map[string][]Fault{}, triggers: map[string]trigger{}, responses: map[string]*responseURL{},
		tickets: map[string]bool{}, last: map[string]Call{}, counts: map[string]int{}, lastTS: time.Now().UnixMicro(),
	}
	s.ctx, s.cancel = context.WithCancel(context.Background())
	s.users[BotUser] = &User{ID: BotUser, Name: "fineprint"}
	return s
}

// SetBase tells a Server made by New where it can be reached, "http://127.0.0.1:80".
func (s *Server) SetBase(base string) { s.base = strings.TrimSuffix(base, "/") }

// APIURL is the base of the Web API.
func (s *Server) APIURL() string { return s.base + "/api/" }

// Config returns the tokens and the rest, with defaults filled in.
func (s *Server) Config() Config {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.config
}

// SetEndpoint changes where deliveries go by HTTP.
func (s *Server) SetEndpoint(endpoint string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.config.Endpoint = endpoint
}

// Close ends deliveries and connections.
func (s *Server) Close() {
	s.mu.Lock()
	s.cancel() // so that nothing begins that is not waited for
	s.mu.Unlock()
	s.Cut()
	s.work.Wait()
	if s.http != nil {
		s.http.Close()
	}
}

// begin counts work that Close waits for, unless it is closed already; s.mu is held.
func (s *Server) begin() bool {
	if s.ctx.Err() != nil {
		return false
	}
	s.work.Add(1)
	return true
}

// AddUser adds a person.
func (s *Server) AddUser(u User) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.users[u.ID] = &u
}

// AddChannel adds a channel.
func (s *Server) AddChannel(c Channel) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if c.Kind == "" {
		c.Kind = "channel"
	}
	s.channels[c.ID] = &c
}

// Break lets the next calls of a method go wrong, one fault each.
func (s *Server) Break(method string, faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults[method] = append(s.faults[method], faults...)
}

// Messages are those of a channel that are not deleted, oldest first.
func (s *Server) Messages(channel string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Message
	for _, m := range s.messages {
		if m.Channel == channel && !m.Deleted {
			list = append(list, *m)
		}
	}
	return list
}

// Answers are the app's messages in a channel, ephemeral ones included.
func (s *Server) Answers(channel string) []Message {
	var list []Message
	for _, m := range s.Messages(channel) {
		if m.BotID == BotID {
			list = append(list, m)
		}
	}
	return list
}

// Calls are the recorded calls of a method, or of all for "".
func (s *Server) Calls(method string) []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	var list []Call
	for _, c := range s.calls {
		if method == "" || c.Method == method {
			list = append(list, c)
		}
	}
	return list
}

// Last is the last recorded call of a method and how many there were, also of a
// Quiet server, which keeps the last ones only.
func (s *Server) Last(method string) (Call, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.last[method], s.counts[method]
}

// Problems are what Slack would have refused, or what came alive that should
// not: unescaped text, broadcasts.
func (s *Server) Problems() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.problems...)
}

// Until waits until a condition holds; the error tells that ctx was over first.
func (s *Server) Until(ctx context.Context, holds func() bool) error {
	for {
		s.mu.Lock()
		changed := s.changed
		s.mu.Unlock()
		if holds() {
			return nil
		}
		select {
		case <-changed:
		case <-time.After(20 * time.Millisecond): // what holds may not be of this server
		case <-ctx.Done():
			return fmt.Errorf("waiting: %w", ctx.Err())
		}
	}
}

// notify wakes those who wait; s.mu is held.
func (s *Server) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// ts gives the next message time; s.mu is held.
func (s *Server) ts() string {
	s.lastTS = max(s.lastTS+1, time.Now().UnixMicro())
	return fmt.Sprintf("%d.%06d", s.lastTS/1e6, s.lastTS%1e6)
}

// id gives a new id; s.mu is held.
func (s *Server) id(prefix string) string {
	s.serial++
	return fmt.Sprintf("%s%06d", prefix, s.serial)
}

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch {
	case strings.HasPrefix(r.URL.Path, "/api/"):
		s.serveAPI(w, r, strings.TrimPrefix(r.URL.Path, "/api/"))
	case strings.HasPrefix(r.URL.Path, "/link/"):
		s.serveSocket(w, r)
	case strings.HasPrefix(r.URL.Path, "/response/"):
		s.serveResponse(w, r, strings.TrimPrefix(r.URL.Path, "/response/"))
	default:
		http.NotFound(w, r)
	}
}

// takeFault takes the next fault of a method.
func (s *Server) takeFault(method string) (Fault, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := s.faults[method]
	if len(list) == 0 {
		return Fault{}, false
	}
	s.faults[method] = list[1:]
	return list[0], true
}

// record keeps a call and what was wrong with it.
func (s *Server) record(c Call, problems ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.last[c.Method] = c
	s.counts[c.Method]++
	if !s.config.Quiet {
		s.calls = append(s.calls, c)
	}
	for _, p := range problems {
		s.problems = append(s.problems, c.Method+": "+p)
	}
	s.notify()
}
