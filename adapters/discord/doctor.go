package discord

import (
	"context"
	"fmt"

	"fineprint/bot"
)

// Check asks Discord whether the token is good, the intents are granted and the
// commands are there. Findings hold no secrets.
func (a *Adapter) Check(ctx context.Context) []bot.Finding {
	if a.token == "" {
		return []bot.Finding{{
			Name: "token", Level: bot.FindingWarn, Text: "there is no token: interactions over HTTP are answered, mentions and direct messages are not heard",
			Do: "set DISCORD_TOKEN to hear them and to register the commands",
		}}
	}
	app, err := a.api.self(ctx)
	if err != nil {
		return []bot.Finding{tokenFinding(err)}
	}
	found := []bot.Finding{{Name: "token", Level: bot.FindingOK, Text: "Discord takes the token"}}
	found = append(found, a.intentFinding(app), a.connectFinding(ctx), a.commandFinding(ctx, app.ID))
	return found
}

func tokenFinding(err error) bot.Finding {
	if status(err) == 401 {
		return bot.Finding{Name: "token", Level: bot.FindingFail, Text: "Discord does not take the token", Do: "copy it anew from the Bot page of the application in the Developer Portal and set DISCORD_TOKEN"}
	}
	return bot.Finding{Name: "token", Level: bot.FindingFail, Text: fmt.Sprintf("Discord cannot be asked: %v", err), Do: "look whether discord.com can be reached from here"}
}

// Flags of an application that grant the privileged intent, all or in small.
// https://docs.discord.com/developers/resources/application#application-object-application-flags
const messageContentGranted = 1<<18 | 1<<19

func (a *Adapter) intentFinding(app applicationInfo) bot.Finding {
	granted := app.Flags&messageContentGranted != 0
	f := bot.Finding{Name: "message content", Level: bot.FindingOK, Text: "off, which is the default"}
	switch {
	case a.messageContent && granted:
		f.Text = "granted: threads go on without a mention, help channels are answered"
	case a.messageContent:
		f.Level, f.Text = bot.FindingFail, "DISCORD_MESSAGE_CONTENT is on and Discord does not grant it"
		f.Do = "switch Message Content Intent on at the Bot page of the application in the Developer Portal, or turn DISCORD_MESSAGE_CONTENT off"
	}
	return f
}

func (a *Adapter) connectFinding(ctx context.Context) bot.Finding {
	info, err := a.api.gateway(ctx)
	f := bot.Finding{Name: "connections", Level: bot.FindingOK}
	switch {
	case err != nil:
		f.Level, f.Text = bot.FindingFail, fmt.Sprintf("Discord does not say how to connect: %v", err)
	case info.Limit.Total > 0 && info.Limit.Remaining <= info.Limit.Total-mostIdentifies:
		f.Level, f.Text, f.Do = bot.FindingWarn, "the new connections of today are used up", "wait; the bot connects again by itself"
	default:
		f.Text = fmt.Sprintf("Discord recommends %d, and %d new ones are left today", info.Shards, info.Limit.Remaining)
	}
	return f
}

func (a *Adapter) commandFinding(ctx context.Context, app string) bot.Finding {
	var there []struct {
		Name string `json:"name"`
	}
	f := bot.Finding{Name: "commands", Level: bot.FindingOK, Text: "/ask, /fineprint and the menu entry are registered"}
	if err := a.api.call(ctx, "GET", "/applications/"+app+"/commands", nil, &there); err != nil {
		f.Level, f.Text = bot.FindingFail, fmt.Sprintf("the commands cannot be read: %v", err)
		return f
	}
	if len(there) < len(commandSet()) {
		f.Level, f.Text, f.Do = bot.FindingWarn, "the commands are not registered yet", "start fineprint serve: it registers them"
	}
	return f
}
