package slack

import (
	"crypto/sha256"
	"encoding/hex"
)

// work is what the inbox keeps until it is done, in its own versioned form.
type work struct {
	Version int    `json:"v"`
	Kind    string `json:"kind"`
	Tenant  string `json:"tenant"`
	Channel string `json:"channel"`
	User    string `json:"user"`
	TS      string `json:"ts"`
	// Thread the message is in; empty for a message of the channel.
	Thread string `json:"thread,omitempty"`
	Text   string `json:"text,omitempty"`
	// At is when a message was edited.
	At string `json:"at,omitempty"`
	// Self is the bot's user.
	Self string `json:"self"`
	// Direct is true for direct messages, Addressed for what is plainly for the bot
	// and so always answered, Shared for channels with another organisation.
	Direct    bool `json:"direct,omitempty"`
	Addressed bool `json:"addressed,omitempty"`
	Shared    bool `json:"shared,omitempty"`
}

// workVersion is the form's; work of another is not understood.
const workVersion = 1

// The kinds of work.
const (
	kindAsk    = "ask"
	kindEdit   = "edit"
	kindRemove = "remove"
	kindRelay  = "relay"
)

// take copies what a message says.
func (w *work) take(m message) {
	w.User, w.TS, w.Thread, w.Text = m.User, m.TS, m.Thread, m.Text
	if w.User == "" {
		w.User = m.Bot
	}
	if w.Thread == w.TS {
		w.Thread = ""
	}
}

// key is the same each time Slack delivers the same.
func (w work) key() string {
	key := w.Tenant + "/" + w.Channel + "/" + w.TS
	switch w.Kind {
	case kindEdit:
		return key + "/edit/" + w.At
	case kindRemove:
		return key + "/remove"
	}
	return key
}

// id is the question's, through edits.
func (w work) id() string { return w.Tenant + "/" + w.Channel + "/" + w.TS }

// thread is where the answer goes.
func (w work) thread() string { return cmpOr(w.Thread, w.TS) }

// conversation is one per thread, and one for all of a person's direct messages,
// as those are seldom threads.
func (w work) conversation() string {
	if w.Direct {
		return scopeOf(w.Tenant) + "/" + w.Channel
	}
	return scopeOf(w.Tenant) + "/" + w.Channel + "/" + w.thread()
}

func (w work) state(kind, ts string) string {
	return scopeOf(w.Tenant) + "/" + kind + "/" + w.Channel + "/" + ts
}

// askedKey notes that a message is a question of ours, replyKey the time of the
// message that answers it, threadKey who asked last in a thread.
func (w work) askedKey() string  { return w.state("asked", w.TS) }
func (w work) replyKey() string  { return w.state("reply", w.TS) }
func (w work) threadKey() string { return w.state("thread", w.thread()) }

// postKey is the name of a message in OpenQuestion.Post.
func (w work) postKey(ts string) string { return w.Tenant + "/" + w.Channel + "/" + ts }

// asker stands for the person in what is kept of a thread, without naming them.
func (w work) asker() string {
	sum := sha256.Sum256([]byte(w.Tenant + "/" + w.Channel + "/" + w.User))
	return hex.EncodeToString(sum[:6])
}

// What replyKey holds where there is no message to find again.
const (
	replyPrivate = "private"
	replyNone    = "none"
	replyRemoved = "removed"
)
