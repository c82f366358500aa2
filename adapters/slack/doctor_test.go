package slack

import (
	"slices"
	"strings"
	"testing"

	"fineprint/adapters/slack/slacktest"
	"fineprint/bot"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	all := make([]string, 0, len(Scopes))
	for _, scope := range Scopes {
		all = append(all, scope.Name)
	}
	without := func(scope string) []string {
		return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == scope })
	}
	tests := []struct {
		name   string
		slack  slacktest.Config
		broken string
		level  bot.FindingLevel
		says   string
	}{
		{"in order", slacktest.Config{}, "", bot.FindingOK, "Socket Mode may connect"},
		{"a scope less", slacktest.Config{Scopes: without("im:write")}, "", bot.FindingWarn, "im:write"},
		{"cannot write", slacktest.Config{Scopes: without("chat:write")}, "", bot.FindingFail, "chat:write"},
		{"app token refused", slacktest.Config{}, "apps.connections.open", bot.FindingFail, "invalid_auth"},
		{"bot token refused", slacktest.Config{}, "auth.test", bot.FindingFail, "invalid_auth"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			w := newWorld(t, options{slack: test.slack})
			if test.broken != "" {
				w.Break(test.broken, slacktest.Fault{Error: "invalid_auth"})
			}
			findings := w.adapter.Check(w.ctx)
			var text strings.Builder
			worst := bot.FindingOK
			for _, f := range findings {
				text.WriteString(f.Text + "\n")
				if f.Level != bot.FindingOK && f.Do == "" {
					t.Errorf("%s: nothing is said to do about it", f.Name)
				}
				if worst != bot.FindingFail && f.Level != bot.FindingOK {
					worst = f.Level
				}
			}
			if worst != test.level || !strings.Contains(text.String(), test.says) {
				t.Errorf("found %s, want %s with %q:\n%s", worst, test.level, test.says, text.String())
			}
			if n := len(w.Calls("chat.postMessage")); n > 0 {
				t.Error("something was posted")
			}
		})
	}
}
