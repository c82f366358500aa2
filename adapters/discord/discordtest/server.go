// Package discordtest is a Discord for tests: REST with rate limits, a gateway
// with sessions, and people who write, press and type. It speaks Discord's
// protocol by itself, knows nothing of the program, and checks what it is sent
// against Discord's own OpenAPI, where that is at hand, and against the rules
// that are in its documentation only.
package discordtest

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"
)

// Options are how a Server behaves. The zero value is a Discord with one shard.
type Options struct {
	// Shards recommended to bots; 0 is one.
	Shards int
	// MaxConcurrency is how many shards may identify at once; 0 is one.
	MaxConcurrency int
	// Remaining sessions of the day; 0 is 1000.
	Remaining int
	// Heartbeat is the interval told to clients; 0 is 45 s.
	Heartbeat time.Duration
	// MessageContent says that the privileged intent is granted.
	MessageContent bool
	// BucketLimit requests of one route and main id are let through in
	// BucketWindow; 0 is 5 in 50 ms.
	BucketLimit  int
	BucketWindow time.Duration
	// Unchecked leaves bodies unchecked against the OpenAPI, which takes longer than
	// everything else: for tests of time and of many messages.
	Unchecked bool
	// Endpoint gets interactions over HTTP; empty sends them over the gateway.
	Endpoint string
}

// Server is a Discord on a loopback address.
type Server struct {
	// URL takes the place of https://discord.com.
	URL string
	// Token a bot logs in with, and the ids of its application and user, which
	// are the same.
	Token, AppID string
	// PublicKey signs interactions over HTTP, in hex.
	PublicKey string

	t       testing.TB
	options Options
	key     ed25519.PrivateKey
	http    *httptest.Server
	schemas *schemas

	mu           sync.Mutex
	changed      chan struct{} // closed and made anew at each change
	lastID       uint64
	connections  int
	script       func(n int, c *Conn) bool
	refuse       func(r Request) *Refusal
	requests     []Request
	identifies   []Identify
	resumes      int
	problems     []string
	tolerant     bool
	buckets      map[string]*bucket
	sessions     map[string]*session
	guilds       []*Guild
	channels     map[string]*channel
	commands     []any
	interactions map[string]*Interaction // by token
	users        map[string]*Person
}

// Request is a REST call that arrived, with the JSON of its body.
type Request struct {
	Method, Path string
	Body         map[string]any
	Header       http.Header
	At           time.Time
}

// Refusal is a scripted response to a call.
type Refusal struct {
	Status int
	Code   int
	// Header is added to the response, Body replaces the JSON of a refusal.
	Header map[string]string
	Body   string
	// Delay before the response; with Status 0 the call is then served as usual.
	Delay time.Duration
	// Drop cuts the connection after the call was served, so that its outcome is
	// not known to the caller.
	Drop bool
}

// Identify is a session that was begun.
type Identify struct {
	Shard, Count, Intents int
	At                    time.Time
}

// New starts a Discord that ends with the test. The test fails if the bot sends
// what Discord would refuse, unless Tolerate was called.
func New(t testing.TB, o Options) *Server {
	t.Helper()
	o.Shards, o.MaxConcurrency = max(1, o.Shards), max(1, o.MaxConcurrency)
	if o.Remaining == 0 {
		o.Remaining = 1000
	}
	if o.Heartbeat == 0 {
		o.Heartbeat = 45 * time.Second
	}
	if o.BucketLimit == 0 {
		o.BucketLimit, o.BucketWindow = 5, 50*time.Millisecond
	}
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{
		t: t, options: o, key: private, PublicKey: hex.EncodeToString(public), schemas: loadSchemas(t),
		changed: make(chan struct{}), buckets: map[string]*bucket{}, sessions: map[string]*session{},
		channels: map[string]*channel{}, interactions: map[string]*Interaction{}, users: map[string]*Person{},
	}
	if o.Unchecked {
		s.schemas = nil
	}
	s.AppID = s.id()
	// A token carries the application's id in its first part.
	s.Token = base64.RawStdEncoding.EncodeToString([]byte(s.AppID)) + ".secret." + rand.Text()
	s.http = httptest.NewServer(s.handler())
	s.URL = s.http.URL
	t.Cleanup(s.finish)
	return s
}

