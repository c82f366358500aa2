package knowledge

import "slices"

// Unseen is a library without some of the ways to ask it holds, and these as questions.
type Unseen struct {
	Library   *Library
	Questions []*GoldenQuestion
}

// unansweredOutcomes are what is right for a question that no fact answers.
var unansweredOutcomes = []string{"not-covered", "small-talk", "refused", "clarify"}

// UnseenQuestions parts what the facts of a library are asked, and what it says is not
// covered, into rounds: in each a part is left out of the library and asked of it, so
// that the bot meets it as it meets what people ask. AskedQuestions tells what is
// expected; what is not covered must find no answer. Titles are never left out.
//
// There are as many rounds as given, fewer where no list is as long, and none where
// nothing can be left out. The library must come from Load, for its positions.
func UnseenQuestions(lib *Library, rounds int) []Unseen {
	var parts []Unseen
	for round := range rounds {
		left := leaving{round: round, rounds: rounds}
		part := Unseen{Library: left.library(lib)}
		if part.Questions = left.questions; len(part.Questions) > 0 {
			parts = append(parts, part)
		}
	}
	return parts
}

// leaving copies a library without what is asked in one round.
type leaving struct {
	round, rounds int
	questions     []*GoldenQuestion
}

// out tells whether the i-th of a list is left out.
func (l *leaving) out(i int) bool { return i%l.rounds == l.round }

func (l *leaving) library(lib *Library) *Library {
	copied := *lib
	copied.byID = make(map[string]*Policy, len(lib.Policies))
	copied.Policies = make([]*Policy, 0, len(lib.Policies))
	for _, policy := range lib.Policies {
		p := l.policy(lib.origins[policy], policy)
		copied.Policies = append(copied.Policies, p)
		copied.byID[p.ID] = p
	}
	for _, t := range lib.translations {
		if policy, ok := copied.byID[t.policy]; ok {
			l.translation(t, policy)
		}
	}
	slices.SortStableFunc(l.questions, (*GoldenQuestion).Compare)
	return &copied
}

// policy is a copy without what is left out of its own language; its translations are copied whole.
func (l *leaving) policy(o *origin, policy *Policy) *Policy {
	p := *policy
	p.Facts = make([]*Fact, 0, len(policy.Facts))
	p.factByID = make(map[string]*Fact, len(policy.Facts))
	for i, fact := range policy.Facts {
		f := *fact
		if rest := o.facts[i].rest; rest != nil {
			f.Asked = l.asked(asksOf{path: o.path, policy: policy, fact: fact, language: policy.Language}, rest.asked, fact.Asked)
		}
		f.Translations = slices.Clone(fact.Translations)
		p.Facts = append(p.Facts, &f)
		p.factByID[f.ID] = &f
	}
	p.Uncovered = slices.Clone(policy.Uncovered)
	l.uncovered(&p, o.path, policy.Language, o.uncovered)
	return &p
}

// translation leaves out of a copied policy what is asked in another language.
func (l *leaving) translation(t *translated, policy *Policy) {
	for i := range t.facts {
		of := &t.facts[i]
		fact, ok := policy.Fact(of.id)
		if !ok {
			continue
		}
		for j, one := range fact.Translations {
			if one.Language != t.language {
				continue
			}
			copied := *one
			copied.Asked = l.asked(asksOf{path: t.path, policy: policy, fact: fact, language: t.language}, of.asked, one.Asked)
			fact.Translations[j] = &copied
		}
	}
	l.uncovered(policy, t.path, t.language, t.uncoveredAt)
}

// asked is what is left of a fact's phrasings. One that stands for the title stays.
func (l *leaving) asked(as asksOf, at []position, all []Asked) []Asked {
	kept := make([]Asked, 0, len(all))
	for i, one := range all {
		if !l.out(i) || one.Text == as.fact.Title {
			kept = append(kept, one)
			continue
		}
		l.questions = append(l.questions, as.question(at[i], one))
	}
	return kept
}

// uncovered leaves out questions of a language that no fact answers.
func (l *leaving) uncovered(policy *Policy, path, language string, at []position) {
	nth := -1
	policy.Uncovered = slices.DeleteFunc(policy.Uncovered, func(u Uncovered) bool {
		if u.Language != language {
			return false
		}
		nth++
		if !l.out(nth) {
			return false
		}
		l.questions = append(l.questions, &GoldenQuestion{
			Path: path, Line: at[nth].line, Col: at[nth].col, Policy: policy.ID, Fixed: true, Text: u.Text, Language: language,
			Category: policy.ID + " " + language + " uncovered", Outcomes: unansweredOutcomes,
		})
		return true
	})
}
