package discord

import (
	"strings"
	"testing"

	"fineprint/adapters/discord/discordtest"
)

func wantText(t *testing.T, m *discordtest.Message, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(m.Text(), part) {
			t.Errorf("the answer does not say %q:\n%s", part, m.Text())
		}
	}
}

func TestMention(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	asked := w.asker.Mention(w.channel, "does this affect Norway?")
	answer := w.WaitReply(asked)
	wantText(t, answer, "**Yes.**", "Norway")
}

func TestDirectMessage(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	asked := w.asker.Say(w.asker.Direct(), "how do I opt out?")
	wantText(t, w.WaitReply(asked), "Settings")
}

func TestAskCommand(t *testing.T) {
	t.Parallel()
	w := start(t, discordtest.Options{}, nil)
	i := w.asker.Command(w.channel, "ask", discordtest.Option{Name: "question", Value: "does this affect Norway?"})
	answer := i.Wait()
	wantText(t, answer, "**Yes.**", "Norway")
	if !answer.Private {
		t.Error("the answer is not for the asker alone")
	}
}
