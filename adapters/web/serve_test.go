package web

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"fineprint/bot/bottest"
)

// pipes is a listener without a network, so that time can be a bubble's.
type pipes struct {
	conns  chan net.Conn
	closed chan struct{}
}

func newPipes() *pipes { return &pipes{make(chan net.Conn), make(chan struct{})} }

func (p *pipes) dial() net.Conn {
	ours, theirs := net.Pipe()
	p.conns <- addressed{theirs}
	return ours
}

func (p *pipes) Accept() (net.Conn, error) {
	select {
	case c := <-p.conns:
		return c, nil
	case <-p.closed:
		return nil, net.ErrClosed
	}
}

func (p *pipes) Close() error   { close(p.closed); return nil }
func (p *pipes) Addr() net.Addr { return &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)} }

type addressed struct{ net.Conn }

func (addressed) RemoteAddr() net.Addr { return &net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 1} }

// started serves on pipes until stop is called.
func started(t *testing.T, f *fake, change ...func(*Config)) (p *pipes, stop func(), ended <-chan error) {
	t.Helper()
	s, _ := serving(t, f, change...)
	p = newPipes()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- s.Serve(ctx, p) }()
	return p, stop, done
}

// TestSlowClients holds that one who sends slowly, or not at all, is cut off in time.
func TestSlowClients(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, sent string
		within     time.Duration
		reply      string // what it begins with
	}{
		{"says nothing", "", headerTime, ""},
		{"breaks off in the headers", "POST /api/ask HTTP/1.1\r\nHost: a\r\n", headerTime, ""},
		{"breaks off in the body", "POST /api/ask HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{", bodyTime, "HTTP/1.1 400"},
		{"rests after a request", "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n", idleTime, "HTTP/1.1 200"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				p, stop, ended := started(t, &fake{})
				began := time.Now()
				c := p.dial()
				go func() { _, _ = io.WriteString(c, test.sent) }()
				reply, _ := io.ReadAll(c) // ends when it is cut off
				if took := time.Since(began); took < test.within || took > test.within+time.Second {
					t.Errorf("cut off after %v, want %v", took, test.within)
				}
				if !strings.HasPrefix(string(reply), test.reply) {
					t.Errorf("reply %.60q, want %q", reply, test.reply)
				}
				stop()
				if err := <-ended; err != nil {
					t.Error(err)
				}
			})
		})
	}
}

// TestSlowAnswer holds that a question is broken off rather than waited for.
func TestSlowAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		f := &fake{ask: func(ctx context.Context) { <-ctx.Done() }, err: errors.New("too late")}
		s, _ := serving(t, f)
		began := time.Now()
		w := send(s, "POST", "/api/ask", asJSON, `{"id":"x","question":"a"}`)
		if w.Code != http.StatusServiceUnavailable || time.Since(began) != askTime || !strings.Contains(w.Body.String(), `"id":"x"`) {
			t.Errorf("%d after %v: %s", w.Code, time.Since(began), w.Body)
		}
	})
}

// TestStop holds that what is under way is answered, and that nothing new is taken.
func TestStop(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		under, free := make(chan struct{}), make(chan struct{})
		f := &fake{answer: bottest.Shared(t, "yes"), ask: func(context.Context) { close(under); <-free }}
		p, stop, ended := started(t, f)
		c := p.dial()
		go func() {
			_, _ = io.WriteString(c, "POST /api/ask HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"+`{"question":"a"}`)
		}()
		<-under
		stop()
		synctest.Wait()
		select {
		case <-p.closed:
		default:
			t.Error("it still listens")
		}
		close(free)
		reply, err := http.ReadResponse(bufio.NewReader(c), nil)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = reply.Body.Close() }()
		if reply.StatusCode != http.StatusOK {
			t.Errorf("what was under way ended with %s", reply.Status)
		}
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}

// TestStopIsBounded holds that an answer that never comes does not keep it from stopping.
func TestStopIsBounded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		under := make(chan struct{})
		f := &fake{ask: func(ctx context.Context) { close(under); <-ctx.Done() }, err: errors.New("broken off")}
		p, stop, ended := started(t, f, func(c *Config) { c.Grace = time.Second })
		c := p.dial()
		go func() {
			_, _ = io.WriteString(c, "POST /api/ask HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 16\r\n\r\n"+`{"question":"a"}`)
		}()
		<-under
		began := time.Now()
		stop()
		if err := <-ended; !errors.Is(err, context.DeadlineExceeded) || time.Since(began) > 2*time.Second {
			t.Errorf("%v after %v", err, time.Since(began))
		}
	})
}
