package bot

import (
	"context"
	"slices"

	"fineprint/bot/grammar"
)

// "Have regulators or Example said anything" is about two, and one nobody knows keeps no
// answer from the other.

// askBeside asks a question that names somebody no fact speaks of once more without that
// name, where another stands beside it, and says that nothing is known of the one.
func (b *Bot) askBeside(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (one asked, note string, err error) {
	if whole.d.outcome != NotCovered || len(whole.d.strange) == 0 {
		return whole, "", nil
	}
	text := whole.u.text
	for _, name := range whole.d.strange {
		var ok bool
		if text, ok = grammar.WithoutOneOf(text, grammar.WordsOf(name)); !ok {
			return whole, "", nil
		}
	}
	part := readPart(g, q, whole.u, turns, text, "en")
	q.Text = part.text
	if one, err = b.askOne(ctx, g, q, part); err != nil || one.d.outcome != Answered {
		return whole, "", err
	}
	names := mapped(slices.Clone(whole.d.strange), func(name string) string { return asWritten(whole.u.original, name) })
	one.d.say("asked without %v", names)
	return one, whole.u.voice.say("other", "other", whole.u.voice.all(names)), nil
}
