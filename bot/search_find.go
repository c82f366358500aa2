package bot

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fineprint/bot/glossary"
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
	// exact is true where the question is word for word one that the best candidate is asked.
	exact bool
	// otherTask is true where the question only asks for the steps of something as the best candidate is asked.
	otherTask bool
	// chosen is set when a choice was pressed instead of a question typed.
	chosen []chosen
	// among are what each of several policies has on it, where it is open which one is asked.
	among []found
	// pointed is the policy that alone knows words of the question, where it is open which one is asked.
	pointed *knowledge.Policy
	// guessed is true where the policy is the only one that has an answer, and was not named.
	guessed bool
	// full is what was found for the question with what it leaves out put in, fullText; nil where
	// nothing was.
	full     *found
	fullText string
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
	// phrased is its policy's.
	phrased float64
	// english is the nearest phrasing in English words, where that is a translation's.
	english string
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
	if err == nil {
		f, err = b.withoutRecipient(ctx, g, q, u, f)
	}
	if err == nil {
		f, err = b.withoutTrailing(ctx, g, q, u, f)
	}
	if err != nil {
		return f, err
	}
	u.preferExact(g, &f)
	if f.otherTask, err = b.asksOtherTask(ctx, g, q, u, &f); err != nil {
		return f, err
	}
	if f.policy != nil {
		return b.ofRecipient(ctx, g, q, u, f)
	}
	return b.among(ctx, g, q, u, f)
}

// strangeName tells whether a word that names the policy is in none of its facts.
func (f *found) strangeName(u *understanding) bool {
	return slices.ContainsFunc(f.words, func(w Word) bool {
		return !w.Known && u.isPolicyName(w.Raw)
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
		if attempt.asked > 0 && (len(next.candidates) == 0 || next.candidates[0].Asked < attempt.asked && !(attempt.wholly && next.candidates[0].holdsAll())) {
			continue
		}
		if attempt.held != nil && !grammar.AnyOf(g.known.read(next.candidates[0].nearest()).words, attempt.held) {
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

// holdsAll tells whether a fact of few phrasings, which may be asked as well in other words, has all of the
// question's, and is asked somewhat like it.
func (c candidate) holdsAll() bool {
	const all, alike = 0.99, 0.4
	return c.phrased < fewPhrasings && c.Coverage >= all && c.Near >= alike
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
func (f *found) sure() float64 {
	if f.exact {
		return max(exactAt, confidence(f))
	}
	return confidence(f)
}

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
		if hidden(match.Policy, q.Internal) || slices.Contains(u.told, match.Fact.ID) || (u.grown || u.spansYears) && match.Fact.Topic == knowledge.TopicChildren {
			continue
		}
		c := candidate{Match: match, score: match.Score, phrased: g.byPolicy[match.Policy].phrased}
		if match.Phrasing == translatedPhrasing {
			c.english = glossary.English(match.Translated.Text, u.language)
		}
		f.candidates = append(f.candidates, c)
	}
	b.weigh(g, u, f.candidates, q.Explain)
	return nil
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
		if known := grammar.TrueFirst(isKnown(a, b), isKnown(b, a)); known != 0 {
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
