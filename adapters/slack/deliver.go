package slack

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Deliver does what was accepted.
func (a *Adapter) Deliver(ctx context.Context, d bot.Delivery) error {
	var w work
	if err := json.Unmarshal(d.Payload, &w); err != nil || w.Version != workVersion {
		return &bot.UndeliverableError{Reason: "not-understood", Err: fmt.Errorf("work of version %d", w.Version)}
	}
	var err error
	switch w.Kind {
	case kindAsk:
		err = a.answer(ctx, w, d.Attempt)
	case kindEdit:
		err = a.answerAnew(ctx, w, d.Attempt)
	case kindRemove:
		err = a.removeAnswer(ctx, w)
	case kindRelay:
		err = a.relay(ctx, w, d.Attempt)
	default:
		err = &bot.UndeliverableError{Reason: "not-understood", Err: errors.New("work of an unknown kind")}
	}
	return err
}

// result is how an attempt ended.
func result(err error) string {
	var wait *bot.WaitError
	var never *bot.UndeliverableError
	switch {
	case err == nil:
		return "sent"
	case errors.As(err, &wait):
		return "wait"
	case errors.As(err, &never):
		return "undeliverable"
	}
	return "retry"
}

// answer asks and sends, unless that was done before.
func (a *Adapter) answer(ctx context.Context, w work, attempt int) error {
	sent, err := a.replyTo(ctx, w, attempt)
	if err != nil || sent != "" {
		return err
	}
	done := a.status(ctx, w)
	defer done()
	reply, err := a.ask(ctx, w, attempt)
	if err != nil {
		return err
	}
	if reply.silent {
		return a.noteReply(ctx, w, replyNone)
	}
	ts, err := a.post(ctx, w, reply)
	if err != nil {
		return err
	}
	return a.noteReply(ctx, w, ts)
}

// answerAnew changes the answer after the question was edited.
func (a *Adapter) answerAnew(ctx context.Context, w work, attempt int) error {
	ts, err := a.store.State(ctx, w.replyKey())
	if err != nil {
		return fmt.Errorf("look up the answer: %w", err)
	}
	if ts == replyRemoved {
		return nil
	}
	if ts == "" {
		return a.answer(ctx, w, attempt)
	}
	reply, err := a.ask(ctx, w, attempt)
	if err != nil {
		return err
	}
	if ts == replyPrivate || ts == replyNone || reply.private {
		if ts != replyPrivate && ts != replyNone {
			// It became private: what stood in the channel goes.
			if err := a.deleteMessage(ctx, w.Channel, ts); err != nil {
				return err
			}
		}
		if ts, err = a.post(ctx, w, reply); err != nil {
			return err
		}
		return a.noteReply(ctx, w, ts)
	}
	return a.update(ctx, w, ts, reply)
}

// removeAnswer takes the answer to a deleted question away.
func (a *Adapter) removeAnswer(ctx context.Context, w work) error {
	ts, err := a.store.State(ctx, w.replyKey())
	if err != nil {
		return fmt.Errorf("look up the answer: %w", err)
	}
	if ts != "" && ts != replyPrivate && ts != replyNone && ts != replyRemoved {
		if err := a.deleteMessage(ctx, w.Channel, ts); err != nil {
			return err
		}
	}
	// Kept so that a question not yet answered is not answered any more.
	return a.noteReply(ctx, w, replyRemoved)
}

// replyTo finds what answered a message before: in what is kept, or, when an
// attempt may have sent it without living to note it, in the thread.
func (a *Adapter) replyTo(ctx context.Context, w work, attempt int) (string, error) {
	ts, err := a.store.State(ctx, w.replyKey())
	if err != nil {
		return "", fmt.Errorf("look up the answer: %w", err)
	}
	if ts != "" || attempt <= 1 {
		return ts, nil
	}
	ts, err = a.findReply(ctx, w.Channel, w.thread(), w.TS)
	if err != nil || ts == "" {
		return "", err
	}
	return ts, a.noteReply(ctx, w, ts)
}

func (a *Adapter) noteReply(ctx context.Context, w work, ts string) error {
	if err := a.store.SetState(ctx, w.replyKey(), ts, keepReplies); err != nil {
		// The answer is sent; failing would send it again where it cannot be found.
		a.log.Error("slack: it could not be noted which message answers which", "error", err)
	}
	if ts == replyRemoved || ts == replyNone || ts == replyPrivate || w.Direct || w.Kind == kindRelay {
		return nil
	}
	if err := a.store.SetState(ctx, w.threadKey(), w.asker(), keepThreads); err != nil {
		a.log.Error("slack: it could not be noted that the bot is part of a thread", "error", err)
	}
	return nil
}

// reply is an answer and how it is to be sent.
type reply struct {
	answer  bot.Answer
	options Options
	private bool
	// silent is true for what was not plainly for the bot and cannot be answered.
	silent bool
	// apology stands instead of an answer when something broke.
	apology string
}

// attemptsToAsk is how often a question that breaks the bot is tried before its
// asker gets an apology.
const attemptsToAsk = 3

