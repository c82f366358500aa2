package slack

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/slack-go/slack"
	"github.com/slack-go/slack/socketmode"
)

// WebhookPath is where Slack delivers events, commands and interactions by HTTP.
const WebhookPath = "/slack/events"

// Webhooks returns the handler of HTTP deliveries by path; none with Socket Mode.
func (a *Adapter) Webhooks() map[string]http.Handler {
	if a.config.AppToken != "" {
		return nil
	}
	return map[string]http.Handler{WebhookPath: http.HandlerFunc(a.webhook)}
}

// webhook verifies the signature before it looks at anything.
// https://docs.slack.dev/authentication/verifying-requests-from-slack/
func (a *Adapter) webhook(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "Slack posts here", http.StatusMethodNotAllowed)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxDelivery))
	if err != nil {
		neverAgain(w, "the body cannot be read")
		return
	}
	if !a.signed(r, body) {
		http.Error(w, "the signature is missing, old or wrong", http.StatusUnauthorized)
		return
	}
	if strings.HasPrefix(r.Header.Get("Content-Type"), "application/x-www-form-urlencoded") {
		a.webhookForm(w, r, body)
		return
	}
	a.webhookEvent(w, r, body)
}

// neverAgain refuses what would be no better the next time.
// https://docs.slack.dev/apis/events-api/
func neverAgain(w http.ResponseWriter, why string) {
	w.Header().Set("X-Slack-No-Retry", "1")
	http.Error(w, why, http.StatusBadRequest)
}

func (a *Adapter) signed(r *http.Request, body []byte) bool {
	verifier, err := slack.NewSecretsVerifier(r.Header, a.config.SigningSecret)
	if err != nil {
		return false
	}
	if _, err := verifier.Write(body); err != nil {
		return false
	}
	return verifier.Ensure() == nil
}

func (a *Adapter) webhookEvent(w http.ResponseWriter, r *http.Request, body []byte) {
	var check struct{ Type, Challenge string }
	// What is no object, such as null, decodes to nothing and is acknowledged below.
	if json.Unmarshal(body, &check) == nil && check.Type == "url_verification" {
		writeJSON(w, map[string]string{"challenge": check.Challenge})
		return
	}
	if !a.awake(r.Context()) {
		http.Error(w, "not ready yet", http.StatusServiceUnavailable)
		return
	}
	if err := a.event(r.Context(), body); err != nil {
		a.log.Error("slack: an event could not be kept and will come again", "error", err)
		http.Error(w, "could not be kept", http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusOK)
}

// awakeTime is how long a delivery may wait for the adapter to begin; Slack waits
// three seconds, and does not try again with what people press and type.
const awakeTime = 2 * time.Second

// awake waits a moment for Run, so that a restart is not felt.
func (a *Adapter) awake(ctx context.Context) bool {
	select {
	case <-a.started:
	case <-time.After(awakeTime):
	case <-ctx.Done():
	}
	return a.running.Load() != nil
}

// webhookForm takes commands and interactions, which come as forms.
func (a *Adapter) webhookForm(w http.ResponseWriter, r *http.Request, body []byte) {
	form, err := url.ParseQuery(string(body))
	if err != nil {
		neverAgain(w, "the form cannot be read")
		return
	}
	if form.Get("ssl_check") == "1" {
		w.WriteHeader(http.StatusOK)
		return
	}
	if !a.awake(r.Context()) {
		http.Error(w, "not ready yet", http.StatusServiceUnavailable)
		return
	}
	var reply any
	var then func(context.Context)
	if payload := form.Get("payload"); payload != "" {
		reply, then = a.interactive(r.Context(), socketmode.RequestTypeInteractive, json.RawMessage(payload))
	} else {
		c := commandOf(form)
		then = func(ctx context.Context) { a.command(ctx, c) }
	}
	if reply != nil {
		writeJSON(w, reply)
	} else {
		w.WriteHeader(http.StatusOK)
	}
	if then != nil {
		a.background(then)
	}
}

func commandOf(form url.Values) slack.SlashCommand {
	return slack.SlashCommand{
		TeamID: form.Get("team_id"), EnterpriseID: form.Get("enterprise_id"), ChannelID: form.Get("channel_id"), UserID: form.Get("user_id"),
		Command: form.Get("command"), Text: form.Get("text"), ResponseURL: form.Get("response_url"), TriggerID: form.Get("trigger_id"),
	}
}

func writeJSON(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	_ = json.NewEncoder(w).Encode(v)
}
