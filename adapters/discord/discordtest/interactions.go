package discordtest

import (
	"bytes"
	"context"
	"crypto/ed25519"
	"encoding/hex"
	"encoding/json"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// firstResponse is how long Discord waits for one, and tokenLife how long a token is good.
const (
	firstResponse = 3 * time.Second
	tokenLife     = 15 * time.Minute
)

// Interaction is a command, a press or a form, with what came of it.
type Interaction struct {
	ID, Token string
	// Sent is what the bot got.
	Sent map[string]any

	server    *Server
	person    *Person
	channel   string
	guild     string
	at        time.Time
	answered  bool
	deferred  bool
	private   bool
	kind      int
	response  map[string]any
	message   *Message
	responded time.Time
	status    int // of the HTTP endpoint
}

// Option is an option of a command.
type Option struct {
	Name    string
	Value   any
	Focused bool
}

// Command uses a slash command; name may have groups, "fineprint privacy show".
func (p *Person) Command(channel, name string, options ...Option) *Interaction {
	return p.interact(channel, 2, commandData(name, options), nil)
}

// Complete types into an option of a command, the focused one.
func (p *Person) Complete(channel, name string, options ...Option) *Interaction {
	return p.interact(channel, 4, commandData(name, options), nil)
}

// Menu uses a menu entry on a message, whose text the bot then sees. Components
// are added to the message as it is shown to the bot.
func (p *Person) Menu(name string, on *Message, components ...any) *Interaction {
	s := p.server
	s.mu.Lock()
	target := s.messageObject(on, true)
	if components != nil {
		target["components"] = components
	}
	s.mu.Unlock()
	return p.interact(on.Channel, 2, map[string]any{
		"id": "1", "name": name, "type": 3, "target_id": on.ID, "resolved": map[string]any{"messages": map[string]any{on.ID: target}},
	}, nil)
}

// Press presses a button or picks from a select, found by its label or placeholder.
func (p *Person) Press(on *Message, label string, values ...string) *Interaction {
	p.server.t.Helper()
	id := Press(on.Body, label)
	if id == "" {
		p.server.t.Fatalf("there is nothing called %q to press on:\n%s", label, mustJSON(on.Body))
	}
	return p.PressID(on, id, values...)
}

// PressID presses what has a custom id.
func (p *Person) PressID(on *Message, id string, values ...string) *Interaction {
	data := map[string]any{"component_type": 2, "custom_id": id, "id": 2}
	if len(values) > 0 {
		data["component_type"], data["values"] = 3, values
	}
	return p.interact(on.Channel, 3, data, on)
}

// Submit fills in the form that an interaction opened; values by the inputs' ids.
func (p *Person) Submit(opened *Interaction, values map[string]string) *Interaction {
	form := opened.Modal()
	data, _ := form["data"].(map[string]any)
	var parts []any
	walk(data["components"], func(c map[string]any) {
		id, _ := c["custom_id"].(string)
		value, ok := values[id]
		if !ok {
			return
		}
		filled := map[string]any{"type": c["type"], "custom_id": id, "id": 3}
		if integer(c["type"]) == 3 {
			filled["values"] = []string{value}
		} else {
			filled["value"] = value
		}
		parts = append(parts, map[string]any{"type": 18, "id": 2, "component": filled})
	})
	var on *Message
	if opened.Sent["message"] != nil {
		on = &Message{Channel: opened.channel, Guild: opened.guild}
	}
	return p.interact(opened.channel, 5, map[string]any{"custom_id": data["custom_id"], "components": parts}, on)
}

func commandData(name string, options []Option) map[string]any {
	list := []any{}
	for _, o := range options {
		kind := 3
		if _, ok := o.Value.(bool); ok {
			kind = 5
		}
		one := map[string]any{"name": o.Name, "type": kind, "value": o.Value}
		if o.Focused {
			one["focused"] = true
		}
		list = append(list, one)
	}
	names := strings.Fields(name)
	for i := len(names) - 1; i > 0; i-- {
		kind := 1
		if i < len(names)-1 {
			kind = 2
		}
		list = []any{map[string]any{"name": names[i], "type": kind, "options": list}}
	}
	return map[string]any{"id": "1", "name": names[0], "type": 1, "options": list}
}

// interact sends an interaction over the gateway or to the endpoint.
func (p *Person) interact(in string, kind int, data map[string]any, on *Message) *Interaction {
	s := p.server
	s.mu.Lock()
	c := s.channels[in]
	i := &Interaction{ID: s.id(), server: s, person: p, channel: in, guild: c.guild, at: time.Now()}
	i.Token = "token-" + i.ID + strings.Repeat("x", 100)
	s.interactions[i.Token] = i
	i.Sent = s.interactionObject(i, c, kind, data, on)
	endpoint := s.options.Endpoint
	if endpoint == "" {
		s.dispatch("INTERACTION_CREATE", c.guild, 0, func(int) any { return i.Sent })
	}
	s.mu.Unlock()
	if endpoint != "" {
		go i.post(endpoint)
	}
	return i
}

func (s *Server) interactionObject(i *Interaction, c *channel, kind int, data map[string]any, on *Message) map[string]any {
	o := map[string]any{
		"id": i.ID, "application_id": s.AppID, "type": kind, "token": i.Token, "version": 1, "data": data, "channel_id": c.id,
		"channel": s.channelObject(c), "locale": i.person.Locale, "app_permissions": everybodyMay, "entitlements": []any{}, "entitlement_sku_ids": []any{},
		"authorizing_integration_owners": map[string]any{"0": c.guild}, "attachment_size_limit": 10485760,
	}
	if on != nil && on.Body != nil {
		inner := s.messageObject(on, true)
		if to := s.find(c, on.Reference); to != nil {
			inner["referenced_message"] = s.messageObject(to, s.forBot(c, to))
		}
		o["message"] = inner
	}
	if c.guild == "" {
		o["user"], o["context"] = s.userObject(i.person.ID), 1
		if c.kind == 3 {
			o["context"], o["authorizing_integration_owners"] = 2, map[string]any{"1": i.person.ID}
		}
		return o
	}
	g := s.guildOf(c.guild)
	member := s.memberObject(g, i.person.ID)
	member["user"], member["permissions"] = s.userObject(i.person.ID), i.person.Permissions
	o["member"], o["context"], o["guild_id"], o["guild_locale"] = member, 0, c.guild, g.Locale
	o["guild"] = map[string]any{"id": g.ID, "locale": g.Locale, "features": []any{}}
	return o
}

// post sends the interaction signed, and takes the body of the response.
func (i *Interaction) post(endpoint string) {
	s := i.server
	body, err := json.Marshal(i.Sent)
	if err != nil {
		return
	}
	status, answer := s.Signed(endpoint, body, time.Now())
	s.mu.Lock()
	defer s.mu.Unlock()
	i.status = status
	defer s.change()
	if status != http.StatusOK {
		return
	}
	var callback map[string]any
	if err := json.Unmarshal(answer, &callback); err != nil {
		s.problem("the endpoint's response: %v", err)
		return
	}
	if err := s.checkRequest(&call{Request: &http.Request{Method: http.MethodPost}, raw: answer, body: callback}, routeCallback); err != nil {
		s.problem("the endpoint's response: %v", err)
		return
	}
	s.takeCallback(i, callback)
}

// Signed posts a body as Discord does and returns the response.
func (s *Server) Signed(endpoint string, body []byte, at time.Time) (int, []byte) {
	timestamp := strconv.FormatInt(at.Unix(), 10)
	signature := ed25519.Sign(s.key, append([]byte(timestamp), body...))
	return s.PostRaw(endpoint, body, timestamp, hex.EncodeToString(signature))
}

// PostRaw posts a body with any signature.
func (s *Server) PostRaw(endpoint string, body []byte, timestamp, signature string) (int, []byte) {
	req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, endpoint, bytes.NewReader(body))
	if err != nil {
		return 0, nil
	}
	req.Header.Set("X-Signature-Ed25519", signature)
	req.Header.Set("X-Signature-Timestamp", timestamp)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, nil
	}
	answer, err := io.ReadAll(resp.Body)
	_ = resp.Body.Close() // it was read
	if err != nil {
		return 0, nil
	}
	return resp.StatusCode, answer
}

func mustJSON(v any) string {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err.Error()
	}
	return string(data)
}
