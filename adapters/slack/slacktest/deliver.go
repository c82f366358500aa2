package slacktest

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// The kinds of deliveries, as Socket Mode names them.
const (
	kindEvent       = "events_api"
	kindCommand     = "slash_commands"
	kindInteraction = "interactive"
)

// Delivery is something handed to the app until it is acknowledged.
type Delivery struct {
	ID, Kind string
	Payload  any

	server   *Server
	answered chan struct{} // closed by the first acknowledgement
	ended    chan struct{} // closed when no further attempt is made

	attempts int
	acked    bool
	response json.RawMessage
}

// Attempts is how often it was delivered.
func (d *Delivery) Attempts() int {
	d.server.mu.Lock()
	defer d.server.mu.Unlock()
	return d.attempts
}

// Response waits for the acknowledgement and returns what it held.
func (d *Delivery) Response(ctx context.Context) (map[string]any, error) {
	select {
	case <-d.answered:
	case <-d.ended:
	case <-ctx.Done():
		return nil, fmt.Errorf("waiting for an acknowledgement: %w", ctx.Err())
	}
	d.server.mu.Lock()
	defer d.server.mu.Unlock()
	if !d.acked {
		return nil, fmt.Errorf("not acknowledged in %d attempts", d.attempts)
	}
	var v map[string]any
	if len(d.response) > 0 && string(d.response) != "null" {
		if err := json.Unmarshal(d.response, &v); err != nil {
			return nil, fmt.Errorf("the acknowledgement holds %.200s: %w", d.response, err)
		}
	}
	return v, nil
}

// Deliver hands a payload to the app, again until it is acknowledged or the
// retries are used up. Kinds are "events_api", "slash_commands", "interactive".
func (s *Server) Deliver(kind string, payload any) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.deliver(kind, payload)
}

// deliver is Deliver with s.mu held.
func (s *Server) deliver(kind string, payload any) *Delivery {
	d := &Delivery{ID: s.id("envelope-"), Kind: kind, Payload: payload, server: s, answered: make(chan struct{}), ended: make(chan struct{})}
	s.deliveries = append(s.deliveries, d)
	if s.config.Quiet && len(s.deliveries) > 400 {
		s.deliveries = append([]*Delivery(nil), s.deliveries[200:]...)
	}
	if !s.begin() {
		close(d.ended)
		return d
	}
	go d.run()
	return d
}

// Deliveries are all so far.
func (s *Server) Deliveries() []*Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*Delivery(nil), s.deliveries...)
}

func (d *Delivery) run() {
	defer d.server.work.Done()
	defer close(d.ended)
	for attempt := 0; ; attempt++ {
		if d.attempt(attempt) || d.Kind != kindEvent || attempt >= len(d.server.config.Retries) {
			return // only events are delivered again
		}
		select {
		case <-time.After(d.server.config.Retries[attempt]):
		case <-d.server.ctx.Done():
			return
		}
	}
}

// attempt delivers once and tells whether that was acknowledged in time.
func (d *Delivery) attempt(n int) bool {
	s := d.server
	s.mu.Lock()
	d.attempts++
	endpoint := s.config.Endpoint
	s.notify()
	s.mu.Unlock()
	ctx, cancel := context.WithTimeout(s.ctx, s.config.AckWithin)
	defer cancel()
	if endpoint != "" {
		return d.post(ctx, endpoint, n)
	}
	var c *conn
	if s.Until(ctx, func() bool { c = s.nextSocket(); return c != nil }) != nil {
		return false
	}
	frame := map[string]any{"type": d.Kind, "envelope_id": d.ID, "payload": d.Payload, "accepts_response_payload": d.Kind != kindEvent}
	if d.Kind == kindEvent {
		frame["retry_attempt"], frame["retry_reason"] = n, ""
		if n > 0 {
			frame["retry_reason"] = "timeout"
		}
	}
	if c.write(frame) != nil {
		return false
	}
	select {
	case <-d.answered:
		return true
	case <-ctx.Done():
		return false
	}
}

func (s *Server) acknowledge(envelope string, payload json.RawMessage) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := len(s.deliveries) - 1; i >= 0; i-- {
		if d := s.deliveries[i]; d.ID == envelope {
			d.acknowledged(payload)
			return
		}
	}
}

// acknowledged notes the first acknowledgement; s.mu is held.
func (d *Delivery) acknowledged(payload json.RawMessage) {
	if d.acked {
		return
	}
	d.acked, d.response = true, payload
	if d.Kind != kindEvent {
		d.server.useResponse(d, payload)
	}
	close(d.answered)
	d.server.notify()
}

// post delivers by signed HTTP.
func (d *Delivery) post(ctx context.Context, endpoint string, n int) bool {
	body, kind := encodeHTTP(d.Kind, d.Payload)
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, endpoint, bytes.NewReader(body))
	if err != nil {
		return false
	}
	r.Header.Set("Content-Type", kind)
	Sign(r, d.server.config.SigningSecret, body, time.Now())
	if n > 0 {
		r.Header.Set("X-Slack-Retry-Num", strconv.Itoa(n))
		r.Header.Set("X-Slack-Retry-Reason", "http_timeout")
	}
	reply, err := http.DefaultClient.Do(r)
	if err != nil {
		return false
	}
	defer func() { _ = reply.Body.Close() }()
	got, err := io.ReadAll(io.LimitReader(reply.Body, 1<<20))
	if err != nil || reply.StatusCode != http.StatusOK {
		return reply.Header.Get("X-Slack-No-Retry") == "1"
	}
	if !json.Valid(got) {
		got, _ = json.Marshal(map[string]any{"text": string(got)})
		if string(got) == `{"text":""}` {
			got = nil
		}
	}
	d.server.mu.Lock()
	defer d.server.mu.Unlock()
	d.acknowledged(got)
	return true
}

// encodeHTTP is a payload as the HTTP endpoint gets it.
func encodeHTTP(kind string, payload any) (body []byte, contentType string) {
	raw, err := json.Marshal(payload)
	if err != nil {
		raw = nil
	}
	switch kind {
	case kindCommand:
		form := url.Values{}
		if fields, ok := payload.(map[string]any); ok {
			for name, value := range fields {
				form.Set(name, fmt.Sprint(value))
			}
		}
		return []byte(form.Encode()), "application/x-www-form-urlencoded"
	case kindInteraction:
		return []byte(url.Values{"payload": {string(raw)}}.Encode()), "application/x-www-form-urlencoded"
	}
	return raw, "application/json"
}

// Sign signs a request as Slack does.
// https://docs.slack.dev/authentication/verifying-requests-from-slack/
func Sign(r *http.Request, secret string, body []byte, at time.Time) {
	ts := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, []byte(secret))
	_, _ = fmt.Fprintf(mac, "v0:%s:%s", ts, body)
	r.Header.Set("X-Slack-Request-Timestamp", ts)
	r.Header.Set("X-Slack-Signature", "v0="+hex.EncodeToString(mac.Sum(nil)))
}
