package slack

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Actions of the App Home and of the message about one's data.
const (
	actionHome       = "home"
	actionHomeAsk    = actionHome + ".ask"
	actionHomePlace  = actionHome + ".place"
	actionHomeForget = actionHome + ".forget"
	actionHomeData   = actionHome + ".data"
	actionHomeDelete = actionHome + ".delete"
)

// opened greets somebody who opens the app: the Home tab is drawn, the Messages
// tab gets questions to begin with. In agent apps those take no thread: with one
// the call does nothing and says so to nobody.
// https://docs.slack.dev/ai/migrating-to-agent-messaging/
func (a *Adapter) opened(ctx context.Context, d delivered, e event) {
	q := asked{tenant: tenant(d.Team, d.Enterprise), channel: e.Channel, user: e.User, private: true}
	if e.Tab == "messages" {
		a.suggest(ctx, q)
		return
	}
	a.publish(ctx, q)
}

// mostPrompts is how many suggested prompts Slack shows.
// https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts/
const mostPrompts = 4

func (a *Adapter) suggest(ctx context.Context, q asked) {
	question, _, err := a.question(ctx, q)
	if err != nil {
		a.log.Error("slack: no questions could be suggested", "error", err)
		return
	}
	params := slack.AssistantThreadsSetSuggestedPromptsParameters{Title: a.say.greeting, ChannelID: q.channel}
	for _, choice := range a.starters(ctx, question, mostPrompts) {
		params.AddPrompt(shorten(bot.PlainLine(choice.Text), maxButtonText), bot.PlainLine(choice.Text))
	}
	if len(params.Prompts) == 0 {
		return
	}
	if err := a.api.SetAssistantThreadsSuggestedPromptsContext(ctx, params); err != nil {
		a.log.Warn("slack: questions could not be suggested", "error", errorCode(err))
	}
}

func (a *Adapter) publish(ctx context.Context, q asked) {
	code, err := a.store.PlaceOf(ctx, q.person())
	if err != nil {
		a.log.Error("slack: the place could not be looked up", "error", err)
	}
	inside := a.mayInternal(ctx, q.tenant, q.user, false)
	lib, now := a.library(), time.Now()
	changed, err := a.changesFor(ctx, q.tenant, lib, now)
	if err != nil {
		a.log.Error("slack: it could not be told what changed", "error", err)
	}
	view := slack.HomeTabViewRequest{Type: slack.VTHomeTab, Blocks: slack.Blocks{BlockSet: renderHome(lib, changed, inside, code, now, a.say)}}
	if _, err := a.api.PublishViewContext(ctx, slack.PublishViewContextRequest{UserID: q.user, View: view}); err != nil {
		a.log.Error("slack: the App Home could not be drawn", "error", errorCode(err))
	}
}

// renderHome shows the ask box, the policies with their dates, what changed, and
// what is kept about the reader.
func renderHome(lib *knowledge.Library, changed changes, inside bool, at place.Code, now time.Time, say *texts) []slack.Block {
	blocks := []slack.Block{slack.NewHeaderBlock(plainText(say.homeTitle, 150)), askBox(say), slack.NewHeaderBlock(plainText(say.homePolicies, 150))}
	var policies []*knowledge.Policy
	for _, policy := range lib.Policies {
		if inside || policy.Audience != knowledge.AudienceInternal {
			policies = append(policies, policy)
		}
	}
	const most = 20
	for _, policy := range policies[:min(most, len(policies))] {
		blocks = append(blocks, homePolicy(policy, now, say)...)
	}
	blocks = append(blocks, renderChanges(changed, lib, inside, now, say)...)
	where := say.homeNoPlace
	if known, ok := place.Lookup(at); ok {
		where = fmt.Sprintf(say.homePlace, fullName(known))
	}
	picker := slack.NewOptionsSelectBlockElement(slack.OptTypeExternal, plainText(say.pickPlace, 150), actionHomePlace)
	least := 1
	picker.MinQueryLength = &least
	elements := []slack.BlockElement{picker}
	if at != "" {
		elements = append(elements, button(actionHomeForget, say.forget, "forget"))
	}
	return append(blocks, slack.NewDividerBlock(), paragraph(words(where, bold)), slack.NewActionBlock("", elements...),
		slack.NewHeaderBlock(plainText(say.homeData, 150)), contextLine(say.homeDataText), dataButtons(say))
}

func askBox(say *texts) slack.Block {
	element := slack.NewPlainTextInputBlockElement(plainText(say.homeAsk, 150), actionHomeAsk)
	element.DispatchActionConfig = &slack.DispatchActionConfig{TriggerActionsOn: []string{"on_enter_pressed"}}
	box := slack.NewInputBlock("", plainText(say.homeAskLabel, 150), nil, element)
	box.DispatchAction = true
	return box
}

func dataButtons(say *texts) slack.Block {
	remove := button(actionHomeDelete, say.deleteData, "delete").WithStyle(slack.StyleDanger)
	remove.Confirm = slack.NewConfirmationBlockObject(plainText(say.deleteData, 100), plainText(say.deleteConfirm, 300), plainText(say.deleteData, 30), plainText(say.cancel, 30))
	return slack.NewActionBlock("", button(actionHomeData, say.showData, "show"), remove)
}

