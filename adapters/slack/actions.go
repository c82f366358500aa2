package slack

import (
	"context"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge/place"
)

// shortcutAnswer is the message shortcut's callback id, as in the manifest.
const shortcutAnswer = "answer_this"

// interaction takes what people press, pick, type and submit. The reply goes into
// the acknowledgement; then runs after it.
func (a *Adapter) interaction(ctx context.Context, c slack.InteractionCallback) (reply any, then func(context.Context)) {
	q := askedBy(c)
	switch c.Type {
	case slack.InteractionTypeBlockSuggestion:
		return suggestPlaces(c.Value), nil
	case slack.InteractionTypeViewSubmission:
		return a.submitted(ctx, q, c.View)
	case slack.InteractionTypeMessageAction:
		if c.CallbackID != shortcutAnswer {
			return nil, nil
		}
		q.private = true
		return nil, func(ctx context.Context) { a.shortcut(ctx, q, c.Message) }
	case slack.InteractionTypeBlockActions:
		return nil, func(ctx context.Context) {
			for _, action := range c.ActionCallback.BlockActions {
				a.pressed(ctx, q, c, action)
			}
		}
	default:
		return nil, nil
	}
}

// askedBy reads who did it and where.
func askedBy(c slack.InteractionCallback) asked {
	q := asked{
		tenant: tenant(c.Team.ID, c.Enterprise.ID), channel: cmpOr(c.Channel.ID, c.Container.ChannelID), user: c.User.ID, respond: c.ResponseURL, trigger: c.TriggerID,
		private: c.Container.IsEphemeral, thread: cmpOr(c.Container.ThreadTs, c.Message.ThreadTimestamp),
	}
	if q.thread == "" && !q.private {
		// Pressed under a message outside of a thread, or a shortcut on one: what
		// follows goes below it.
		q.thread = cmpOr(c.Message.Timestamp, c.Container.MessageTs)
	}
	return q
}

// pressed does what one button or menu is for.
func (a *Adapter) pressed(ctx context.Context, q asked, c slack.InteractionCallback, action *slack.BlockAction) {
	kind, _, _ := strings.Cut(action.ActionID, ".")
	carried := unpack(action.Value)
	switch kind {
	case actionAsk:
		a.askNext(ctx, q, action.Value, action.Text.Text)
	case actionRead:
		a.askInPlace(ctx, q, action.Value)
	case actionPlace:
		key := bot.KeyAt(strings.TrimPrefix(action.BlockID, placeBlock), place.Code(action.SelectedOption.Value))
		a.askInPlace(ctx, q, key)
	case actionSources:
		a.openAnswer(ctx, q, carried, a.say.sourcesTitle, renderSources)
	case actionMore:
		a.openAnswer(ctx, q, carried, a.say.moreTitle, renderWhole)
	case actionShare:
		a.share(ctx, q, carried)
	case actionVote, actionHelpful, actionNotHelpful:
		a.vote(ctx, q, carried)
	case actionMaintainers:
		a.openMaintainers(ctx, q, carried)
	case actionHome:
		a.homePressed(ctx, q, c, action)
	}
}

// again gives the answer of a key again.
func (a *Adapter) again(ctx context.Context, q asked, key string) (bot.Answer, settings, error) {
	question, set, err := a.question(ctx, q)
	if err != nil {
		return bot.Answer{}, set, err
	}
	question.Choice = key
	answer, err := a.put(ctx, question)
	return answer, set, err
}

// askNext answers a next question below: for everybody in the thread where the
// message pressed is for everybody, else privately.
func (a *Adapter) askNext(ctx context.Context, q asked, key, text string) {
	answer, set, err := a.again(ctx, q, key)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	o := Options{Private: q.private, Quote: text, Words: text, Thread: q.thread}
	if !q.private && !isDirect(q.channel) {
		switch {
		case internal(answer) && set.Internal != internalOpen:
			o.Private, o.Note = true, a.say.internalPrivately
		case set.Where == wherePrivate:
			o.Private, o.Note = true, a.say.privately
		}
	}
	if o.Private {
		a.answerPrivately(ctx, q, Render(answer, o))
		return
	}
	_, err = a.postMessage(ctx, q.channel, q.thread, "", Render(answer, o))
	if err == nil {
		return
	}
	if code := errorCode(err); code != "not_in_channel" && code != "channel_not_found" {
		a.failed(ctx, q, err)
		return
	}
	o.Private = true
	a.answerPrivately(ctx, q, Render(answer, o))
}

