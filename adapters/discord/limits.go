package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

const (
	// globalRate is Discord's limit of requests per second over all routes, less
	// some for other processes of the same token.
	// https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
	globalRate = 45
	// longestWait is how long a request waits for its turn here. Longer waits are
	// told to the caller, who can let something else go first.
	longestWait = time.Second
	// cloudflareWait is how long to stay quiet when a proxy before Discord blocks us.
	cloudflareWait = time.Minute
	// mostBuckets bounds what is remembered; past it the ones that are over go.
	mostBuckets = 2000
	// maxResponse bounds what is read of a response.
	maxResponse = 16 << 20
)

// limitError tells that Discord wants to be left alone for a while.
type limitError struct {
	wait   time.Duration
	global bool
}

func (e *limitError) Error() string { return fmt.Sprintf("rate limited for %s", e.wait) }

// apiError is Discord's refusal. It holds no part of the request.
type apiError struct {
	// status is the HTTP status.
	status int
	// code is Discord's own; 0 when it gave none.
	// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
	code    int
	message string
}

func (e *apiError) Error() string {
	if e.code == 0 {
		return fmt.Sprintf("discord says HTTP %d", e.status)
	}
	return fmt.Sprintf("discord says HTTP %d, %d %s", e.status, e.code, e.message)
}

// limiter keeps to Discord's rate limits and turns its refusals into errors. It
// stands below the client library, whose own limiter keeps a bucket for each
// address for ever, sleeps past deadlines and does not see global limits.
type limiter struct {
	next   http.RoundTripper
	now    func() time.Time
	global *rate.Limiter

	mu      sync.Mutex
	quiet   time.Time          // no request before: a global limit
	names   map[string]string  // route to the name of its bucket
	buckets map[string]*bucket // by name and main id
}

type bucket struct {
	remaining int
	reset     time.Time
}

func newLimiter(next http.RoundTripper, now func() time.Time) *limiter {
	return &limiter{
		next: next, now: now, global: rate.NewLimiter(globalRate, globalRate),
		names: map[string]string{}, buckets: map[string]*bucket{},
	}
}

// RoundTrip waits for its turn, as long as the request's context allows.
func (l *limiter) RoundTrip(req *http.Request) (*http.Response, error) {
	route, major := routeOf(req.Method, req.URL.Path)
	if !unlimited(route) {
		if err := l.wait(req.Context(), route, major); err != nil {
			return nil, err
		}
	}
	resp, err := l.next.RoundTrip(req)
	if err != nil {
		return nil, err
	}
	limited := l.learn(route, major, resp)
	// The library would keep its own, wrong, count of these.
	for name := range resp.Header {
		if strings.HasPrefix(name, "X-Ratelimit-") {
			resp.Header.Del(name)
		}
	}
	if limited == nil && resp.StatusCode < 300 {
		resp.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(resp.Body, maxResponse), resp.Body}
		return resp, nil
	}
	body, _ := io.ReadAll(io.LimitReader(resp.Body, 64<<10)) // an unreadable refusal is still one
	if err := resp.Body.Close(); err != nil {
		return nil, err
	}
	if limited != nil {
		return nil, limited
	}
	return nil, refusal(resp.StatusCode, body)
}

func refusal(status int, body []byte) error {
	e := &apiError{status: status}
	var said struct {
		Code    int    `json:"code"`
		Message string `json:"message"`
	}
	if json.Unmarshal(body, &said) == nil {
		e.code, e.message = said.Code, cut(said.Message, 100)
	}
	return e
}

// unlimited tells whether a route is outside the limits: interactions have
// tokens of their own, and must not wait.
func unlimited(route string) bool {
	return strings.Contains(route, "/interactions/") || strings.Contains(route, "/webhooks/")
}

// routeOf is a request's route with its main id apart and other ids left out.
// https://docs.discord.com/developers/topics/rate-limits
func routeOf(method, path string) (route, major string) {
	parts := strings.Split(path, "/")
	for i := 1; i < len(parts); i++ {
		switch parts[i-1] {
		case "channels", "guilds":
			if major == "" {
				major = parts[i]
			}
			parts[i] = ":id"
		case "interactions", "webhooks":
			return method + " " + strings.Join(parts[:i], "/") + "/", ""
		default:
			if _, err := strconv.ParseUint(parts[i], 10, 64); err == nil {
				parts[i] = ":id"
			}
		}
	}
	return method + " " + strings.Join(parts, "/"), major
}

// wait is the turn of one request.
func (l *limiter) wait(ctx context.Context, route, major string) error {
	for {
		wait := l.take(route, major)
		if wait <= 0 {
			return l.global.Wait(ctx)
		}
		if wait > longestWait {
			return &limitError{wait: wait}
		}
		timer := time.NewTimer(wait)
		select {
		case <-ctx.Done():
			timer.Stop()
			return ctx.Err()
		case <-timer.C:
		}
	}
}

// take uses up one request of a bucket, or tells how long to wait for one.
func (l *limiter) take(route, major string) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	if wait := l.quiet.Sub(now); wait > 0 {
		return wait
	}
	b := l.buckets[l.names[route]+"/"+major]
	if b == nil || !now.Before(b.reset) {
		return 0
	}
	if b.remaining > 0 {
		b.remaining--
		return 0
	}
	return b.reset.Sub(now)
}

// learn reads the limits from a response, and returns an error for a 429.
func (l *limiter) learn(route, major string, resp *http.Response) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	now := l.now()
	if name := resp.Header.Get("X-RateLimit-Bucket"); name != "" {
		if len(l.names) >= mostBuckets {
			clear(l.names) // they are told again with each response
		}
		l.names[route] = name
	}
	if after, err := strconv.ParseFloat(resp.Header.Get("X-RateLimit-Reset-After"), 64); err == nil {
		remaining, _ := strconv.Atoi(resp.Header.Get("X-RateLimit-Remaining")) // none is 0
		l.keep(l.names[route]+"/"+major, remaining, now.Add(seconds(after)))
	}
	if resp.StatusCode != http.StatusTooManyRequests {
		return nil
	}
	return l.refused(route, major, resp, now)
}

func (l *limiter) refused(route, major string, resp *http.Response, now time.Time) error {
	after, err := strconv.ParseFloat(resp.Header.Get("Retry-After"), 64)
	own := resp.Header.Get("X-RateLimit-Bucket") != "" || resp.Header.Get("X-RateLimit-Scope") != ""
	global := resp.Header.Get("X-RateLimit-Global") != "" || resp.Header.Get("X-RateLimit-Scope") == "global"
	wait := seconds(after)
	if !own && !global { // not Discord itself but the proxy before it, for all routes
		global, wait = true, max(wait, cloudflareWait)
	}
	if err != nil && own {
		wait = time.Second
	}
	if global {
		l.quiet = now.Add(wait)
	} else {
		l.keep(l.names[route]+"/"+major, 0, now.Add(wait))
	}
	return &limitError{wait: wait, global: global}
}

func (l *limiter) keep(key string, remaining int, reset time.Time) {
	if b := l.buckets[key]; b != nil && b.reset.After(l.now()) {
		// Responses overtake each other: the smaller number is the later one.
		b.remaining, b.reset = min(b.remaining, remaining), reset
		return
	}
	if len(l.buckets) >= mostBuckets {
		now := l.now()
		for old, b := range l.buckets {
			if now.After(b.reset) {
				delete(l.buckets, old)
			}
		}
	}
	l.buckets[key] = &bucket{remaining, reset}
}

func seconds(n float64) time.Duration { return time.Duration(n * float64(time.Second)) }
