package slacktest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

// method is one method of the Web API: the scopes of which one is needed, and
// what it does. Its error is Slack's code.
type method struct {
	scopes []string
	do     func(s *Server, args map[string]any) (map[string]any, *refusal)
}

// refusal is an error of the Web API.
type refusal struct {
	code     string
	messages []string
}

func refuse(code string, messages ...string) *refusal { return &refusal{code, messages} }

// methods are those that bots of this kind call.
// https://docs.slack.dev/reference/methods
var methods = map[string]method{
	"auth.test":                             {nil, (*Server).authTest},
	"chat.postMessage":                      {[]string{"chat:write"}, (*Server).postMessage},
	"chat.postEphemeral":                    {[]string{"chat:write"}, (*Server).postEphemeral},
	"chat.update":                           {[]string{"chat:write"}, (*Server).updateMessage},
	"chat.delete":                           {[]string{"chat:write"}, (*Server).deleteMessage},
	"chat.getPermalink":                     {nil, (*Server).permalink},
	"conversations.replies":                 {nil, (*Server).replies},
	"conversations.history":                 {nil, (*Server).history},
	"conversations.open":                    {[]string{"im:write"}, (*Server).openIM},
	"users.info":                            {[]string{"users:read"}, (*Server).userInfo},
	"views.open":                            {nil, (*Server).openView},
	"views.update":                          {nil, (*Server).updateView},
	"views.publish":                         {nil, (*Server).publishView},
	"assistant.threads.setStatus":           {[]string{"chat:write", "assistant:write"}, (*Server).setStatus},
	"assistant.threads.setSuggestedPrompts": {[]string{"chat:write", "assistant:write"}, (*Server).setPrompts},
}

func (s *Server) serveAPI(w http.ResponseWriter, r *http.Request, name string) {
	args, token, inHeader, err := arguments(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	call := Call{Method: name, Args: args, At: time.Now()}
	fault, faulty := s.takeFault(name)
	if faulty && !fault.After {
		call.Error = "fault"
		s.record(call)
		s.fail(w, fault)
		return
	}
	reply, no := s.call(name, args, token, inHeader)
	var problems []string
	if no != nil {
		call.Error = no.code
		reply = map[string]any{"ok": false, "error": no.code}
		if len(no.messages) > 0 {
			problems = no.messages
			reply["response_metadata"] = map[string]any{"messages": no.messages}
		}
	}
	s.record(call, problems...)
	if faulty {
		s.fail(w, fault)
		return
	}
	w.Header().Set("X-OAuth-Scopes", strings.Join(s.scopes(), ","))
	writeJSON(w, reply)
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(v)
}

func (s *Server) fail(w http.ResponseWriter, fault Fault) {
	switch {
	case fault.Cut:
		if h, ok := w.(http.Hijacker); ok {
			if c, _, err := h.Hijack(); err == nil {
				_ = c.Close()
			}
		}
	case fault.Status == http.StatusTooManyRequests:
		w.Header().Set("Retry-After", strconv.Itoa(fault.RetryAfter))
		w.WriteHeader(fault.Status)
		writeJSON(w, map[string]any{"ok": false, "error": "ratelimited"})
	case fault.Status != 0:
		http.Error(w, "broken", fault.Status)
	default:
		writeJSON(w, map[string]any{"ok": false, "error": fault.Error})
	}
}

// structured are the arguments that are JSON within a form.
var structured = []string{"blocks", "attachments", "metadata", "view", "prompts"}

// arguments reads a call in either encoding, with the token in header or body.
func arguments(r *http.Request) (args map[string]any, token string, inHeader bool, err error) {
	args = map[string]any{}
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/json") {
		if err := json.NewDecoder(io.LimitReader(r.Body, 1<<20)).Decode(&args); err != nil && err != io.EOF {
			return nil, "", false, fmt.Errorf("body: %w", err)
		}
	} else {
		if err := r.ParseForm(); err != nil {
			return nil, "", false, fmt.Errorf("form: %w", err)
		}
		fill(args, r.Form)
	}
	token = str(args["token"])
	delete(args, "token")
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		return args, bearer, true, nil
	}
	return args, token, false, nil
}

