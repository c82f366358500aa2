package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// decideScope answers whether the policy holds for a place or for the asker.
func (b *Bot) decideScope(c *deciding, d *decision) bool {
	if d.policy == nil || len(c.g.byPolicy[d.policy].placed) == 0 || !c.asksScope(d.policy) || c.asksOverview(d.policy) {
		return false
	}
	return b.scopeFor(c, d)
}

// scopeFor answers for the places asked about, or asks back which they are.
func (b *Bot) scopeFor(c *deciding, d *decision) bool {
	places, p := c.u.places, c.g.byPolicy[d.policy]
	if c.u.asksBelonging() {
		places = places[:1]
	}
	switch {
	case c.asksEverywhere(p):
		places = everywhere()
	case len(places) > 0:
		if i := slices.IndexFunc(places, func(m place.Mention) bool { return m.Ambiguous }); i >= 0 {
			b.askWhichPlace(c, d, places[i])
			return true
		}
	case c.q.Place != "":
		known, ok := place.Lookup(c.q.Place)
		if !ok {
			return false
		}
		places = []place.Mention{{Text: known.Name, Readings: []place.Place{known}}}
	default:
		if places = mentionsOf(lastPlaces(c.u.turns)); len(places) > 0 {
			break
		}
		if p.world != nil && len(p.exceptions) == 0 {
			places = everywhere()
			break
		}
		if !p.listed {
			return false // no place would help
		}
		b.askForPlace(c, d)
		return true
	}
	if !p.listed && p.elsewhere == nil {
		b.answerOpen(c, d, c.u.asked(places))
		return true
	}
	if c.asksElsewhere() && c.holdsElsewhere(d.policy, places) {
		b.answerElsewhere(c, d, places)
		return true
	}
	b.answerScope(c, d, c.u.asked(places))
	return true
}

// asksScope tells whether the question, or the one it leans on, is whether the
// policy holds somewhere.
func (c *deciding) asksScope(policy *knowledge.Policy) bool {
	p := c.g.byPolicy[policy]
	if c.u.whereabouts != grammar.NoWhereabouts || c.u.asksMatter() || len(c.u.places) == 0 && c.u.apparent || asksLegality(c.u.words) {
		return false
	}
	if c.u.asksBelonging() || c.u.asksIfOnThere(p) {
		return true
	}
	if c.asksElsewhere() || c.asksWhenThere(p) || c.asksEverywhere(p) {
		return true
	}
	if best, ok := c.found.wordForWord(); ok && c.asksKnown(p, best) {
		return false
	}
	if c.u.childrenThere() && c.found.enough() && c.found.candidates[0].Fact.Topic == knowledge.TopicChildren {
		return false
	}
	if c.asksReason() || c.ofThing(p) || c.asksDuty() || c.tellsOfPlace(p) {
		return false
	}
	if c.u.asksScope(p) {
		// "and Canada?" after another subject asks about that subject there.
		turn, _, ok := lastTurn(c.g, c.u.turns)
		leansOnFact := c.u.leaning && ok && !ofScope(turn) && len(turn.Facts) > 0 && turn.About != aboutOverview && !c.u.namesScope() && (turn.About == aboutWhether || !c.u.ofSomebody())
		return !leansOnFact
	}
	if c.asksSinceWhen(p) || c.asksOfOneself(p) {
		return true
	}
	if c.q.Place != "" && len(c.u.places) == 0 {
		return c.u.first && c.u.asksWhether() && len(c.u.subject(p)) == 0
	}
	if len(c.u.places) == 0 {
		return false
	}
	if c.u.namesScope() && !c.u.tells() && !c.hasKnown(c.u.subject(p)) {
		return true
	}
	// The words found facts about where the policy holds, or members are asked about there, so that is asked.
	return len(c.found.candidates) > 0 && c.found.enough() && !c.asksBesides(p) && (p.saysWhere(c.found.candidates[0].Fact) || grammar.AsksOfMembers(c.g.known.read(c.found.candidates[0].nearest()).words))
}

