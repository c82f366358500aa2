package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// found is what the search brought, weighed by what the question asks for.
type found struct {
	// policy the question is about; nil when that is still open.
	policy *knowledge.Policy
	// candidates of the policies asked, best first.
	candidates []candidate
	words      []Word
	sound      Sound
	// chosen is set when a choice was pressed instead of a question typed.
	chosen []chosen
	// among are what each of several policies has on it, where it is open which one is asked.
	among []found
	// guessed is true where the policy is the only one that has an answer, and was not named.
	guessed bool
	// stale is true for a pressed choice that the library no longer has.
	stale bool
}

// candidate is a match with the weight the question's form and places give it.
type candidate struct {
	Match
	score float64
	fits  map[string]float64
	// ofOther candidates are asked of somebody else than the question is.
	ofOther bool
	// otherDoing candidates tell nothing of what is asked to be done.
	otherDoing bool
}

// search finds candidates for a question, or what a pressed choice stands for.
func (b *Bot) search(ctx context.Context, g *guide, q Question, u *understanding) (found, error) {
	if q.Choice != "" {
		c, ok := g.resolve(q.Choice)
		if !ok || hidden(c[0].policy, q.Internal) {
			return found{stale: true}, nil
		}
		return found{policy: c[0].policy, chosen: c}, nil
	}
	policy := b.policyOf(g, q, u)
	f, err := b.try(ctx, g, q, u, policy)
	if err == nil && !u.nameless && f.strangeName(u) {
		u.nameless = true
		f, err = b.try(ctx, g, q, u, policy)
	}
	if err == nil && u.dropPassing(&f) {
		f, err = b.surer(ctx, g, q, u, policy, f)
	}
	if f.policy != nil || err != nil {
		return f, err
	}
	return b.among(ctx, g, q, u, f)
}

// strangeName tells whether a word that names the policy is in none of its facts.
func (f *found) strangeName(u *understanding) bool {
	return slices.ContainsFunc(f.words, func(w Word) bool {
		at := slices.Index(u.words, w.Raw)
		return !w.Known && at >= 0 && u.policyWords[at]
	})
}

// dropPassing sets aside the words that no fact holds and that only say what something is
// like or how it came up, where they keep a question from its answer.
func (u *understanding) dropPassing(f *found) bool {
	if u.language != "" || len(f.candidates) == 0 || f.enough() {
		return false
	}
	var passing []string
	telling := 0
	for _, w := range f.words {
		switch {
		case !w.Known && grammar.Passes(w.Raw):
			passing = append(passing, w.Raw)
		case w.Known && !grammar.FunctionWords[w.Raw]:
			telling++
		}
	}
	if len(passing) == 0 || telling < leastLeft {
		return false // "is that even allowed" says no more without
	}
	for _, word := range passing {
		u.aside[word] = true
	}
	return true
}

// leastLeft is how many known words a question needs for what it says beside them to be left out.
const leastLeft = 2

// surer searches again, and keeps what was found before where that is no surer.
func (b *Bot) surer(ctx context.Context, g *guide, q Question, u *understanding, policy *knowledge.Policy, before found) (found, error) {
	again, err := b.try(ctx, g, q, u, policy)
	if err != nil || again.sure() <= before.sure() {
		return before, err
	}
	return again, nil
}

// try searches for one text after the other until something fits.
func (b *Bot) try(ctx context.Context, g *guide, q Question, u *understanding, policy *knowledge.Policy) (found, error) {
	f := found{policy: policy}
	tried := map[string]found{}
	for _, attempt := range b.attempts(g, u, policy) {
		if attempt.fallback && f.enough() {
			continue
		}
		next, again := tried[attempt.text]
		if plain := attempt.light == nil && !attempt.joined; !again || !plain {
			var err error
			if next, err = b.attempt(ctx, g, q, u, policy, attempt); err != nil {
				return found{}, err
			}
			if plain {
				tried[attempt.text] = next
			}
		}
		if attempt.asked > 0 && (len(next.candidates) == 0 || next.candidates[0].Asked < attempt.asked) {
			continue
		}
		if len(f.candidates) == 0 || next.sure() > f.sure() {
			f = next
		}
		if f.enough() && u.language == "" {
			break
		}
	}
	f.giveWay()
	return f, nil
}

