package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// A policy may hold in all the world, but where facts say otherwise of a place in it.

// addWorld reads from a fact that the policy holds everywhere, and where it does not.
func (p *policyGuide) addWorld(fact *knowledge.Fact) {
	if fact.Topic != knowledge.TopicPlaces {
		return
	}
	for _, note := range fact.Places {
		switch {
		case note.Place == place.World && note.Status == knowledge.Covered && p.world == nil:
			p.world = fact
		case note.Place != place.World && note.Status == knowledge.Excluded && !slices.Contains(p.exceptions, note.Place):
			p.exceptions = append(p.exceptions, note.Place)
		}
	}
}

// worldwide words ask of all the world at once, and so do words for all behind which
// regional words stand: "every country".
var (
	worldwide = grammar.Set("worldwide globally global everywhere anywhere universally internationally world")
	ofAll     = grammar.Set("all every any each whole entire which what")
	regional  = grammar.Set("country countries place places region regions nation nations continent continents")
)

// asksEverywhere tells whether the question is if the policy holds in all the world, or
// where it does, and a fact says so.
func (c *deciding) asksEverywhere(p *policyGuide) bool {
	if p.world == nil || len(c.u.places) > 0 || c.u.form == grammar.FormHow || c.u.form == grammar.FormWhy {
		return false
	}
	all := false
	for i, word := range c.u.words {
		all = all || worldwide[word] && !grammar.BeginsPlace(c.u.words, i) || regional[word] && grammar.AnyOf(c.u.words[max(0, i-2):i], ofAll)
	}
	return all && !c.u.asksApart(p) && !c.u.onAskerOtherwise() && !slices.ContainsFunc(c.u.subject(p), func(word string) bool { return !worldwide[word] && !ofAll[word] && !regional[word] && !existing[word] })
}

// everywhere is the place of a question on all the world.
func everywhere() []place.Mention {
	world, _ := place.Lookup(place.World)
	return []place.Mention{{Text: world.Name, Readings: []place.Place{world}}}
}

// throughWorld words the scope of a place that is covered as all others are.
func (s *scope) throughWorld(c *deciding, p *policyGuide, n noted) {
	if n.note.Place != place.World || s.verdict != knowledge.Yes {
		return
	}
	s.everywhere = true
	var but []string
	for _, code := range p.exceptions {
		if known, ok := place.Lookup(code); ok {
			but = append(but, c.u.voice.place(known))
		}
	}
	if len(but) == 0 {
		return
	}
	s.lead = c.u.voice.say("everywhere-but", "since", c.u.voice.since(n.note), "places", c.u.voice.all(but))
	if s.place.Code == place.World {
		s.verdict = knowledge.No // not quite
	}
}
