package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

var _ Suggester = (*Bot)(nil)

// Suggest returns the questions nearest to what somebody is typing. The last
// word may be unfinished, so questions that hold one beginning with it count too.
func (b *Bot) Suggest(ctx context.Context, q Question, most int) ([]Choice, error) {
	g := b.guide()
	policies := visible(g.library, q.Internal)
	if policy, ok := g.library.Policy(q.Policy); ok && slices.Contains(policies, policy) {
		policies = []*knowledge.Policy{policy}
	}
	p := newPicker(nil, most, voiceTag(q.Language))
	p.among = len(policies) > 1
	typed := grammar.WordsOf(grammar.Clean(q.Text))
	if len(typed) == 0 {
		return choicesIn(startersOf(policies, most, p.language, p.among), p.language), nil
	}
	addTitled(p, policies, typed)
	query := Query{Text: grammar.Clean(q.Text), Policy: q.Policy, Language: p.language, Limit: most}
	for {
		result, err := b.searcher.Search(ctx, query)
		if err != nil {
			return nil, fmt.Errorf("suggest: %w", err)
		}
		for _, match := range result.Matches {
			if !hidden(match.Policy, q.Internal) {
				p.add(match.Policy, match.Fact)
			}
		}
		if query.Language == "" {
			break
		}
		query.Language = "" // the asker may write English all the same
	}
	return choicesIn(p.choices, p.language), nil
}

// addTitled adds the facts whose question holds every word typed so far, the
// last one as a beginning.
func addTitled(p *picker, policies []*knowledge.Policy, typed []string) {
	for _, policy := range policies {
		for _, fact := range policy.Facts {
			if p.full() {
				return
			}
			if holdsTyped(grammar.WordsOf(grammar.Clean(question(fact, p.language))), typed) {
				p.add(policy, fact)
			}
		}
	}
}

func holdsTyped(words, typed []string) bool {
	for i, want := range typed {
		found := false
		for _, word := range words {
			found = found || word == want || (i == len(typed)-1 && strings.HasPrefix(word, want))
		}
		if !found {
			return false
		}
	}
	return true
}
