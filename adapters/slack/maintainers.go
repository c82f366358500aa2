package slack

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// returning says where the maintainers' reply goes.
type returning struct {
	Channel string `json:"c"`
	Thread  string `json:"t,omitempty"`
	User    string `json:"u"`
	// Private sends it as a direct message: the question was asked privately.
	Private bool `json:"p,omitempty"`
}

// send keeps a question for the maintainers and posts it to their channel. It is
// false when there is no channel it could be posted to.
func (a *Adapter) send(ctx context.Context, q asked, text, policy string) (posted bool, err error) {
	back, err := json.Marshal(returning{q.channel, q.thread, q.user, q.private || q.thread == ""})
	if err != nil {
		return false, fmt.Errorf("pack the way back: %w", err)
	}
	open := bot.OpenQuestion{Person: q.person(), Adapter: name, Text: text, Policy: policy, Sent: time.Now(), Return: string(back)}
	if open.ID, err = a.store.SendQuestion(ctx, open); err != nil {
		return false, fmt.Errorf("keep the question: %w", err)
	}
	set, err := a.settingsOf(ctx, q.tenant, q.channel)
	if err != nil || set.Maintainers == "" {
		return false, err
	}
	ts, err := a.postMessage(ctx, set.Maintainers, "", "", a.forMaintainers(q, text, policy))
	if err != nil {
		a.log.Error("slack: a question could not be posted to the maintainers' channel; it stays on their list", "error", errorCode(err))
		return false, nil
	}
	open.Post = work{Tenant: q.tenant, Channel: set.Maintainers}.postKey(ts)
	if err := a.store.UpdateQuestion(ctx, open); err != nil {
		return true, fmt.Errorf("note where the question stands: %w", err)
	}
	return true, nil
}

func (a *Adapter) forMaintainers(q asked, text, policy string) Message {
	about := a.say.replyHint
	if policy != "" {
		about = policy + " · " + about
	}
	return Message{
		Text: escape(shorten(bot.PlainLine(text), maxFallback)),
		Blocks: []slack.Block{
			slack.NewRichTextBlock("", slack.NewRichTextSection(slack.NewRichTextSectionUserElement(q.user, nil), words(a.say.newQuestion, nil)), quoted(shorten(bot.PlainLine(text), maxRich))),
			contextLine(about),
		},
	}
}

// relay brings the maintainers' reply to the asker's thread.
func (a *Adapter) relay(ctx context.Context, w work, attempt int) error {
	text := strings.TrimSpace(wordsOf(w.Text))
	if text == "" || strings.HasPrefix(text, "//") {
		return nil
	}
	open, found, err := a.store.QuestionPosted(ctx, w.postKey(w.Thread))
	if err != nil {
		return fmt.Errorf("look up the question: %w", err)
	}
	var back returning
	if !found || !decode([]byte(open.Return), &back) {
		return nil // the asker has deleted it
	}
	to, thread := back.Channel, back.Thread
	if back.Private {
		to, thread = back.User, ""
	}
	sent, err := a.store.State(ctx, w.replyKey())
	if err == nil && sent == "" && attempt > 1 && thread != "" {
		sent, err = a.findReply(ctx, to, thread, w.TS)
	}
	if err != nil {
		return wrapped("look up the reply", err)
	}
	if sent == "" {
		if sent, err = a.postMessage(ctx, to, thread, w.TS, a.fromMaintainers(back.User, open.Text, text)); err != nil {
			return a.notRelayed(ctx, w, err)
		}
		if err := a.noteReply(ctx, w, sent); err != nil {
			return err
		}
	}
	open.Answered = time.Now()
	if err := a.store.UpdateQuestion(ctx, open); err != nil {
		return fmt.Errorf("note the reply: %w", err)
	}
	a.confirm(ctx, w, a.say.passedOn)
	return nil
}

func (a *Adapter) fromMaintainers(user, question, text string) Message {
	elements := []slack.RichTextElement{slack.NewRichTextSection(slack.NewRichTextSectionUserElement(user, nil), words(a.say.reply, nil)), quoted(shorten(bot.PlainLine(question), 300))}
	for _, part := range bot.PlainParagraphs(shorten(text, maxRich)) {
		elements = append(elements, slack.NewRichTextSection(words(part, nil)))
	}
	return Message{Text: escape(shorten(bot.PlainLine(text), maxFallback)), Blocks: []slack.Block{slack.NewRichTextBlock("", elements...)}}
}

// notRelayed tells the maintainers when the asker cannot be reached for good.
func (a *Adapter) notRelayed(ctx context.Context, w work, err error) error {
	err = sending(err)
	if result(err) == "undeliverable" {
		a.confirm(ctx, w, a.say.notPassedOn)
	}
	return err
}

// confirm tells a maintainer, and nobody else, what became of a reply.
func (a *Adapter) confirm(ctx context.Context, w work, text string) {
	_, err := a.api.PostEphemeralContext(ctx, w.Channel, w.User, slack.MsgOptionText(escape(text), false), slack.MsgOptionTS(w.Thread))
	if err != nil {
		a.log.Warn("slack: a maintainer could not be told about a reply", "error", errorCode(err))
	}
}
