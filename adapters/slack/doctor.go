package slack

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fineprint/bot"
)

// Check asks Slack whether the tokens and their scopes will do. It connects to
// nothing and posts nothing.
func (a *Adapter) Check(ctx context.Context) []bot.Finding {
	who, err := a.api.AuthTestContext(ctx)
	if err != nil {
		return []bot.Finding{refused("bot token", err)}
	}
	findings := []bot.Finding{{Name: "bot token", Level: bot.FindingOK, Text: fmt.Sprintf("belongs to %s in the workspace %s", bot.PlainLine(who.User), bot.PlainLine(who.Team))}, a.checkScopes()}
	if a.config.AppToken == "" {
		return append(findings, bot.Finding{Name: "delivery", Level: bot.FindingOK, Text: "Slack calls " + WebhookPath + ", signed with SLACK_SIGNING_SECRET"})
	}
	// An address is asked for and left unused, which Slack lets expire.
	if _, _, err := a.api.StartSocketModeContext(ctx); err != nil {
		return append(findings, refused("app token", err))
	}
	return append(findings, bot.Finding{Name: "app token", Level: bot.FindingOK, Text: "Socket Mode may connect"})
}

func refused(what string, err error) bot.Finding {
	f := bot.Finding{Name: what, Level: bot.FindingFail, Text: "Slack answers " + errorCode(err)}
	f.Do = strings.Trim(hints[errorCode(err)], " ()")
	if f.Do == "" {
		f.Do = "look whether slack.com is reachable and the app is installed"
	}
	return f
}

func (a *Adapter) checkScopes() bot.Finding {
	missing := a.missingScopes()
	f := bot.Finding{Name: "scopes", Level: bot.FindingOK, Text: "all that is needed"}
	if len(missing) == 0 {
		return f
	}
	var names []string
	needed := false
	for _, scope := range missing {
		names = append(names, scope.Name+" (to "+scope.Why+")")
		needed = needed || scope.Name == "chat:write" || scope.Name == "app_mentions:read"
	}
	f.Level, f.Text = bot.FindingWarn, "missing "+strings.Join(names, ", ")
	f.Do = "add them on the app's page OAuth & Permissions, or take the manifest that fineprint slack manifest prints, and install the app again"
	if needed {
		f.Level = bot.FindingFail
	}
	return f
}

// missingScopes are those that the bot token lacks, as far as Slack has told.
func (a *Adapter) missingScopes() []Scope {
	granted := a.scopes.Load()
	if granted == nil {
		return nil
	}
	have := strings.Split(strings.ReplaceAll(*granted, " ", ""), ",")
	var missing []Scope
	for _, scope := range Scopes {
		if !slices.Contains(have, scope.Name) {
			missing = append(missing, scope)
		}
	}
	return missing
}
