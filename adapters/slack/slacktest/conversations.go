package slacktest

import (
	"fmt"
	"strconv"
)

// history needs the scope of the channel's kind.
func (s *Server) mayRead(c *Channel) *refusal {
	scope := map[string]string{"channel": "channels:history", "group": "groups:history", "im": "im:history"}[c.Kind]
	if !s.granted(scope) {
		return refuse("missing_scope")
	}
	if !c.has(BotUser) {
		return refuse("not_in_channel")
	}
	return nil
}

func (s *Server) replies(args map[string]any) (map[string]any, *refusal) {
	c, ok := s.channels[str(args["channel"])]
	if !ok {
		return nil, refuse("channel_not_found")
	}
	if no := s.mayRead(c); no != nil {
		return nil, no
	}
	root := str(args["ts"])
	var list []any
	for _, m := range s.messages {
		if m.Channel == c.ID && !m.Deleted && m.To == "" && (m.TS == root || m.Thread == root) {
			list = append(list, s.wireMessage(m, truthy(args["include_all_metadata"])))
		}
	}
	if len(list) == 0 {
		return nil, refuse("thread_not_found")
	}
	return s.page(list, args), nil
}

func (s *Server) history(args map[string]any) (map[string]any, *refusal) {
	c, ok := s.channels[str(args["channel"])]
	if !ok {
		return nil, refuse("channel_not_found")
	}
	if no := s.mayRead(c); no != nil {
		return nil, no
	}
	oldest, latest := str(args["oldest"]), str(args["latest"])
	var list []any
	for i := len(s.messages) - 1; i >= 0; i-- {
		m := s.messages[i]
		if m.Channel == c.ID && !m.Deleted && m.To == "" && m.Thread == "" && m.TS >= oldest && (latest == "" || m.TS <= latest) {
			list = append(list, s.wireMessage(m, truthy(args["include_all_metadata"])))
		}
	}
	return s.page(list, args), nil
}

// page answers with one page of a list.
func (s *Server) page(list []any, args map[string]any) map[string]any {
	from, _ := strconv.Atoi(str(args["cursor"]))
	limit, _ := strconv.Atoi(fmt.Sprint(args["limit"]))
	if limit <= 0 {
		limit = 100
	}
	from = min(from, len(list))
	to := min(from+limit, len(list))
	cursor := ""
	if to < len(list) {
		cursor = strconv.Itoa(to)
	}
	return map[string]any{"messages": list[from:to], "has_more": cursor != "", "response_metadata": map[string]any{"next_cursor": cursor}}
}

func truthy(v any) bool {
	return v == true || v == "true" || v == "1"
}

func (s *Server) openIM(args map[string]any) (map[string]any, *refusal) {
	user := str(args["users"])
	if _, ok := s.users[user]; !ok {
		return nil, refuse("user_not_found")
	}
	return map[string]any{"channel": map[string]any{"id": s.im(user).ID}}, nil
}

// im is a person's channel with the app; s.mu is held.
func (s *Server) im(user string) *Channel {
	id := "D" + user
	if s.channels[id] == nil {
		s.channels[id] = &Channel{ID: id, Kind: "im", Members: []string{user, BotUser}}
	}
	return s.channels[id]
}
