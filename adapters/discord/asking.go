package discord

import (
	"context"
	"crypto/rand"
	"fmt"
	"strconv"
	"time"

	"fineprint/bot"
	"fineprint/knowledge/place"
)

// put asks the bot and tells the observer.
func (a *Adapter) put(ctx context.Context, q bot.Question) (bot.Answer, error) {
	if q.Policy == "" {
		q.Policy = a.policy
	}
	q.Internal = a.internal
	started := a.now()
	answer, err := a.handler.Ask(ctx, q)
	a.observer.Asked(Name, answer, err, a.now().Sub(started))
	return answer, err
}

// apologise logs what broke and returns the fixed apology with the same reference.
func (a *Adapter) apologise(w words, err error) message {
	reference := rand.Text()[:8]
	a.log.Error("discord: a question could not be answered", "reference", reference, "error", err)
	return notice(w.say("apology", reference))
}

// question is what questions of an interaction have in common.
func (i *interaction) question() bot.Question {
	return bot.Question{
		ID: Name + "/" + i.ID, Language: i.Locale, Asker: personOf(i.GuildID, i.user()),
		Conversation: conversation(i.GuildID, i.ChannelID, i.user(), i.direct()),
	}
}

// shown is an answer in both forms: plain is for where Components V2 is refused.
type shown struct{ rich, plain message }

func showAnswer(answer bot.Answer, o options) shown {
	return shown{render(answer, o), renderPlain(answer, o)}
}

func only(m message) shown { return shown{m, m} }

func (s shown) private() shown { return shown{s.rich.private(), s.plain.private()} }

// ask is /ask.
func (a *Adapter) ask(ctx context.Context, i *interaction, options []commandOption) error {
	asked, _ := optionNamed(options, "question")
	hidden := true
	if o, ok := optionNamed(options, "private"); ok {
		hidden, _ = o.Value.(bool)
	}
	q := i.question()
	q.Text = asked.text()
	if _, args, ok := readPress(q.Text); ok && len(args) == 1 {
		q.Text, q.Choice = "", args[0] // picked from the suggestions
	}
	if where, ok := optionNamed(options, "place"); ok {
		code, ok := readPlace(where.text(), i.Locale)
		if !ok {
			return a.show(ctx, i, notice(wordsFor(i.Locale).say("placeUnknown")))
		}
		q.Place = code
		if q.Choice != "" {
			q.Choice = bot.KeyAt(q.Choice, code)
		}
	}
	return a.answer(ctx, i, q, hidden && !i.direct())
}

// askText answers what was typed into a form.
func (a *Adapter) askText(ctx context.Context, i *interaction, typed string, hidden bool) error {
	q := i.question()
	q.Text = typed
	return a.answer(ctx, i, q, hidden && !i.direct())
}

// askChoice answers a pressed question.
func (a *Adapter) askChoice(ctx context.Context, i *interaction, key string) error {
	q := i.question()
	q.Choice = key
	return a.answer(ctx, i, q, !i.direct())
}

// answer asks and responds; hidden answers are for the asker alone.
func (a *Adapter) answer(ctx context.Context, i *interaction, q bot.Question, hidden bool) error {
	o := a.optionsFor(ctx, i, hidden)
	if kinds := personal(q.Text); kinds != "" && !hidden && !i.direct() {
		hidden = true
		o = a.optionsFor(ctx, i, hidden)
		o.note = o.words.say("personalPrivate", o.words.say(kinds))
	}
	if hidden {
		o.asked = q.Text
	}
	q.Text = withoutPersonal(q.Text)
	return a.inTime(ctx, i, hidden, func(ctx context.Context) shown {
		answer, err := a.put(ctx, q)
		if err != nil {
			return only(a.apologise(o.words, err))
		}
		return showAnswer(answer, o)
	})
}

// askForPlace answers the select of places.
func (a *Adapter) askForPlace(ctx context.Context, i *interaction, key string) error {
	if len(i.Data.Values) == 0 {
		return errUnknown
	}
	q := i.question()
	if q.Choice = bot.KeyAt(key, place.Code(i.Data.Values[0])); q.Choice == "" {
		return a.show(ctx, i, notice(wordsFor(i.Locale).say("oldButton")))
	}
	return a.answer(ctx, i, q, !i.direct())
}

