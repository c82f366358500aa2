package discord

import (
	"encoding/base64"
	"net/url"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Permission is something the bot must be allowed to do in a server.
type Permission struct {
	Name string
	// Why it is needed, for who decides on it.
	Why string
	bit int64
}

// Permissions are all that is asked for.
// https://docs.discord.com/developers/topics/permissions
func Permissions() []Permission {
	return []Permission{
		{"View Channels", "to hear mentions where they are written", discordgo.PermissionViewChannel},
		{"Send Messages", "to answer", discordgo.PermissionSendMessages},
		{"Send Messages in Threads", "to answer in threads and in posts of forums", discordgo.PermissionSendMessagesInThreads},
		{"Read Message History", "to reply to a question, and to answer what was asked while it was not running", discordgo.PermissionReadMessageHistory},
	}
}

// Invite are the addresses that install an application in a server, with the
// least permissions, and for a person, with none.
func Invite(application string) (server, person string) {
	var all int64
	for _, p := range Permissions() {
		all |= p.bit
	}
	address := func(values url.Values) string {
		values.Set("client_id", application)
		return "https://discord.com/oauth2/authorize?" + values.Encode()
	}
	server = address(url.Values{
		"scope": {"bot applications.commands"}, "permissions": {strconv.FormatInt(all, 10)}, "integration_type": {"0"},
	})
	return server, address(url.Values{"scope": {"applications.commands"}, "integration_type": {"1"}})
}

// ApplicationOf is the application's id as a token carries it; empty where it does not.
func ApplicationOf(token string) string {
	first, _, ok := strings.Cut(token, ".")
	id, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(first, "="))
	if !ok || err != nil || !IsID(string(id)) {
		return ""
	}
	return string(id)
}

// IsID tells whether text looks like an id of Discord's.
func IsID(text string) bool { return len(text) >= 15 && len(text) <= 20 && isNumber(text) }
