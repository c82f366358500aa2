package main

import (
	"fineprint/adapters/slack"
	"fineprint/bot"
)

// slackPlatform is turned on by its tokens. SLACK_API_URL leads elsewhere than to
// Slack, for tests.
func slackPlatform() platform {
	return platform{
		name:  "slack",
		needs: "set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP (fineprint slack manifest makes the app)",
		on:    func(getenv func(string) string) bool { return getenv("SLACK_BOT_TOKEN") != "" },
		open: func(getenv func(string) string, s supplies) (bot.Adapter, error) {
			return slack.New(slack.Config{
				Handler: s.bot, Inbox: s.inbox, Store: s.store, Library: s.library, Internal: s.internal, Observer: s.observer, Log: s.log,
				BotToken: getenv("SLACK_BOT_TOKEN"), AppToken: getenv("SLACK_APP_TOKEN"), SigningSecret: getenv("SLACK_SIGNING_SECRET"),
				APIURL: getenv("SLACK_API_URL"),
			})
		},
	}
}