// askInPlace puts another answer in the place of the one pressed.
func (a *Adapter) askInPlace(ctx context.Context, q asked, key string) {
	if key == "" {
		return
	}
	answer, set, err := a.again(ctx, q, key)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	o := Options{Private: q.private, Thread: q.thread}
	if !q.private && !isDirect(q.channel) && internal(answer) && set.Internal != internalOpen {
		o.Private, o.Note = true, a.say.internalPrivately
		a.answerPrivately(ctx, q, Render(answer, o))
		return
	}
	a.replace(ctx, q, Render(answer, o))
}

// share posts a private answer for everybody. What comes from an internal policy
// is shared only where a channel is set to be for members.
func (a *Adapter) share(ctx context.Context, q asked, carried pressed) {
	answer, _, err := a.again(ctx, q, carried.Key)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	if answer.Outcome != bot.Answered {
		a.tell(ctx, q, a.say.gone)
		return
	}
	if internal(answer) && !a.membersOnly(ctx, q) {
		a.tell(ctx, q, a.say.internalPrivately)
		return
	}
	quote := carried.Words
	if personal(quote) {
		quote = ""
	}
	m := Render(answer, Options{By: q.user, Did: a.say.sharedBy, Quote: quote, Words: quote})
	ts, err := a.postMessage(ctx, q.channel, cmpOr(carried.Thread, q.thread), "", m)
	switch code := errorCode(err); code {
	case "":
		a.takePart(ctx, q, cmpOr(cmpOr(carried.Thread, q.thread), ts))
	case "not_in_channel", "channel_not_found":
		// The response URL may write where the bot is no member.
		err := a.webhookMessage(ctx, q.respond, slack.WebhookMessage{ResponseType: slack.ResponseTypeInChannel, Text: m.Text, Blocks: &slack.Blocks{BlockSet: m.Blocks}, ThreadTimestamp: carried.Thread})
		if err != nil {
			a.tell(ctx, q, a.say.cannotShare)
			return
		}
	default:
		a.failed(ctx, q, err)
		return
	}
	a.responded(a.webhookMessage(ctx, q.respond, slack.WebhookMessage{DeleteOriginal: true}))
}

// membersOnly tells whether an admin said of this very channel that only members
// read it. What holds for the workspace does not do here: a command does not tell
// whether its channel is shared with another organisation.
func (a *Adapter) membersOnly(ctx context.Context, q asked) bool {
	own, err := a.scopeSettings(ctx, scopeOf(q.tenant)+"/"+q.channel)
	return err == nil && own[settingInternal] == internalOpen && !a.isShared(ctx, q.tenant, q.channel)
}

// takePart makes a thread one in which follow-ups are answered.
func (a *Adapter) takePart(ctx context.Context, q asked, thread string) {
	w := work{Tenant: q.tenant, Channel: q.channel, User: q.user, Thread: thread}
	if err := a.store.SetState(ctx, w.threadKey(), w.asker(), keepThreads); err != nil {
		a.log.Error("slack: it could not be noted that the bot is part of a thread", "error", err)
	}
}

// openAnswer opens a modal with more of an answer.
func (a *Adapter) openAnswer(ctx context.Context, q asked, carried pressed, title string, render func(bot.Answer, *texts) []slack.Block) {
	answer, _, err := a.again(ctx, quiet(q), carried.Key)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	if answer.Outcome != bot.Answered {
		a.tell(ctx, q, a.say.gone)
		return
	}
	a.openView(ctx, q, a.modal(title, render(answer, textsIn(answer.Language))...))
}

// quiet is the same asker alone, so that looking at sources does not count as a
// turn of the thread's conversation.
func quiet(q asked) asked {
	q.private = true
	return q
}

// vote keeps what somebody thought of an answer. Not helpful asks why.
func (a *Adapter) vote(ctx context.Context, q asked, carried pressed) {
	if err := a.rate(ctx, q, carried, ""); err != nil {
		a.log.Error("slack: a vote could not be kept", "error", err)
		a.tell(ctx, q, a.say.voteFailed)
		return
	}
	if carried.Vote == "+" {
		a.tell(ctx, q, a.say.thanks)
		return
	}
	a.openWhy(ctx, q, carried)
}

func (a *Adapter) rate(ctx context.Context, q asked, carried pressed, reason bot.RatingReason) error {
	answer, _, err := a.again(ctx, quiet(q), carried.Key)
	if err != nil {
		return err
	}
	return a.handler.Rate(ctx, bot.Rating{ //nolint:wrapcheck // the caller words it
		Person: q.person(), Answer: carried.Key, Policy: carried.Policy, Library: carried.Library, Verdict: answer.Verdict, Helpful: carried.Vote == "+", Reason: reason,
	})
}
