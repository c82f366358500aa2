package slack

import (
	"context"
	"encoding/json"
	"slices"

	"github.com/slack-go/slack"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Callback ids of modals.
const (
	viewWhy         = "why"
	viewMaintainers = "maintainers"
	viewSettings    = "settings"
)

// Block ids of inputs; each holds one element of the same action id.
const (
	inputReason = "reason"
	inputWords  = "words"
	inputScope  = "scope"
)

// back is what a modal carries of where it was opened.
type back struct {
	Channel string  `json:"c"`
	Thread  string  `json:"t,omitempty"`
	Private bool    `json:"p,omitempty"`
	Respond string  `json:"r,omitempty"`
	Carried pressed `json:"x"`
}

// modal is a view without inputs.
func (a *Adapter) modal(title string, blocks ...slack.Block) slack.ModalViewRequest {
	return slack.ModalViewRequest{
		Type: slack.VTModal, Title: plainText(title, maxViewTitle), Close: plainText(a.say.closeView, maxViewTitle), Blocks: slack.Blocks{BlockSet: withinView(blocks)},
	}
}

// form is a view to submit; it carries where it was opened.
func (a *Adapter) form(q asked, carried pressed, callback, title, submit string, blocks ...slack.Block) slack.ModalViewRequest {
	view := a.modal(title, blocks...)
	view.CallbackID, view.Submit, view.Close = callback, plainText(submit, maxViewTitle), plainText(a.say.cancel, maxViewTitle)
	carried.Words = "" // stands in an input
	if raw, err := json.Marshal(back{q.channel, q.thread, q.private, q.respond, carried}); err == nil && len(raw) <= maxInput {
		view.PrivateMetadata = string(raw)
	}
	return view
}

func (a *Adapter) openView(ctx context.Context, q asked, view slack.ModalViewRequest) {
	if _, err := a.api.OpenViewContext(ctx, q.trigger, view); err != nil {
		a.log.Error("slack: a view could not be opened", "error", errorCode(err))
		a.tell(ctx, q, a.apology(err))
	}
}

func input(id, label string, optional bool, element slack.BlockElement, hint string) *slack.InputBlock {
	var hinted *slack.TextBlockObject
	if hint != "" {
		hinted = plainText(hint, maxPlainText/2)
	}
	block := slack.NewInputBlock(id, plainText(label, 150), hinted, element)
	block.Optional = optional
	return block
}

func multiline(id, value string) *slack.PlainTextInputBlockElement {
	element := slack.NewPlainTextInputBlockElement(nil, id)
	element.Multiline, element.InitialValue, element.MaxLength = true, shorten(bot.PlainLine(value), maxInput), maxInput
	return element
}

// reasons in the order they are offered.
var reasons = []bot.RatingReason{bot.ReasonWrong, bot.ReasonOutdated, bot.ReasonOffTopic, bot.ReasonIncomplete, bot.ReasonUnclear}

// openWhy asks why an answer did not help, and offers to send the question on.
func (a *Adapter) openWhy(ctx context.Context, q asked, carried pressed) {
	options := make([]*slack.OptionBlockObject, 0, len(reasons))
	for _, reason := range reasons {
		options = append(options, slack.NewOptionBlockObject(string(reason), plainText(a.say.reasons[reason], maxOptionText), nil))
	}
	a.openView(ctx, q, a.form(q, carried, viewWhy, a.say.whyTitle, a.say.send,
		contextLine(a.say.why),
		input(inputReason, a.say.whyLabel, true, slack.NewRadioButtonsBlockElement(inputReason, options...), ""),
		input(inputWords, a.say.alsoSend, true, multiline(inputWords, ""), a.say.sendHint),
	))
}

// openMaintainers shows what will be sent before it is.
func (a *Adapter) openMaintainers(ctx context.Context, q asked, carried pressed) {
	a.openView(ctx, q, a.form(q, carried, viewMaintainers, a.say.askTitle, a.say.send,
		input(inputWords, a.say.sendLabel, false, multiline(inputWords, carried.Words), a.say.sendHint)))
}

// submitted takes a modal's inputs. The reply is what the modal shows next.
func (a *Adapter) submitted(ctx context.Context, q asked, view slack.View) (reply any, then func(context.Context)) {
	var from back
	if json.Unmarshal([]byte(view.PrivateMetadata), &from) == nil {
		q.channel, q.thread, q.private, q.respond = cmpOr(from.Channel, q.channel), from.Thread, from.Private, from.Respond
	}
	switch view.CallbackID {
	case viewSettings:
		return a.saveSettings(ctx, q, view)
	case viewWhy, viewMaintainers:
		return a.submittedWords(ctx, q, view, from.Carried)
	}
	return nil, nil
}

func (a *Adapter) submittedWords(ctx context.Context, q asked, view slack.View, carried pressed) (any, func(context.Context)) {
	text := valueOf(view, inputWords).Value
	if view.CallbackID == viewWhy {
		reason := bot.RatingReason(valueOf(view, inputReason).SelectedOption.Value)
		if slices.Contains(reasons, reason) {
			if err := a.rate(ctx, q, carried, reason); err != nil {
				a.log.Error("slack: a vote could not be kept", "error", err)
				return a.answerView(a.say.whyTitle, a.say.voteFailed), nil
			}
		}
		if text == "" {
			return a.answerView(a.say.whyTitle, a.say.thanksNot), nil
		}
	}
	if bot.PlainLine(text) == "" {
		return slack.NewErrorsViewSubmissionResponse(map[string]string{inputWords: a.say.noQuestion}), nil
	}
	posted, err := a.send(ctx, q, bot.PlainLine(text), carried.Policy)
	switch {
	case err != nil:
		return a.answerView(a.say.askTitle, a.apology(err)), nil
	case !posted:
		return a.answerView(a.say.askTitle, a.say.sentNowhere), nil
	}
	return a.answerView(a.say.askTitle, a.say.sentQuestion), nil
}

// answerView turns the modal into a word of ours.
func (a *Adapter) answerView(title, text string) *slack.ViewSubmissionResponse {
	view := a.modal(title, paragraph(words(text, nil)))
	return slack.NewUpdateViewSubmissionResponse(&view)
}

// valueOf is what an input of a view holds.
func valueOf(view slack.View, id string) slack.BlockAction {
	if view.State == nil {
		return slack.BlockAction{}
	}
	return view.State.Values[id][id]
}

// choiceOf is what a menu of a view holds.
func choiceOf(view slack.View, id string) string {
	value := valueOf(view, id)
	return cmpOr(value.SelectedOption.Value, value.SelectedConversation)
}

// menu is a choice among a few, one of them chosen.
func menu(id, label string, chosen string, options ...[2]string) *slack.InputBlock {
	list := make([]*slack.OptionBlockObject, 0, len(options))
	element := slack.NewOptionsSelectBlockElement(slack.OptTypeStatic, nil, id)
	for _, one := range options[:min(100, len(options))] {
		option := slack.NewOptionBlockObject(one[0], plainText(one[1], maxOptionText), nil)
		list = append(list, option)
		if one[0] == chosen {
			element.InitialOption = option
		}
	}
	if element.InitialOption == nil {
		element.InitialOption = list[0]
	}
	element.Options = list
	return input(id, label, false, element, "")
}

// Scopes that a settings form can be for.
const (
	forWorkspace = "workspace"
	forChannel   = "channel"
)

// openSettings shows the settings to those who may change them.
func (a *Adapter) openSettings(ctx context.Context, q asked) {
	if !a.mayAdmin(ctx, q.tenant, q.user) {
		a.tell(ctx, q, a.say.notAdmin)
		return
	}
	set, err := a.settingsOf(ctx, q.tenant, q.channel)
	if err != nil {
		a.failed(ctx, q, err)
		return
	}
	policies := [][2]string{{anyPolicy, a.say.anyPolicy}}
	for _, policy := range a.library().Policies {
		if len(policy.ID) <= 150 && (a.config.Internal || policy.Audience != knowledge.AudienceInternal) {
			policies = append(policies, [2]string{policy.ID, policy.Title})
		}
	}
	maintainers := slack.NewOptionsSelectBlockElement(slack.OptTypeConversations, nil, settingMaintainers)
	maintainers.InitialConversation = set.Maintainers
	maintainers.Filter = &slack.SelectBlockElementFilter{Include: []string{"public", "private"}, ExcludeBotUsers: true}
	a.openView(ctx, q, a.form(q, pressed{}, viewSettings, a.say.settingsTitle, a.say.save,
		menu(inputScope, a.say.settingsScope, forChannel, [2]string{forChannel, a.say.settingsChannel}, [2]string{forWorkspace, a.say.settingsWorkspace}),
		menu(settingPolicy, a.say.settingPolicy, cmpOr(set.Policy, anyPolicy), policies...),
		menu(settingListen, a.say.settingListen, cmpOr(set.Listen, listenMention), [2]string{listenMention, a.say.mentionOnly}, [2]string{listenAlways, a.say.everyQuestion}),
		menu(settingWhere, a.say.settingWhere, cmpOr(set.Where, whereThread), [2]string{whereThread, a.say.inThread}, [2]string{wherePrivate, a.say.private}),
		menu(settingInternal, a.say.settingInternal, cmpOr(set.Internal, internalAsker), [2]string{internalAsker, a.say.internalPrivate}, [2]string{internalOpen, a.say.internalOpen}),
		input(settingMaintainers, a.say.settingMaintainers, true, maintainers, ""),
	))
}

// saveSettings checks again who submits, since a form can be kept open.
func (a *Adapter) saveSettings(ctx context.Context, q asked, view slack.View) (any, func(context.Context)) {
	if !a.mayAdmin(ctx, q.tenant, q.user) {
		return a.answerView(a.say.settingsTitle, a.say.notAdmin), nil
	}
	team := scopeOf(q.tenant)
	scope := team
	if choiceOf(view, inputScope) != forWorkspace {
		scope = team + "/" + q.channel
	}
	for _, setting := range []struct{ scope, name string }{
		{scope, settingPolicy}, {scope, settingListen}, {scope, settingWhere}, {scope, settingInternal}, {team, settingMaintainers},
	} {
		if err := a.store.SetSetting(ctx, setting.scope, setting.name, choiceOf(view, setting.name)); err != nil {
			return a.answerView(a.say.settingsTitle, a.apology(err)), nil
		}
	}
	a.settings.clear()
	return a.answerView(a.say.settingsTitle, a.say.settingsSaved), nil
}