// asksKnown tells whether the question is a known one about something, whatever place it names.
func (c *deciding) asksKnown(p *policyGuide, best candidate) bool {
	switch {
	case best.Fact.Topic == knowledge.TopicPlaces, !c.found.exact && c.u.onlyPlaces():
		return false
	case len(c.u.places) == 0, !c.u.asksWhether():
		return true
	case c.u.takesFromAsker(p):
		return c.found.exact && c.namesPlace(best)
	}
	return len(c.u.subject(p)) > 0 || c.namesPlace(best) && (!c.u.namesScope() || c.g.known.read(best.nearest()).asks().Form == grammar.FormYesNo)
}

// namesPlace tells whether the phrasing that the question is nearest to names a place asked about itself.
func (c *deciding) namesPlace(best candidate) bool {
	return slices.ContainsFunc(placesIn(best.nearest()), func(m place.Mention) bool {
		return slices.ContainsFunc(c.u.chains, func(asked chain) bool { return asked[0] == m.Readings[0].Code })
	})
}

// asksReason tells whether the reason for all of it is asked, and told, whatever place the question names.
func (c *deciding) asksReason() bool {
	return c.u.form == grammar.FormWhy && !c.u.namesScope() && c.found.enough() && c.found.candidates[0].Fact.Topic != knowledge.TopicPlaces
}

// ofThing tells whether the fact found is asked what is asked, so that a yes for that the policy covers
// the place would read as one to it: the fact tells how that one thing is there, it denies it of no
// place in particular, or what is said of where the policy holds has none of the words.
func (c *deciding) ofThing(p *policyGuide) bool {
	if len(c.u.places) == 0 || c.u.form != grammar.FormYesNo || c.u.takesFromAsker(p) || !c.found.enough() {
		return false
	}
	best := c.thereInstead(c.found.candidates[0])
	if c.u.leaning || c.u.namesScope() { // "does that hold in Oslo" is asked of what was told, where it is told of Oslo
		turn, _, last := c.lastFact()
		return c.u.leaning && last != nil && !ofScope(turn) && last.Topic == best.Fact.Topic && !ofWhere[best.Fact.Topic] && c.leavesOutHere(best.Fact)
	}
	switch {
	case best.Fact.Topic == knowledge.TopicPlaces:
		return false
	case c.speaksThere(best.Fact):
		things := c.u.things()
		return best.Asked >= nearPhrasing && !ofWhere[best.Fact.Topic] && best.Coverage > nearlyAll && holdsOf(titleWords(best.Fact), things) > 0
	case best.Asked < nearEnough || len(best.Fact.Places) > 0:
		return false
	}
	if grammar.AnyOf(c.u.words, leftOut) && !slices.ContainsFunc(c.u.things(), func(word string) bool { return !leftOut[word] }) { // "is Oslo left out"
		return false
	}
	if said, _ := c.said(best); said == knowledge.No && (best.Fact.Kind == knowledge.Reported || best.Fact.Kind == knowledge.Claim) {
		return true
	}
	return c.besideWhere(p)
}

// leftOut words say that something does not hold for what is named.
var leftOut = grammar.Set("left out excluded exempt exempted spared")

// nearlyAll is the part of a question's words that a fact on one thing holds at least.
const nearlyAll = 0.95

// things are the words that say what is asked about, though all the policy may be about it.
func (u *understanding) things() []string {
	return slices.DeleteFunc(u.subject(&policyGuide{}), func(word string) bool { return grammar.Taking[grammar.Stem(word)] || grammar.Times[word] })
}

// besideWhere tells whether facts say whether the policy holds in the places, and have no word of what
// is asked.
func (c *deciding) besideWhere(p *policyGuide) bool {
	things := c.u.things()
	return len(things) > 0 && !slices.ContainsFunc(c.u.chains, func(asked chain) bool {
		where := notesOn(p.placed, asked)
		return len(where) == 0 || slices.ContainsFunc(where, func(n noted) bool { return holdsOf(allWords(n.fact), things) > 0 })
	})
}

