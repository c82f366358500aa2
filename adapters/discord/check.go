package discord

import (
	"context"
	"strconv"
	"strings"

	"github.com/bwmarrin/discordgo"
)

// Permissions the library does not know yet.
// https://docs.discord.com/developers/topics/permissions#permissions-bitwise-permission-flags
const permissionExternalApps = 1 << 50

// check is /fineprint check: what the bot may do here and how it stands.
func (a *Adapter) check(ctx context.Context, i *interaction) error {
	w := wordsFor(i.Locale)
	if message, ok := a.mayManage(i); !ok {
		return a.show(ctx, i, message)
	}
	has, _ := strconv.ParseInt(i.Permissions, 10, 64) // what cannot be read grants nothing
	lines := []string{"**" + w.say("checkTitle") + "**"}
	add := func(good bool, what string) {
		key := "checkBad"
		if good {
			key = "checkGood"
		}
		lines = append(lines, w.say(key, what))
	}
	for _, need := range []struct {
		permission int64
		key        string
	}{
		{discordgo.PermissionViewChannel, "checkView"}, {discordgo.PermissionSendMessages, "checkSend"},
		{discordgo.PermissionSendMessagesInThreads, "checkThreads"}, {discordgo.PermissionReadMessageHistory, "checkHistory"},
	} {
		add(has&(need.permission|discordgo.PermissionAdministrator) != 0, w.say(need.key))
	}
	may, _ := strconv.ParseInt(i.Member.Permissions, 10, 64)
	add(may&(permissionExternalApps|discordgo.PermissionAdministrator) != 0, w.say("checkExternal"))
	a.mu.RLock()
	synced := a.synced
	a.mu.RUnlock()
	add(a.Ready() == nil, w.say("checkConnected"))
	add(synced == nil, w.say("checkCommands"))
	intent := "checkNoIntent"
	if a.messageContent {
		intent = "checkIntent"
	}
	add(true, w.say(intent))
	if channel := a.maintainersChannel(ctx, i.GuildID); channel != "" {
		add(true, w.say("checkMaintainers", "<#"+channel+">"))
	} else {
		add(false, w.say("checkNoMaintainers"))
	}
	return a.show(ctx, i, notice(strings.Join(append(lines, "-# "+w.say("checkHow")), "\n")))
}
