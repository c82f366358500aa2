package discord

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Types of interactions.
// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type
const (
	interactPing     = 1
	interactCommand  = 2
	interactPress    = 3
	interactComplete = 4
	interactModal    = 5
)

// Types of responses.
// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type
const (
	respondPong     = 1
	respondMessage  = 4
	respondDefer    = 5
	respondUpdate   = 7
	respondComplete = 8
	respondModal    = 9
)

// Where an interaction happens.
const (
	contextGuild   = 0
	contextDirect  = 1
	contextPrivate = 2
)

// interaction is what is read of one. What Discord adds to it is passed over.
type interaction struct {
	ID            string          `json:"id"`
	ApplicationID string          `json:"application_id"`
	Type          int             `json:"type"`
	Token         string          `json:"token"`
	GuildID       string          `json:"guild_id"`
	ChannelID     string          `json:"channel_id"`
	Locale        string          `json:"locale"`
	Context       *int            `json:"context"`
	Permissions   string          `json:"app_permissions"`
	Member        *member         `json:"member"`
	User          *user           `json:"user"`
	Data          interactionData `json:"data"`
	Message       *messageEvent   `json:"message"`
	Owners        map[string]any  `json:"authorizing_integration_owners"`

	// reply sends the first response, over HTTP or by a call.
	reply func(ctx context.Context, r response) error
}

type interactionData struct {
	Name     string          `json:"name"`
	Type     int             `json:"type"`
	TargetID string          `json:"target_id"`
	Options  []commandOption `json:"options"`
	CustomID string          `json:"custom_id"`
	Values   []string        `json:"values"`
	Resolved struct {
		Messages map[string]messageEvent `json:"messages"`
	} `json:"resolved"`
	Components []submitted `json:"components"`
}

type commandOption struct {
	Name    string          `json:"name"`
	Type    int             `json:"type"`
	Value   any             `json:"value"`
	Focused bool            `json:"focused"`
	Options []commandOption `json:"options"`
}

// submitted is a filled-in part of a form, bare, in a row or under a label.
type submitted struct {
	CustomID   string      `json:"custom_id"`
	Value      string      `json:"value"`
	Values     []string    `json:"values"`
	Component  *submitted  `json:"component"`
	Components []submitted `json:"components"`
}

// response is a first response.
type response struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"`
}

type completion struct {
	Choices []completed `json:"choices"`
}

type completed struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

func (i *interaction) user() string {
	switch {
	case i.Member != nil && i.Member.User != nil:
		return i.Member.User.ID
	case i.User != nil:
		return i.User.ID
	}
	return ""
}

// direct tells whether this happens in direct messages with the bot, where
// nobody else reads along.
func (i *interaction) direct() bool {
	if i.Context != nil {
		return *i.Context == contextDirect
	}
	return i.GuildID == ""
}

// manages tells whether the user may change the server's settings.
func (i *interaction) manages() bool {
	if i.Member == nil {
		return false
	}
	has, _ := strconv.ParseInt(i.Member.Permissions, 10, 64) // what cannot be read grants nothing
	return has&(discordgo.PermissionManageGuild|discordgo.PermissionAdministrator) != 0
}

// path is the command with its groups, "fineprint privacy show", and the options.
func (d interactionData) path() (string, []commandOption) {
	names, options := []string{d.Name}, d.Options
	for len(options) == 1 && (options[0].Type == optionSub || options[0].Type == optionGroup) {
		names = append(names, options[0].Name)
		options = options[0].Options
	}
	return strings.Join(names, " "), options
}

func optionNamed(options []commandOption, name string) (commandOption, bool) {
	for _, o := range options {
		if o.Name == name {
			return o, true
		}
	}
	return commandOption{}, false
}

func (o commandOption) text() string {
	s, _ := o.Value.(string)
	return s
}

// find is the value of an input of a form.
func find(parts []submitted, id string) (submitted, bool) {
	for _, part := range parts {
		if part.CustomID == id {
			return part, true
		}
		below := part.Components
		if part.Component != nil {
			below = append(below, *part.Component)
		}
		if got, ok := find(below, id); ok {
			return got, true
		}
	}
	return submitted{}, false
}
