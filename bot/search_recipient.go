package bot

import (
	"context"
	"maps"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who has a policy may be named only as one that gets something from another, or has it in
// keeping: "can Google read my WhatsApp chats" is asked of WhatsApp.

// dropRecipients leaves of several policies named the one whose data is the asker's, where
// its facts speak of the others' owners.
func (u *understanding) dropRecipients(g *guide) {
	if len(u.policies) < 2 {
		return
	}
	if _, _, together := grammar.NamesTogether(u.words, u.policyWords); together {
		return
	}
	var owned *knowledge.Policy
	names := map[int][]*knowledge.Policy{} // by the word that they begin at
	for at, named := range u.policyWords {
		if !named || at > 0 && u.policyWords[at-1] {
			continue
		}
		names[at], _ = g.named(u.words[at:u.nameEnd(at)])
		switch own := at > 0 && (u.words[at-1] == "my" || u.words[at-1] == "our"); {
		case own && (len(names[at]) > 1 || owned != nil && !slices.Contains(names[at], owned)):
			return
		case own:
			owned = names[at][0]
		}
	}
	if owned == nil {
		return
	}
	for at, policies := range names {
		if len(policies) == 1 && policies[0] != owned && g.byPolicy[owned].held()[u.words[at]] {
			u.recipients = append(u.recipients, policies[0])
		}
	}
	u.dropNamed(u.recipients)
}

// dropNamed drops policies from those named.
func (u *understanding) dropNamed(policies []*knowledge.Policy) {
	u.policies = slices.DeleteFunc(u.policies, func(p *knowledge.Policy) bool { return slices.Contains(policies, p) })
}

// nameEnd is where the words end that name a policy from a place on.
func (u *understanding) nameEnd(at int) int {
	for at < len(u.policyWords) && u.policyWords[at] {
		at++
	}
	return at
}

// ofRecipient is what another policy has on a question that names one by its owner alone, where
// that is a fact that speaks of this owner, and the policy named knows less.
func (b *Bot) ofRecipient(ctx context.Context, g *guide, q Question, u *understanding, f found) (found, error) {
	open := visible(g.library, q.Internal)
	if len(open) < 2 || len(u.policies) != 1 || q.Policy != "" || f.policy != u.policies[0] || f.plain() {
		return f, nil
	}
	at := slices.Index(u.policyWords, true)
	if at < 0 || u.nameEnd(at) > at+1 {
		return f, nil
	}
	name := u.words[at]
	for _, policy := range open {
		if policy == f.policy || !g.byPolicy[policy].held()[name] {
			continue
		}
		one, err := b.try(ctx, g, q, u, policy)
		if err != nil {
			return f, err
		}
		if len(one.candidates) == 0 || !one.enough() {
			continue
		}
		best := one.candidates[0].Fact
		if (speaksOf(best, name) || askedOf(best, name)) && (one.plain() || one.knowsMoreThan(&f)) {
			u.recipients, u.policies = u.policies, []*knowledge.Policy{policy} // for all parts of the message
			return one, nil
		}
	}
	return f, nil
}

// withoutRecipient is what is found without the company that somebody's data is said to be given to,
// where that tells of the data that it is not even used; what else it says would be no answer.
func (b *Bot) withoutRecipient(ctx context.Context, g *guide, q Question, u *understanding, f found) (found, error) {
	if f.policy == nil || u.language != "" || len(u.others) != 1 {
		return f, nil
	}
	name := grammar.WordsOf(u.others[0])
	what, whom := grammar.GivenTo(u.words)
	if !grammar.StartsWith(whom, name) {
		return f, nil
	}
	if f.enough() && (speaksOf(f.candidates[0].Fact, u.others[0]) || askedOf(f.candidates[0].Fact, u.others[0])) {
		return f, nil
	}
	others, aside := u.others, u.aside
	u.others, u.aside = nil, maps.Clone(aside)
	for _, word := range append(name, "to", "with") {
		u.aside[word] = true
	}
	again, err := b.try(ctx, g, q, u, f.policy)
	if err == nil && !again.enough() && len(what) > 0 {
		again, err = b.attempt(ctx, g, q, u, f.policy, attempt{text: grammar.Used(strings.Join(what, " ")), joined: true})
	}
	if err == nil && len(again.candidates) > 0 && again.enough() && denies(again.candidates[0].Fact) {
		return again, nil
	}
	u.others, u.aside = others, aside
	return f, err
}

// givenToOthers tells whether is asked of something given to somebody of whom the fact found says nothing,
// nor denies it of all: that a parent company has it is no yes for the asker's boss.
func (c *deciding) givenToOthers() bool {
	best := c.found.candidates[0]
	receiver := grammar.ReceiverOf(c.u.asking.Words)
	if told := best.Fact.Topic; !noCompany[receiver] || told != knowledge.TopicSharing && told != knowledge.TopicChoices || c.u.language != "" || c.u.leaning || denies(best.Fact) || best.Asked >= wordForWord {
		return false
	}
	if given, whom := grammar.GivenTo(c.u.asking.Words); len(given) == 0 && len(whom) == 0 {
		return false
	}
	return !slices.ContainsFunc([]string{best.nearest(), best.Fact.Title, best.Fact.Statement, best.Fact.Details}, func(text string) bool {
		return grammar.SpeaksOfActor(c.g.known.read(text).words, receiver)
	})
}

// noCompany are receivers that are no other companies.
var noCompany = map[grammar.Actor]bool{grammar.ActorEmployer: true, grammar.ActorAuthority: true, grammar.ActorPeople: true, grammar.ActorStaff: true, grammar.ActorHost: true}