// ask gets the answer to a message and decides who may see it.
func (a *Adapter) ask(ctx context.Context, w work, attempt int) (reply, error) {
	set, err := a.settingsOf(ctx, w.Tenant, w.Channel)
	if err != nil {
		return reply{}, err
	}
	text := wordsOf(w.Text)
	q := bot.Question{
		ID: w.id(), Text: text, Conversation: w.conversation(), Policy: a.known(set.Policy), Asker: personOf(w.Tenant, w.User),
		Internal: a.mayInternal(ctx, w.Tenant, w.User, w.Shared),
	}
	secret := personal(text) && !w.Direct
	if secret {
		q.Conversation, q.Text = "", withoutPersonal(text) // nothing of it is kept
	}
	answer, text, err := a.askOrParent(ctx, w, q)
	if err != nil {
		return a.broken(err, attempt)
	}
	secret = secret || personal(text) && !w.Direct
	r := reply{answer: answer, options: Options{Words: text}}
	r.silent = !w.Addressed && (answer.Outcome != bot.Answered && answer.Outcome != bot.Clarify || answer.Confidence < 0.5)
	switch {
	case w.Direct:
	case secret:
		r.private, r.options.Words, r.options.Note = true, "", a.say.personal
	case internal(answer) && set.Internal != internalOpen:
		r.private, r.options.Note = true, a.say.internalPrivately
	case set.Where == wherePrivate:
		r.private, r.options.Note = true, a.say.privately
	}
	r.options.Private = r.private
	return r, nil
}

func internal(answer bot.Answer) bool {
	return answer.Policy != nil && answer.Policy.Audience == knowledge.AudienceInternal
}

// broken gives up on a question that keeps breaking something.
func (a *Adapter) broken(err error, attempt int) (reply, error) {
	if attempt < attemptsToAsk {
		return reply{}, fmt.Errorf("ask: %w", err)
	}
	return reply{apology: a.apology(err)}, nil
}

// apology has a reference that the log has too.
func (a *Adapter) apology(err error) string {
	reference := rand.Text()[:8]
	a.log.Error("slack: a question could not be answered", "reference", reference, "error", err)
	return a.say.failure(reference)
}

// askOrParent asks the message's own words; where a mention in somebody else's
// thread holds no question that can be answered, the message above it is meant.
func (a *Adapter) askOrParent(ctx context.Context, w work, q bot.Question) (bot.Answer, string, error) {
	inThread := w.Thread != "" && !w.Direct && w.Addressed
	if !inThread || !bare(q.Text) {
		answer, err := a.put(ctx, q)
		if err != nil || !inThread || answer.Outcome == bot.Answered || answer.Outcome == bot.Refused {
			return answer, q.Text, err
		}
		part, err := a.store.State(ctx, w.threadKey())
		if err != nil || part != "" || len(q.Text) > 80 {
			return answer, q.Text, err // a conversation of ours, or a question that stands for itself
		}
		return a.askParent(ctx, w, q, &answer)
	}
	return a.askParent(ctx, w, q, nil)
}

// askParent asks what the thread's first message says; otherwise is answered
// where that does no better.
func (a *Adapter) askParent(ctx context.Context, w work, q bot.Question, otherwise *bot.Answer) (bot.Answer, string, error) {
	parent := a.parent(ctx, w)
	if parent == "" {
		if otherwise != nil {
			return *otherwise, q.Text, nil
		}
		answer, err := a.put(ctx, q)
		return answer, q.Text, err
	}
	own := q.Text
	q.Text = withoutPersonal(parent)
	if q.Text != parent {
		q.Conversation = ""
	}
	answer, err := a.put(ctx, q)
	if err == nil && otherwise != nil && answer.Outcome != bot.Answered {
		return *otherwise, own, nil
	}
	return answer, parent, err
}

// put asks the bot and tells the observer.
func (a *Adapter) put(ctx context.Context, q bot.Question) (bot.Answer, error) {
	start := time.Now()
	answer, err := a.handler.Ask(ctx, q)
	a.observer.Asked(name, answer, err, time.Since(start))
	return answer, err //nolint:wrapcheck // the caller words it
}

// status shows that the bot is at work on a direct message, and returns what
// clears it. Slack clears it by itself when an answer comes, and after two
// minutes; a failed answer would leave it until then.
// https://docs.slack.dev/reference/methods/assistant.threads.setStatus/
func (a *Adapter) status(ctx context.Context, w work) (clear func()) {
	if !w.Direct {
		return func() {}
	}
	set := func(ctx context.Context, status string) {
		err := a.api.SetAssistantThreadsStatusContext(ctx, slack.AssistantThreadsSetStatusParameters{ChannelID: w.Channel, ThreadTS: w.thread(), Status: status})
		if err != nil {
			a.log.Debug("slack: the status could not be set", "error", errorCode(err))
		}
	}
	set(ctx, a.say.thinking)
	return func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		set(ctx, "")
	}
}
