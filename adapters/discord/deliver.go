package discord

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"fineprint/bot"
)

// conversationLife is how long a reply to an answer still finds its conversation.
const conversationLife = 24 * time.Hour

// apologyAttempt is the attempt from which on the asker is told that it broke.
const apologyAttempt = 3

// Deliver answers an accepted message. It is safe to repeat: Discord is asked
// whether the answer stands there already, and drops a second one by its nonce.
func (a *Adapter) Deliver(ctx context.Context, d bot.Delivery) error {
	var p payload
	if err := json.Unmarshal(d.Payload, &p); err != nil || p.Version != 1 {
		return &bot.UndeliverableError{Reason: "payload", Err: errors.New("the payload is of another version")}
	}
	if d.Attempt > 1 {
		done, err := a.sentBefore(ctx, p)
		if err != nil || done {
			return deliveryError(err)
		}
	}
	return deliveryError(a.deliver(ctx, p, d.Attempt))
}

// deliveryError says in the inbox's terms what went wrong.
func deliveryError(err error) error {
	var limited *limitError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &limited):
		return &bot.WaitError{For: limited.wait, Err: err}
	case refusedWith(err, codeUnknownChannel):
		return &bot.UndeliverableError{Reason: "channel-gone", Err: err}
	case refusedWith(err, codeNoDirect, codeNoDirectGuild):
		return &bot.UndeliverableError{Reason: "no-direct-messages", Err: err}
	case refusedWith(err, codeNoAccess, codeNoPermission), status(err) == 403:
		return &bot.UndeliverableError{Reason: "no-permission", Err: err}
	case status(err) == 404:
		return &bot.UndeliverableError{Reason: "gone", Err: err}
	case status(err) == 400:
		return &bot.UndeliverableError{Reason: "refused", Err: err}
	}
	return err
}

// sentBefore looks for our answer behind the question.
func (a *Adapter) sentBefore(ctx context.Context, p payload) (bool, error) {
	list, err := a.api.after(ctx, p.Channel, p.Message)
	if status(err) == 403 {
		return false, nil // the history may not be read: the nonce has to do
	}
	return answeredIn(list, p.Message, a.me()), err
}

// answeredIn tells whether one of the messages is our reply to another one.
func answeredIn(list []messageEvent, id, me string) bool {
	for _, m := range list {
		if m.Author.ID == me && m.Reference != nil && m.Reference.MessageID == id {
			return true
		}
	}
	return false
}

func (a *Adapter) deliver(ctx context.Context, p payload, attempt int) error {
	w := wordsFor(p.Locale)
	p.Conversation = a.conversationOf(ctx, p)
	if p.Text == "" {
		if p.OtherText == "" || p.Kind == kindPost {
			return a.reply(ctx, p, only(notice(w.say("mentionEmpty", w.say("command.answer")))))
		}
		p.Text = p.OtherText // "@bot" under somebody's question
	}
	answer, err := a.put(ctx, bot.Question{
		ID: Name + "/" + p.Message, Text: withoutPersonal(p.Text), Language: p.Locale,
		Conversation: p.Conversation, Asker: personOf(p.Guild, p.Author),
	})
	if err != nil {
		if attempt < apologyAttempt {
			return fmt.Errorf("answer: %w", err)
		}
		return a.reply(ctx, p, only(a.apologise(w, err)))
	}
	if unasked(p.Kind) && !isCertain(answer) {
		return nil
	}
	o := options{words: w, maintainers: a.maintainersChannel(ctx, p.Guild) != ""}
	if kinds := personal(p.Text); kinds != "" && p.Guild != "" {
		return a.replyPrivately(ctx, p, answer, o, w.say(kinds))
	}
	return a.reply(ctx, p, showAnswer(answer, o))
}

func unasked(k kind) bool { return k == kindThread || k == kindPost }

// isCertain tells whether an answer may be given where nobody asked the bot.
func isCertain(answer bot.Answer) bool {
	return answer.Outcome == bot.Answered && answer.Confidence >= certain
}

// reply answers the message, in words that Discord takes.
func (a *Adapter) reply(ctx context.Context, p payload, s shown) error {
	message, err := a.sendReply(ctx, p, s)
	if err != nil {
		return err
	}
	a.rememberAnswer(ctx, p, message.ID)
	return nil
}

// sendReply sends an answer, giving way where Discord refuses a part of it.
func (a *Adapter) sendReply(ctx context.Context, p payload, s shown) (sent, error) {
	try := func(m message) (sent, error) {
		m.Nonce, m.EnforceNonce = nonce(p.Message), true
		m.Reference = &messageReference{MessageID: p.Message}
		got, err := a.api.send(ctx, p.Channel, m)
		if refusedWith(err, codeNoHistory) {
			m.Reference = nil
			return a.api.send(ctx, p.Channel, m)
		}
		return got, err
	}
	got, err := try(s.rich)
	if refusedWith(err, codeInvalidForm) {
		a.log.Warn("discord refuses a message, sending it plain", "error", err)
		return try(s.plain)
	}
	return got, err
}

// nonce names the answer to a message; 25 characters at most.
// https://docs.discord.com/developers/resources/message#create-message
func nonce(message string) string { return "fp" + message[:min(23, len(message))] }

// rememberAnswer lets replies to an answer find its conversation, and a thread
// go on. What cannot be remembered costs context, never the answer.
func (a *Adapter) rememberAnswer(ctx context.Context, p payload, id string) {
	scope := scopeOf(p.Guild)
	err := a.store.SetState(ctx, scope+"/answer/"+id, p.Conversation, conversationLife)
	if p.Thread {
		err = errors.Join(err, a.store.SetState(ctx, scope+"/thread/"+p.Channel, "on", 7*conversationLife))
	}
	if err != nil {
		a.log.Warn("discord: what was answered could not be remembered", "error", err)
	}
}

// conversationOf is the conversation of the answer replied to, or the asker's own.
func (a *Adapter) conversationOf(ctx context.Context, p payload) string {
	if p.ReplyTo == "" {
		return p.Conversation
	}
	known, err := a.store.State(ctx, scopeOf(p.Guild)+"/answer/"+p.ReplyTo)
	if err != nil || known == "" {
		return p.Conversation
	}
	return known
}

// replyPrivately sends the answer to the asker alone and says so in the channel.
func (a *Adapter) replyPrivately(ctx context.Context, p payload, answer bot.Answer, o options, kinds string) error {
	channel, err := a.api.directChannel(ctx, p.Author)
	if err == nil {
		s := showAnswer(answer, o)
		s.rich.Nonce, s.rich.EnforceNonce = nonce(p.Message), true
		_, err = a.api.send(ctx, channel, s.rich)
	}
	switch {
	case err == nil:
		return a.reply(ctx, p, only(notice(o.words.say("personalPublic", kinds))))
	case status(err) == 403 || status(err) == 400:
		return a.reply(ctx, p, only(notice(o.words.say("personalNoDM", kinds))))
	}
	return err
}
