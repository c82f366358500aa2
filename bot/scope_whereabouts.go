package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// Where data is kept or sent, and where a service can be had, is told by facts that say
// so, and by no fact on whom the policy covers.

// tellsWhereabouts tells whether a fact says where what is asked about is.
func tellsWhereabouts(asked grammar.Whereabouts, fact *knowledge.Fact) bool {
	for sentence := range strings.SplitSeq(fact.Title+". "+fact.Statement+" "+fact.Details, ". ") {
		words := grammar.WordsOf(grammar.Clean(sentence))
		if asked.TellsWhereabouts(words, false) || asked.TellsWhereabouts(words, true) && namesPlaceWithin(sentence) {
			return true
		}
	}
	return false
}

// within words stand before a place that something is at or goes to.
var within = grammar.Set("in to into from within inside outside across")

// namesPlaceWithin tells whether a sentence says that something is at a place, or goes there.
func namesPlaceWithin(sentence string) bool {
	for _, m := range place.Find(sentence, "en") {
		before := grammar.WordsOf(sentence[:m.Start])
		n := len(before)
		if n > 0 && before[n-1] == "the" {
			n--
		}
		if n > 0 && within[before[n-1]] {
			return true
		}
	}
	return false
}

// placesTold are the facts whose titles or statements name places, by these, save those that
// are on where the policy holds. Long passages, which nobody noted phrasings for, are found by
// their words anyway, and there may be very many.
func placesTold(policy *knowledge.Policy) map[place.Code][]*knowledge.Fact {
	told := map[place.Code][]*knowledge.Fact{}
	for _, fact := range policy.Facts {
		if ofWhere[fact.Topic] || len(fact.Asked) == 0 {
			continue
		}
		for _, code := range placesOf(fact) {
			if !slices.Contains(told[code], fact) {
				told[code] = append(told[code], fact)
			}
		}
	}
	return told
}

// placesOf are the places that a fact's title or statement names.
func placesOf(fact *knowledge.Fact) (codes []place.Code) {
	for _, m := range place.Find(fact.Title+" "+fact.Statement, "en") {
		codes = append(codes, m.Readings[0].Code)
	}
	return codes
}

// tells tells whether a fact tells something of a place, or of one that holds it.
func (p *policyGuide) tells(fact *knowledge.Fact, asked chain) bool {
	return p.tellsOf(fact, func(code place.Code) bool { return slices.Contains(asked, code) })
}

// tellsPlace tells whether a fact tells something of any place.
func (p *policyGuide) tellsPlace(fact *knowledge.Fact) bool {
	return p.tellsOf(fact, func(place.Code) bool { return true })
}

// tellsWithin tells whether a fact tells something of a place, of one that holds it or one in it.
func (p *policyGuide) tellsWithin(fact *knowledge.Fact, asked chain) bool {
	return p.tellsOf(fact, func(code place.Code) bool {
		return slices.Contains(asked, code) || slices.Contains(chainOf(code), asked[0])
	})
}

func (p *policyGuide) tellsOf(fact *knowledge.Fact, wanted func(place.Code) bool) bool {
	for code, facts := range p.told() {
		if wanted(code) && slices.Contains(facts, fact) {
			return true
		}
	}
	return false
}

// onlyTold tells whether every place asked about is one that facts tell something of, though
// none says whether the policy holds there.
func (u *understanding) onlyTold(p *policyGuide) bool {
	return p != nil && len(u.chains) > 0 && !slices.ContainsFunc(u.chains, func(asked chain) bool {
		return len(speakOf(p.placed, asked)) > 0 || len(p.told()[asked[0]]) == 0
	})
}

// preferTold prefers what tells of a place asked about, where nothing says whether the policy
// holds there, to what names no place.
func (u *understanding) preferTold(g *guide, candidates []candidate, explain bool) {
	told := map[*knowledge.Policy]bool{}
	for i := range candidates {
		c := &candidates[i]
		p := g.byPolicy[c.Policy]
		only, known := told[c.Policy]
		if !known {
			only = u.onlyTold(p)
			told[c.Policy] = only
		}
		switch {
		case !only:
		case slices.Contains(p.told()[u.chains[0][0]], c.Fact):
			c.times("told", ofThere, explain)
		default:
			c.times("told", notOfThere, explain)
		}
	}
}

// ofThere and notOfThere are factors on what tells of a place asked about, and on what does not.
const (
	ofThere    = 1.4
	notOfThere = 0.75
)

// tellsOfThere tells whether a fact says where what is asked about is, or is on a place
// asked about.
func (u *understanding) tellsOfThere(fact *knowledge.Fact) bool {
	if told := tellsWhereabouts(u.whereabouts, fact); told || ofWhere[fact.Topic] || len(fact.Places) > 0 {
		return told
	}
	title := titleWords(fact)
	return slices.ContainsFunc(u.places, func(m place.Mention) bool {
		return grammar.IndexOf(title, grammar.WordsOf(strings.ToLower(m.Readings[0].Name))) >= 0
	})
}

// whereaboutsFit lowers what says nothing of where something is, where that is asked.
func whereaboutsFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	if u.whereabouts == grammar.NoWhereabouts || u.tellsOfThere(fact) {
		return 1
	}
	return 0.3
}

// whereaboutsAttempts look for what is said of where something is at all, behind what is
// said of it at the places asked about.
var whereaboutsAttempts = map[grammar.Whereabouts][]attempt{
	grammar.DataThere: {
		{text: "where is the data stored", asked: nearEnough, joined: true, fallback: true},
		{text: "is the data transferred to other countries", asked: nearEnough, joined: true, fallback: true},
	},
	grammar.ServiceThere: {{text: "in which countries is it available", asked: nearEnough, joined: true, fallback: true}},
	grammar.SeatThere:    {{text: "where is the company based", asked: nearEnough, joined: true, fallback: true}},
}

// tellsLodged answers where data is with what is said of that at all, where no fact was
// found that says more.
func (c *deciding) tellsLodged(b *Bot, d *decision, enough bool) bool {
	if c.u.whereabouts != grammar.DataThere || d.policy == nil || enough && !c.missesWhereabouts() {
		return false
	}
	lodged := c.g.byPolicy[d.policy].lodged
	if lodged == nil {
		return false
	}
	d.say("%s says where data is", lodged.ID)
	found, ok := c.candidateOf(lodged)
	if !ok {
		found = candidate{Match: Match{Policy: d.policy, Fact: lodged, Phrasing: noPhrasing}}
	}
	b.answerFact(c, d, found, answerAt)
	return true
}

// missesWhereabouts tells whether where something is was asked, and the best candidate
// does not say so.
func (c *deciding) missesWhereabouts() bool {
	best := c.found.candidates[0]
	return c.u.whereabouts != grammar.NoWhereabouts && best.Asked < wordForWord && !c.u.tellsOfThere(best.Fact)
}

// ofOtherPlaces tells whether where something is was asked, and the phrasing whose yes or
// no would be taken asks it of other places.
func (c *deciding) ofOtherPlaces(best candidate) bool {
	if c.u.whereabouts == grammar.NoWhereabouts || c.q.Choice != "" {
		return false
	}
	named := place.Find(best.nearest(), "en")
	if len(named) != len(c.u.places) {
		return true
	}
	for i, m := range named {
		if m.Readings[0].Code != c.u.chains[i][0] {
			return true
		}
	}
	return false
}