func fill(args map[string]any, form url.Values) {
	for name := range form {
		value := form.Get(name)
		args[name] = value
		if slices.Contains(structured, name) {
			var v any
			if json.Unmarshal([]byte(value), &v) == nil {
				args[name] = v
			}
		}
	}
}

func (s *Server) call(name string, args map[string]any, token string, inHeader bool) (map[string]any, *refusal) {
	if name == "apps.connections.open" {
		return s.openConnection(token, inHeader)
	}
	m, ok := methods[name]
	switch {
	case !ok:
		return nil, refuse("unknown_method")
	case token == "":
		return nil, refuse("not_authed")
	case token == s.config.AppToken:
		return nil, refuse("not_allowed_token_type")
	case token != s.config.BotToken:
		return nil, refuse("invalid_auth")
	case len(m.scopes) > 0 && !slices.ContainsFunc(m.scopes, s.granted):
		return nil, refuse("missing_scope")
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	reply, no := m.do(s, args)
	if no != nil {
		return nil, no
	}
	if reply == nil {
		reply = map[string]any{}
	}
	reply["ok"] = true
	return reply, nil
}

// known are all scopes that this package looks at.
var known = []string{
	"app_mentions:read", "assistant:write", "channels:history", "chat:write", "commands", "groups:history", "im:history", "im:write", "users:read",
}

func (s *Server) scopes() []string {
	if s.config.Scopes == nil {
		return known
	}
	return s.config.Scopes
}

func (s *Server) granted(scope string) bool { return slices.Contains(s.scopes(), scope) }

func (s *Server) authTest(map[string]any) (map[string]any, *refusal) {
	return map[string]any{"url": "https://test.slack.com/", "team": "Test", "user": "fineprint", "team_id": Team, "user_id": BotUser, "bot_id": BotID, "is_enterprise_install": false}, nil
}

func (s *Server) userInfo(args map[string]any) (map[string]any, *refusal) {
	u, ok := s.users[str(args["user"])]
	if !ok {
		return nil, refuse("user_not_found")
	}
	return map[string]any{"user": map[string]any{
		"id": u.ID, "team_id": orTeam(u.Team), "name": u.Name, "is_admin": u.Admin, "is_owner": u.Owner, "is_restricted": u.Restricted,
		"is_ultra_restricted": false, "is_stranger": u.Stranger, "is_bot": u.ID == BotUser, "profile": map[string]any{"display_name": u.Name},
	}}, nil
}

func orTeam(team string) string {
	if team == "" {
		return Team
	}
	return team
}

func (s *Server) permalink(args map[string]any) (map[string]any, *refusal) {
	ts := strings.ReplaceAll(str(args["message_ts"]), ".", "")
	return map[string]any{"permalink": "https://test.slack.com/archives/" + str(args["channel"]) + "/p" + ts}, nil
}

func (s *Server) setStatus(args map[string]any) (map[string]any, *refusal) {
	if str(args["channel_id"]) == "" || str(args["thread_ts"]) == "" {
		return nil, refuse("invalid_arguments")
	}
	return nil, nil
}

// setPrompts silently does nothing in an agent app when a thread is given.
func (s *Server) setPrompts(args map[string]any) (map[string]any, *refusal) {
	prompts, ok := args["prompts"].([]any)
	if !ok || len(prompts) == 0 || len(prompts) > maxPrompts {
		return nil, refuse("invalid_arguments")
	}
	if str(args["thread_ts"]) != "" {
		s.problems = append(s.problems, "assistant.threads.setSuggestedPrompts: thread_ts makes it fail silently in agent apps")
	}
	return nil, nil
}
