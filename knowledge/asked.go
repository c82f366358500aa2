package knowledge

import (
	"cmp"
	"slices"
)

// AskedQuestions are the ways to ask that the facts of a library give themselves: their
// titles and phrasings, those of translations too, each as a question that must lead to
// its fact and must not get the opposite of the verdict it has. A fact that disagrees may
// go first where both are told. The library must come from Load, for its positions.
//
// Each is asked where only its policy is talked about. In a library of several policies it is
// asked once more of all of them, where asking back is as right as its own fact.
//
// They are no golden questions: a bot that knows every phrasing passes whatever it makes
// of others. What fails is a phrasing that another fact takes over.
func AskedQuestions(lib *Library) []*GoldenQuestion {
	var all []*GoldenQuestion
	for _, policy := range lib.Policies {
		o := lib.origins[policy]
		for i, fact := range policy.Facts {
			rest := o.facts[i].rest
			if rest == nil {
				continue
			}
			asks := asksOf{path: o.path, policy: policy, fact: fact, language: policy.Language}
			if rest.title != (position{}) {
				all = append(all, asks.question(rest.title, Asked{Text: fact.Title, Verdict: fact.Verdict}))
			}
			all = append(all, asks.questions(rest.asked, fact.Asked)...)
		}
	}
	for _, t := range lib.translations {
		policy, ok := lib.Policy(t.policy)
		for i := range t.facts {
			f := &t.facts[i]
			if fact, known := policy.Fact(f.id); ok && known {
				asks := asksOf{path: t.path, policy: policy, fact: fact, language: t.language}
				all = append(all, asks.questions(f.asked, f.Asked)...)
			}
		}
	}
	if len(lib.Policies) > 1 {
		for _, q := range slices.Clone(all) {
			all = append(all, ofAll(*q))
		}
	}
	slices.SortStableFunc(all, (*GoldenQuestion).Compare)
	return all
}

// asksOf is a fact in the file that gives ways to ask it.
type asksOf struct {
	path     string
	policy   *Policy
	fact     *Fact
	language string
}

func (a asksOf) questions(at []position, asked []Asked) []*GoldenQuestion {
	all := make([]*GoldenQuestion, 0, len(asked))
	for i, one := range asked {
		all = append(all, a.question(at[i], one))
	}
	return all
}

// question is asked where only the policy is talked about: short phrasings need not name it.
func (a asksOf) question(at position, asked Asked) *GoldenQuestion {
	return &GoldenQuestion{
		Path: a.path, Line: at.line, Col: at.col, Policy: a.policy.ID, Fixed: true, Text: asked.Text, Language: a.language,
		Category: a.policy.ID + " " + a.language, Outcomes: []string{"answered"}, Lenient: true,
		Main: append([]string{a.fact.ID}, a.fact.Disputes...), Facts: []string{a.fact.ID},
		Verdicts: notOpposed(cmp.Or(asked.Verdict, a.fact.Verdict)),
	}
}

// wholeFolder is the category of what is asked of all policies at once.
const wholeFolder = "whole folder"

// ofAll is a question asked where all policies are talked about. Which way round it is
// answered is looked at once, where its own policy alone is.
func ofAll(q GoldenQuestion) *GoldenQuestion {
	q.Fixed, q.Category, q.Verdicts = false, wholeFolder, nil
	q.Outcomes = []string{"answered", "clarify"}
	return &q
}

// notOpposed are the verdict itself and those that do not say its opposite: a question that
// is no yes/no question has none, and where sources differ that is told. Nil is any.
func notOpposed(verdict Verdict) []Verdict {
	either := []Verdict{"", Disputed, Unknown, NotNamed}
	switch verdict {
	case Yes, No:
		return append([]Verdict{verdict}, either...)
	case None:
		return either
	}
	return nil
}
