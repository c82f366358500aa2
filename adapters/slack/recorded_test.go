package slack

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fineprint/adapters/slack/slacktest"
)

// TestRecordedDeliveries lets the adapter take what Slack really delivered, to
// another bot: everything is acknowledged at once, nothing panics, and those that
// are addressed to the bot are answered.
func TestRecordedDeliveries(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(material + "payloads/*.json")
	if err == nil && len(files) == 0 {
		err = os.ErrNotExist
	}
	needs(t, "the folder of recorded deliveries", err)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			t.Parallel()
			raw, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var recorded map[string]json.RawMessage
			if err := json.Unmarshal(raw, &recorded); err != nil {
				t.Fatal(err)
			}
			replay(t, recorded)
		})
	}
}

func replay(t *testing.T, recorded map[string]json.RawMessage) {
	w := newWorld(t, options{})
	n := 0
	for what, raw := range recorded {
		var payload map[string]any
		if json.Unmarshal(raw, &payload) != nil {
			continue // a name or an id
		}
		kind := kindOfRecord(payload)
		if kind == "" {
			continue
		}
		n++
		channel := channelOfRecord(payload)
		w.AddChannel(slacktest.Channel{ID: channel, Members: []string{slacktest.BotUser, "U00FAKEUSER1", "U00FAKEUSER2"}})
		before := len(w.Calls("chat.postMessage"))
		d := w.Deliver(kind, payload)
		if _, err := d.Response(w.ctx); err != nil || d.Attempts() != 1 {
			t.Errorf("%s: acknowledged after %d attempts: %v", what, d.Attempts(), err)
		}
		w.inbox.wait()
		if answered := len(w.Calls("chat.postMessage")) > before; addressed(payload) && !answered {
			t.Errorf("%s was not answered: %s", what, w.log)
		}
	}
	if n == 0 {
		t.Error("the file holds no deliveries")
	}
	if strings.Contains(w.log.String(), "panic") {
		t.Errorf("panicked: %s", w.log)
	}
}

func kindOfRecord(payload map[string]any) string {
	switch {
	case payload["type"] == "event_callback":
		return "events_api"
	case payload["command"] != nil:
		return "slash_commands"
	case payload["type"] != nil && payload["user"] != nil:
		return "interactive"
	}
	return ""
}

func channelOfRecord(payload map[string]any) string {
	if event, ok := payload["event"].(map[string]any); ok {
		channel, _ := event["channel"].(string)
		return channel
	}
	if channel, ok := payload["channel"].(map[string]any); ok {
		id, _ := channel["id"].(string)
		return id
	}
	id, _ := payload["channel_id"].(string)
	return id
}

// addressed tells whether a recorded event mentions the bot or is a direct message.
func addressed(payload map[string]any) bool {
	event, ok := payload["event"].(map[string]any)
	if !ok {
		return false
	}
	text, _ := event["text"].(string)
	kind, _ := event["type"].(string)
	self := payload["authorizations"].([]any)[0].(map[string]any)["user_id"].(string)
	return kind == "app_mention" || kind == "message" && (event["channel_type"] == "im" || strings.Contains(text, "<@"+self+">"))
}
