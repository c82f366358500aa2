package bot

import (
	"context"
	"strings"

	"fineprint/bot/grammar"
)

// leastAsked is how many words with a subject the asking clause has at least to be asked alone.
const leastAsked = 3

// askClause asks the clause that asks by itself where a long sentence comes to nothing: what is
// told around it counts against every fact.
func (b *Bot) askClause(ctx context.Context, g *guide, q Question, whole asked, turns []Turn) (asked, error) {
	if whole.d.outcome != NotCovered || !whole.d.unsure || whole.u.language != "" || len(whole.u.others) > 0 {
		return whole, nil
	}
	clause, _ := grammar.AskingPart(whole.u.text)
	clause = strings.TrimRight(clause, grammar.Marks+" ")
	words := grammar.WordsOf(clause)
	if len(words) >= len(whole.u.words) || len(grammar.ContentOf(words)) < leastAsked || !grammar.Asks(clause) {
		return whole, nil
	}
	part := readPart(g, q, whole.u, turns, clause+"?", "en")
	if part.ofPerson() || grammar.AnyOf(words[:leastAsked], pointsAt) {
		return whole, nil // it is of what was told
	}
	if len(part.policies) == 0 && len(whole.u.policies) == 1 {
		q.Policy = whole.u.policies[0].ID
	}
	q.Text, part.clause = part.text, true
	one, err := b.askOne(ctx, g, q, part)
	if err == nil && one.d.unsure {
		one, err = b.askParts(ctx, g, q, one, turns)
	}
	if err != nil || one.d.outcome != Answered {
		return whole, err
	}
	return one, nil
}
