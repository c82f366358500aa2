package knowledge

import (
	"cmp"
	"fmt"
	"slices"
)

// translate gives policies and facts their translations, or tells what is wrong
// with them. Files come in the order of their paths.
func (l *loader) translate() {
	policies := make(map[string]*Policy, len(l.loaded))
	for _, one := range l.loaded {
		policies[one.policy.ID] = one.policy
	}
	first := map[[2]string]*translated{}
	for _, t := range l.translations {
		policy, ok := policies[t.policy]
		key := [2]string{t.policy, withoutRegion(t.language)}
		switch other := first[key]; {
		case t.policy == "" || t.language == "": // reported already
		case !ok && l.unread: // it may be in the file that could not be read
		case !ok:
			l.failIn(t, t.policyAt, "unknown-policy", fmt.Sprintf("there is no policy %q", shorten(t.policy)),
				didYouMean(t.policy, policies, "name a policy of this folder"))
		case sameTongue(t.language, policy.Language):
			l.failIn(t, t.languageAt, "same-language", fmt.Sprintf("the policy is in %s itself", t.language), "give the language it is translated into")
		case other != nil:
			l.failIn(t, t.languageAt, "duplicate-language", fmt.Sprintf("%s translates %q into %s already", other.path, t.policy, other.language),
				"put both into one file")
		default:
			first[key] = t
			l.translatePolicy(t, policy)
		}
	}
}

func (l *loader) translatePolicy(t *translated, policy *Policy) {
	if t.titleAt != (position{}) || t.summaryAt != (position{}) {
		l.requireOf(t, cmp.Or(t.titleAt, t.summaryAt), "the translated title and summary have", t.whole.Of, policy.Fingerprint())
		whole := t.whole
		policy.Translations = append(policy.Translations, &whole)
	}
	for _, text := range t.uncovered {
		policy.Uncovered = append(policy.Uncovered, Uncovered{t.language, text})
	}
	for _, s := range t.speakers {
		source, ok := policy.Source(s.source)
		switch {
		case s.source == "" || s.name == "": // reported already
		case !ok || source.Speaker == "":
			l.failIn(t, s.at, "unknown-speaker", fmt.Sprintf("the policy has no source %q with a speaker", shorten(s.source)), "name a source that gives its speaker")
		default:
			source.Speakers = append(source.Speakers, TranslatedSpeaker{t.language, s.name})
		}
	}
	seen := make(map[string]position, len(t.facts))
	for i := range t.facts {
		f := &t.facts[i]
		fact, ok := policy.Fact(f.id)
		other, twice := seen[f.id]
		switch {
		case f.id == "": // reported already
		case !ok:
			l.failIn(t, f.idAt, "unknown-fact", fmt.Sprintf("the policy has no fact %q", shorten(f.id)),
				didYouMean(f.id, policy.factByID, "name a fact of the policy"))
		case twice:
			l.failIn(t, f.idAt, "duplicate-id", fmt.Sprintf("the fact %q is translated in line %d already", f.id, other.line), "delete one of them")
		default:
			seen[f.id] = f.idAt
			l.translateFact(t, f, fact)
		}
	}
}

func (l *loader) translateFact(t *translated, f *translatedFact, fact *Fact) {
	if !f.onlyAsked() {
		l.requireOf(t, f.at, fmt.Sprintf("the translation of %q has", f.id), f.Of, fact.Fingerprint())
	}
	if f.Of == fact.Fingerprint() {
		l.holdAgainst(t, f, fact)
	}
	fact.Translations = append(fact.Translations, &f.Translation)
}

func (l *loader) requireOf(t *translated, where position, whose, of, want string) {
	if of == "" {
		l.failIn(t, where, "required", whose+" no of", "look at the original, then add of: "+want)
	}
}

