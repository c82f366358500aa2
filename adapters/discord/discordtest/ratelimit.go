package discordtest

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// bucket counts the requests of one route and main id.
type bucket struct {
	used  int
	reset time.Time
}

// limit counts a call and tells how long to wait; it sets the headers.
func (s *Server) limit(w http.ResponseWriter, method, path, route string) time.Duration {
	parts := strings.Split(path, "/")
	major := ""
	if len(parts) > 2 && (parts[1] == "channels" || parts[1] == "guilds") {
		major = parts[2]
	}
	name := fmt.Sprintf("%x", method+route)
	name = name[:min(32, len(name))]
	b := s.buckets[name+major]
	now := time.Now()
	if b == nil || now.After(b.reset) {
		b = &bucket{reset: now.Add(s.options.BucketWindow)}
		s.buckets[name+major] = b
	}
	b.used++
	wait := b.reset.Sub(now)
	h := w.Header()
	h.Set("X-RateLimit-Bucket", name)
	h.Set("X-RateLimit-Limit", itoa(s.options.BucketLimit))
	h.Set("X-RateLimit-Remaining", itoa(max(0, s.options.BucketLimit-b.used)))
	h.Set("X-RateLimit-Reset", strconv.FormatFloat(float64(b.reset.UnixMilli())/1000, 'f', 3, 64))
	h.Set("X-RateLimit-Reset-After", strconv.FormatFloat(wait.Seconds(), 'f', 3, 64))
	if b.used <= s.options.BucketLimit {
		return 0
	}
	h.Set("X-RateLimit-Scope", "user")
	h.Set("Retry-After", strconv.FormatFloat(wait.Seconds(), 'f', 3, 64))
	return wait
}
