package discord

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"fineprint/bot"
)

// What is read of events. Components and embeds are left unread: their kinds keep
// growing, and nothing in them is needed.
type (
	readyEvent struct {
		SessionID   string `json:"session_id"`
		ResumeURL   string `json:"resume_gateway_url"`
		User        user   `json:"user"`
		Application struct {
			ID string `json:"id"`
		} `json:"application"`
	}
	user struct {
		ID     string `json:"id"`
		Bot    bool   `json:"bot"`
		Global string `json:"global_name"`
		Name   string `json:"username"`
	}
	member struct {
		User        *user    `json:"user"`
		Roles       []string `json:"roles"`
		Permissions string   `json:"permissions"`
	}
	messageEvent struct {
		ID        string   `json:"id"`
		Type      int      `json:"type"`
		ChannelID string   `json:"channel_id"`
		GuildID   string   `json:"guild_id"`
		Author    user     `json:"author"`
		WebhookID string   `json:"webhook_id"`
		Content   string   `json:"content"`
		Mentions  []user   `json:"mentions"`
		Roles     []string `json:"mention_roles"`
		Nonce     any      `json:"nonce"`
		// Position is there for messages in threads only.
		Position    *int `json:"position"`
		ChannelType *int `json:"channel_type"`
		Reference   *struct {
			MessageID string `json:"message_id"`
			ChannelID string `json:"channel_id"`
			Type      int    `json:"type"`
		} `json:"message_reference"`
		Referenced *messageEvent     `json:"referenced_message"`
		Components []json.RawMessage `json:"components"`
	}
	channelInfo struct {
		ID         string      `json:"id"`
		Type       int         `json:"type"`
		ParentID   string      `json:"parent_id"`
		GuildID    string      `json:"guild_id"`
		LastID     string      `json:"last_message_id"`
		Overwrites []overwrite `json:"permission_overwrites"`
	}
	guildEvent struct {
		ID          string        `json:"id"`
		Locale      string        `json:"preferred_locale"`
		OwnerID     string        `json:"owner_id"`
		Unavailable bool          `json:"unavailable"`
		Channels    []channelInfo `json:"channels"`
		Threads     []channelInfo `json:"threads"`
		Members     []member      `json:"members"`
		Roles       []struct {
			ID          string `json:"id"`
			Permissions string `json:"permissions"`
			Tags        *struct {
				BotID string `json:"bot_id"`
			} `json:"tags"`
		} `json:"roles"`
	}
)

// Types of channels. https://docs.discord.com/developers/resources/channel#channel-object-channel-types
const (
	channelText         = 0
	channelDM           = 1
	channelAnnouncement = 5
	threadAnnouncement  = 10
	threadPublic        = 11
	threadPrivate       = 12
	channelForum        = 15
)

// Types of messages that people write.
const (
	messageDefault = 0
	messageReply   = 19
)

// errNotAccepted ends a connection whose event could not be made durable.
var errNotAccepted = errors.New("the inbox does not take questions")

// event takes an event of any kind; those not needed are passed over.
func (a *Adapter) event(ctx context.Context, s *shard, p packet) (err error) {
	defer func() {
		// A payload nobody thought of must not end the process.
		if broken := recover(); broken != nil {
			a.log.Error("discord event broke", "type", p.Type, "panic", panicKind(broken))
			err = nil
		}
	}()
	switch p.Type {
	case "MESSAGE_CREATE":
		var m messageEvent
		if !a.read(p, &m) {
			return nil
		}
		a.cursors.saw(s.id, m.ID)
		return a.messageArrived(ctx, m)
	case "INTERACTION_CREATE":
		var i interaction
		if a.read(p, &i) {
			a.goInteract(ctx, &i)
		}
	case "GUILD_CREATE":
		var g guildEvent
		if a.read(p, &g) {
			a.guildArrived(s, g)
		}
	case "GUILD_DELETE":
		var g guildEvent
		if a.read(p, &g) && !g.Unavailable {
			a.guildLeft(ctx, g.ID)
		}
	}
	return nil
}

// read decodes an event. One that cannot be read is logged by its kind alone.
func (a *Adapter) read(p packet, into any) bool {
	if err := json.Unmarshal(p.Data, into); err != nil {
		a.log.Warn("discord event cannot be read", "type", p.Type)
		return false
	}
	return true
}

// messageArrived accepts a message that is meant for the bot.
func (a *Adapter) messageArrived(ctx context.Context, m messageEvent) error {
	if m.Author.Bot || m.WebhookID != "" || (m.Type != messageDefault && m.Type != messageReply) {
		return nil
	}
	if a.isMaintainersReply(ctx, m) {
		return a.maintainersReplied(ctx, m)
	}
	kind, ok := a.kindOf(ctx, m)
	if !ok {
		return nil
	}
	d, err := a.delivery(m, kind)
	if err != nil {
		return err
	}
	if _, err := a.inbox.Accept(ctx, d); err != nil {
		a.log.Error("discord: a question could not be accepted", "error", err)
		return errNotAccepted
	}
	return nil
}

