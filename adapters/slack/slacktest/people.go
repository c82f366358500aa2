package slacktest

import (
	"maps"
	"strings"
	"time"
)

// Post is what a person writes.
type Post struct {
	Channel, User, Text, Thread string
	// Subtype such as "file_share"; empty for a plain message.
	Subtype string
	// Bot is the bot id where another app writes.
	Bot string
}

// Said is a person's message and what it made Slack deliver.
type Said struct {
	TS         string
	Deliveries []*Delivery
}

// Say lets a person write. The app hears it as Slack would tell it: as
// app_mention where it is mentioned, as message where it is a member, and as
// both where both hold.
func (s *Server) Say(p Post) Said {
	s.mu.Lock()
	defer s.mu.Unlock()
	if u := strings.TrimPrefix(p.Channel, "D"); u != p.Channel && s.users[u] != nil {
		s.im(u)
	}
	m := &Message{Channel: p.Channel, TS: s.ts(), Thread: p.Thread, User: p.User, BotID: p.Bot, Text: p.Text}
	s.messages = append(s.messages, m)
	said := Said{TS: m.TS}
	c := s.channels[p.Channel]
	if c == nil || !c.has(BotUser) {
		return said
	}
	event := s.wireMessage(m, false)
	event["channel"], event["event_ts"] = m.Channel, m.TS
	if p.Subtype != "" {
		event["subtype"] = p.Subtype
	}
	if strings.Contains(p.Text, "<@"+BotUser+">") && c.Kind != "im" {
		mention := maps.Clone(event)
		mention["type"] = "app_mention"
		said.Deliveries = append(said.Deliveries, s.deliver(kindEvent, s.event(c, mention)))
	}
	said.Deliveries = append(said.Deliveries, s.deliver(kindEvent, s.event(c, s.asMessage(c, event))))
	s.notify()
	return said
}

func (s *Server) asMessage(c *Channel, event map[string]any) map[string]any {
	event["type"], event["channel_type"], event["channel"] = "message", c.Kind, c.ID
	return event
}

// hear lets the app hear its own message; s.mu is held.
func (s *Server) hear(c *Channel, m *Message) {
	event := s.wireMessage(m, false)
	event["event_ts"] = m.TS
	s.deliver(kindEvent, s.event(c, s.asMessage(c, event)))
}

// event wraps an inner event; s.mu is held.
func (s *Server) event(c *Channel, inner map[string]any) map[string]any {
	shared := c != nil && c.Shared
	return map[string]any{
		"token": "verification", "team_id": Team, "context_team_id": Team, "context_enterprise_id": nil, "api_app_id": App, "type": "event_callback",
		"event": inner, "event_id": s.id("Ev"), "event_time": time.Now().Unix(), "is_ext_shared_channel": shared,
		"authorizations": []any{map[string]any{"enterprise_id": nil, "team_id": Team, "user_id": BotUser, "is_bot": true, "is_enterprise_install": false}},
	}
}

// Event delivers an inner event of the workspace.
func (s *Server) Event(inner map[string]any) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.deliver(kindEvent, s.event(nil, inner))
}

// Edit lets a person edit a message. The same text is an unfurl, not an edit.
func (s *Server) Edit(channel, ts, text string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, c := s.message(channel, ts), s.channels[channel]
	if m == nil || c == nil {
		return nil
	}
	before := s.wireMessage(m, false)
	m.Text = text
	after := s.wireMessage(m, false)
	now := s.ts()
	after["edited"] = map[string]any{"user": m.User, "ts": now}
	return s.deliver(kindEvent, s.event(c, map[string]any{
		"type": "message", "subtype": "message_changed", "hidden": true, "channel": channel, "channel_type": c.Kind, "ts": now, "event_ts": now,
		"message": after, "previous_message": before,
	}))
}

// Remove lets a person delete a message. With replies it becomes a tombstone.
func (s *Server) Remove(channel, ts string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	m, c := s.message(channel, ts), s.channels[channel]
	if m == nil || c == nil {
		return nil
	}
	before := s.wireMessage(m, false)
	now := s.ts()
	event := map[string]any{
		"type": "message", "subtype": "message_deleted", "hidden": true, "channel": channel, "channel_type": c.Kind,
		"ts": now, "event_ts": now, "deleted_ts": ts, "previous_message": before,
	}
	for _, other := range s.messages {
		if other.Channel == channel && other.Thread == ts && !other.Deleted {
			event["subtype"] = "message_changed"
			delete(event, "deleted_ts")
			event["message"] = map[string]any{
				"type": "message", "subtype": "tombstone", "text": "This message was deleted.", "user": "USLACKBOT", "hidden": true, "ts": ts, "thread_ts": ts,
			}
			break
		}
	}
	m.Deleted = true
	return s.deliver(kindEvent, s.event(c, event))
}
