package bot

import (
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

// whereaboutsFit lowers what says nothing of where something is, where that is asked.
func whereaboutsFit(u *understanding, fact *knowledge.Fact, _ Turn, _ []chain) float64 {
	if u.whereabouts == grammar.NoWhereabouts || tellsWhereabouts(u.whereabouts, fact) {
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
	return c.u.whereabouts != grammar.NoWhereabouts && !tellsWhereabouts(c.u.whereabouts, c.found.candidates[0].Fact)
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
