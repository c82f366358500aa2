package knowledge

import (
	"fmt"
	"slices"
)

// checkPolicy holds the parts of a policy against each other, and fills its maps.
func (d *decoder) checkPolicy(p *Policy, o *origin) {
	d.indexSources(p, o)
	d.indexFacts(p, o)
	for i, f := range p.Facts {
		d.checkReferences(p, f, &o.facts[i])
	}
}

func (d *decoder) indexSources(p *Policy, o *origin) {
	p.sourceByID = make(map[string]*Source, len(p.Sources))
	for i, s := range p.Sources {
		if _, ok := p.sourceByID[s.ID]; ok && s.ID != "" {
			d.failAt(o.sources[i], "duplicate-id", fmt.Sprintf("two sources have the id %q", shorten(s.ID)), "rename one of them")
			continue
		}
		p.sourceByID[s.ID] = s
	}
}

func (d *decoder) indexFacts(p *Policy, o *origin) {
	p.factByID = make(map[string]*Fact, len(p.Facts))
	for i, f := range p.Facts {
		if _, ok := p.factByID[f.ID]; ok && f.ID != "" {
			d.failAt(o.facts[i].id, "duplicate-id", fmt.Sprintf("two facts have the id %q", shorten(f.ID)), "rename one of them")
			continue
		}
		p.factByID[f.ID] = f
	}
}

// checkReferences finds sources and disputed facts that do not exist, and
// disputes that only one side knows of.
func (d *decoder) checkReferences(p *Policy, f *Fact, o *factOrigin) {
	for i, c := range f.Sources {
		if _, ok := p.sourceByID[c.Source]; !ok && c.Source != "" {
			d.failAt(o.rest.citations[i], "unknown-source", fmt.Sprintf("the policy has no source %q", shorten(c.Source)),
				didYouMean(c.Source, p.sourceByID, "add it to the policy's sources"))
		}
	}
	for i, id := range f.Disputes {
		d.checkDispute(p, f, id, o.rest.disputes[i])
	}
}

func (d *decoder) checkDispute(p *Policy, f *Fact, id string, where position) {
	other, ok := p.factByID[id]
	switch {
	case id == "" || f.ID == "": // reported already
	case id == f.ID:
		d.failAt(where, "dispute", fmt.Sprintf("the fact %q disputes itself", shorten(id)), "name the other fact")
	case !ok:
		d.failAt(where, "dispute", fmt.Sprintf("the policy has no fact %q", shorten(id)),
			didYouMean(id, p.factByID, "name a fact of this policy"))
	case !slices.Contains(other.Disputes, f.ID):
		d.failAt(where, "dispute", fmt.Sprintf("the fact %q does not dispute %q in turn", shorten(id), shorten(f.ID)),
			fmt.Sprintf("add %q to its disputes", shorten(f.ID)))
	}
}

// reviews gives facts without days of their own the policy's, and looks at each fact's.
func (d *decoder) reviews(p *Policy, o *origin) {
	for i, f := range p.Facts {
		fo := &o.facts[i]
		if f.Verified.IsZero() {
			f.Verified = o.verified
		}
		if f.ReviewBy.IsZero() && !o.reviewBy.IsZero() {
			f.ReviewBy, fo.more().reviewBy = o.reviewBy, o.reviewAt
		}
		d.checkReview(f, fo)
	}
}

// checkReview holds the day of the next review against that of the last.
func (d *decoder) checkReview(f *Fact, o *factOrigin) {
	if f.Verified.IsZero() || f.ReviewBy.IsZero() {
		return
	}
	if !f.ReviewBy.Last().Time().After(f.Verified.Time()) {
		d.failAt(o.rest.reviewBy, "date", fmt.Sprintf("review-by: %s is not after verified, %s", f.ReviewBy, f.Verified),
			"give a later day")
	}
}

// didYouMean suggests the nearest id; among very many it does not look.
func didYouMean[T any](id string, known map[string]*T, otherwise string) string {
	const most = 2000
	if len(known) > most {
		return otherwise
	}
	ids := make([]string, 0, len(known))
	for known := range known {
		ids = append(ids, known)
	}
	slices.Sort(ids)
	if near := nearest(id, ids); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	return otherwise
}
