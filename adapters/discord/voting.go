package discord

import (
	"context"

	"fineprint/bot"
)

// reasons are why an answer may not have helped, in the order of the form.
var reasons = []bot.RatingReason{bot.ReasonWrong, bot.ReasonOutdated, bot.ReasonOffTopic, bot.ReasonIncomplete, bot.ReasonUnclear}

// vote keeps a vote and thanks for it.
func (a *Adapter) vote(ctx context.Context, i *interaction, key string, helpful bool, reason string) error {
	w := wordsFor(i.Locale)
	return a.inTime(ctx, i, true, func(ctx context.Context) shown {
		known, err := a.rate(ctx, i, key, helpful, reason)
		switch {
		case err != nil:
			return only(a.apologise(w, err))
		case !known:
			return only(notice(w.say("stale")))
		}
		return only(notice(w.say("thanks")))
	})
}

// rate keeps a vote; false when the answer is no longer known.
func (a *Adapter) rate(ctx context.Context, i *interaction, key string, helpful bool, reason string) (bool, error) {
	answer, err := a.again(ctx, i, key)
	if err != nil || answer.Key == "" {
		return false, err
	}
	r := bot.Rating{
		Person: personOf(i.GuildID, i.user()), Answer: answer.Key, Policy: policyID(answer), Library: answer.Library,
		Verdict: answer.Verdict, Helpful: helpful, At: a.now(),
	}
	for _, known := range reasons {
		if string(known) == reason {
			r.Reason = known
		}
	}
	return true, a.handler.Rate(ctx, r)
}

// openReasons asks why an answer did not help. The vote counts even if the form
// is closed without a reason; it is kept first, so that the reason comes last.
func (a *Adapter) openReasons(ctx context.Context, i *interaction, key string) error {
	w := wordsFor(i.Locale)
	rating, cancel := context.WithTimeout(ctx, a.timing.answer)
	defer cancel()
	if _, err := a.rate(rating, i, key, false, ""); err != nil {
		a.log.Warn("discord: a vote could not be kept", "error", err)
	}
	menu := component{Type: stringSelect, CustomID: inputReason}
	for _, reason := range reasons {
		menu.Options = append(menu.Options, option{Label: cut(w.say("reason."+string(reason)), maxOption), Value: string(reason)})
	}
	return i.reply(ctx, response{Type: respondModal, Data: modal{
		CustomID: pressID(verbUnhelpful, key), Title: cut(w.say("reasonTitle"), maxModalTitle),
		Components: []component{field(w.say("reasonLabel"), menu)},
	}})
}

// openFollowUp opens a form to go on: replies to answers of commands arrive empty.
func (a *Adapter) openFollowUp(ctx context.Context, i *interaction) error {
	w := wordsFor(i.Locale)
	return i.reply(ctx, response{Type: respondModal, Data: modal{
		CustomID: pressID(verbFollowUp), Title: cut(w.say("followUpTitle"), maxModalTitle),
		Components: []component{field(w.say("questionLabel"), typedInput(w.say("questionHint")))},
	}})
}
