package bot

import (
	"cmp"
	"slices"
	"time"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// scope is what a policy's facts say of one place.
type scope struct {
	place   place.Place
	verdict knowledge.Verdict
	facts   []*knowledge.Fact
	lead    string
	// contradicted names who stands alone in a dispute; empty where nobody does.
	contradicted string
	// covered says that the policy holds there whoever is right in a dispute, and standing
	// says that too.
	covered, standing string
	sure              float64
	// named is true where facts name the place itself, and everywhere where it is covered as
	// all the world is.
	named, everywhere bool
	// ways is how the place was reached, for Explanation.
	ways string
}

// noted is a fact with what it says of the place asked about.
type noted struct {
	fact *knowledge.Fact
	note knowledge.PlaceNote
	far  int
}

// scopeOf gathers what facts say of a place, nearest first, and sums it up.
func scopeOf(c *deciding, policy *knowledge.Policy, asked place.Place) scope {
	s := scope{place: asked}
	all := notesOn(c.g.byPolicy[policy].placed, chainOf(asked.Code))
	if len(all) == 0 {
		return s.notNamed(c, policy)
	}
	// What is said of the place itself weighs above what holds for its holders,
	// except where those who name a holder are disputed by those who name it.
	near := slices.DeleteFunc(slices.Clone(all), func(n noted) bool { return n.far > all[0].far })
	s.verdict, s.named = verdictOfNotes(near), all[0].far == 0
	s.sure = 0.95 - 0.02*float64(min(all[0].far, 5))
	s.lead = c.u.voice.scope(s.verdict, asked, all[0])
	s.facts = chooseNoted(near, all)
	s.throughWorld(c, c.g.byPolicy[policy], all[0])
	if latest, ok := c.earlier(policy, s.verdict, all[0]); ok {
		s.verdict, s.lead = knowledge.No, c.u.voice.coveredEarlier(asked, all[0], latest)
	}
	if s.verdict == knowledge.Disputed {
		s.contradicted = c.u.voice.contradicted(policy, s.facts[0], s.facts[1:])
		c.tellStanding(&s, policy, near)
	}
	s.ways = "named by " + all[0].fact.ID
	if all[0].far > 0 {
		s.ways = "through " + string(all[0].note.Place) + ", " + s.ways
	}
	return s
}

// ofWhere are the topics of facts whose places are where the policy holds. Those of other
// facts are where that one thing holds, such as a right.
var ofWhere = map[knowledge.Topic]bool{knowledge.TopicPlaces: true, knowledge.TopicTiming: true}

// notesOn returns the facts that say whether the policy holds in a place, nearest first:
// those about where it does, and only where there are none, when, or that it is open.
func notesOn(placed []*knowledge.Fact, asked chain) []noted {
	var all, others []noted
	for _, fact := range placed {
		note, far, ok := asked.note(fact)
		switch {
		case ok && fact.Topic == knowledge.TopicPlaces:
			all = append(all, noted{fact, note, far})
		case ok && (ofWhere[fact.Topic] || note.Status == knowledge.Unclear && fact.Topic != knowledge.TopicSharing):
			others = append(others, noted{fact, note, far})
		}
	}
	if len(all) == 0 {
		all = others
	}
	return nearestFirst(all)
}

// speakOf returns the facts whose places have one, nearest first.
func speakOf(placed []*knowledge.Fact, asked chain) []noted {
	var all []noted
	for _, fact := range placed {
		if note, far, ok := asked.note(fact); ok {
			all = append(all, noted{fact, note, far})
		}
	}
	return nearestFirst(all)
}

func nearestFirst(all []noted) []noted {
	slices.SortStableFunc(all, func(a, b noted) int {
		if a.far != b.far {
			return a.far - b.far
		}
		return len(a.fact.Places) - len(b.fact.Places)
	})
	return all
}

// notNamed is the scope of a place no fact speaks of: places within it that
// facts name, else the lists that leave it out.
func (s scope) notNamed(c *deciding, policy *knowledge.Policy) scope {
	placed := c.g.byPolicy[policy].placed
	var inside []noted
	for _, fact := range placed {
		for _, note := range fact.Places {
			if fact.Topic == knowledge.TopicPlaces && slices.Contains(chainOf(note.Place)[1:], s.place.Code) {
				inside = append(inside, noted{fact, note, 1})
				break
			}
		}
	}
	if len(inside) > 0 {
		s.verdict = verdictOfNotes(inside)
		if s.verdict == knowledge.Yes && !allCovered(placed, asMembers(s.place.Code)) {
			s.verdict = "" // it holds in some of them, which the lead names
		}
		s.facts = chooseNoted(inside, inside)
		s.lead, s.sure, s.ways = c.u.voice.partNamed(s.place, inside), 0.8, "through places in it"
		return s
	}
	s.verdict, s.sure, s.ways = knowledge.NotNamed, 0.85, "no fact names it"
	s.lead = c.u.voice.notNamed(s.place)
	if len(c.g.byPolicy[policy].told()[s.place.Code]) > 0 {
		s.verdict, s.lead = knowledge.Unknown, c.u.voice.coverageOpen(s.place)
	}
	s.facts = c.g.byPolicy[policy].unnamed()
	return s
}

// asMembers are the members of a group, and of those that are groups too theirs.
func asMembers(group place.Code) (members []place.Code) {
	for _, member := range place.Members(group, time.Time{}) {
		if inner := asMembers(member); len(inner) > 0 {
			members = append(members, inner...)
		} else {
			members = append(members, member)
		}
	}
	return members
}

// allCovered tells whether facts say of each of some places that the policy holds there.
func allCovered(placed []*knowledge.Fact, places []place.Code) bool {
	return !slices.ContainsFunc(places, func(code place.Code) bool {
		notes := notesOn(placed, chainOf(code))
		return len(notes) == 0 || verdictOfNotes(slices.DeleteFunc(notes, func(n noted) bool { return n.far > notes[0].far })) != knowledge.Yes
	})
}

// unnamed are the facts to show for a place that none names: what is said of everywhere
// else, and of the lists of places the one that most sources give.
func (p *policyGuide) unnamed() (facts []*knowledge.Fact) {
	for _, fact := range []*knowledge.Fact{p.elsewhere, p.list()} {
		if fact != nil {
			facts = append(facts, fact)
		}
	}
	return facts
}

// list is of the lists of places the one that most sources give.
func (p *policyGuide) list() (list *knowledge.Fact) {
	if p.world != nil {
		return p.world
	}
	for _, fact := range p.placed {
		if fact.Topic == knowledge.TopicPlaces && (list == nil || cmp.Or(
			min(len(fact.Places), 2)-min(len(list.Places), 2), len(fact.Sources)-len(list.Sources), len(fact.Places)-len(list.Places)) > 0) {
			list = fact
		}
	}
	return list
}

// verdictOfNotes sums up what facts say of one place. Facts that disagree are
// told as such only where maintainers marked the dispute: "not on the new list"
// and "included since earlier" can both be true.
func verdictOfNotes(all []noted) knowledge.Verdict {
	has := func(status knowledge.PlaceStatus) *noted {
		i := slices.IndexFunc(all, func(n noted) bool { return n.note.Status == status && n.fact.Kind == knowledge.Reported })
		if i < 0 {
			return nil
		}
		return &all[i]
	}
	covered, excluded, unlisted := has(knowledge.Covered), has(knowledge.Excluded), has(knowledge.Unlisted)
	for _, n := range all {
		for _, other := range all {
			if n.note.Status != other.note.Status && slices.Contains(n.fact.Disputes, other.fact.ID) {
				return knowledge.Disputed
			}
		}
	}
	switch {
	case covered != nil && excluded != nil:
		return knowledge.Disputed
	case covered != nil:
		return knowledge.Yes
	case excluded != nil:
		return knowledge.No
	case unlisted != nil:
		return knowledge.NotNamed
	}
	return knowledge.Unknown
}

// tellStanding tells first what holds in a place whoever is right in a dispute on other
// things; not where those are asked about.
func (c *deciding) tellStanding(s *scope, policy *knowledge.Policy, near []noted) {
	i := slices.IndexFunc(near, func(n noted) bool { return n.note.Status == knowledge.Covered && n.unopposed(near) })
	if i < 0 || asksOfNew(c.u.words, latestSince(c.g.byPolicy[policy].placed)) {
		return
	}
	s.covered, s.standing = c.u.voice.scope(knowledge.Yes, s.place, near[i]), c.u.voice.eitherWay(s.place, near[i])
	others := slices.DeleteFunc(s.facts, func(f *knowledge.Fact) bool { return f == near[i].fact })
	s.facts = append([]*knowledge.Fact{near[i].fact}, others...)
}

// unopposed tells whether a reported fact stands in a dispute on other things: none of
// those that say otherwise of the place disputes it.
func (n noted) unopposed(near []noted) bool {
	return offerable(n.fact) && !slices.ContainsFunc(near, func(other noted) bool {
		return other.note.Status != n.note.Status && (slices.Contains(other.fact.Disputes, n.fact.ID) || slices.Contains(n.fact.Disputes, other.fact.ID))
	})
}

// chooseNoted picks up to four facts: the most particular one first, those that
// dispute it, those that say otherwise and are confirmed, then one more that agrees. To a fact on one
// place alone, lists and what holds around it have nothing to add.
func chooseNoted(near, all []noted) []*knowledge.Fact {
	main := near[0]
	facts := []*knowledge.Fact{main.fact}
	add := func(fits func(noted) bool, most int) {
		for _, n := range all {
			if len(facts) < most && !slices.Contains(facts, n.fact) && fits(n) {
				facts = append(facts, n.fact)
			}
		}
	}
	add(func(n noted) bool { return slices.Contains(main.fact.Disputes, n.fact.ID) }, 3)
	add(func(n noted) bool { return n.far == main.far && n.note != main.note && !n.fact.Unconfirmed }, 4)
	add(func(n noted) bool {
		return offerable(n.fact) && (len(main.fact.Places) > 1 || len(n.fact.Places) == 1 && n.far == main.far)
	}, 2)
	return facts
}
