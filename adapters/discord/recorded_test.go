package discord

import (
	"context"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"fineprint/adapters/discord/discordtest"
)

// TestRecordedPayloads reads deliveries as Discord really made them: each message
// is judged as it should be, each press is answered.
func TestRecordedPayloads(t *testing.T) {
	t.Parallel()
	path, ok := discordtest.Shared(t, "payloads.json")
	if !ok {
		t.Skip("the recorded payloads are not there: ../shared/discord/payloads.json")
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]json.RawMessage
	if err := json.Unmarshal(data, &all); err != nil {
		t.Fatal(err)
	}
	var meta struct{ BotID string }
	if err := json.Unmarshal(all["metadata"], &meta); err != nil || meta.BotID == "" {
		t.Fatalf("the recording's bot: %v", err)
	}
	w := start(t, discordtest.Options{}, nil)
	w.adapter.identified(readyEvent{User: user{ID: meta.BotID}})
	seen := 0
	for name, payload := range all {
		switch {
		case strings.HasPrefix(name, "gateway"):
			seen += recordedEvent(t, w, name, payload)
		case name != "metadata":
			recordedPress(t, w, name, payload)
			seen++
		}
	}
	if seen < 15 {
		t.Errorf("only %d payloads were read", seen)
	}
}

func recordedEvent(t *testing.T, w *world, name string, payload json.RawMessage) int {
	t.Helper()
	var event struct {
		Type string
		Data json.RawMessage
	}
	if err := json.Unmarshal(payload, &event); err != nil {
		t.Fatal(err)
	}
	if event.Type != "GATEWAY_MESSAGE_CREATE" {
		return 0
	}
	var m messageEvent
	if err := json.Unmarshal(event.Data, &m); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if m.ID == "" || m.ChannelID == "" || m.Author.ID == "" {
		t.Errorf("%s lacks an id: %+v", name, m)
	}
	k, asked := w.adapter.kindOf(t.Context(), m)
	if want := strings.HasSuffix(name, "Mention") && name != "gatewayRoleMention"; asked != want {
		t.Errorf("%s is taken as %q, %v", name, k, asked)
	}
	if asked {
		if d, err := w.adapter.delivery(m, k); err != nil || strings.Contains(string(d.Payload), "<@") {
			t.Errorf("%s: %s, %v", name, d.Payload, err)
		}
	}
	return 1
}

func recordedPress(t *testing.T, w *world, name string, payload json.RawMessage) {
	t.Helper()
	var i interaction
	if err := json.Unmarshal(payload, &i); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if i.user() == "" || i.Token == "" || i.direct() != strings.HasPrefix(name, "dm") {
		t.Errorf("%s: user %q, direct %v", name, i.user(), i.direct())
	}
	var got response
	i.reply = replyInto(&got)
	if err := w.adapter.route(t.Context(), &i); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	if m, ok := got.Data.(message); !ok || !strings.Contains(m.Components[0].Content, "no longer works") {
		t.Errorf("%s gets %+v", name, got)
	}
}

func replyInto(got *response) func(context.Context, response) error {
	return func(_ context.Context, r response) error {
		*got = r
		return nil
	}
}
