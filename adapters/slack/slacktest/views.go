package slacktest

import "time"

// View is a modal as it stands.
type View struct {
	ID, User string
	View     map[string]any
	Closed   bool
}

// trigger lets a view be opened once within three seconds.
// https://docs.slack.dev/interactivity/handling-user-interaction/#modal_responses
type trigger struct {
	user  string
	until time.Time
}

// newTrigger makes one; s.mu is held.
func (s *Server) newTrigger(user string) string {
	id := s.id("trigger.")
	s.triggers[id] = trigger{user, time.Now().Add(3 * time.Second)}
	return id
}

func (s *Server) checkView(value any) *refusal {
	c := &checker{}
	c.view(value)
	for _, loose := range append(c.loose, c.alive...) {
		s.problems = append(s.problems, "view: "+loose)
	}
	if len(c.problems) > 0 {
		return refuse("invalid_arguments", c.problems...)
	}
	return nil
}

func (s *Server) openView(args map[string]any) (map[string]any, *refusal) {
	t, ok := s.triggers[str(args["trigger_id"])]
	if !ok {
		return nil, refuse("invalid_trigger_id")
	}
	delete(s.triggers, str(args["trigger_id"]))
	if time.Now().After(t.until) {
		return nil, refuse("expired_trigger_id")
	}
	if no := s.checkView(args["view"]); no != nil {
		return nil, no
	}
	view, _ := args["view"].(map[string]any)
	v := &View{ID: s.id("V"), User: t.user, View: view}
	s.views[v.ID] = v
	return map[string]any{"view": s.wireView(v)}, nil
}

func (s *Server) updateView(args map[string]any) (map[string]any, *refusal) {
	v, ok := s.views[str(args["view_id"])]
	if !ok {
		return nil, refuse("not_found")
	}
	if no := s.checkView(args["view"]); no != nil {
		return nil, no
	}
	v.View, _ = args["view"].(map[string]any)
	return map[string]any{"view": s.wireView(v)}, nil
}

func (s *Server) publishView(args map[string]any) (map[string]any, *refusal) {
	if _, ok := s.users[str(args["user_id"])]; !ok {
		return nil, refuse("user_not_found")
	}
	if no := s.checkView(args["view"]); no != nil {
		return nil, no
	}
	view, _ := args["view"].(map[string]any)
	s.homes[str(args["user_id"])] = view
	return map[string]any{"view": map[string]any{"id": "VHOME", "type": "home"}}, nil
}

// wireView is a view as Slack tells it; it keeps its id through updates.
func (s *Server) wireView(v *View) map[string]any {
	w := map[string]any{"id": v.ID, "team_id": Team, "app_id": App, "bot_id": BotID, "root_view_id": v.ID, "hash": "1.a", "state": map[string]any{"values": map[string]any{}}}
	for name, value := range v.View {
		w[name] = value
	}
	return w
}

// Home is what a person's App Home shows; nil before it was published.
func (s *Server) Home(user string) map[string]any {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.homes[user]
}

// LastView is the view that a person opened last, as it stands now.
func (s *Server) LastView(user string) (View, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	var last *View
	for _, v := range s.views {
		if v.User == user && (last == nil || v.ID > last.ID) {
			last = v
		}
	}
	if last == nil {
		return View{}, false
	}
	return *last, true
}
