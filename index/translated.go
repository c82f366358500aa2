package index

import (
	"context"
	"errors"
	"slices"
	"strings"
	"sync"

	"fineprint/bot"
	"fineprint/knowledge"
)

// tongues are the library's translations, each language made searchable as a base
// of its own when somebody first asks in it. The facts' own index knows nothing of
// them: hundreds of translated facts beside a hundred others would change how rare
// every word is.
type tongues struct {
	library *knowledge.Library
	mu      sync.Mutex
	byTag   map[string]*tongue
}

// tongue is the base of one language.
type tongue struct {
	*generation
	// facts and policies are the originals of those in the base.
	facts    map[*knowledge.Fact]*knowledge.Fact
	policies map[*knowledge.Policy]*knowledge.Policy
}

// in returns the base of a language; nil when nothing is translated into it.
func (t *tongues) in(tag string) (*tongue, error) {
	if tag == "" || strings.EqualFold(tag, "en") {
		return nil, nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if known, ok := t.byTag[tag]; ok {
		return known, nil
	}
	made, err := newTongue(t.library, tag)
	if err != nil {
		return nil, err
	}
	if t.byTag == nil {
		t.byTag = map[string]*tongue{}
	}
	const most = 64 // tags are what the bot recognises, or what a platform calls a setting
	if made == nil && len(t.byTag) >= most {
		return nil, nil
	}
	t.byTag[tag] = made
	return made, nil
}

func (t *tongues) close() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	var errs []error
	for _, one := range t.byTag {
		if one != nil {
			errs = append(errs, one.close())
		}
	}
	t.byTag = nil
	return errors.Join(errs...)
}

// newTongue makes a base of what is translated into a language; nil when that is
// nothing.
func newTongue(lib *knowledge.Library, tag string) (*tongue, error) {
	t := &tongue{facts: map[*knowledge.Fact]*knowledge.Fact{}, policies: map[*knowledge.Policy]*knowledge.Policy{}}
	base := &knowledge.Library{Version: lib.Version, Synonyms: lib.Synonyms}
	for _, policy := range lib.Policies {
		own := &knowledge.Policy{
			ID: policy.ID, Title: policy.TitleIn(tag), Organisation: policy.Organisation, Aliases: policy.Aliases,
			Audience: policy.Audience, Language: tag, Uncovered: policy.Uncovered,
		}
		for _, fact := range policy.Facts {
			as := &knowledge.Fact{ID: fact.ID, Topic: fact.Topic, Kind: fact.Kind, Asked: fact.AskedIn(tag)}
			if tr, ok := fact.In(tag); ok {
				as.Title, as.Statement, as.Details, as.Steps = tr.Title, tr.Statement, tr.Details, tr.Steps
			}
			if as.Statement != "" || len(as.Asked) > 0 {
				t.facts[as] = fact
				own.Facts = append(own.Facts, as)
			}
		}
		if len(own.Facts) > 0 {
			t.policies[own] = policy
			base.Policies = append(base.Policies, own)
		}
	}
	if len(base.Policies) == 0 {
		return nil, nil
	}
	var err error
	t.generation, err = build(base)
	return t, err
}

// searchTranslated searches what is translated into the query's language; false
// where that is nothing.
func (g *generation) searchTranslated(ctx context.Context, q bot.Query) (bot.Result, bool, error) {
	t, err := g.tongues.in(q.Language)
	if err != nil || t == nil {
		return bot.Result{}, false, err
	}
	if q.Policy != "" && !slices.ContainsFunc(t.library.Policies, func(p *knowledge.Policy) bool { return p.ID == q.Policy }) {
		return bot.Result{}, false, nil
	}
	result, err := t.search(ctx, q)
	if err != nil {
		return bot.Result{}, false, err
	}
	result.Library = g.library
	for i := range result.Matches {
		m := &result.Matches[i]
		if m.Phrasing >= 0 {
			m.Translated, m.Phrasing = m.Fact.Asked[m.Phrasing], translatedPhrasing
		}
		m.Fact, m.Policy = t.facts[m.Fact], t.policies[m.Policy]
	}
	return result, true, nil
}
