package discordtest

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// handler routes REST and gateway.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/gateway", s.serveGateway)
	mux.HandleFunc("/gateway/", s.serveGateway)
	for _, v := range []string{"/api/v10", "/api/v9"} {
		s.route(mux, v, "GET", routeGateway, s.getGateway)
		s.route(mux, v, "GET", "/gateway", func(*call) (int, any) { return http.StatusOK, map[string]any{"url": s.gatewayURL()} })
		s.route(mux, v, "GET", routeApp, s.getApp)
		s.route(mux, v, "PUT", routeCommands, s.putCommands)
		s.route(mux, v, "GET", routeCommands, s.getCommands)
		s.route(mux, v, "GET", routeChannel, s.getChannel)
		s.route(mux, v, "GET", routeMessages, s.getMessages)
		s.route(mux, v, "POST", routeMessages, s.postMessage)
		s.route(mux, v, "POST", routeTyping, func(*call) (int, any) { return http.StatusNoContent, nil })
		s.route(mux, v, "POST", routeDirect, s.postDirect)
		s.route(mux, v, "POST", routeCallback, s.postCallback)
		s.route(mux, v, "PATCH", routeOriginal, s.patchOriginal)
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.problem("there is no %s %s", r.Method, r.URL.Path)
		s.mu.Unlock()
		respond(w, http.StatusNotFound, refused(0, "404: Not Found"))
	})
	return mux
}

// call is one request being answered; the lock is held.
type call struct {
	*http.Request
	body map[string]any
	list []any
	raw  []byte
}

func (s *Server) route(mux *http.ServeMux, version, method, route string, serve func(*call) (int, any)) {
	mux.HandleFunc(method+" "+version+route, func(w http.ResponseWriter, r *http.Request) {
		raw, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		c := &call{Request: r, raw: raw}
		if json.Unmarshal(raw, &c.body) != nil {
			_ = json.Unmarshal(raw, &c.list) // commands come as a list
		}
		path := strings.TrimPrefix(r.URL.Path, version)
		s.serve(w, c, path, route, serve)
	})
}

func (s *Server) serve(w http.ResponseWriter, c *call, path, route string, serve func(*call) (int, any)) {
	request := Request{Method: c.Method, Path: path, Body: c.body, Header: c.Header.Clone(), At: time.Now()}
	s.mu.Lock()
	s.requests = append(s.requests, request)
	refuse := s.refuse
	s.change()
	s.mu.Unlock()
	var scripted *Refusal
	if refuse != nil {
		scripted = refuse(request)
	}
	if scripted != nil && scripted.Delay > 0 {
		select {
		case <-time.After(scripted.Delay):
		case <-c.Context().Done():
		}
	}
	if scripted != nil && scripted.Status != 0 {
		scripted.write(w)
		return
	}
	s.mu.Lock()
	status, body := s.answer(w, c, path, route, serve)
	s.change()
	s.mu.Unlock()
	if scripted != nil && scripted.Drop {
		panic(http.ErrAbortHandler)
	}
	respond(w, status, body)
}

// answer serves a call within its limits; the lock is held.
func (s *Server) answer(w http.ResponseWriter, c *call, path, route string, serve func(*call) (int, any)) (int, any) {
	interaction := route == routeCallback || strings.HasPrefix(route, "/webhooks/")
	if !interaction && c.Header.Get("Authorization") != "Bot "+s.Token {
		return http.StatusUnauthorized, refused(0, "401: Unauthorized")
	}
	if !strings.HasPrefix(c.Header.Get("User-Agent"), "DiscordBot (") {
		s.problem("User-Agent %q", c.Header.Get("User-Agent"))
	}
	if !interaction {
		if wait := s.limit(w, c.Method, path, route); wait > 0 {
			return http.StatusTooManyRequests, map[string]any{"message": "You are being rate limited.", "retry_after": wait.Seconds(), "global": false}
		}
	}
	if err := s.checkRequest(c, route); err != nil {
		s.problem("%s %s: %v", c.Method, route, err)
		return http.StatusBadRequest, refused(50035, "Invalid Form Body")
	}
	status, body := serve(c)
	if status < 300 && body != nil && s.schemas != nil {
		data, err := json.Marshal(body)
		if err == nil {
			err = s.schemas.check(responseAt(c.Method, route, status), data)
		}
		if err != nil {
			s.problem("this fake's response to %s %s: %v", c.Method, route, err)
		}
	}
	return status, body
}

func (s *Server) checkRequest(c *call, route string) error {
	if len(c.raw) == 0 || c.Method == http.MethodGet {
		return nil
	}
	if err := s.schemas.check(requestAt(c.Method, route), c.raw); err != nil {
		return err
	}
	if route == routeCommands {
		return checkCommands(c.list)
	}
	return checkRules(route, c.body)
}

func (f *Refusal) write(w http.ResponseWriter) {
	for key, value := range f.Header {
		w.Header().Set(key, value)
	}
	if f.Body != "" {
		w.WriteHeader(f.Status)
		_, _ = io.WriteString(w, f.Body)
		return
	}
	respond(w, f.Status, refused(f.Code, "scripted"))
}