func homePolicy(policy *knowledge.Policy, now time.Time, say *texts) []slack.Block {
	blocks := []slack.Block{paragraph(words(shorten(bot.PlainLine(policy.Title), 200), bold))}
	if summary := shorten(bot.PlainLine(policy.Summary), 300); summary != "" {
		blocks = append(blocks, paragraph(words(summary, nil)))
	}
	parts := []string{fmt.Sprintf(say.facts, len(policy.Facts))}
	if !policy.Effective.IsZero() {
		parts = append(parts, fmt.Sprintf(say.effective, policy.Effective.Long()))
	}
	var verified knowledge.Date
	late := 0
	for _, fact := range policy.Facts {
		if verified.Before(fact.Verified) {
			verified = fact.Verified
		}
		if fact.Overdue(now) {
			late++
		}
	}
	if !verified.IsZero() {
		parts = append(parts, fmt.Sprintf(say.lastVerified, verified.Long()))
	}
	if late > 0 {
		parts = append(parts, fmt.Sprintf(say.overdueFacts, late))
	}
	return append(blocks, contextLine(strings.Join(parts, " · ")))
}

// homePressed does what is pressed in the App Home or under /fineprint privacy.
func (a *Adapter) homePressed(ctx context.Context, q asked, c slack.InteractionCallback, action *slack.BlockAction) {
	q.private = true
	inHome := c.View.Type == slack.VTHomeTab
	switch action.ActionID {
	case actionHomeAsk:
		a.askInView(ctx, q, action.Value)
	case actionHomePlace, actionHomeForget:
		code := place.Code(action.SelectedOption.Value)
		if err := a.store.RememberPlace(ctx, q.person(), code); err != nil {
			a.log.Error("slack: a place could not be kept", "error", err)
		}
		a.publish(ctx, q)
	case actionHomeData:
		a.showData(ctx, q)
	case actionHomeDelete:
		a.deleteData(ctx, q, inHome)
	}
}

// askInView answers the ask box in a modal.
func (a *Adapter) askInView(ctx context.Context, q asked, text string) {
	question, _, err := a.question(ctx, q)
	if err == nil {
		question.Text = text
		var answer bot.Answer
		if answer, err = a.put(ctx, question); err == nil {
			blocks := renderWhole(answer, textsIn(answer.Language))
			if len(answer.Sources) > 0 {
				blocks = append(blocks, renderSources(answer, textsIn(answer.Language))...)
			}
			a.openView(ctx, q, a.modal(a.say.answerTitle, append([]slack.Block{slack.NewRichTextBlock("", quoted(shorten(cmpOr(bot.PlainLine(text), "…"), 300)))}, blocks...)...))
			return
		}
	}
	a.openView(ctx, q, a.modal(a.say.answerTitle, paragraph(words(a.apology(err), nil))))
}

// privacy tells what is kept, with buttons to see and delete it.
func (a *Adapter) privacy(ctx context.Context, q asked) {
	a.answerPrivately(ctx, q, Message{Text: escape(a.say.privacy), Blocks: []slack.Block{paragraph(words(a.say.privacy, nil)), dataButtons(a.say)}})
}

func (a *Adapter) showData(ctx context.Context, q asked) {
	kept, err := a.store.Kept(ctx, q.person())
	if err != nil {
		a.openView(ctx, q, a.modal(a.say.dataTitle, paragraph(words(a.apology(err), nil))))
		return
	}
	a.openView(ctx, q, a.modal(a.say.dataTitle, renderKept(kept, a.say)...))
}

func renderKept(kept bot.Kept, say *texts) []slack.Block {
	var lines []string
	if known, ok := place.Lookup(kept.Place); ok {
		lines = append(lines, fmt.Sprintf(say.dataPlace, fullName(known)))
	}
	if len(kept.Turns) > 0 {
		lines = append(lines, fmt.Sprintf(say.dataTurns, len(kept.Turns)))
	}
	if len(kept.Ratings) > 0 {
		lines = append(lines, fmt.Sprintf(say.dataRatings, len(kept.Ratings)))
	}
	if len(kept.Questions) > 0 {
		lines = append(lines, say.dataQuestions)
	}
	if len(lines) == 0 {
		return []slack.Block{paragraph(words(say.dataNothing, nil))}
	}
	var blocks []slack.Block
	for _, line := range lines {
		blocks = append(blocks, paragraph(words(line, nil)))
	}
	for _, question := range kept.Questions {
		if text := shorten(bot.PlainLine(question.Text), 500); text != "" {
			blocks = append(blocks, slack.NewRichTextBlock("", quoted(text)), contextLine(question.Sent.UTC().Format("2 January 2006")))
		}
	}
	return blocks
}

func (a *Adapter) deleteData(ctx context.Context, q asked, inHome bool) {
	text := a.say.dataDeleted
	if err := a.store.Forget(ctx, q.person()); err != nil {
		text = a.apology(err)
	}
	if !inHome {
		a.tell(ctx, q, text)
		return
	}
	a.openView(ctx, q, a.modal(a.say.dataTitle, paragraph(words(text, nil))))
	a.publish(ctx, q)
}
