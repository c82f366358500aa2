package slack

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"fineprint/bot"
)

// delivered is what Slack wraps around each event. Read here rather than with
// slack-go, which refuses events it does not know.
// https://docs.slack.dev/apis/events-api/#callback-field
type delivered struct {
	Type           string          `json:"type"`
	Team           string          `json:"team_id"`
	Enterprise     string          `json:"enterprise_id"`
	ID             string          `json:"event_id"`
	Shared         bool            `json:"is_ext_shared_channel"`
	Authorizations []authorization `json:"authorizations"`
	Event          json.RawMessage `json:"event"`
}

type authorization struct {
	User  string `json:"user_id"`
	IsBot bool   `json:"is_bot"`
}

// event is what happened, with the fields of all kinds that are heard.
// https://docs.slack.dev/reference/events
type event struct {
	message
	Channel     string  `json:"channel"`
	ChannelType string  `json:"channel_type"`
	EventTS     string  `json:"event_ts"`
	Deleted     string  `json:"deleted_ts"`
	Tab         string  `json:"tab"`
	Message     message `json:"message"`
	Previous    message `json:"previous_message"`
	Tokens      struct {
		Bot []string `json:"bot"`
	} `json:"tokens"`
}

type message struct {
	Type    string `json:"type"`
	Subtype string `json:"subtype"`
	User    string `json:"user"`
	Bot     string `json:"bot_id"`
	Text    string `json:"text"`
	TS      string `json:"ts"`
	Thread  string `json:"thread_ts"`
	Parent  string `json:"parent_user_id"`
	Edited  struct {
		TS string `json:"ts"`
	} `json:"edited"`
}

// event takes one delivery of the Events API. An error means that it could not be
// kept and must come again; everything that is none of ours is nil.
func (a *Adapter) event(ctx context.Context, raw json.RawMessage) error {
	var d delivered
	var e event
	if !decode(raw, &d) || d.Type != "event_callback" || !decode(d.Event, &e) {
		if d.Type == "app_rate_limited" {
			// https://docs.slack.dev/reference/events/app_rate_limited/
			a.log.Warn("slack: more than 30,000 events an hour came from a workspace, and Slack holds some back for a minute")
		}
		return nil
	}
	switch e.Type {
	case "app_mention", "message":
		return a.messageEvent(ctx, d, e)
	case "app_home_opened":
		a.background(func(ctx context.Context) { a.opened(ctx, d, e) })
	case "app_uninstalled":
		return a.uninstalled(ctx, d)
	case "tokens_revoked":
		if len(e.Tokens.Bot) > 0 {
			return a.uninstalled(ctx, d)
		}
	}
	return nil
}

// decode is false for what is not understood, which would not be the next time
// either.
func decode(raw []byte, into any) bool { return json.Unmarshal(raw, into) == nil }

// tenant is what everything kept is keyed by: the workspace, or the organisation
// where an app is installed for all of it and no workspace is told.
func tenant(team, enterprise string) string {
	if team == "" {
		return enterprise
	}
	return team
}

func scopeOf(tenant string) string { return name + "/" + tenant }

func personOf(tenant, user string) bot.Person {
	return bot.Person(scopeOf(tenant) + "/" + user)
}

// uninstalled forgets the workspace.
func (a *Adapter) uninstalled(ctx context.Context, d delivered) error {
	scope := scopeOf(tenant(d.Team, d.Enterprise))
	if err := a.store.ForgetScope(ctx, scope); err != nil {
		return fmt.Errorf("forget the workspace: %w", err)
	}
	a.settings.clear()
	a.log.Warn("slack: the app was removed from a workspace, and what was kept of it is deleted")
	return nil
}

// messageEvent decides whether a message concerns the bot, and keeps it if so.
func (a *Adapter) messageEvent(ctx context.Context, d delivered, e event) error {
	w, err := a.read(ctx, d, e)
	if w == nil || err != nil {
		return err
	}
	if err := a.noteShared(ctx, *w); err != nil {
		return err
	}
	return a.accept(ctx, *w, d.ID)
}

// accept hands work to the inbox under all names by which Slack may bring it again.
func (a *Adapter) accept(ctx context.Context, w work, eventID string) error {
	if w.Kind == kindAsk {
		// Noted first, so that an edit that comes before the answer finds it.
		if err := a.store.SetState(ctx, w.askedKey(), "1", keepReplies); err != nil {
			return fmt.Errorf("note the question: %w", err)
		}
	}
	payload, err := json.Marshal(w)
	if err != nil {
		return fmt.Errorf("pack the question: %w", err)
	}
	// A mention comes as app_mention and as message, with different event ids and
	// the same time; a retry comes with the same event id.
	keys := []string{w.key()}
	if eventID != "" {
		keys = append(keys, w.Tenant+"/"+eventID)
	}
	_, err = a.inbox.Accept(ctx, bot.Delivery{Adapter: name, Keys: keys, Lane: w.Tenant + "/" + w.Channel, Payload: payload})
	if err != nil {
		return fmt.Errorf("keep the question: %w", err)
	}
	return nil
}