// answerThis is the menu entry on somebody's message.
func (a *Adapter) answerThis(ctx context.Context, i *interaction) error {
	target := i.Data.Resolved.Messages[i.Data.TargetID]
	typed := a.plain(target.Content)
	if typed == "" {
		return a.show(ctx, i, notice(wordsFor(i.Locale).say("answerEmpty")))
	}
	return a.askText(ctx, i, typed, true)
}

// reveal shows more of an answer, or shows it to everybody.
func (a *Adapter) reveal(ctx context.Context, i *interaction, v verb, args []string) error {
	key := args[0]
	if v == verbMore {
		key = args[1]
	}
	hidden := v != verbShare && !i.direct()
	o := a.optionsFor(ctx, i, hidden)
	return a.inTime(ctx, i, hidden, func(ctx context.Context) shown {
		answer, err := a.again(ctx, i, key)
		switch {
		case err != nil:
			return only(a.apologise(o.words, err))
		case answer.Key == "":
			return only(notice(o.words.say("stale")))
		}
		switch v {
		case verbSources:
			return only(renderSources(answer, o))
		case verbMore:
			n, _ := strconv.Atoi(args[0]) // the first page for what is no number
			return only(renderMore(answer, n, o))
		}
		o.note = o.words.say("shared", "<@"+i.user()+">")
		return showAnswer(answer, o)
	})
}

// again gives the answer of a key without counting as a question.
func (a *Adapter) again(ctx context.Context, i *interaction, key string) (bot.Answer, error) {
	return a.handler.Ask(ctx, bot.Question{Choice: key, Language: i.Locale, Internal: a.internal})
}

// optionsFor are how answers to an interaction look.
func (a *Adapter) optionsFor(ctx context.Context, i *interaction, hidden bool) options {
	return options{
		words: wordsFor(i.Locale), share: hidden && !i.direct(), followUp: !i.direct(),
		maintainers: a.maintainersChannel(ctx, i.GuildID) != "",
	}
}

// inTime responds within Discord's three seconds: with what build returns, or
// with a placeholder that it then replaces. build may be given up on at ctx's end.
func (a *Adapter) inTime(ctx context.Context, i *interaction, hidden bool, build func(context.Context) shown) error {
	done := a.guarded(ctx, i, build)
	timer := time.NewTimer(a.timing.answer)
	defer timer.Stop()
	select {
	case s := <-done:
		if hidden {
			s = s.private()
		}
		return a.respondOnce(ctx, i, s)
	case <-timer.C:
	}
	// Who sees the answer is settled here; how it is made is told with the answer.
	placeholder := struct {
		Flags int `json:"flags,omitempty"`
	}{}
	if hidden {
		placeholder.Flags = flagEphemeral
	}
	if err := i.reply(ctx, response{Type: respondDefer, Data: placeholder}); err != nil {
		return err
	}
	select {
	case s := <-done:
		return a.replaceOriginal(ctx, i, s)
	case <-ctx.Done():
		return ctx.Err()
	}
}

// guarded runs build beside us and turns a panic into the apology.
func (a *Adapter) guarded(ctx context.Context, i *interaction, build func(context.Context) shown) <-chan shown {
	done := make(chan shown, 1)
	a.working.begin()
	go func() {
		defer a.working.end()
		defer func() {
			if broken := recover(); broken != nil {
				done <- only(a.apologise(wordsFor(i.Locale), fmt.Errorf("panic: %s", panicKind(broken))))
			}
		}()
		done <- build(ctx)
	}()
	return done
}

func (a *Adapter) respondOnce(ctx context.Context, i *interaction, s shown) error {
	err := i.reply(ctx, response{Type: respondMessage, Data: s.rich})
	if status(err) == 400 {
		a.log.Warn("discord refuses a message, sending it plain", "error", err)
		return i.reply(ctx, response{Type: respondMessage, Data: s.plain})
	}
	return err
}

// replaceOriginal puts the answer in place of the placeholder. Over HTTP the
// placeholder may not have arrived yet.
func (a *Adapter) replaceOriginal(ctx context.Context, i *interaction, s shown) error {
	for attempt := 0; ; attempt++ {
		err := a.api.editOriginal(ctx, i, s.rich)
		if status(err) == 400 {
			a.log.Warn("discord refuses a message, sending it plain", "error", err)
			return a.api.editOriginal(ctx, i, s.plain)
		}
		if status(err) < 404 || attempt == 3 || !pause(ctx, a.timing.pause/2) {
			return err
		}
	}
}
