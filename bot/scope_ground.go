package bot

import (
	"slices"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// What holds in some places only is told for the one that is asked about, and else for
// where the asker is.

// groundOf is where a question is asked from: the asker's place, or else the one place that
// the conversation spoke of last.
func groundOf(q Question, turns []Turn) chain {
	if q.Place != "" {
		return chainOf(q.Place)
	}
	if codes := lastPlaces(turns); len(codes) == 1 && codes[0] != place.World {
		return chainOf(codes[0])
	}
	return nil
}

// placedPlainly tells whether the question names places, and no two may be meant by a name.
func (u *understanding) placedPlainly() bool {
	return len(u.places) > 0 && !slices.ContainsFunc(u.places, func(m place.Mention) bool { return m.Ambiguous })
}

// here are the places that an answer has to hold in.
func (u *understanding) here() []chain {
	if len(u.chains) == 0 && u.ground != nil {
		return []chain{u.ground}
	}
	return u.chains
}

// speaksHere tells whether a fact speaks of any of the places that an answer has to hold in.
func (c *deciding) speaksHere(fact *knowledge.Fact) bool {
	return slices.ContainsFunc(c.u.here(), func(asked chain) bool {
		_, _, ok := asked.note(fact)
		return ok
	})
}

// tellGround notes that a fact is of other places than the one the asker is at, or that the
// policy does not hold there; neither has a yes or no for him.
func (c *deciding) tellGround(d *decision, main *knowledge.Fact) {
	if len(c.u.chains) > 0 || c.u.ground == nil || c.speaksHere(main) {
		return
	}
	known, ok := place.Lookup(c.u.ground[0])
	if !ok {
		return
	}
	if c.ofOthers(d.policy, main, c.u.ground) {
		d.tellOthers(c, known)
	} else if s, out := c.excludedFrom(d, known); out {
		d.notes, d.verdict = append(d.notes, s.lead), ""
	}
}

// ofOthers tells whether a fact that does not speak of a place is of other ones, by its places or by the
// people that it is about.
func (c *deciding) ofOthers(policy *knowledge.Policy, fact *knowledge.Fact, asked chain) bool {
	who := policy.PeopleOf(fact)
	return len(fact.Places) > 0 || who != "" && !c.g.byPolicy[policy].tells(fact, asked)
}

// tellOthers notes that the main fact is of other places, so that its yes or no is theirs.
// Of all that compares places that goes without saying.
func (d *decision) tellOthers(c *deciding, asked place.Place) {
	d.verdict = ""
	if !c.u.gradesPlaces() {
		d.notes = append(d.notes, c.u.voice.say("other-places", "place", c.u.voice.place(asked)))
	}
}

// excludedFrom tells whether the policy does not hold in a place, so that what is said in
// general is not said of it.
func (c *deciding) excludedFrom(d *decision, asked place.Place) (scope, bool) {
	if !c.g.byPolicy[d.policy].listed || len(notesOn(c.g.byPolicy[d.policy].placed, chainOf(asked.Code))) == 0 {
		return scope{}, false
	}
	s := scopeOf(c, d.policy, asked)
	return s, s.verdict == knowledge.No
}

// heldHere prefers to a fact that does not hold where the asker is, or is denied there, the
// next one that does, where something is to be told and no yes or no is wanted.
func (c *deciding) heldHere(best candidate) candidate {
	if len(c.u.here()) == 0 || c.u.asksWhether() || !c.deniedHere(best) {
		return best
	}
	for _, other := range c.found.candidates {
		if other.score < nearlyAsGood*best.score {
			break
		}
		if other.Policy == best.Policy && !c.deniedHere(other) {
			return other
		}
	}
	return best
}

// deniedHere tells whether of a fact and those that dispute it one leaves out where the
// asker is.
func (c *deciding) deniedHere(best candidate) bool {
	others := disputing(best.Policy, best.Fact)
	return len(others) > 0 && c.leavesOutHere(best.Fact) || !c.speaksHere(best.Fact) && slices.ContainsFunc(others, c.leavesOutHere)
}
