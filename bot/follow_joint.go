package bot

import (
	"context"
	"slices"
	"strings"

	"fineprint/knowledge"
)

// "Do Lumen and Kite sell my mail?" is answered from two policies. "How do I stop that?" then
// asks both, and "and at Kite?" goes on from what was told of that one.

// joint tells whether a turn was answered from several policies.
func (t Turn) joint() bool {
	return t.Outcome == Answered && t.Policy == "" && len(t.Facts) > 0
}

// jointFacts are the facts of a decision with their policies, which a turn of several keeps.
func (d *decision) jointFacts() (ids []string) {
	for _, fact := range d.facts {
		ids = append(ids, meantID(d.policyOf(fact), fact))
	}
	return ids
}

// policiesOf are the policies that a joint turn was answered from.
func (g *guide) policiesOf(turn Turn) (policies []*knowledge.Policy) {
	for _, id := range turn.Facts {
		of, _, _ := strings.Cut(id, "/")
		if policy, ok := g.library.Policy(of); ok && !slices.Contains(policies, policy) {
			policies = append(policies, policy)
		}
	}
	return policies
}

// turnsOf are turns with what joint ones told of one policy.
func turnsOf(turns []Turn, policy *knowledge.Policy) []Turn {
	turns = slices.Clone(turns)
	for i := range turns {
		turn := &turns[i]
		if !turn.joint() {
			continue
		}
		var ids []string
		for _, id := range turn.Facts {
			if own, ok := strings.CutPrefix(id, policy.ID+"/"); ok {
				ids = append(ids, own)
			}
		}
		turn.Policy, turn.Facts = policy.ID, ids
		if len(ids) == 0 {
			continue
		}
		if fact, ok := policy.Fact(ids[0]); ok {
			turn.Topic = fact.Topic
		}
	}
	return turns
}

// askJoint asks what follows an answer from several policies of each of them, or of the one that
// it names; false where it follows none.
func (b *Bot) askJoint(ctx context.Context, g *guide, q Question, u *understanding, turns []Turn) (asked, bool, error) {
	if len(turns) == 0 || !turns[len(turns)-1].joint() || q.Choice != "" || q.Policy != "" || !u.leaning || u.refusal != "" || len(u.talk.Kinds) > 0 {
		return asked{}, false, nil
	}
	policies := slices.DeleteFunc(g.policiesOf(turns[len(turns)-1]), func(p *knowledge.Policy) bool { return hidden(p, q.Internal) })
	if len(u.policies) == 1 && slices.Contains(policies, u.policies[0]) {
		q.Policy = u.policies[0].ID
		turns = turnsOf(turns, u.policies[0])
		one, err := b.askWhole(ctx, g, q, understand(g, q, turns), turns)
		return one, true, err
	}
	if len(u.policies) > 0 {
		return asked{}, false, nil
	}
	parts := make([]partOf, 0, len(policies))
	for _, policy := range policies {
		parts = append(parts, partOf{policy, q.Text, turnsOf(turns, policy)})
	}
	return b.askOfEach(ctx, g, q, u, parts)
}
