package discord

import (
	"context"
	"slices"
	"strings"
)

// Names of settings. They stand in a guild's scope, those of channels as lists of ids.
const (
	settingMaintainers = "maintainers"
	settingHelp        = "help-channels"
)

// settings is /fineprint settings, for those who manage the server.
func (a *Adapter) settings(ctx context.Context, i *interaction) error {
	w := wordsFor(i.Locale)
	if message, ok := a.mayManage(i); !ok {
		return a.show(ctx, i, message)
	}
	set, err := a.store.Settings(ctx, scopeOf(i.GuildID))
	if err != nil {
		return a.show(ctx, i, a.apologise(w, err))
	}
	return a.show(ctx, i, a.settingsPanel(w, set))
}

// mayManage returns what to tell somebody who may not change settings.
func (a *Adapter) mayManage(i *interaction) (message, bool) {
	w := wordsFor(i.Locale)
	switch {
	case i.GuildID == "":
		return notice(w.say("onlyServer")), false
	case !i.manages():
		return notice(w.say("needManage")), false
	}
	return message{}, true
}

func (a *Adapter) settingsPanel(w words, set map[string]string) message {
	none := 0
	m := notice("**" + w.say("settingsTitle") + "**\n" + w.say("settingsMaintainers"))
	m.Components = append(m.Components, row(component{
		Type: channelSelect, CustomID: pressID(verbSetting, settingMaintainers), ChannelTypes: []int{channelText},
		MinValues: &none, MaxValues: 1, Placeholder: w.say("settingsNone"), Defaults: presets(set[settingMaintainers]),
	}))
	help := w.say("settingsHelp")
	if !a.messageContent {
		help += "\n-# " + w.say("settingsHelpIntent")
	}
	m.Components = append(m.Components, text(help), row(component{
		Type: channelSelect, CustomID: pressID(verbSetting, settingHelp), ChannelTypes: []int{channelText, channelForum},
		MinValues: &none, MaxValues: maxOptions, Placeholder: w.say("settingsNone"), Defaults: presets(set[settingHelp]),
	}))
	return m
}

func presets(ids string) []preset {
	var list []preset
	for _, id := range channelList(ids) {
		list = append(list, preset{ID: id, Type: "channel"})
	}
	return list
}

func channelList(ids string) []string {
	return strings.FieldsFunc(ids, func(r rune) bool { return r == ',' })
}

// changeSetting keeps what was picked. Who picks is checked again: the panel may
// be older than the permission.
func (a *Adapter) changeSetting(ctx context.Context, i *interaction, name string) error {
	w := wordsFor(i.Locale)
	if message, ok := a.mayManage(i); !ok {
		return a.show(ctx, i, message)
	}
	if name != settingMaintainers && name != settingHelp {
		return a.show(ctx, i, notice(w.say("oldButton")))
	}
	if err := a.store.SetSetting(ctx, scopeOf(i.GuildID), name, strings.Join(i.Data.Values, ",")); err != nil {
		return a.show(ctx, i, a.apologise(w, err))
	}
	set, err := a.store.Settings(ctx, scopeOf(i.GuildID))
	if err != nil {
		return a.show(ctx, i, a.apologise(w, err))
	}
	panel := a.settingsPanel(w, set)
	panel.Components = append(panel.Components, text("-# "+w.say("settingsSaved")))
	return i.reply(ctx, response{Type: respondUpdate, Data: panel})
}

// unaskedKind is for messages nobody addressed to the bot: in threads it takes
// part in, and new posts of help channels.
func (a *Adapter) unaskedKind(ctx context.Context, m messageEvent) (kind, bool) {
	if inThread(m) && m.ID != m.ChannelID {
		on, err := a.store.State(ctx, scopeOf(m.GuildID)+"/thread/"+m.ChannelID)
		if err != nil {
			a.log.Warn("discord: a thread's state cannot be read", "error", err)
		}
		return kindThread, on != ""
	}
	set, err := a.store.Settings(ctx, scopeOf(m.GuildID))
	if err != nil {
		a.log.Warn("discord: settings cannot be read", "error", err)
	}
	help := channelList(set[settingHelp])
	if len(help) == 0 {
		return "", false
	}
	if m.ID != m.ChannelID {
		return kindPost, slices.Contains(help, m.ChannelID)
	}
	// The first message of a post has the post's id; the forum is its parent.
	post, err := a.api.channel(ctx, m.ChannelID)
	if err != nil {
		a.log.Warn("discord: a post's channel cannot be read", "error", err)
	}
	return kindPost, slices.Contains(help, post.ParentID)
}