// holdAgainst finds what a translation says more or less than its fact. One that
// is stale is not held against it: it has to be looked at anyway, and an edit of the
// fact shall not keep the program from starting.
func (l *loader) holdAgainst(t *translated, f *translatedFact, fact *Fact) {
	for _, part := range []struct {
		name           string
		original, ours string
		at             position
	}{{"title", fact.Title, f.Title, f.titleAt}, {"details", fact.Details, f.Details, f.detailsAt}} {
		switch {
		case part.original != "" && part.at == (position{}):
			l.failIn(t, f.at, "incomplete", fmt.Sprintf("the translation of %q has no %s, the fact has", f.id, part.name), "translate it too")
		case part.original == "" && part.ours != "":
			l.failIn(t, part.at, "no-original", fmt.Sprintf("the fact %q has no %s", f.id, part.name), "delete it")
		}
	}
	if len(f.Steps) != len(fact.Steps) {
		l.failIn(t, cmp.Or(f.stepsAt, f.at), "steps", fmt.Sprintf("the fact %q has %d steps, its translation %d", f.id, len(fact.Steps), len(f.Steps)),
			"translate each step as one")
		return
	}
	for i := range f.Steps {
		original := fact.Steps[i].URL
		if f.Steps[i].URL != "" && f.Steps[i].URL != original {
			l.failIn(t, f.urls[i], "step-link", fmt.Sprintf("the link of step %d is not that of the fact %q", i+1, f.id), "delete it: the fact's own is taken")
		}
		f.Steps[i].URL = original
	}
}

func (l *loader) failIn(t *translated, where position, rule, text, hint string) {
	l.problems = append(l.problems, Problem{
		Path: t.path, Line: where.line, Col: where.col, Rule: rule, Text: text, Hint: hint, Severity: Error,
	})
}

// sortTranslations puts them in the order of their languages, whatever their files are called.
func sortTranslations(p *Policy) {
	slices.SortFunc(p.Translations, func(a, b *PolicyTranslation) int { return cmp.Compare(a.Language, b.Language) })
	for _, s := range p.Sources {
		slices.SortStableFunc(s.Speakers, func(a, b TranslatedSpeaker) int { return cmp.Compare(a.Language, b.Language) })
	}
	for _, f := range p.Facts {
		slices.SortFunc(f.Translations, func(a, b *Translation) int { return cmp.Compare(a.Language, b.Language) })
	}
}

// translations looks over the translations as Check does the facts.
func (c *checker) translations(lib *Library) {
	for _, t := range lib.translations {
		policy, ok := lib.Policy(t.policy)
		if !ok {
			continue
		}
		c.origin = &origin{path: t.path}
		c.title(t.titleAt, t.whole.Title)
		if now := policy.Fingerprint(); t.whole.Of != "" && t.whole.Of != now {
			c.stale(t.ofAt, fmt.Sprintf("title or summary of %q", policy.ID), now)
		}
		c.speakers(t, policy)
		for i := range t.facts {
			if fact, ok := policy.Fact(t.facts[i].id); ok {
				c.translation(&t.facts[i], fact)
			}
		}
		c.sameTranslatedQuestions(t)
	}
}

// speakers finds those that are not named in a language that facts are told in.
func (c *checker) speakers(t *translated, policy *Policy) {
	if !slices.ContainsFunc(t.facts, func(f translatedFact) bool { return !f.onlyAsked() }) {
		return
	}
	for _, source := range policy.Sources {
		if _, ok := source.SpeakerIn(t.language); source.Speaker != "" && !ok {
			c.warn(t.languageAt, "untranslated-speaker", fmt.Sprintf("the speaker of the source %q is not named in %s: %q", source.ID, t.language, source.Speaker),
				"add it to speakers:, in the form that follows \"according to\"")
		}
	}
}

func (c *checker) translation(f *translatedFact, fact *Fact) {
	c.title(f.titleAt, f.Title)
	if now := fact.Fingerprint(); f.Of != now && !f.onlyAsked() {
		c.stale(f.ofAt, fmt.Sprintf("the fact %q", f.id), now)
	}
}

func (c *checker) stale(at position, what, now string) {
	c.warn(at, "stale-translation", what+" has changed since it was translated, so answers give the original",
		"look at what changed, then set of: "+now)
}

// sameTranslatedQuestions finds a phrasing that leads to two facts in one language.
func (c *checker) sameTranslatedQuestions(t *translated) {
	first := make(map[string]*translatedFact)
	for i := range t.facts {
		f := &t.facts[i]
		for j, a := range f.Asked {
			key := fold(a.Text)
			switch other := first[key]; {
			case other == nil:
				first[key] = f
			case other == f:
				c.warn(f.asked[j], "same-question", fmt.Sprintf("the fact %q is asked %q twice", f.id, shorten(a.Text)), "delete one of them")
			default:
				c.warn(f.asked[j], "same-question", fmt.Sprintf("%q is also asked of the fact %q", shorten(a.Text), other.id),
					"leave it with the fact that answers it best")
			}
		}
	}
	asked := make(map[string]string, len(first))
	for key, fact := range first {
		asked[key] = fact.id
	}
	c.uncovered(t.uncoveredAt, t.uncovered, asked)
}
