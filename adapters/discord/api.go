package discord

import (
	"context"
	"net/http"
	"strconv"
	"time"
)

// api are the calls the adapter makes.
type api struct{ caller }

// sent is what Discord tells of a message.
type sent struct {
	ID        string `json:"id"`
	ChannelID string `json:"channel_id"`
}

func (a api) send(ctx context.Context, channel string, m message) (sent, error) {
	var s sent
	err := a.call(ctx, http.MethodPost, "/channels/"+channel+"/messages", m, &s)
	return s, err
}

// directChannel is the channel of direct messages with a person.
func (a api) directChannel(ctx context.Context, user string) (string, error) {
	var s sent
	err := a.call(ctx, http.MethodPost, "/users/@me/channels", map[string]string{"recipient_id": user}, &s)
	return s.ID, err
}

// pageSize is how many messages are read at once.
const pageSize = 100

// after returns the next messages of a channel after one, newest first, a page at most.
func (a api) after(ctx context.Context, channel, id string) ([]messageEvent, error) {
	var list []messageEvent
	err := a.call(ctx, http.MethodGet, "/channels/"+channel+"/messages?limit="+strconv.Itoa(pageSize)+"&after="+id, nil, &list)
	return list, err
}

func (a api) channel(ctx context.Context, id string) (channelInfo, error) {
	var c channelInfo
	err := a.call(ctx, http.MethodGet, "/channels/"+id, nil, &c)
	return c, err
}

// respond is the first response to an interaction. Discord takes one only, so
// that a second one says the first arrived.
func (a api) respond(ctx context.Context, i *interaction, r response) error {
	err := a.call(ctx, http.MethodPost, "/interactions/"+i.ID+"/"+i.Token+"/callback", r, nil)
	if refusedWith(err, codeAcknowledged) {
		return nil
	}
	return err
}

// editOriginal changes the first response.
func (a api) editOriginal(ctx context.Context, i *interaction, m message) error {
	return a.call(ctx, http.MethodPatch, "/webhooks/"+i.ApplicationID+"/"+i.Token+"/messages/@original", m, nil)
}

// applicationInfo is what Discord tells of our application.
type applicationInfo struct {
	ID    string `json:"id"`
	Flags int    `json:"flags"`
}

func (a api) self(ctx context.Context) (applicationInfo, error) {
	var app applicationInfo
	err := a.call(ctx, http.MethodGet, "/applications/@me", nil, &app)
	return app, err
}

// gatewayInfo tells how to connect.
// https://docs.discord.com/developers/events/gateway#get-gateway-bot
type gatewayInfo struct {
	URL    string `json:"url"`
	Shards int    `json:"shards"`
	Limit  struct {
		Total          int `json:"total"`
		Remaining      int `json:"remaining"`
		ResetAfter     int `json:"reset_after"` // milliseconds
		MaxConcurrency int `json:"max_concurrency"`
	} `json:"session_start_limit"`
}

func (a api) gateway(ctx context.Context) (gatewayInfo, error) {
	var g gatewayInfo
	err := a.call(ctx, http.MethodGet, "/gateway/bot", nil, &g)
	g.Limit.MaxConcurrency = max(1, g.Limit.MaxConcurrency)
	return g, err
}

// Codes of refusals that are dealt with.
// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const (
	codeUnknownChannel  = 10003
	codeUnknownMessage  = 10008
	codeUnknownInteract = 10062
	codeAcknowledged    = 40060
	codeNoAccess        = 50001
	codeNoDirect        = 50007
	codeNoPermission    = 50013
	codeInvalidForm     = 50035
	codeNoDirectGuild   = 50278
	codeNoHistory       = 160002
)

// snowflake is the smallest id of a moment.
// https://docs.discord.com/developers/reference#snowflakes
func snowflake(t time.Time) uint64 {
	return uint64(max(0, t.UnixMilli()-discordEpoch)) << 22
}

// timeOf is when an id was made.
func timeOf(id uint64) time.Time {
	return time.UnixMilli(int64(id>>22) + discordEpoch)
}

const discordEpoch = 1420070400000
