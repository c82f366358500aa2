package main

import (
	"strings"
	"unicode"

	"fineprint/adapters/slack"
	"fineprint/bot"
)

// slackPlatform is turned on by any of its tokens, so that one alone is told what
// is missing. SLACK_ADMINS are ids of people who may change settings besides
// workspace admins, SLACK_BOTS ids of bots that are answered like people;
// SLACK_API_URL leads elsewhere than to Slack.
func slackPlatform() platform {
	return platform{
		name:  "slack",
		needs: "set SLACK_BOT_TOKEN, and SLACK_APP_TOKEN for Socket Mode or SLACK_SIGNING_SECRET for HTTP (fineprint slack manifest makes the app)",
		on: func(getenv func(string) string) bool {
			return getenv("SLACK_BOT_TOKEN")+getenv("SLACK_APP_TOKEN")+getenv("SLACK_SIGNING_SECRET") != ""
		},
		open: func(getenv func(string) string, s supplies) (bot.Adapter, error) {
			return slack.New(slack.Config{
				Handler: s.bot, Inbox: s.inbox, Store: s.store, Library: s.library, Internal: s.internal, Observer: s.observer, Log: s.log,
				BotToken: getenv("SLACK_BOT_TOKEN"), AppToken: getenv("SLACK_APP_TOKEN"), SigningSecret: getenv("SLACK_SIGNING_SECRET"),
				APIURL: getenv("SLACK_API_URL"), Admins: idsIn(getenv("SLACK_ADMINS")), Bots: idsIn(getenv("SLACK_BOTS")),
			})
		},
	}
}

// idsIn reads ids with commas or spaces between them.
func idsIn(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
}
