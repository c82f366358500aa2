package knowledge

import (
	"cmp"
	"fmt"
	"slices"
)

// library puts the policies together, or tells every problem.
func (l *loader) library() (*Library, error) {
	l.uniquePolicies()
	l.uniqueSynonyms()
	l.translate()
	if err := l.problems.err(); err != nil {
		return nil, err
	}
	slices.SortFunc(l.loaded, func(a, b loaded) int { return cmp.Compare(a.policy.ID, b.policy.ID) })
	lib := &Library{
		Policies: make([]*Policy, 0, len(l.loaded)),
		byID:     make(map[string]*Policy, len(l.loaded)),
		origins:  make(map[*Policy]*origin, len(l.loaded)),
	}
	for _, one := range l.loaded {
		sortTranslations(one.policy)
		lib.Policies = append(lib.Policies, one.policy)
		lib.byID[one.policy.ID] = one.policy
		lib.origins[one.policy] = one.origin
	}
	lib.translations = l.translations
	lib.Synonyms = l.synonyms
	lib.Version = versionOf(lib.Policies, lib.Synonyms)
	return lib, nil
}

func (l *loader) uniquePolicies() {
	first := make(map[string]*origin, len(l.loaded))
	for _, one := range l.loaded {
		other, ok := first[one.policy.ID]
		if !ok {
			first[one.policy.ID] = one.origin
			continue
		}
		l.problems = append(l.problems, Problem{
			Path: one.origin.path, Line: one.origin.id.line, Col: one.origin.id.col,
			Rule: "duplicate-policy", Severity: Error,
			Text: fmt.Sprintf("%s already has a policy with the id %q", other.path, one.policy.ID),
			Hint: "give this policy another id or delete one of the files",
		})
	}
}