// heardSubtypes are the messages that people write; all others are Slack's own
// notes, or told apart before.
var heardSubtypes = []string{"", "file_share", "thread_broadcast"}

// read turns a message event into work; nil when it is none of ours.
func (a *Adapter) read(ctx context.Context, d delivered, e event) (*work, error) {
	w := work{
		Version: workVersion, Tenant: tenant(d.Team, d.Enterprise), Channel: e.Channel, Direct: e.ChannelType == "im" || strings.HasPrefix(e.Channel, "D"),
		Shared: d.Shared, Self: a.selfOf(d),
	}
	switch {
	case e.Subtype == "message_deleted":
		return a.removal(ctx, w, e.Previous, cmpOr(e.Deleted, e.Previous.TS))
	case e.Subtype == "message_changed" && e.Message.Subtype == "tombstone":
		return a.removal(ctx, w, e.Previous, cmpOr(e.Message.TS, e.Previous.TS))
	case e.Subtype == "message_changed":
		return a.change(ctx, w, e)
	case !slices.Contains(heardSubtypes, e.Subtype) || !a.person(e.message, w.Self):
		return nil, nil
	}
	w.take(e.message)
	return a.concerns(ctx, w, e)
}

// selfOf is the bot's user in the workspace of a delivery.
func (a *Adapter) selfOf(d delivered) string {
	for _, one := range d.Authorizations {
		if one.IsBot && one.User != "" {
			return one.User
		}
	}
	if self := a.self.Load(); self != nil {
		return self.user
	}
	return ""
}

// person tells whether a message is from somebody to answer: no bots, ourselves
// among them, save those that were let in, and not Slackbot.
func (a *Adapter) person(m message, self string) bool {
	if own := a.self.Load(); own != nil && m.Bot != "" && m.Bot == own.bot {
		return false
	}
	if m.Bot != "" {
		return slices.Contains(a.config.Bots, m.Bot) && m.User != self
	}
	return m.User != "" && m.User != self && m.User != "USLACKBOT"
}

// concerns decides whether a person's message is for the bot.
func (a *Adapter) concerns(ctx context.Context, w work, e event) (*work, error) {
	if e.Type == "app_mention" || w.Direct || mentions(w.Text, w.Self) {
		w.Kind, w.Addressed = kindAsk, true
		if !w.Direct && w.Thread != "" && (e.Parent == "" || e.Parent == w.Self) {
			return a.relayed(ctx, w)
		}
		return &w, nil
	}
	w.Kind = kindAsk
	if w.Thread != "" {
		return a.inThread(ctx, w, e)
	}
	set, err := a.settingsOf(ctx, w.Tenant, w.Channel)
	if err != nil || set.Listen != listenAlways || !asks(w.Text) || mentionsSomebody(w.Text) {
		return nil, err
	}
	return &w, nil
}

// inThread takes a reply that does not mention the bot: to the maintainers' copy
// of a question, or in a conversation the bot is part of.
func (a *Adapter) inThread(ctx context.Context, w work, e event) (*work, error) {
	if e.Parent == "" || e.Parent == w.Self {
		relay, err := a.relayed(ctx, w)
		if err != nil || relay.Kind == kindRelay {
			return relay, err
		}
	}
	last, err := a.store.State(ctx, w.threadKey())
	if err != nil || last == "" || mentionsSomebody(w.Text) {
		return nil, wrapped("look up the thread", err)
	}
	if asks(w.Text) || last == w.asker() {
		return &w, nil
	}
	// People talk to each other; from now on only questions are for the bot.
	return nil, wrapped("note the thread", a.store.SetState(ctx, w.threadKey(), othersTalk, keepThreads))
}

// relayed makes a reply in the thread of a question sent to the maintainers a
// reply to its asker; other work is returned as it is.
func (a *Adapter) relayed(ctx context.Context, w work) (*work, error) {
	_, found, err := a.store.QuestionPosted(ctx, w.postKey(w.Thread))
	if err != nil {
		return nil, fmt.Errorf("look up the question: %w", err)
	}
	if found {
		w.Kind = kindRelay
	}
	return &w, nil
}

// How long it is kept which message answers which, and in which threads the bot
// takes part.
const (
	keepReplies = 30 * 24 * time.Hour
	keepThreads = 7 * 24 * time.Hour
)

// othersTalk marks a thread in which others than the asker have written.
const othersTalk = "others"

func cmpOr(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func wrapped(doing string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", doing, err)
}