// kind is how a message came to be answered.
type kind string

const (
	kindMention kind = "mention"
	kindDirect  kind = "direct"
	kindReply   kind = "reply"
	// kindThread goes on in a thread without a mention, kindPost is a new post of a
	// help channel. Both are answered only if the answer is certain.
	kindThread kind = "thread"
	kindPost   kind = "post"
)

// certain is the least confidence for answers nobody asked for.
const certain = 0.8

func (a *Adapter) kindOf(ctx context.Context, m messageEvent) (kind, bool) {
	me := a.me()
	switch {
	case m.GuildID == "":
		return kindDirect, true
	case slices.ContainsFunc(m.Mentions, func(u user) bool { return u.ID == me }):
		if m.Referenced != nil && m.Referenced.Author.ID == me && !strings.Contains(m.Content, me) {
			return kindReply, true
		}
		return kindMention, true
	case slices.Contains(m.Roles, a.guild(m.GuildID).role) && len(m.Roles) > 0:
		return kindMention, true
	case m.Referenced != nil && m.Referenced.Author.ID == me && m.Content != "":
		return kindReply, true
	case !a.messageContent || m.Content == "" || len(m.Mentions) > 0 || m.Referenced != nil:
		return "", false // people talking to each other
	}
	return a.unaskedKind(ctx, m)
}

// payload is a question on its way to its answer.
type payload struct {
	Version      int    `json:"v"`
	Kind         kind   `json:"kind"`
	Message      string `json:"message"`
	Channel      string `json:"channel"`
	Guild        string `json:"guild,omitempty"`
	Author       string `json:"author"`
	Locale       string `json:"locale,omitempty"`
	Text         string `json:"text"`
	Conversation string `json:"conversation"`
	// ReplyTo is the message replied to, if any.
	ReplyTo string `json:"reply_to,omitempty"`
	// ToOther is true for a reply to somebody else's message, whose text may not be seen.
	ToOther   bool   `json:"to_other,omitempty"`
	OtherText string `json:"other_text,omitempty"`
	Thread    bool   `json:"thread,omitempty"`
}

func (a *Adapter) delivery(m messageEvent, k kind) (bot.Delivery, error) {
	p := payload{
		Version: 1, Kind: k, Message: m.ID, Channel: m.ChannelID, Guild: m.GuildID, Author: m.Author.ID,
		Locale: a.guild(m.GuildID).locale, Text: a.plain(m.Content), Thread: inThread(m),
	}
	p.Conversation = conversation(p.Guild, p.Channel, p.Author, p.Thread || p.Guild == "")
	if m.Reference != nil && m.Reference.Type == 0 {
		p.ReplyTo = m.Reference.MessageID
		if m.Referenced != nil && m.Referenced.Author.ID != a.me() {
			p.ToOther, p.OtherText = true, a.plain(m.Referenced.Content)
		}
	}
	data, err := json.Marshal(p)
	return bot.Delivery{Adapter: Name, Keys: []string{Name + "/" + m.ID}, Lane: Name + "/" + m.ChannelID, Payload: data}, err
}

func inThread(m messageEvent) bool {
	if m.ChannelType != nil {
		return *m.ChannelType >= threadAnnouncement && *m.ChannelType <= threadPrivate
	}
	return m.Position != nil
}

// conversation is a person's in a channel, everybody's in a thread or in direct
// messages. It stands in what is kept of answers, so it does not name the person.
func conversation(guild, channel, author string, shared bool) string {
	id := scopeOf(guild) + "/" + channel
	if !shared {
		sum := sha256.Sum256([]byte(id + "/" + author))
		id += "/" + hex.EncodeToString(sum[:6])
	}
	return id
}

// scopeOf is a guild's scope; direct messages have one of their own.
func scopeOf(guild string) string {
	if guild == "" {
		guild = "@me"
	}
	return Name + "/" + guild
}

func personOf(guild, user string) bot.Person { return bot.Person(scopeOf(guild) + "/" + user) }

// tags are mentions, channels, emoji and times as they stand in a message.
// https://docs.discord.com/developers/reference#message-formatting
var tags = regexp.MustCompile(`<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|/[^:>]{1,100}:\d+)>`)

// plain is the text of a message without Discord's tags.
func (a *Adapter) plain(content string) string {
	return strings.TrimSpace(tags.ReplaceAllString(content, " "))
}

// panicKind names a panic without what it holds, which may be people's words.
func panicKind(broken any) string {
	if err, ok := broken.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("%T", broken)
}

func idNumber(id string) uint64 {
	n, _ := strconv.ParseUint(id, 10, 64) // what is no number sorts first
	return n
}
