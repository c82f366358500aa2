package web

import (
	"math"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Limit is how much one client may ask.
type Limit struct {
	// PerMinute in the long run; 0 or less is no limit.
	PerMinute float64
	// Burst is how many at once; at least 1.
	Burst int
}

// maxClients bounds memory. Clients past it share one allowance, so that many
// addresses get no more than one.
const maxClients = 20_000

// limiter counts the questions of each client.
type limiter struct {
	limit   Limit
	mu      sync.Mutex
	clients map[netip.Prefix]*rate.Limiter
	rest    *rate.Limiter
	swept   time.Time
}

func newLimiter(l Limit) *limiter {
	l.Burst = max(l.Burst, 1)
	return &limiter{limit: l, clients: map[netip.Prefix]*rate.Limiter{}, rest: l.fresh()}
}

func (l Limit) fresh() *rate.Limiter { return rate.NewLimiter(rate.Limit(l.PerMinute/60), l.Burst) }

// wait is how long a client must wait before it may ask; 0 lets it ask and counts it.
func (l *limiter) wait(client netip.Prefix) time.Duration {
	if l.limit.PerMinute <= 0 {
		return 0
	}
	now := time.Now()
	r := l.of(client, now).ReserveN(now, 1)
	delay := r.DelayFrom(now)
	if delay > 0 {
		r.CancelAt(now)
	}
	return delay
}

func (l *limiter) of(client netip.Prefix, now time.Time) *rate.Limiter {
	l.mu.Lock()
	defer l.mu.Unlock()
	if one, ok := l.clients[client]; ok {
		return one
	}
	l.sweep(now)
	if len(l.clients) >= maxClients {
		return l.rest
	}
	one := l.limit.fresh()
	l.clients[client] = one
	return one
}

// sweep forgets, once a minute, the clients whose allowance is whole again.
func (l *limiter) sweep(now time.Time) {
	if now.Sub(l.swept) < time.Minute {
		return
	}
	l.swept = now
	for client, one := range l.clients {
		if one.TokensAt(now) >= float64(l.limit.Burst) {
			delete(l.clients, client)
		}
	}
}

// allowed counts a question of the request's client, or tells the problem and in
// the header how many seconds to wait.
// https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
func (s *Server) allowed(w http.ResponseWriter, r *http.Request) (problem, bool) {
	wait := s.limiter.wait(client(r, s.config.Proxies))
	if wait <= 0 {
		return problem{}, true
	}
	seconds := int(math.Ceil(wait.Seconds()))
	w.Header().Set("Retry-After", itoa(seconds))
	return tooMany(seconds), false
}

// client is who asks, by address: one of IPv4, a network of IPv6 of which one
// household has 2^64. A proxy that is trusted says for whom it asks; what
// others say is not believed.
func client(r *http.Request, proxies []netip.Prefix) netip.Prefix {
	addr := remote(r)
	hops := strings.Split(strings.Join(r.Header.Values("X-Forwarded-For"), ","), ",")
	for i := len(hops) - 1; i >= 0 && trusted(addr, proxies); i-- {
		hop, err := netip.ParseAddr(strings.TrimSpace(hops[i]))
		if err != nil {
			break
		}
		addr = hop.Unmap().WithZone("")
	}
	bits := 32
	if addr.Is6() {
		bits = 64
	}
	network, err := addr.Prefix(bits)
	if err != nil {
		return netip.Prefix{} // all that have no address share one allowance
	}
	return network
}

func remote(r *http.Request) netip.Addr {
	at, err := netip.ParseAddrPort(r.RemoteAddr)
	if err != nil {
		return netip.Addr{}
	}
	return at.Addr().Unmap().WithZone("")
}

func trusted(addr netip.Addr, proxies []netip.Prefix) bool {
	for _, proxy := range proxies {
		if proxy.Contains(addr) {
			return true
		}
	}
	return false
}
