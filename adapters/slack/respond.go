package slack

import (
	"context"
	"fmt"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// asked is a question put by pressing, typing a command or a shortcut, whose
// asker waits for the answer and is told at once what went wrong.
type asked struct {
	tenant, channel, user string
	// thread the question belongs to; empty outside of one.
	thread string
	// respond is Slack's response URL: five answers within half an hour.
	respond string
	// trigger opens one view within three seconds.
	trigger string
	// private is true where only the asker sees what was pressed.
	private bool
}

func (q asked) person() bot.Person { return personOf(q.tenant, q.user) }

// conversation is the thread's, or one of the asker's own for what is private.
func (q asked) conversation() string {
	w := work{Tenant: q.tenant, Channel: q.channel, Thread: q.thread, Direct: isDirect(q.channel)}
	if q.private || q.thread == "" && !w.Direct {
		return scopeOf(q.tenant) + "/" + q.channel + "/private/" + string(q.person())
	}
	return w.conversation()
}

func isDirect(channel string) bool { return len(channel) > 0 && channel[0] == 'D' }

// question is what every question of this asker starts from.
func (a *Adapter) question(ctx context.Context, q asked) (bot.Question, settings, error) {
	set, err := a.settingsOf(ctx, q.tenant, q.channel)
	if err != nil {
		return bot.Question{}, set, err
	}
	return bot.Question{
		Conversation: q.conversation(), Policy: a.known(set.Policy), Asker: q.person(),
		Internal: a.mayInternal(ctx, q.tenant, q.user, !q.private && a.isShared(ctx, q.tenant, q.channel)),
	}, set, nil
}

// isShared tells whether a channel was seen to be shared with another organisation.
func (a *Adapter) isShared(ctx context.Context, tenant, channel string) bool {
	seen, err := a.store.State(ctx, scopeOf(tenant)+"/shared/"+channel)
	return err != nil || seen != ""
}

// noteShared remembers it, for good, since buttons do not tell.
func (a *Adapter) noteShared(ctx context.Context, w work) error {
	if !w.Shared || a.isShared(ctx, w.Tenant, w.Channel) {
		return nil
	}
	return wrapped("note a shared channel", a.store.SetState(ctx, scopeOf(w.Tenant)+"/shared/"+w.Channel, "1", 0))
}

// webhook sends to a response URL.
func (a *Adapter) webhookMessage(ctx context.Context, address string, m slack.WebhookMessage) error {
	no := false
	m.UnfurlLinks, m.UnfurlMedia = &no, &no
	if err := slack.PostWebhookCustomHTTPContext(ctx, address, a.http, &m); err != nil {
		return fmt.Errorf("respond: %w", err)
	}
	return nil
}

// answerPrivately shows a message to the asker only.
func (a *Adapter) answerPrivately(ctx context.Context, q asked, m Message) {
	message := slack.WebhookMessage{ResponseType: slack.ResponseTypeEphemeral, Text: m.Text, ThreadTimestamp: q.thread}
	if len(m.Blocks) > 0 {
		message.Blocks = &slack.Blocks{BlockSet: m.Blocks}
	}
	a.respond(ctx, q, m, message)
}

// replace puts a message in the place of the one pressed.
func (a *Adapter) replace(ctx context.Context, q asked, m Message) {
	a.respond(ctx, q, m, slack.WebhookMessage{ReplaceOriginal: true, Text: m.Text, Blocks: &slack.Blocks{BlockSet: m.Blocks}})
}

// respond uses the response URL and, where there is none or Slack takes nothing
// by it any more, another private way: whoever waits must see something.
func (a *Adapter) respond(ctx context.Context, q asked, m Message, message slack.WebhookMessage) {
	if q.respond != "" {
		err := a.webhookMessage(ctx, q.respond, message)
		if err == nil {
			return
		}
		a.log.Warn("slack: a response could not be sent, and goes another way", "error", errorCode(err))
	}
	w := work{Tenant: q.tenant, Channel: q.channel, User: q.user, Thread: q.thread}
	if w.Channel == "" {
		w.Channel = q.user // App Home: a direct message
	}
	a.responded(a.postPrivately(ctx, w, m))
}

// tell says something of ours to the asker only.
func (a *Adapter) tell(ctx context.Context, q asked, text string) {
	a.answerPrivately(ctx, q, Message{Text: escape(text)})
}

func (a *Adapter) responded(err error) {
	if err != nil {
		a.log.Error("slack: a response could not be sent", "error", errorCode(err))
	}
}

// failed apologises for what broke.
func (a *Adapter) failed(ctx context.Context, q asked, err error) {
	a.tell(ctx, q, a.apology(err))
}
