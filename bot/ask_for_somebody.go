package bot

import (
	"context"

	"fineprint/bot/grammar"
)

// clearlyNearer is how much nearer a phrasing of a fact must be to a question put as the asker's own than one is to it as it
// stands, which may be asked of others in so many words: "can my boss opt out for me".
const clearlyNearer = 0.03

// askForSomebody asks what is asked for somebody else as he would ask it himself, where facts are asked so and not of others:
// "can my wife complain".
func (b *Bot) askForSomebody(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	if q.Choice != "" || whole.u.language != "" || whole.u.ofOthers() || whole.u.underAge || whole.d.outcome == Refused || whole.d.outcome == SmallTalk {
		return whole, nil
	}
	if len(whole.u.places) > 0 {
		return b.askThere(ctx, g, q, whole, turns)
	}
	near := nearPhrasing
	switch whole.d.outcome {
	case NotCovered:
	case Answered:
		if whole.d.about == aboutScope || whole.u.leaning || len(whole.d.joined) > 0 || len(whole.found.candidates) == 0 {
			return whole, nil
		}
		near = max(near, whole.found.candidates[0].Asked+clearlyNearer)
	default:
		return whole, nil
	}
	plain, ok := grammar.AsAsker(whole.u.original)
	if !ok {
		return whole, nil
	}
	one, ok, err := b.askInstead(ctx, g, q, plain, turns)
	if !ok || one.d.about == aboutScope || len(one.found.candidates) == 0 || one.found.candidates[0].Asked < near {
		return whole, err
	}
	one.d.say("asked as he would ask it himself")
	return one, nil
}

// askThere asks what is asked for somebody who is told to be at a place as he would ask it there.
func (b *Bot) askThere(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	plain, ok := grammar.AsThere(whole.u.original)
	if !ok {
		return whole, nil
	}
	one, ok, err := b.askInstead(ctx, g, q, plain, turns)
	if !ok {
		return whole, err
	}
	one.d.say("asked as somebody there would")
	return one, nil
}

// askInstead asks a question in other words; false where that is not surely answered.
func (b *Bot) askInstead(ctx context.Context, g *guide, q Question, text string, turns []Turn) (one asked, answered bool, err error) {
	q.Text = text
	one, err = b.askWhole(ctx, g, q, understand(g, q, turns), turns)
	return one, err == nil && one.d.outcome == Answered && !one.d.unsure, err
}
