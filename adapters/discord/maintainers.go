package discord

import (
	"context"
	"encoding/json"
	"strings"

	"fineprint/bot"
)

// Inputs of forms.
const (
	inputQuestion = "question"
	inputReason   = "reason"
)

// mostTyped is how long a text typed into a form may be.
const mostTyped = 1000

// back is where a maintainer's reply goes, as it is kept with the question.
type back struct {
	Version int    `json:"v"`
	User    string `json:"user"`
	Channel string `json:"channel"`
	Guild   string `json:"guild,omitempty"`
	Locale  string `json:"locale,omitempty"`
}

// maintainersChannel is where questions of a guild are posted; empty for nowhere.
func (a *Adapter) maintainersChannel(ctx context.Context, guild string) string {
	if guild == "" {
		return a.maintainers
	}
	set, err := a.store.Settings(ctx, scopeOf(guild))
	if err != nil {
		a.log.Warn("discord: settings cannot be read", "error", err)
	}
	if set[settingMaintainers] != "" {
		return set[settingMaintainers]
	}
	return a.maintainers
}

// openMaintainers opens the form. What was asked stands in it where Discord lets
// us see it; it is sent only if the asker presses the button.
func (a *Adapter) openMaintainers(ctx context.Context, i *interaction, policy string) error {
	w := wordsFor(i.Locale)
	if a.maintainersChannel(ctx, i.GuildID) == "" {
		return a.show(ctx, i, notice(w.say("maintainersNone")))
	}
	input := typedInput(w.say("questionHint"))
	input.Value = cut(askedIn(i.Message), mostTyped)
	return i.reply(ctx, response{Type: respondModal, Data: modal{
		CustomID: pressID(verbMaintainers, policy), Title: cut(w.say("maintainersTitle"), maxModalTitle),
		Components: []component{text(w.say("maintainersNotice")), field(w.say("questionLabel"), input)},
	}})
}

func typedInput(hint string) component {
	return component{Type: textInput, CustomID: inputQuestion, Style: inputLong, MinLength: 3, MaxLength: mostTyped, Placeholder: cut(hint, 100)}
}

// askedIn is the question an answer was given to: it stands above an answer that
// only the asker sees, and is replied to by one that everybody sees.
func askedIn(m *messageEvent) string {
	if m == nil {
		return ""
	}
	if m.Referenced != nil && m.Referenced.Content != "" {
		return bot.PlainLine(tags.ReplaceAllString(m.Referenced.Content, " "))
	}
	for _, raw := range m.Components {
		var part component
		if json.Unmarshal(raw, &part) != nil || part.Type != textDisplay {
			continue // a kind we do not know, or none with text
		}
		for line := range strings.SplitSeq(part.Content, "\n") {
			if said, ok := strings.CutPrefix(line, "> "); ok {
				return strings.NewReplacer("\\", "", "\u200b", "").Replace(said)
			}
		}
	}
	return ""
}

// sendToMaintainers posts the question and keeps it until it is answered.
func (a *Adapter) sendToMaintainers(ctx context.Context, i *interaction, policy, typed string) error {
	w := wordsFor(i.Locale)
	channel := a.maintainersChannel(ctx, i.GuildID)
	if channel == "" || bot.PlainLine(typed) == "" {
		return a.show(ctx, i, notice(w.say("maintainersNone")))
	}
	where, err := json.Marshal(back{Version: 1, User: i.user(), Channel: i.ChannelID, Guild: i.GuildID, Locale: i.Locale})
	if err != nil {
		return err
	}
	return a.inTime(ctx, i, true, func(ctx context.Context) shown {
		q := bot.OpenQuestion{
			Person: personOf(i.GuildID, i.user()), Adapter: Name, Text: typed, Policy: policy, Sent: a.now(), Return: string(where),
		}
		if err := a.post(ctx, channel, i.user(), &q); err != nil {
			a.log.Warn("discord: a question was not posted to the maintainers", "error", err)
			return only(notice(w.say("maintainersFailed")))
		}
		return only(notice(w.say("maintainersSent")))
	})
}

