package slacktest

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"time"
)

// wireMessage is a message as Slack tells it; s.mu is held.
func (s *Server) wireMessage(m *Message, metadata bool) map[string]any {
	w := map[string]any{"type": "message", "ts": m.TS, "text": m.Text, "user": m.User, "team": Team}
	if m.BotID != "" {
		w["bot_id"], w["app_id"] = m.BotID, App
	}
	if m.Thread != "" {
		w["thread_ts"] = m.Thread
		if root := s.message(m.Channel, m.Thread); root != nil {
			w["parent_user_id"] = root.User
		}
	}
	if m.Blocks != nil {
		w["blocks"] = m.Blocks
	}
	if metadata && m.Metadata != nil {
		w["metadata"] = m.Metadata
	}
	return w
}

// message finds one; s.mu is held.
func (s *Server) message(channel, ts string) *Message {
	for i := len(s.messages) - 1; i >= 0; i-- {
		if m := s.messages[i]; m.Channel == channel && m.TS == ts && !m.Deleted {
			return m
		}
	}
	return nil
}

// checkMessage holds text and blocks against the limits and notes what comes alive.
func (s *Server) checkMessage(method string, args map[string]any) *refusal {
	text := str(args["text"])
	blocks, hasBlocks := args["blocks"].([]any)
	if text == "" && !hasBlocks {
		return refuse("no_text")
	}
	if length(text) > maxMessageText {
		return refuse("msg_too_long")
	}
	c := &checker{}
	c.markup("text", text)
	if str(args["parse"]) == "full" || truthy(args["link_names"]) {
		c.markup("parsed text", text)
	}
	if length(text) > wiseMessageText {
		s.problems = append(s.problems, method+": a text of more than 4,000 characters is split")
	}
	if hasBlocks {
		c.blocks("blocks", args["blocks"], maxMessageBlocks, false)
		if text == "" {
			s.problems = append(s.problems, method+": blocks without a text for notifications")
		}
	}
	for _, loose := range c.loose {
		s.problems = append(s.problems, method+": "+loose)
	}
	for _, alive := range c.alive {
		if strings.HasPrefix(alive, "broadcast:") || strings.HasPrefix(alive, "<!") {
			s.problems = append(s.problems, method+": comes alive: "+alive)
		}
	}
	for _, problem := range c.problems {
		if strings.Contains(problem, "msg_blocks_too_long") {
			return refuse("msg_blocks_too_long", problem)
		}
	}
	_ = blocks
	if len(c.problems) > 0 {
		return refuse("invalid_blocks", c.problems...)
	}
	return nil
}

// target finds where to post; s.mu is held.
func (s *Server) target(id string) (*Channel, *refusal) {
	if _, ok := s.users[id]; ok {
		if !s.granted("im:write") {
			return nil, refuse("missing_scope")
		}
		return s.im(id), nil
	}
	c, ok := s.channels[id]
	switch {
	case !ok:
		return nil, refuse("channel_not_found")
	case c.Archived:
		return nil, refuse("is_archived")
	case !c.has(BotUser) && c.Kind != "channel":
		return nil, refuse("channel_not_found")
	case !c.has(BotUser):
		return nil, refuse("not_in_channel")
	}
	return c, nil
}

func (s *Server) postMessage(args map[string]any) (map[string]any, *refusal) {
	c, no := s.target(str(args["channel"]))
	if no != nil {
		return nil, no
	}
	if no := s.checkMessage("chat.postMessage", args); no != nil {
		return nil, no
	}
	m := s.post(c, args, "")
	s.hear(c, m)
	return map[string]any{"channel": c.ID, "ts": m.TS, "message": s.wireMessage(m, true)}, nil
}

// post adds a message of the app; s.mu is held.
func (s *Server) post(c *Channel, args map[string]any, to string) *Message {
	m := &Message{Channel: c.ID, TS: s.ts(), Thread: str(args["thread_ts"]), User: BotUser, BotID: BotID, Text: str(args["text"]), To: to, Args: args}
	m.Blocks, _ = args["blocks"].([]any)
	m.Metadata, _ = args["metadata"].(map[string]any)
	if m.Thread == m.TS {
		m.Thread = ""
	}
	s.messages = append(s.messages, m)
	if s.config.Quiet && len(s.messages) > 400 {
		s.messages = append([]*Message(nil), s.messages[200:]...)
	}
	return m
}

