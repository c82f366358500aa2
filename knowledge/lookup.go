package knowledge

import (
	"slices"
	"time"
)

// Policy returns the policy of an id, and false when there is none.
func (l *Library) Policy(id string) (*Policy, bool) {
	return lookup(l.byID, l.Policies, id, func(p *Policy) string { return p.ID })
}

// Fact returns the fact of an id, and false when there is none.
func (p *Policy) Fact(id string) (*Fact, bool) {
	return lookup(p.factByID, p.Facts, id, func(f *Fact) string { return f.ID })
}

// Source returns the source of an id, and false when there is none.
func (p *Policy) Source(id string) (*Source, bool) {
	return lookup(p.sourceByID, p.Sources, id, func(s *Source) string { return s.ID })
}

// Overdue tells whether the fact should have been reviewed by now: its last day
// for that is over, in UTC. A fact without such a day is never overdue.
func (f *Fact) Overdue(now time.Time) bool {
	return !f.ReviewBy.IsZero() && !now.Before(f.ReviewBy.end())
}

// lookup asks the map, or the list where a policy was not loaded but put
// together by hand, as tests do, and so has no map.
func lookup[T any](byID map[string]*T, list []*T, id string, idOf func(*T) string) (*T, bool) {
	if byID != nil {
		v, ok := byID[id]
		return v, ok
	}
	i := slices.IndexFunc(list, func(v *T) bool { return idOf(v) == id })
	if i < 0 {
		return nil, false
	}
	return list[i], true
}
