package discord

import (
	"strings"
	"testing"

	"fineprint/adapters/discord/discordtest"
	"fineprint/bot"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	levels := func(w *world) string {
		var list []string
		for _, f := range w.adapter.Check(t.Context()) {
			list = append(list, f.Name+" "+string(f.Level))
			if f.Level != bot.FindingOK && f.Do == "" || strings.Contains(f.Text+f.Do, w.Token) {
				t.Errorf("%+v", f)
			}
		}
		return strings.Join(list, ", ")
	}
	w := start(t, discordtest.Options{}, nil)
	if got := levels(w); got != "token ok, message content ok, connections ok, commands ok" {
		t.Error(got)
	}
	wrong := prepare(t, discordtest.Options{})
	wrong.run(t, func(c *Config) { c.Token = "wrong" })
	if got := levels(wrong); got != "token fail" {
		t.Error(got)
	}
	intent := prepare(t, discordtest.Options{Remaining: 100})
	intent.run(t, func(c *Config) { c.MessageContent = true })
	intent.Wait("the commands", func() bool { return len(intent.Commands()) > 0 })
	if got := levels(intent); got != "token ok, message content fail, connections warn, commands ok" {
		t.Error(got)
	}
	alone, _ := overHTTP(t, nil)
	if got := levels(alone); got != "token warn" {
		t.Error(got)
	}
}