// finish ends the server and tells what was wrong.
func (s *Server) finish() {
	s.mu.Lock()
	open := make([]*Conn, 0, len(s.sessions))
	for _, session := range s.sessions {
		if session.conn != nil {
			open = append(open, session.conn)
		}
	}
	problems := s.problems
	s.mu.Unlock()
	for _, conn := range open {
		conn.Kill()
	}
	s.http.CloseClientConnections()
	s.http.Close()
	if !s.tolerant {
		for _, problem := range problems {
			s.t.Errorf("discord would refuse: %s", problem)
		}
	}
}

// Tolerate keeps problems from failing the test: it looks at them itself.
func (s *Server) Tolerate() { s.tolerant = true }

// Problems are what was sent that Discord would refuse.
func (s *Server) Problems() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.problems)
}

// SetEndpoint sends interactions to an address from now on.
func (s *Server) SetEndpoint(address string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.options.Endpoint = address
}

// OnConnect scripts connections: f gets the number of each, from 1, before hello
// is sent, and returns true when it dealt with all of it.
func (s *Server) OnConnect(f func(n int, c *Conn) bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.script = f
}

// Refuse scripts responses to calls; nil from f serves a call as usual.
func (s *Server) Refuse(f func(r Request) *Refusal) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refuse = f
}

// Requests are the calls so far, in the order of arrival.
func (s *Server) Requests() []Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.requests)
}

// Identifies are the sessions begun so far.
func (s *Server) Identifies() []Identify {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.identifies)
}

// Resumes is how many sessions were resumed.
func (s *Server) Resumes() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.resumes
}

// Connections is how many gateway connections were opened.
func (s *Server) Connections() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.connections
}

// Commands are the registered commands.
func (s *Server) Commands() []any {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.commands)
}

// usualPatience is how long Wait waits: a whole program that starts under the race detector
// beside other tests takes long on two cores.
const usualPatience = 90 * time.Second

// Wait waits until a condition holds, looking at each change here and now and
// then, since it may be about the bot; the test ends with what when it does not
// hold within 90 s.
func (s *Server) Wait(what string, condition func() bool) {
	s.t.Helper()
	s.WaitFor(usualPatience, what, condition)
}

// WaitFor is Wait for a time of one's own.
func (s *Server) WaitFor(patience time.Duration, what string, condition func() bool) {
	s.t.Helper()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	again := time.NewTicker(5 * time.Millisecond)
	defer again.Stop()
	for {
		s.mu.Lock()
		changed := s.changed
		s.mu.Unlock()
		if condition() {
			return
		}
		select {
		case <-changed:
		case <-again.C:
		case <-timer.C:
			s.t.Fatalf("waited in vain: %s", what)
		}
	}
}

// change wakes those who wait; the lock is held.
func (s *Server) change() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// id is a new snowflake of now; the lock is held, or nobody else is there yet.
func (s *Server) id() string {
	const epoch = 1420070400000
	now := uint64(time.Now().UnixMilli()-epoch) << 22
	s.lastID = max(s.lastID+1, now)
	return strconv.FormatUint(s.lastID, 10)
}

// IDAt is a snowflake of a moment.
func IDAt(at time.Time) string {
	const epoch = 1420070400000
	return strconv.FormatUint(uint64(at.UnixMilli()-epoch)<<22, 10)
}

func (s *Server) problem(format string, args ...any) {
	s.problems = append(s.problems, fmt.Sprintf(format, args...))
}

func number(id string) uint64 {
	n, _ := strconv.ParseUint(id, 10, 64) // ids are ours
	return n
}

// Endpoint is where interactions are sent over HTTP; empty without.
func (s *Server) Endpoint() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.options.Endpoint
}