func (s *Server) postEphemeral(args map[string]any) (map[string]any, *refusal) {
	c, no := s.target(str(args["channel"]))
	if no != nil {
		return nil, no
	}
	user := str(args["user"])
	if !c.has(user) {
		return nil, refuse("user_not_in_channel")
	}
	if no := s.checkMessage("chat.postEphemeral", args); no != nil {
		return nil, no
	}
	m := s.post(c, args, user)
	return map[string]any{"message_ts": m.TS}, nil
}

func (s *Server) own(args map[string]any) (*Message, *refusal) {
	m := s.message(str(args["channel"]), str(args["ts"]))
	switch {
	case m == nil || m.To != "":
		return nil, refuse("message_not_found")
	case m.BotID != BotID:
		return nil, refuse("cant_update_message")
	}
	return m, nil
}

func (s *Server) updateMessage(args map[string]any) (map[string]any, *refusal) {
	m, no := s.own(args)
	if no != nil {
		return nil, no
	}
	if no := s.checkMessage("chat.update", args); no != nil {
		return nil, no
	}
	s.replace(m, args)
	return map[string]any{"channel": m.Channel, "ts": m.TS, "text": m.Text}, nil
}

func (s *Server) replace(m *Message, args map[string]any) {
	m.Text, m.Edited = str(args["text"]), true
	m.Blocks, _ = args["blocks"].([]any)
	if metadata, ok := args["metadata"].(map[string]any); ok {
		m.Metadata = metadata
	}
}

func (s *Server) deleteMessage(args map[string]any) (map[string]any, *refusal) {
	m, no := s.own(args)
	if no != nil {
		return nil, no
	}
	m.Deleted = true
	return map[string]any{"channel": m.Channel, "ts": m.TS}, nil
}

// responseURL is where an interaction may be answered for a while.
type responseURL struct {
	channel, user string
	message       *Message // the one interacted with; nil for commands
	uses          int
	until         time.Time
}

// newResponseURL makes one; s.mu is held.
func (s *Server) newResponseURL(channel, user string, m *Message) string {
	id := s.id("R")
	r := &responseURL{channel: channel, user: user, message: m, until: time.Now().Add(30 * time.Minute)}
	s.responses[id] = r
	return s.base + "/response/" + id
}

func (s *Server) serveResponse(w http.ResponseWriter, r *http.Request, id string) {
	args := map[string]any{}
	if err := json.NewDecoder(io.LimitReader(r.Body, 1<<20)).Decode(&args); err != nil {
		http.Error(w, "invalid_payload", http.StatusBadRequest)
		return
	}
	call := Call{Method: "response_url", Args: args, At: time.Now()}
	if fault, faulty := s.takeFault("response_url"); faulty {
		call.Error = "fault"
		s.record(call)
		s.fail(w, fault)
		return
	}
	no := s.respond(id, args)
	var problems []string
	if no != nil {
		call.Error, problems = no.code, no.messages
	}
	s.record(call, problems...)
	if no != nil {
		http.Error(w, no.code, http.StatusBadRequest)
		return
	}
	_, _ = io.WriteString(w, "ok")
}

func (s *Server) respond(id string, args map[string]any) *refusal {
	s.mu.Lock()
	defer s.mu.Unlock()
	r, ok := s.responses[id]
	if !ok || time.Now().After(r.until) {
		return refuse("expired_url")
	}
	if r.uses++; r.uses > 5 {
		return refuse("used_url")
	}
	return s.answerInteraction(r, args)
}

// answerInteraction posts, replaces or deletes; s.mu is held.
func (s *Server) answerInteraction(r *responseURL, args map[string]any) *refusal {
	if truthy(args["delete_original"]) {
		if r.message != nil {
			r.message.Deleted = true
		}
		return nil
	}
	if no := s.checkMessage("response_url", args); no != nil {
		return no
	}
	if truthy(args["replace_original"]) && r.message != nil {
		s.replace(r.message, args)
		return nil
	}
	to := r.user
	if str(args["response_type"]) == "in_channel" {
		to = ""
	}
	c := s.channels[r.channel]
	if c == nil {
		c = &Channel{ID: r.channel}
	}
	s.post(c, args, to)
	return nil
}