// tellsOfPlace tells whether the fact found tells of a place asked about, and nothing says whether
// the policy holds there: "does Oslo get my data" is asked of Oslo.
func (c *deciding) tellsOfPlace(p *policyGuide) bool {
	return !c.u.namesScope() && c.u.onlyTold(p) && c.found.enough() && slices.Contains(p.told()[c.u.chains[0][0]], c.found.candidates[0].Fact)
}

// mayAskScope tells whether a question that no fact answers may be about where
// the policy holds: it names a place, and nothing else that is known or strange.
func (c *deciding) mayAskScope(policy *knowledge.Policy) bool {
	if len(c.u.places) == 0 || c.u.gradesPlaces() || len(c.g.byPolicy[policy].placed) == 0 || c.u.form == grammar.FormHow || c.u.form == grammar.FormWhy || c.u.whereabouts != grammar.NoWhereabouts || c.asksDuty() || c.asksBesides(c.g.byPolicy[policy]) {
		return false
	}
	if c.u.namesScope() {
		return true
	}
	strange := len(c.u.subject(c.g.byPolicy[policy]))
	turn, _, told := lastTurn(c.g, c.u.turns)
	after := told && turn.About == aboutScope && c.u.leaning // "and the ones sitting in Peru?"
	return strange == 0 || strange <= 2 && c.u.speaksOfPeople() && c.u.form != grammar.FormWho || strange == 1 && after
}

// asksWhether tells whether a yes or no is wanted, or may be.
func (u *understanding) asksWhether() bool {
	return u.form == grammar.FormYesNo || u.form == grammar.FormStatement
}

// asksAbout tells whether a place is just put forward: "what about Norway".
func (u *understanding) asksAbout() bool {
	return u.opening == openingGoesOn || len(u.core) > 1 && (u.core[0] == "what" || u.core[0] == "how") && u.core[1] == "about"
}

// speaksOfPeople tells whether the question is about people, the asker among them.
func (u *understanding) speaksOfPeople() bool {
	return u.first || slices.ContainsFunc(u.words, func(word string) bool { return grammar.PeopleWords[grammar.Stem(word)] })
}

// hasKnown tells whether the base knows any of the words.
func (c *deciding) hasKnown(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(c.found.words, func(w Word) bool { return w.Raw == word && w.Known })
	})
}

// speaksThere tells whether a fact speaks of any of the places asked about.
func (c *deciding) speaksThere(fact *knowledge.Fact) bool {
	return slices.ContainsFunc(c.u.chains, func(asked chain) bool {
		_, _, ok := asked.note(fact)
		return ok
	})
}

// asksOfOneself tells whether the question is whether the policy holds for the asker,
// though no word of it says so: "is mine?" after an answer about places, or "am I in?" and
// "what about me?" where the conversation knows a place.
func (c *deciding) asksOfOneself(p *policyGuide) bool {
	if n := len(c.u.turns); n > 0 && ofMe.TakesAll(c.u.words) && len(c.u.words) > 0 {
		last := c.u.turns[n-1]
		return len(last.Places) > 0 && (ofScope(last) || last.Verdict == "") // what was told, and not asked of something
	}
	here := slices.Contains(c.u.words, "here") && (c.u.ground != nil || c.u.namesScope())
	if !c.u.first && !here || !c.u.asksWhether() || len(c.u.places) > 0 || slices.ContainsFunc(c.u.subject(p), func(word string) bool { return !grammar.Times[word] }) {
		return false
	}
	if here || len(lastPlaces(c.u.turns)) > 0 && (grammar.StartsWith(c.u.core, amI) || grammar.StartsWith(c.u.core, areWe)) {
		return true
	}
	turn, _, ok := lastTurn(c.g, c.u.turns)
	return ok && ofScope(turn)
}

// ofMe only puts the asker forward.
var ofMe = grammar.PatternsOf(`so|and|but|ok|okay? then? what? then? about|with|of? me|us|mine then|now|though?`)

var amI, areWe = []string{"am", "i"}, []string{"are", "we"}

// ofScope tells whether a turn was about where the policy holds.
func ofScope(turn Turn) bool {
	return turn.About == aboutScope || turn.Topic == knowledge.TopicPlaces
}

// namesScope tells whether the question has a word of applying or affecting.
