package slack

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/slack-go/slack"

	"fineprint/bot"
)

// Scope is a permission of the bot token, with what it is for.
type Scope struct{ Name, Why string }

// Scopes are all that the bot asks for, and no more.
var Scopes = []Scope{
	{"app_mentions:read", "hear when somebody mentions the bot"},
	{"assistant:write", "suggest questions when somebody opens the conversation with the bot"},
	{"channels:history", "hear follow-ups, edits and deletions in threads of public channels it is in, and read the message above a mention"},
	{"chat:write", "answer"},
	{"commands", "offer /fineprint and “Answer this”"},
	{"groups:history", "the same in private channels it was invited to"},
	{"im:history", "hear direct messages"},
	{"im:write", "bring the maintainers' reply to who asked privately"},
	{"users:read", "tell members from guests and admins from others"},
}

// App is what a manifest is made for.
type App struct {
	// Name of the app and its bot; empty is "Fineprint".
	Name string
	// URL is where the program is reached from outside, "https://bot.example.com",
	// for deliveries by HTTP; empty makes a manifest for Socket Mode.
	URL string
	// Prompts are questions suggested to begin with, at most four.
	Prompts []string
}

// events are what the bot subscribes to.
var events = []string{
	"app_home_opened", "app_mention", "app_uninstalled", "message.channels", "message.groups", "message.im", "tokens_revoked",
}

const (
	shortDescription = "Answers privacy questions from reviewed facts, with sources and dates."
	longDescription  = "Ask about a privacy policy by mentioning the bot, writing it a direct message, or with /fineprint. Every sentence of an answer comes from a fact " +
		"that was reviewed, with its source, its date and who says so. Where sources disagree, the answer says so; what no fact covers, it does not guess. Nobody's words are kept."
)

// Manifest is the app's configuration as JSON, which Slack's page takes.
// https://docs.slack.dev/reference/app-manifest
func Manifest(app App) ([]byte, error) {
	display := cmpOr(app.Name, "Fineprint")
	hook := ""
	if app.URL != "" {
		hook = strings.TrimSuffix(app.URL, "/") + WebhookPath
	}
	m := slack.Manifest{
		Metadata: slack.ManifestMetadata{MajorVersion: 1},
		Display:  slack.Display{Name: shorten(display, 35), Description: shortDescription, LongDescription: longDescription, BackgroundColor: "#1f3a5f"},
		Features: slack.Features{
			AppHome:   slack.AppHome{HomeTabEnabled: true, MessagesTabEnabled: true},
			BotUser:   slack.BotUser{DisplayName: shorten(display, 80), AlwaysOnline: true},
			AgentView: &slack.AgentView{AgentDescription: shortDescription},
			Shortcuts: []slack.Shortcut{{Name: "Answer this", CallbackID: shortcutAnswer, Description: "Answers a message privately", Type: slack.MessageShortcut}},
			SlashCommands: []slack.ManifestSlashCommand{{
				Command: "/fineprint", Description: "Ask about a privacy policy", UsageHint: "question | help | place India | privacy | settings", Url: hook, ShouldEscape: true,
			}},
		},
		Settings: slack.Settings{
			EventSubscriptions: &slack.EventSubscriptions{BotEvents: events, RequestUrl: hook},
			Interactivity:      &slack.Interactivity{IsEnabled: true, RequestUrl: hook, MessageMenuOptionsUrl: hook},
			SocketModeEnabled:  hook == "",
		},
	}
	for _, scope := range Scopes {
		m.OAuthConfig.Scopes.Bot = append(m.OAuthConfig.Scopes.Bot, scope.Name)
	}
	for _, prompt := range app.Prompts[:min(mostPrompts, len(app.Prompts))] {
		m.Features.AgentView.SuggestedPrompts = append(m.Features.AgentView.SuggestedPrompts, slack.ManifestSuggestedPrompt{Title: shorten(bot.PlainLine(prompt), maxButtonText), Message: bot.PlainLine(prompt)})
	}
	raw, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("write the manifest: %w", err)
	}
	return append(raw, '\n'), nil
}

// CreationURL is the address of Slack's page that creates an app from a manifest.
// https://docs.slack.dev/app-manifests/configuring-apps-with-app-manifests/#sharing
func CreationURL(manifest []byte) string {
	var b bytes.Buffer
	if json.Compact(&b, manifest) != nil {
		return "https://api.slack.com/apps?new_app=1"
	}
	// JSON is YAML too, and the page takes YAML under this name.
	return "https://api.slack.com/apps?new_app=1&manifest_yaml=" + url.QueryEscape(b.String())
}
