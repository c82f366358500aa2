package slacktest

import (
	"encoding/json"
	"maps"
)

// Command lets a person use the slash command.
func (s *Server) Command(channel, user, text string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.deliver(kindCommand, map[string]any{
		"token": "verification", "team_id": Team, "team_domain": "test", "channel_id": channel, "channel_name": "test", "user_id": user, "user_name": "test",
		"command": "/fineprint", "text": text, "api_app_id": App, "is_enterprise_install": "false",
		"response_url": s.newResponseURL(channel, user, nil), "trigger_id": s.newTrigger(user),
	})
}

// interaction is what all of them tell; s.mu is held.
func (s *Server) interaction(kind, user string) map[string]any {
	return map[string]any{
		"type": kind, "token": "verification", "api_app_id": App, "team": map[string]any{"id": Team, "domain": "test"},
		"user": map[string]any{"id": user, "username": "test", "name": "test", "team_id": Team}, "trigger_id": s.newTrigger(user),
		"enterprise": nil, "is_enterprise_install": false,
	}
}

// Press lets a person use an element of a message: a button, a menu with picked
// as the option's value, or feedback buttons with picked "+" or "-". The element
// is found by its action id; nil is returned where the message has none.
func (s *Server) Press(m Message, user, action, picked string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	element, block := find(m.Blocks, action)
	if element == nil {
		return nil
	}
	var original *Message
	for _, one := range s.messages {
		if one.TS == m.TS && one.Channel == m.Channel {
			original = one
		}
	}
	payload := s.interaction("block_actions", user)
	payload["container"] = map[string]any{"type": "message", "message_ts": m.TS, "channel_id": m.Channel, "is_ephemeral": m.To != "", "thread_ts": orNil(m.Thread)}
	payload["channel"] = map[string]any{"id": m.Channel, "name": "test"}
	payload["response_url"] = s.newResponseURL(m.Channel, user, original)
	if m.To == "" && original != nil {
		payload["message"] = s.wireMessage(original, true)
	}
	payload["state"] = map[string]any{"values": map[string]any{}}
	payload["actions"] = []any{used(element, block, picked)}
	return s.deliver(kindInteraction, payload)
}

// PressView does the same in a modal or, for view id "", in a person's App Home.
func (s *Server) PressView(viewID, user, action, picked string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	view := map[string]any{}
	if v, ok := s.views[viewID]; ok {
		view = s.wireView(v)
	} else {
		maps.Copy(view, s.homes[user])
		view["id"] = "VHOME"
	}
	blocks, _ := view["blocks"].([]any)
	element, block := find(blocks, action)
	if element == nil {
		return nil
	}
	payload := s.interaction("block_actions", user)
	payload["container"] = map[string]any{"type": "view", "view_id": view["id"]}
	payload["view"] = view
	payload["actions"] = []any{used(element, block, picked)}
	return s.deliver(kindInteraction, payload)
}

func orNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// find looks for an element by its action id, in blocks and input blocks.
func find(blocks []any, action string) (element, block map[string]any) {
	for _, one := range blocks {
		b, _ := one.(map[string]any)
		elements, _ := b["elements"].([]any)
		for _, single := range []any{b["accessory"], b["element"]} {
			if single != nil {
				elements = append(elements, single)
			}
		}
		for _, e := range elements {
			if m, ok := e.(map[string]any); ok && str(m["action_id"]) == action {
				return m, b
			}
		}
	}
	return nil, nil
}

// used is an element as it comes back.
func used(element, block map[string]any, picked string) map[string]any {
	a := map[string]any{"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"], "action_ts": "1.2"}
	if a["block_id"] == nil {
		a["block_id"] = "b1"
	}
	switch str(element["type"]) {
	case "button":
		a["text"], a["value"] = element["text"], element["value"]
	case "feedback_buttons":
		side, _ := element["positive_button"].(map[string]any)
		if picked == "-" {
			side, _ = element["negative_button"].(map[string]any)
		}
		a["text"], a["value"] = side["text"], side["value"]
	case "plain_text_input":
		a["value"] = picked
	case "static_select", "external_select", "radio_buttons":
		a["selected_option"] = map[string]any{"text": map[string]any{"type": "plain_text", "text": picked}, "value": picked}
	}
	return a
}

// Shortcut lets a person use a message shortcut.
func (s *Server) Shortcut(callback, channel, ts, user string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	payload := s.interaction("message_action", user)
	payload["callback_id"], payload["message_ts"], payload["action_ts"] = callback, ts, "1.2"
	payload["channel"] = map[string]any{"id": channel, "name": "test"}
	payload["response_url"] = s.newResponseURL(channel, user, nil)
	if m := s.message(channel, ts); m != nil {
		payload["message"] = s.wireMessage(m, false)
	}
	return s.deliver(kindInteraction, payload)
}

// Type lets a person type into a menu with outside options.
func (s *Server) Type(user, action, block, typed string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	payload := s.interaction("block_suggestion", user)
	delete(payload, "trigger_id")
	payload["action_id"], payload["block_id"], payload["value"] = action, block, typed
	payload["container"] = map[string]any{"type": "message", "message_ts": "1.2", "channel_id": "C1", "is_ephemeral": false}
	return s.deliver(kindInteraction, payload)
}

// Submit lets a person submit a modal, with values by block and action id.
func (s *Server) Submit(viewID, user string, values map[string]map[string]any) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	v, ok := s.views[viewID]
	if !ok {
		return nil
	}
	view := s.wireView(v)
	view["state"] = map[string]any{"values": values}
	payload := s.interaction("view_submission", user)
	payload["view"], payload["response_urls"] = view, []any{}
	return s.deliver(kindInteraction, payload)
}

// OpenHome lets a person open a tab of the app, "home" or "messages".
func (s *Server) OpenHome(user, tab string) *Delivery {
	s.mu.Lock()
	defer s.mu.Unlock()
	im := s.im(user)
	return s.deliver(kindEvent, s.event(im, map[string]any{"type": "app_home_opened", "user": user, "channel": im.ID, "tab": tab, "event_ts": s.ts()}))
}

// useResponse does what an acknowledgement asks for; s.mu is held.
func (s *Server) useResponse(d *Delivery, raw json.RawMessage) {
	var response map[string]any
	payload, ok := d.Payload.(map[string]any)
	if !ok || json.Unmarshal(raw, &response) != nil || len(response) == 0 {
		return
	}
	if d.Kind == kindCommand {
		r := &responseURL{channel: str(payload["channel_id"]), user: str(payload["user_id"])}
		if no := s.answerInteraction(r, response); no != nil {
			s.problems = append(s.problems, append([]string{"response: " + no.code}, no.messages...)...)
		}
		return
	}
	switch str(payload["type"]) {
	case "view_submission":
		s.useViewResponse(payload, response)
	case "block_suggestion":
		c := &checker{}
		c.options("options", response, maxOptions)
		if list, _ := response["options"].([]any); len(list) > 0 {
			s.problems = append(s.problems, c.problems...)
		}
	}
}

func (s *Server) useViewResponse(payload, response map[string]any) {
	view, _ := payload["view"].(map[string]any)
	v, ok := s.views[str(view["id"])]
	if !ok {
		return
	}
	switch str(response["response_action"]) {
	case "update", "push":
		if no := s.checkView(response["view"]); no != nil {
			s.problems = append(s.problems, append([]string{"response_action: " + no.code}, no.messages...)...)
			return
		}
		v.View, _ = response["view"].(map[string]any)
	case "errors":
	default:
		v.Closed = true
	}
}