func respond(w http.ResponseWriter, status int, body any) {
	if body == nil {
		w.WriteHeader(status)
		return
	}
	var b bytes.Buffer
	_ = json.NewEncoder(&b).Encode(body) // ours
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes())
}

func refused(code int, message string) map[string]any {
	return map[string]any{"code": code, "message": message}
}

func (s *Server) getGateway(*call) (int, any) {
	return http.StatusOK, map[string]any{
		"url": s.gatewayURL(), "shards": s.options.Shards,
		"session_start_limit": map[string]any{
			"total": 1000, "remaining": max(0, s.options.Remaining-len(s.identifies)), "reset_after": 3_600_000, "max_concurrency": s.options.MaxConcurrency,
		},
	}
}

func (s *Server) getApp(*call) (int, any) {
	return http.StatusOK, map[string]any{
		"id": s.AppID, "name": "fineprint", "icon": nil, "description": "", "type": nil, "verify_key": s.PublicKey, "flags": 0, "flags_new": "0",
		"redirect_uris": []any{}, "interactions_endpoint_url": nil, "role_connections_verification_url": nil, "owner": s.botUser(),
		"approximate_guild_count": len(s.guilds), "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
		"explicit_content_filter": 0, "team": nil, "eligible_oauth2_scopes": []any{},
	}
}

func (s *Server) putCommands(c *call) (int, any) {
	s.commands = nil
	for _, one := range c.list {
		o := map[string]any{"id": s.id(), "application_id": s.AppID, "version": s.id(), "default_member_permissions": nil, "description": "", "type": 1}
		given, _ := one.(map[string]any)
		for key, value := range given {
			if value != nil {
				o[key] = value
			}
		}
		s.commands = append(s.commands, o)
	}
	return http.StatusOK, s.commands
}

func (s *Server) getCommands(*call) (int, any) {
	if s.commands == nil {
		return http.StatusOK, []any{}
	}
	return http.StatusOK, s.commands
}

func (s *Server) channelOf(c *call) (*channel, int, any) {
	known := s.channels[c.PathValue("channel_id")]
	if known == nil || known.gone {
		return nil, http.StatusNotFound, refused(10003, "Unknown Channel")
	}
	return known, 0, nil
}

func (s *Server) getChannel(c *call) (int, any) {
	known, status, body := s.channelOf(c)
	if known == nil {
		return status, body
	}
	return http.StatusOK, s.channelObject(known)
}

// getMessages are those after an id, the oldest of them, newest first.
func (s *Server) getMessages(c *call) (int, any) {
	known, status, body := s.channelOf(c)
	if known == nil {
		return status, body
	}
	after := number(c.URL.Query().Get("after"))
	most, err := strconv.Atoi(c.URL.Query().Get("limit"))
	if err != nil {
		most = 50
	}
	list := []any{}
	for _, m := range known.messages {
		if number(m.ID) > after && len(list) < most && !m.Private {
			o := s.messageEvent(known, m, s.grantedIntents())
			for _, key := range []string{"guild_id", "member", "channel_type"} {
				delete(o, key) // the gateway has these, REST has not
			}
			list = append(list, o)
		}
	}
	slices.Reverse(list)
	return http.StatusOK, list
}

func (s *Server) grantedIntents() int {
	if s.options.MessageContent {
		return intentMessageContent
	}
	return 0
}

func (s *Server) postMessage(c *call) (int, any) {
	known, status, body := s.channelOf(c)
	if known == nil {
		return status, body
	}
	if known.recipient != nil && known.recipient.NoDirect {
		return http.StatusForbidden, refused(50007, "Cannot send messages to this user")
	}
	nonce, _ := c.body["nonce"].(string)
	if enforce, _ := c.body["enforce_nonce"].(bool); enforce && nonce != "" {
		for _, m := range known.messages {
			if m.nonce == nonce {
				return http.StatusOK, s.messageObject(m, true)
			}
		}
	}
	m := &Message{ID: s.id(), Channel: known.id, Guild: known.guild, Author: s.AppID, Body: c.body, nonce: nonce, at: time.Now()}
	if reference, ok := c.body["message_reference"].(map[string]any); ok {
		m.Reference, _ = reference["message_id"].(string)
		if must, set := reference["fail_if_not_exists"].(bool); s.find(known, m.Reference) == nil && (must || !set) {
			return http.StatusBadRequest, refused(50035, "Unknown message")
		}
	}
	s.deliver(known, m)
	return http.StatusOK, s.messageObject(m, true)
}

func (s *Server) postDirect(c *call) (int, any) {
	id, _ := c.body["recipient_id"].(string)
	p := s.users[id]
	if p == nil {
		return http.StatusBadRequest, refused(50033, "Invalid Recipient(s)")
	}
	return http.StatusOK, s.channelObject(s.channels[p.directLocked()])
}