// giveWay puts what has the best score first where another is nearly asked the question, and that
// is not enough: in a question of few words one more makes another one of it.
func (f *found) giveWay() {
	if len(f.candidates) == 0 || f.enough() || f.candidates[0].Asked >= toTheLetter {
		return
	}
	best := 0
	for i, c := range f.candidates {
		if c.score > f.candidates[best].score {
			best = i
		}
	}
	other := *f
	other.candidates = slices.Concat(f.candidates[best:best+1], f.candidates[:best], f.candidates[best+1:])
	if best > 0 && other.enough() {
		*f = other
	}
}

// sure is how likely the best candidate answers the question.
func (f *found) sure() float64 { return confidence(f) }

// wordForWord returns the best candidate if the question is one of its phrasings.
func (f *found) wordForWord() (candidate, bool) {
	if len(f.candidates) == 0 || f.candidates[0].Asked < wordForWord {
		return candidate{}, false
	}
	return f.candidates[0], true
}

// plain tells whether the question is word for word a known one.
func (f *found) plain() bool {
	_, ok := f.wordForWord()
	return ok
}

// searchFor fills in the candidates for a text.
func (b *Bot) searchFor(ctx context.Context, g *guide, q Question, u *understanding, text string, f *found) error {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	query := Query{Text: text, Limit: max(20, q.Candidates)}
	if strings.HasSuffix(text, u.original) {
		query.Language = u.language
	}
	if f.policy != nil {
		query.Policy = f.policy.ID
	}
	result, err := b.searcher.Search(ctx, query)
	switch {
	case err != nil && b.searcher.Library() != g.library:
		return fmt.Errorf("%w: %w", errSwapped, err) // the policy asked about may be gone
	case err != nil:
		return fmt.Errorf("search: %w", err)
	case result.Library != g.library:
		return errSwapped // nothing is prepared for its policies
	}
	f.words, f.sound = result.Words, result.Sound
	for _, match := range result.Matches {
		if hidden(match.Policy, q.Internal) || slices.Contains(u.told, match.Fact.ID) {
			continue
		}
		f.candidates = append(f.candidates, candidate{Match: match, score: match.Score})
	}
	b.weigh(g, u, f.candidates, q.Explain)
	return nil
}

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

// cmpBool orders what is true before what is not.
func cmpBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// weigh orders candidates by what the question asks for besides its words: steps
// for "how", dates for "when", the places it names, facts before opinions.
func (b *Bot) weigh(g *guide, u *understanding, candidates []candidate, explain bool) {
	var last Turn
	if u.leaning {
		last, _, _ = lastTurn(g, u.turns)
	}
	for i := range candidates {
		c := &candidates[i]
		for _, fit := range fits {
			factor := fit.factor(u, c.Fact, last, u.chains)
			c.times(fit.name, factor, explain)
		}
	}
	u.preferDoing(g, candidates, explain)
	preferNamed(u.others, candidates, explain)
	preferAim(grammar.ContentOf(grammar.AimOf(u.words)), candidates, explain)
	u.preferAfterwards(g, candidates, explain)
	u.preferActor(g, candidates, explain)
	u.keepSwitching(g, candidates, explain)
	u.preferMeans(g, candidates, explain)
	for i := range candidates {
		if len(u.chains) > 0 && placeFit(u, candidates[i].Fact, last, u.chains) < 1 || u.hasDone(candidates[i].Fact) {
			candidates[i].Asked = min(candidates[i].Asked, wordForWord-0.01) // it was asked of other places, or is done
		}
	}
	sortCandidates(candidates)
}

// switchedOtherwise is the factor on what tells how to set something the other way than is asked.
const switchedOtherwise = 0.6

// keepSwitching keeps how to turn something off from answering how to turn it on.
func (u *understanding) keepSwitching(g *guide, candidates []candidate, explain bool) {
	asked := grammar.Switching(u.words)
	if asked == 0 || u.language != "" {
		return
	}
	for i := range candidates {
		c := &candidates[i]
		way := cmp.Or(grammar.Switching(g.known.read(c.nearest()).words), grammar.Switching(g.known.read(c.Fact.Title).words))
		if way != -asked {
			continue
		}
		c.times("switching", switchedOtherwise, explain)
		c.Near, c.Asked = c.Near*switchedOtherwise, c.Asked*switchedOtherwise
	}
}

// notNamed is the factor on what does not speak of a company that is asked about and of
// which another candidate speaks.
const notNamed = 0.6

