package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// policyOf decides which policy is asked about: where the place of asking fixes
// it, the question's own words, the conversation, the only one there is, the
// configured default; nil when that leaves it open.
func (b *Bot) policyOf(g *guide, q Question, u *understanding) *knowledge.Policy {
	open := visible(g.library, q.Internal)
	if policy, ok := g.library.Policy(q.Policy); ok && slices.Contains(open, policy) {
		return policy
	}
	if len(u.policies) == 1 {
		return u.policies[0]
	}
	if len(u.policies) > 1 {
		return nil
	}
	if _, policy, ok := lastTurn(g, u.turns); ok {
		return policy
	}
	if len(open) == 1 {
		return open[0]
	}
	if policy, ok := g.library.Policy(b.defaultPolicy); ok && slices.Contains(open, policy) {
		return policy
	}
	return nil
}

// hidden tells whether a policy must not be shown: not its facts, not its
// questions, not that it is there.
func hidden(policy *knowledge.Policy, internal bool) bool {
	return policy.Audience == knowledge.AudienceInternal && !internal
}

func visible(library *knowledge.Library, internal bool) []*knowledge.Policy {
	if internal {
		return library.Policies
	}
	var public []*knowledge.Policy
	for _, policy := range library.Policies {
		if !hidden(policy, internal) {
			public = append(public, policy)
		}
	}
	return public
}

// ofAnother tells whether an alias at a place of words is there what another policy's facts speak of, since
// that is named by its own name and not beside it: "Lumen's Kite plan", but "Lumen and Kite".
func (g *guide) ofAnother(words []string, at int, alias policyName) bool {
	if at > 0 && grammar.Auxiliaries[words[at-1]] {
		return false // "does Kite give it to Lumen" is asked of Kite
	}
	return slices.ContainsFunc(g.names, func(other policyName) bool {
		if other.alias || other.policy == alias.policy || !g.holdsName([]*knowledge.Policy{other.policy}, strings.Join(alias.words, " ")) {
			return false
		}
		for i := 0; i+len(other.words) <= len(words); i++ {
			if nameAt(words[i:], other.words) && !grammar.Beside(words, min(i+len(other.words), at+len(alias.words)), max(i, at)) {
				return true
			}
		}
		return false
	})
}
