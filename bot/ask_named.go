package bot

import (
	"context"
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Do Lumen and Kite sell my mail?" asks the same of each. It is put to each by itself, and every
// answer names its policy.

// askNamed answers a question that names several policies side by side of each; false where it does
// not, or none of them has an answer.
func (b *Bot) askNamed(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn) (asked, bool, error) {
	if q.Choice != "" || q.Policy != "" || len(u.policies) < 2 || len(u.policies) > mostAmong || u.refusal != "" || u.sources {
		return asked{}, false, nil
	}
	parts := make([]partOf, 0, len(u.policies))
	for _, policy := range u.policies {
		text, ok := g.askedOf(u.original, policy)
		if !ok || hidden(policy, q.Internal) {
			return asked{}, false, nil
		}
		parts = append(parts, partOf{policy, text, turns})
	}
	return b.askOfEach(ctx, g, q, u, parts)
}

// partOf is what a question asks of one of several policies, and after which turns.
type partOf struct {
	policy *knowledge.Policy
	text   string
	turns  []Turn
}

// askOfEach answers the like of each of several policies; false where none of them has an answer.
func (b *Bot) askOfEach(ctx context.Context, g *guide, q Question, u *understanding, parts []partOf) (asked, bool, error) {
	var answers []asked
	var none []string
	for _, of := range parts {
		q.Text, q.Policy = of.text, of.policy.ID
		part := understand(g, q, of.turns)
		part.voice, part.policies = u.voice, []*knowledge.Policy{of.policy}
		one, err := b.askOne(ctx, g, q, part)
		if err != nil {
			return asked{}, false, err
		}
		if one.d.outcome != Answered || one.d.main == nil {
			none = append(none, u.voice.say("nothing-from", "owner", ownerOf(of.policy)))
			continue
		}
		one.d.choices = choicesNamed(&one.d)
		one.d.facts = slices.DeleteFunc(slices.Clone(one.d.facts), func(f *knowledge.Fact) bool { return f != one.d.main && !slices.Contains(one.d.main.Disputes, f.ID) })
		answers = append(answers, one)
	}
	if len(answers) == 0 {
		return asked{}, false, nil
	}
	all := answers[0]
	all.u = u
	for _, other := range answers[1:] {
		all.d.join(other.d, u.voice.language)
		all.d.choices = append(slices.Clip(all.d.choices), other.d.choices...)
	}
	slices.SortStableFunc(all.d.facts, func(a, b *knowledge.Fact) int { return all.d.placeOf(a, parts) - all.d.placeOf(b, parts) })
	all.d.named, all.d.rest = true, append(slices.Clip(all.d.rest), none...)
	all.d.say("asks the same of %d policies", len(parts))
	return all, true, nil
}

// placeOf is where the policy of a fact stands among those that were asked.
func (d *decision) placeOf(fact *knowledge.Fact, parts []partOf) int {
	return slices.IndexFunc(parts, func(of partOf) bool { return of.policy == d.policyOf(fact) })
}

// choicesNamed are the next questions after the answer of one policy of several, with its owner.
func choicesNamed(d *decision) []Choice {
	const most = 2
	choices := slices.Clone(d.choices[:min(most, len(d.choices))])
	for i := range choices {
		choices[i].Text = nameOwner(d.policy, choices[i].Text)
	}
	return choices
}

// askedOf is a text that names several policies side by side, put to one of them; false where they
// do not stand so.
func (g *guide) askedOf(text string, policy *knowledge.Policy) (string, bool) {
	words := grammar.PlacedWords(text)
	texts := grammar.TextsOf(words)
	_, named := g.named(texts)
	from, to, ok := grammar.NamesTogether(texts, named)
	if !ok {
		return "", false
	}
	return text[:words[from].Start] + ownerOf(policy) + text[words[to-1].End:], true
}

// policyOf is the policy that a fact of a decision is of.
func (d *decision) policyOf(fact *knowledge.Fact) *knowledge.Policy {
	for _, one := range d.joined {
		if one.policy != nil && slices.Contains(one.facts, fact) {
			return one.policy
		}
	}
	return d.policy
}

// several tells whether a decision answers from more than one policy.
func (d *decision) several() bool {
	return slices.ContainsFunc(d.joined, func(one decision) bool { return one.policy != d.policy })
}

// answersFrom is the policy that an answer is from: none where it is from several, unless not all may
// see one of them.
func (d *decision) answersFrom() *knowledge.Policy {
	if !d.several() {
		return d.policy
	}
	for _, one := range append([]decision{*d}, d.joined...) {
		if one.policy != nil && hidden(one.policy, false) {
			return one.policy
		}
	}
	return nil
}
