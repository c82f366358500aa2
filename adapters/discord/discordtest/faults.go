package discordtest

import (
	"math/rand/v2"
	"net/http"
	"strconv"
	"strings"
	"sync"
)

// Sometimes fails one in so many calls that send a message, in every way Discord
// knows: refused, limited, broken, and cut after it was done.
func Sometimes(seed uint64, oneIn int) func(Request) *Refusal {
	var mu sync.Mutex
	random := rand.New(rand.NewPCG(seed, 1))
	ways := []Refusal{
		{Status: 500}, {Status: 502, Body: "<html>"}, {Drop: true},
		{Status: 429, Header: map[string]string{"Retry-After": "0.3", "X-RateLimit-Scope": "shared", "X-RateLimit-Bucket": "faults"}},
	}
	return func(r Request) *Refusal {
		mu.Lock()
		defer mu.Unlock()
		if r.Method != http.MethodPost || !strings.HasSuffix(r.Path, "/messages") || random.IntN(oneIn) != 0 {
			return nil
		}
		return &ways[random.IntN(len(ways))]
	}
}

// Trim forgets what was recorded and said, for tests that run long.
func (s *Server) Trim() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.requests = nil
	clear(s.interactions)
	clear(s.buckets)
	for _, c := range s.channels {
		c.messages = nil
	}
	for _, to := range s.sessions {
		to.log = nil
	}
}

// ShardID is the id of a guild of shard n modulo the number of shards.
func ShardID(n uint64) string { return strconv.FormatUint(n<<22, 10) }

// Answered is how many messages the bot replied to.
func (s *Server) Answered() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	seen := map[string]bool{}
	for _, c := range s.channels {
		for _, m := range c.messages {
			if m.Author == s.AppID && m.Reference != "" {
				seen[m.Reference] = true
			}
		}
	}
	return len(seen)
}
