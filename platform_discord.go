package main

import (
	"errors"
	"strconv"

	"fineprint/adapters/discord"
	"fineprint/bot"
)

// discordPlatform is turned on by its token or its public key. DISCORD_API_URL
// leads elsewhere than to Discord, for tests.
func discordPlatform() platform {
	return platform{
		name:  discord.Name,
		needs: "set DISCORD_TOKEN to connect, or DISCORD_PUBLIC_KEY to be called at /discord/interactions (fineprint discord invite prints the addresses to install it)",
		on: func(getenv func(string) string) bool {
			return getenv("DISCORD_TOKEN") != "" || getenv("DISCORD_PUBLIC_KEY") != ""
		},
		open: openDiscord,
	}
}

func openDiscord(getenv func(string) string, s supplies) (bot.Adapter, error) {
	content := false
	if value := getenv("DISCORD_MESSAGE_CONTENT"); value != "" {
		var err error
		if content, err = strconv.ParseBool(value); err != nil {
			return nil, errors.New("DISCORD_MESSAGE_CONTENT must be true or false")
		}
	}
	return discord.New(discord.Config{
		Handler: s.bot, Inbox: s.inbox, Store: s.store, Observer: s.observer, Log: s.log, Internal: s.internal,
		Token: getenv("DISCORD_TOKEN"), PublicKey: getenv("DISCORD_PUBLIC_KEY"), APIURL: getenv("DISCORD_API_URL"),
		MessageContent: content, Maintainers: getenv("DISCORD_MAINTAINERS_CHANNEL"), Version: programVersion(),
	})
}
