package discord

import (
	"slices"
	"strconv"

	"github.com/bwmarrin/discordgo"
)

// overwrite changes permissions in a channel, for a role (type 0) or a member (1).
type overwrite struct {
	ID    string `json:"id"`
	Type  int    `json:"type"`
	Allow string `json:"allow"`
	Deny  string `json:"deny"`
}

// mayRead tells whether the bot may read a channel and its history.
func mayRead(g guildEvent, channel channelInfo, me string) bool {
	const need = discordgo.PermissionViewChannel | discordgo.PermissionReadMessageHistory
	return permissionsIn(g, channel, me)&need == need
}

// permissionsIn are the bot's permissions in a channel, in Discord's order:
// everybody, roles, then the channel's for everybody, roles and the member.
// https://docs.discord.com/developers/topics/permissions#permission-overwrites
func permissionsIn(g guildEvent, channel channelInfo, me string) int64 {
	var mine []string
	for _, m := range g.Members {
		if m.User != nil && m.User.ID == me {
			mine = m.Roles
		}
	}
	var has int64
	for _, role := range g.Roles {
		if role.ID == g.ID || slices.Contains(mine, role.ID) {
			has |= bits(role.Permissions)
		}
	}
	if has&discordgo.PermissionAdministrator != 0 || g.OwnerID == me {
		return -1
	}
	var allow, deny int64
	for _, o := range channel.Overwrites {
		if o.ID == g.ID {
			has = has&^bits(o.Deny) | bits(o.Allow)
		} else if slices.Contains(mine, o.ID) {
			allow, deny = allow|bits(o.Allow), deny|bits(o.Deny)
		}
	}
	has = has&^deny | allow
	for _, o := range channel.Overwrites {
		if o.ID == me {
			has = has&^bits(o.Deny) | bits(o.Allow)
		}
	}
	return has
}

func bits(s string) int64 {
	n, _ := strconv.ParseInt(s, 10, 64) // what cannot be read grants and denies nothing
	return n
}
