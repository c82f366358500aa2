package discord

import (
	"context"
	"errors"
)

// goInteract answers an interaction of the gateway beside the events that follow.
func (a *Adapter) goInteract(ctx context.Context, i *interaction) {
	i.reply = func(ctx context.Context, r response) error { return a.api.respond(ctx, i, r) }
	select {
	case a.busy <- struct{}{}:
	case <-ctx.Done():
		return
	}
	a.working.begin()
	// What was begun is finished: a lost connection must not cost the answer.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), interactionLife)
	go func() {
		defer func() { cancel(); <-a.busy; a.working.end() }()
		a.interact(ctx, i)
	}()
}

// interact answers one interaction and survives whatever it holds.
func (a *Adapter) interact(ctx context.Context, i *interaction) {
	defer func() {
		if broken := recover(); broken != nil {
			a.log.Error("discord interaction broke", "type", i.Type, "panic", panicKind(broken))
		}
	}()
	if err := a.route(ctx, i); err != nil {
		a.log.Warn("discord interaction was not answered", "type", i.Type, "error", err)
	}
}

var errUnknown = errors.New("no such interaction")

func (a *Adapter) route(ctx context.Context, i *interaction) error {
	switch i.Type {
	case interactPing:
		return i.reply(ctx, response{Type: respondPong})
	case interactCommand:
		return a.command(ctx, i)
	case interactComplete:
		return a.complete(ctx, i)
	case interactPress:
		return a.pressed(ctx, i)
	case interactModal:
		return a.submitted(ctx, i)
	}
	return errUnknown
}

// command routes a slash command or a menu entry.
func (a *Adapter) command(ctx context.Context, i *interaction) error {
	path, options := i.Data.path()
	switch {
	case i.Data.Type == commandMessage:
		return a.answerThis(ctx, i)
	case path == "ask":
		return a.ask(ctx, i, options)
	case path == "fineprint help":
		return a.show(ctx, i, notice(wordsFor(i.Locale).say("help", wordsFor(i.Locale).say("command.answer"))))
	case path == "fineprint place":
		return a.place(ctx, i, options)
	case path == "fineprint privacy show":
		return a.privacyShow(ctx, i)
	case path == "fineprint privacy forget":
		return a.privacyForget(ctx, i)
	case path == "fineprint settings":
		return a.settings(ctx, i)
	case path == "fineprint check":
		return a.check(ctx, i)
	}
	return errUnknown
}

// pressed routes a button or a select.
func (a *Adapter) pressed(ctx context.Context, i *interaction) error {
	v, args, ok := readPress(i.Data.CustomID)
	args = append(args, "", "") // what is missing is empty
	if !ok {
		return a.show(ctx, i, notice(wordsFor(i.Locale).say("oldButton")))
	}
	switch v {
	case verbAsk:
		key := args[0]
		if len(i.Data.Values) > 0 {
			key = i.Data.Values[0]
		}
		return a.askChoice(ctx, i, key)
	case verbSources, verbMore, verbShare:
		return a.reveal(ctx, i, v, args)
	case verbPlace:
		return a.askForPlace(ctx, i, args[0])
	case verbHelpful:
		return a.vote(ctx, i, args[0], true, "")
	case verbUnhelpful:
		return a.openReasons(ctx, i, args[0])
	case verbFollowUp:
		return a.openFollowUp(ctx, i)
	case verbMaintainers:
		return a.openMaintainers(ctx, i, args[0])
	case verbReply:
		return a.openReply(ctx, i)
	case verbSetting:
		return a.changeSetting(ctx, i, args[0])
	case verbForget:
		return a.privacyForget(ctx, i)
	}
	return a.show(ctx, i, notice(wordsFor(i.Locale).say("oldButton")))
}

// submitted routes a filled-in form.
func (a *Adapter) submitted(ctx context.Context, i *interaction) error {
	v, args, _ := readPress(i.Data.CustomID)
	args = append(args, "")
	switch v {
	case verbUnhelpful:
		reason, _ := find(i.Data.Components, inputReason)
		return a.vote(ctx, i, args[0], false, firstOf(reason))
	case verbFollowUp:
		said, _ := find(i.Data.Components, inputQuestion)
		return a.askText(ctx, i, said.Value, true)
	case verbMaintainers:
		said, _ := find(i.Data.Components, inputQuestion)
		return a.sendToMaintainers(ctx, i, args[0], said.Value)
	case verbReply:
		said, _ := find(i.Data.Components, inputQuestion)
		return a.replyFromForm(ctx, i, args[0], said.Value)
	}
	return a.show(ctx, i, notice(wordsFor(i.Locale).say("oldButton")))
}

func firstOf(s submitted) string {
	if len(s.Values) > 0 {
		return s.Values[0]
	}
	return s.Value
}

// show is a first response that only the user sees.
func (a *Adapter) show(ctx context.Context, i *interaction, m message) error {
	return i.reply(ctx, response{Type: respondMessage, Data: m.private()})
}
