package web

import (
	"fmt"
	"net/http"
	"net/netip"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fineprint/bot/bottest"
)

func TestLimit(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		f := &fake{answer: bottest.Shared(t, "yes")}
		s, _ := serving(t, f, func(c *Config) { c.Limit = Limit{PerMinute: 6, Burst: 2} })
		ask := func() (int, string) {
			w := send(s, "POST", "/api/ask", asJSON, `{"question":"a"}`)
			return w.Code, w.Header().Get("Retry-After")
		}
		for range 2 {
			if code, _ := ask(); code != http.StatusOK {
				t.Fatalf("%d within the burst", code)
			}
		}
		for range 3 { // to be refused costs nothing
			if code, wait := ask(); code != http.StatusTooManyRequests || wait != "10" {
				t.Errorf("%d, Retry-After %q, want 429 and 10", code, wait)
			}
		}
		w := send(s, "POST", "/", asForm, "question=a")
		if w.Code != http.StatusTooManyRequests || !strings.Contains(w.Body.String(), "please wait 10 seconds") || w.Header().Get("Retry-After") != "10" {
			t.Errorf("the page: %d %v", w.Code, w.Header())
		}
		<-time.After(10 * time.Second)
		if code, _ := ask(); code != http.StatusOK {
			t.Errorf("%d after waiting as told", code)
		}
		if len(f.asked) != 3 {
			t.Errorf("%d questions were put, want 3", len(f.asked))
		}
		if home := send(s, "GET", "/", "", ""); home.Code != http.StatusOK {
			t.Errorf("reading is limited: %d", home.Code)
		}
	})
}

// TestLimitIsBounded holds that many clients take no memory without end, that
// those who were quiet are forgotten, and that the others are not let off.
func TestLimitIsBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := newLimiter(Limit{PerMinute: 6, Burst: 1})
		client := func(n int) netip.Prefix {
			return netip.MustParsePrefix(fmt.Sprintf("10.%d.%d.%d/32", n>>16&255, n>>8&255, n&255))
		}
		let := 0
		for n := range maxClients + 100 {
			if l.wait(client(n)) == 0 {
				let++
			}
		}
		if let != maxClients+1 || len(l.clients) != maxClients {
			t.Errorf("%d let through, %d kept", let, len(l.clients))
		}
		if l.wait(client(5)) == 0 {
			t.Error("one that asked was forgotten too early")
		}
		<-time.After(2 * time.Minute)
		if l.wait(client(1<<20)) != 0 || len(l.clients) != 1 {
			t.Errorf("%d are kept though all were quiet", len(l.clients))
		}
	})
}

func TestNoLimit(t *testing.T) {
	t.Parallel()
	l := newLimiter(Limit{})
	for range 1000 {
		if l.wait(netip.Prefix{}) != 0 {
			t.Fatal("there is a limit")
		}
	}
}