// preferNamed prefers what speaks of the companies asked about to what is said of others.
func preferNamed(names []string, candidates []candidate, explain bool) {
	for _, name := range names {
		words := grammar.WordsOf(name)
		var silent []*candidate
		for i := range candidates {
			if c := &candidates[i]; !speaksOf(c.Fact, name) && (c.otherDoing || !askedOf(c.Fact, name)) && !cites(c.Policy, c.Fact, words) {
				silent = append(silent, c)
			}
		}
		if len(silent) == len(candidates) {
			continue
		}
		for _, c := range silent {
			c.times("name", notNamed, explain)
		}
	}
}

// aimless is the factor on what does not speak of the aim of what is asked for.
const aimless = 0.5

// preferAim prefers what speaks of the aim that something is asked for, where something does: "which
// form do I use to opt out" is not asked of any form.
func preferAim(aim []string, candidates []candidate, explain bool) {
	speaks := func(c candidate) bool {
		told := grammar.WordsOf(grammar.Clean(c.Fact.Title + " " + c.Fact.Statement))
		return !slices.ContainsFunc(aim, func(word string) bool { return !holdsStem(told, word) })
	}
	if len(aim) == 0 || !slices.ContainsFunc(candidates, speaks) {
		return
	}
	for i := range candidates {
		if c := &candidates[i]; !speaks(*c) {
			c.times("aim", aimless, explain)
		}
	}
}

// ofAfterwards is what part of the best one's score another has at least that is of the time after
// leaving.
const ofAfterwards = 0.35

// preferAfterwards puts what is asked of the time after leaving in the place of what is found for
// the rest of a question on that, policy by policy: how long something is kept is until then.
func (u *understanding) preferAfterwards(g *guide, candidates []candidate, explain bool) {
	if u.language != "" || !grammar.AfterLeaving(u.words, u.policyWords) {
		return
	}
	done := map[*knowledge.Policy]bool{}
	for i := range candidates {
		if policy := candidates[i].Policy; !done[policy] {
			done[policy] = true
			g.preferAfterwards(policy, candidates, explain)
		}
	}
}

// preferAfterwards does so for one of the policies found.
func (g *guide) preferAfterwards(policy *knowledge.Policy, candidates []candidate, explain bool) {
	var best, after *candidate
	for i := range candidates {
		c := &candidates[i]
		if c.Policy != policy {
			continue
		}
		if best == nil || c.score > best.score {
			best = c
		}
		words := g.known.read(c.Fact.Title).words
		_, named := g.named(words)
		if !grammar.AfterLeaving(words, named) && !grammar.AfterLeaving(g.known.read(c.nearest()).words, nil) {
			continue
		}
		if after == nil || c.score > after.score {
			after = c
		}
	}
	if after == nil || after == best || after.score < ofAfterwards*best.score || best.Asked >= wordForWord {
		return
	}
	after.score, best.score = best.score, after.score
	if explain {
		after.explain("afterwards", after.score/best.score)
	}
}

// times puts a factor on the score, noted for maintainers where they want to be told.
func (c *candidate) times(fit string, factor float64, explain bool) {
	c.score *= factor
	if explain && factor != 1 {
		c.explain(fit, factor)
	}
}

// explain notes a factor on the score for maintainers.
func (c *candidate) explain(fit string, factor float64) {
	if c.fits == nil {
		c.fits = map[string]float64{}
	}
	c.fits[fit] = factor
}

// outdone is the part of another's score below which a candidate whose phrasing is nearly the
// question is none it is asked.
const outdone = 0.72

// isKnown tells whether a candidate is asked the question, beside another that may be.
func isKnown(c, beside candidate) bool {
	return c.Asked >= toTheLetter || c.Asked >= wordForWord && (c.score >= outdone*beside.score || beside.Asked < nearlyKnown)
}

// nearlyKnown is how like a phrasing of another fact a question is that is nearly a known one of
// two.
const nearlyKnown = 0.8

// sortCandidates puts the best first.
func sortCandidates(candidates []candidate) {
	slices.SortStableFunc(candidates, func(a, b candidate) int {
		// A known question is that question, however rare another's words are; nearly one that
		// another outdoes by far is none.
		if known := cmpBool(isKnown(a, b), isKnown(b, a)); known != 0 {
			return known
		}
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return 0
	})
}
