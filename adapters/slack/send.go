package slack

import (
	"context"
	"fmt"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// answerEvent marks our answers with the message they answer, so that an answer
// sent by a process that died is found.
// https://docs.slack.dev/messaging/message-metadata/
const answerEvent = "fineprint_answer"

func metadata(question string) slack.MsgOption {
	return slack.MsgOptionMetadata(slack.SlackMetadata{EventType: answerEvent, EventPayload: map[string]any{"question": question}})
}

// rendered is a reply as a message.
func (r reply) rendered() Message {
	if r.apology != "" {
		return Message{Text: escape(r.apology), Blocks: []slack.Block{paragraph(words(r.apology, nil))}}
	}
	return Render(r.answer, r.options)
}

// options are what every message is sent with: nothing is unfurled, no markup is
// read in the fallback.
func (m Message) options(more ...slack.MsgOption) []slack.MsgOption {
	return append([]slack.MsgOption{
		slack.MsgOptionText(m.Text, false), slack.MsgOptionBlocks(m.Blocks...), slack.MsgOptionDisableLinkUnfurl(), slack.MsgOptionDisableMediaUnfurl(),
		slack.MsgOptionDisableMarkdown(),
	}, more...)
}

// post sends a reply and returns its time, or replyPrivate.
func (a *Adapter) post(ctx context.Context, w work, r reply) (string, error) {
	m := r.rendered()
	if r.private {
		return replyPrivate, a.postPrivately(ctx, w, m)
	}
	ts, err := a.postMessage(ctx, w.Channel, w.thread(), w.TS, m)
	if err != nil {
		return "", sending(err)
	}
	return ts, nil
}

// postMessage posts to a thread, or to the channel for thread "". Blocks that Slack
// refuses, though they are within its documented limits, go as plain text: an
// answer must come.
func (a *Adapter) postMessage(ctx context.Context, channel, thread, question string, m Message) (string, error) {
	var extra []slack.MsgOption
	if thread != "" {
		extra = append(extra, slack.MsgOptionTS(thread))
	}
	if question != "" {
		extra = append(extra, metadata(question))
	}
	_, ts, err := a.api.PostMessageContext(ctx, channel, m.options(extra...)...)
	if refusedBlocks(err) {
		a.log.Error("slack: a message was refused as it looks, and is sent as text", "error", errorCode(err))
		m.Blocks = nil
		_, ts, err = a.api.PostMessageContext(ctx, channel, m.options(extra...)...)
	}
	if err != nil {
		return "", fmt.Errorf("post: %w", err)
	}
	return ts, nil
}

// postPrivately shows a message to the asker only; by direct message where they
// are not in the channel, or the bot is not. In a thread it is shown only if the thread is there.
// https://docs.slack.dev/reference/methods/chat.postEphemeral/
func (a *Adapter) postPrivately(ctx context.Context, w work, m Message) error {
	var extra []slack.MsgOption
	if w.Thread != "" {
		extra = append(extra, slack.MsgOptionTS(w.Thread))
	}
	if w.Channel == w.User || isDirect(w.Channel) {
		_, err := a.postMessage(ctx, w.User, "", "", m)
		return sending(err)
	}
	_, err := a.api.PostEphemeralContext(ctx, w.Channel, w.User, m.options(extra...)...)
	switch errorCode(err) {
	case "user_not_in_channel", "not_in_channel", "channel_not_found":
		_, err = a.postMessage(ctx, w.User, "", "", m)
	}
	if err != nil {
		return sending(fmt.Errorf("post privately: %w", err))
	}
	return nil
}

// update changes an answer in place.
func (a *Adapter) update(ctx context.Context, w work, ts string, r reply) error {
	m := r.rendered()
	_, _, _, err := a.api.UpdateMessageContext(ctx, w.Channel, ts, m.options(metadata(w.TS))...)
	if refusedBlocks(err) {
		m.Blocks = nil
		_, _, _, err = a.api.UpdateMessageContext(ctx, w.Channel, ts, m.options(metadata(w.TS))...)
	}
	if err != nil {
		return sending(fmt.Errorf("update: %w", err))
	}
	return nil
}

func (a *Adapter) deleteMessage(ctx context.Context, channel, ts string) error {
	_, _, err := a.api.DeleteMessageContext(ctx, channel, ts)
	if err != nil && errorCode(err) != "message_not_found" {
		return sending(fmt.Errorf("delete: %w", err))
	}
	return nil
}

// findReply looks through a thread for our answer to a message.
func (a *Adapter) findReply(ctx context.Context, channel, thread, question string) (string, error) {
	params := slack.GetConversationRepliesParameters{ChannelID: channel, Timestamp: thread, IncludeAllMetadata: true, Limit: 200}
	for range 10 {
		messages, more, cursor, err := a.api.GetConversationRepliesContext(ctx, &params)
		switch code := errorCode(err); {
		case code == "":
		case code == "thread_not_found" || code == "message_not_found":
			return "", nil
		case code == "missing_scope" || code == "not_in_channel" || code == "channel_not_found":
			a.log.Warn("slack: it cannot be looked up whether an answer was sent before", "error", code)
			return "", nil
		default:
			return "", sending(fmt.Errorf("look for the answer: %w", err))
		}
		for _, m := range messages {
			if m.Metadata.EventType == answerEvent && m.Metadata.EventPayload["question"] == question {
				return m.Timestamp, nil
			}
		}
		if !more {
			return "", nil
		}
		params.Cursor = cursor
	}
	return "", nil
}

// parent is what a thread's first message says; empty when it cannot be read.
func (a *Adapter) parent(ctx context.Context, w work) string {
	messages, _, _, err := a.api.GetConversationRepliesContext(ctx, &slack.GetConversationRepliesParameters{ChannelID: w.Channel, Timestamp: w.Thread, Limit: 1, Inclusive: true})
	if err != nil {
		a.log.Warn("slack: the message above a mention cannot be read", "error", errorCode(err))
		return ""
	}
	for _, m := range messages {
		if m.Timestamp == w.Thread && m.User != w.Self {
			return wordsOf(m.Text)
		}
	}
	return ""
}

// starters are questions to begin with.
func (a *Adapter) starters(ctx context.Context, q bot.Question, most int) []bot.Choice {
	suggester, ok := a.handler.(bot.Suggester)
	if !ok {
		return nil
	}
	choices, err := suggester.Suggest(ctx, q, most)
	if err != nil {
		a.log.Error("slack: no questions could be suggested", "error", err)
		return nil
	}
	return choices
}
