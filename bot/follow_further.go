package bot

import (
	"context"
	"slices"

	"fineprint/bot/grammar"
)

// "With who?" finds what was told before where that says nothing of anybody, though another fact
// may tell who gets what is had.

// whoGetsIt is what "with who?" asks where what was told does not say.
const whoGetsIt = "who do they share my data with"

// surelyReceived is how sure it must be that a fact tells who gets it.
const surelyReceived = 0.8

// askFurther answers who gets what was told of with the fact on that, where one is sure enough.
func (b *Bot) askFurther(ctx context.Context, g *guide, q Question, told asked) (asked, error) {
	if !told.u.asksReceiver() || told.d.policy == nil {
		return told, nil
	}
	part := readPart(g, q, told.u, nil, whoGetsIt, "en")
	q.Policy = told.d.policy.ID
	found, err := b.search(ctx, g, q, part)
	if err != nil {
		return told, err
	}
	if len(found.candidates) == 0 || found.sure() < surelyReceived {
		return told, nil
	}
	if slices.Contains(told.d.facts, found.candidates[0].Fact) {
		no := told.u.voice.say("no-more")
		told.d.notes = slices.DeleteFunc(told.d.notes, func(note string) bool { return note == no })
		return told, nil // which tells it
	}
	further := asked{u: part, found: found, d: b.decide(g, q, part, found)}
	if further.d.outcome != Answered {
		return told, nil
	}
	further.d.say("asked who gets it")
	return further, nil
}

// asksReceiver tells whether a question is only with whom or to whom.
func (u *understanding) asksReceiver() bool {
	return u.language == "" && u.namesNothing(grammar.GeneralThings) && len(u.places) == 0 && grammar.AnyOf(u.words, grammar.Receivers) &&
		(slices.Contains(u.words, "with") || slices.Contains(u.words, "to") || slices.Contains(u.words, "gets"))
}