// post shows a question to the maintainers first, so that none is kept that
// nobody sees.
func (a *Adapter) post(ctx context.Context, channel, asker string, q *bot.OpenQuestion) error {
	w := languages["en-US"]
	m := notice("-# " + w.say("maintainersPost", "<@"+asker+">") + "\n" + quote(q.Text, 3*mostTyped))
	m.Components = append(m.Components, row(press(styleMain, w.say("maintainersReply"), pressID(verbReply))))
	posted, err := a.api.send(ctx, channel, m)
	if err != nil {
		return err
	}
	q.Post = postOf(channel, posted.ID)
	_, err = a.store.SendQuestion(ctx, *q)
	return err
}

func postOf(channel, message string) string { return Name + "/" + channel + "/" + message }

// openReply opens the form for a maintainer's reply.
func (a *Adapter) openReply(ctx context.Context, i *interaction) error {
	if i.Message == nil {
		return errUnknown
	}
	w := wordsFor(i.Locale)
	return i.reply(ctx, response{Type: respondModal, Data: modal{
		CustomID: pressID(verbReply, i.Message.ID), Title: cut(w.say("replyTitle"), maxModalTitle),
		Components: []component{field(w.say("replyLabel"), typedInput(""))},
	}})
}

func (a *Adapter) replyFromForm(ctx context.Context, i *interaction, post, typed string) error {
	w := wordsFor(i.Locale)
	return a.inTime(ctx, i, true, func(ctx context.Context) shown {
		q, ok, err := a.store.QuestionPosted(ctx, postOf(i.ChannelID, post))
		switch {
		case err != nil:
			return only(a.apologise(w, err))
		case !ok || bot.PlainLine(typed) == "":
			return only(notice(w.say("stale")))
		}
		return only(notice(w.say(a.sendBack(ctx, q, typed))))
	})
}

// isMaintainersReply tells whether a message replies to a posted question.
func (a *Adapter) isMaintainersReply(ctx context.Context, m messageEvent) bool {
	if m.Reference == nil || m.Referenced == nil || m.Referenced.Author.ID != a.me() || m.ChannelID != a.maintainersChannel(ctx, m.GuildID) {
		return false
	}
	_, ok, err := a.store.QuestionPosted(ctx, postOf(m.ChannelID, m.Reference.MessageID))
	if err != nil {
		a.log.Warn("discord: questions cannot be read", "error", err)
	}
	return ok
}

// maintainersReplied sends a maintainer's reply back.
func (a *Adapter) maintainersReplied(ctx context.Context, m messageEvent) error {
	q, ok, err := a.store.QuestionPosted(ctx, postOf(m.ChannelID, m.Reference.MessageID))
	if err != nil || !ok {
		return errNotAccepted
	}
	w, key := wordsFor(a.guild(m.GuildID).locale), "replyEmpty"
	if typed := a.plain(m.Content); typed != "" {
		key = a.sendBack(ctx, q, typed)
	}
	if err := a.reply(ctx, payload{Message: m.ID, Channel: m.ChannelID, Guild: m.GuildID}, only(notice(w.say(key)))); err != nil {
		a.log.Warn("discord: a maintainer could not be told", "error", err)
	}
	return nil
}

// sendBack sends a reply to whoever asked: directly, or where it was asked. It
// returns the key of what to tell the maintainer.
func (a *Adapter) sendBack(ctx context.Context, q bot.OpenQuestion, typed string) string {
	var to back
	if err := json.Unmarshal([]byte(q.Return), &to); err != nil || to.Version != 1 {
		return "replyFailed"
	}
	w := wordsFor(to.Locale)
	said, _ := escapeTo(typed, 2*mostTyped)
	m := notice(w.say("replyIntro") + "\n" + quote(q.Text, 500) + "\n\n" + said)
	channel, err := a.api.directChannel(ctx, to.User)
	if err == nil {
		_, err = a.api.send(ctx, channel, m)
	}
	if err != nil && to.Channel != "" {
		// In the channel the question's words stay out: it was asked in private.
		_, err = a.api.send(ctx, to.Channel, notice("<@"+to.User+"> "+w.say("replyIntro")+"\n\n"+said))
	}
	if err != nil {
		a.log.Warn("discord: a maintainer's reply could not be sent", "error", err)
		return "replyFailed"
	}
	q.Answered = a.now()
	if err := a.store.UpdateQuestion(ctx, q); err != nil {
		a.log.Warn("discord: an answered question could not be kept", "error", err)
	}
	return "replySent"
}
