package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// scope is what a policy's facts say of one place.
type scope struct {
	place   place.Place
	verdict knowledge.Verdict
	facts   []*knowledge.Fact
	lead    string
	sure    float64
	// ways is how the place was reached, for Explanation.
	ways string
}

// decideScope answers whether the policy holds for a place or for the asker.
func (b *Bot) decideScope(c *deciding, d *decision) bool {
	if d.policy == nil || len(c.g.byPolicy[d.policy].placed) == 0 || !c.asksScope(d.policy) {
		return false
	}
	return b.scopeFor(c, d)
}

// scopeFor answers for the places asked about, or asks back which they are.
func (b *Bot) scopeFor(c *deciding, d *decision) bool {
	places := c.u.places
	switch {
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
		b.askForPlace(c, d)
		return true
	}
	b.answerScope(c, d, places)
	return true
}

// asksScope tells whether the question, or the one it leans on, is whether the
// policy holds somewhere.
func (c *deciding) asksScope(policy *knowledge.Policy) bool {
	p := c.g.byPolicy[policy]
	if best, ok := c.found.wordForWord(); ok && best.Fact.Topic != knowledge.TopicPlaces {
		return false // a known question, whatever place it names
	}
	if c.u.asksScope(p) {
		// "and Canada?" after another subject asks about that subject there.
		turn, _, ok := lastTurn(c.g, c.u.turns)
		leansOnFact := c.u.leaning && ok && !ofScope(turn) && len(turn.Facts) > 0 && !c.namesScope()
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
	if c.namesScope() && !c.u.tells() && !c.hasKnown(c.u.subject(p)) {
		return true
	}
	// The words found facts about where the policy holds, so that is asked.
	return len(c.found.candidates) > 0 && c.found.candidates[0].Fact.Topic == knowledge.TopicPlaces && c.found.enough()
}

// mayAskScope tells whether a question that no fact answers may be about where
// the policy holds: it names a place, and nothing else that is known or strange.
func (c *deciding) mayAskScope(policy *knowledge.Policy) bool {
	if len(c.u.places) == 0 || len(c.g.byPolicy[policy].placed) == 0 || c.u.form == formHow || c.u.form == formWhy || c.u.asksWhereto() {
		return false
	}
	if c.namesScope() {
		return true
	}
	strange := len(c.u.subject(c.g.byPolicy[policy]))
	return strange == 0 || strange <= 2 && c.u.speaksOfPeople()
}

// asksWhereto tells whether the places are where data goes, not where people are.
func (u *understanding) asksWhereto() bool {
	return slices.ContainsFunc(u.words, func(word string) bool { return destination[stem(word)] })
}

// asksWhether tells whether a yes or no is wanted, or may be.
func (u *understanding) asksWhether() bool { return u.form == formYesNo || u.form == formStatement }

// speaksOfPeople tells whether the question is about people, the asker among them.
func (u *understanding) speaksOfPeople() bool {
	return u.first || slices.ContainsFunc(u.words, func(word string) bool { return peopleWords[stem(word)] })
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

// asksSinceWhen tells whether "since when?" follows an answer about a place.
func (c *deciding) asksSinceWhen(p *policyGuide) bool {
	turn, _, ok := lastTurn(c.g, c.u.turns)
	return ok && c.u.form == formWhen && c.u.leaning && turn.About == aboutScope && len(c.u.subject(p)) == 0
}

// asksOfOneself tells whether the question is whether the policy holds for the asker,
// though no word of it says so: "is mine?" after an answer about places, or "am I in?"
// where the conversation knows a place.
func (c *deciding) asksOfOneself(p *policyGuide) bool {
	if !c.u.first || !c.u.asksWhether() || len(c.u.places) > 0 || slices.ContainsFunc(c.u.subject(p), func(word string) bool { return !times[word] }) {
		return false
	}
	if len(lastPlaces(c.u.turns)) > 0 && (startsWith(c.u.core, amI) || startsWith(c.u.core, areWe)) {
		return true
	}
	turn, _, ok := lastTurn(c.g, c.u.turns)
	return ok && ofScope(turn)
}

var amI, areWe = []string{"am", "i"}, []string{"are", "we"}

// ofScope tells whether a turn was about where the policy holds.
func ofScope(turn Turn) bool {
	return turn.About == aboutScope || turn.Topic == knowledge.TopicPlaces
}

// namesScope tells whether the question has a word of applying or affecting.
func (c *deciding) namesScope() bool {
	return slices.ContainsFunc(c.u.words, func(word string) bool { return scopeWords[stem(word)] })
}

func mentionsOf(codes []place.Code) (mentions []place.Mention) {
	for _, code := range codes {
		if known, ok := place.Lookup(code); ok {
			mentions = append(mentions, place.Mention{Text: known.Name, Readings: []place.Place{known}})
		}
	}
	return mentions
}

// answerScope says for each place whether the policy holds there.
func (b *Bot) answerScope(c *deciding, d *decision, places []place.Mention) {
	d.outcome, d.about, d.confidence = Answered, aboutScope, 1
	var leads []string
	for i, mention := range places {
		s := scopeOf(c, d.policy, mention.Readings[0])
		d.say("%s: %s (%s)", s.place.Name, s.verdict, s.ways)
		d.places = append(d.places, s.place.Code)
		d.confidence = min(d.confidence, s.sure)
		leads = append(leads, s.lead)
		switch {
		case i == 0:
			d.verdict = s.verdict
		case d.verdict != s.verdict:
			d.verdict = "" // each place has its own, told in the lead
		}
		for _, fact := range s.facts {
			if !slices.Contains(d.facts, fact) {
				d.facts = append(d.facts, fact)
			}
		}
		if mention.Corrected {
			d.notes = append(d.notes, c.u.voice.say("read-as", "written", mention.Text, "name", c.u.voice.place(s.place)))
		}
		if s.place.Note != "" && c.u.voice.language == "" { // notes are in English
			d.notes = append(d.notes, s.place.Note)
		}
	}
	best, exact := c.found.wordForWord()
	if exact {
		exact = c.speaksThere(best.Fact)
	}
	switch {
	case c.u.form == formWhen || c.u.form == formWhy || c.u.form == formWho:
		d.verdict = ""
	case exact && len(places) == 1 && (d.verdict == knowledge.Yes || d.verdict == knowledge.No):
		said, _ := c.said(best)
		d.verdict = cmp.Or(said, d.verdict)
	default:
		d.verdict = c.scopeVerdict(d, places)
	}
	if len(d.facts) > 0 {
		d.main = d.facts[0]
	}
	d.lead = strings.Join(leads, " ")
	d.choices = b.nextQuestions(c, d)
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
	s.verdict = verdictOfNotes(near)
	s.facts = chooseNoted(near, all)
	s.sure = 0.95 - 0.02*float64(min(all[0].far, 5))
	s.lead = c.u.voice.scope(s.verdict, asked, all[0])
	s.ways = "named by " + all[0].fact.ID
	if all[0].far > 0 {
		s.ways = "through " + string(all[0].note.Place) + ", " + s.ways
	}
	return s
}

// notesOn returns the facts that speak of a place, nearest first: those about
// where the policy holds, and only where there are none, others.
func notesOn(placed []*knowledge.Fact, asked chain) []noted {
	var all, others []noted
	for _, fact := range placed {
		note, far, ok := asked.note(fact)
		switch {
		case ok && fact.Topic == knowledge.TopicPlaces:
			all = append(all, noted{fact, note, far})
		case ok && fact.Topic != knowledge.TopicSharing: // which has places of its own
			others = append(others, noted{fact, note, far})
		}
	}
	if len(all) == 0 {
		all = others
	}
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
		s.facts = chooseNoted(inside, inside)
		s.lead, s.sure, s.ways = c.u.voice.partNamed(s.place, inside), 0.8, "through places in it"
		return s
	}
	s.verdict, s.sure, s.ways = knowledge.NotNamed, 0.85, "no fact names it"
	s.lead = c.u.voice.notNamed(s.place)
	s.facts = listFacts(c, placed)
	return s
}

// listFacts are the facts to show for a place that none names: the longest list
// of places, and what is said of everywhere else.
func listFacts(c *deciding, placed []*knowledge.Fact) []*knowledge.Fact {
	var longest *knowledge.Fact
	for _, fact := range placed {
		if fact.Topic == knowledge.TopicPlaces && (longest == nil || len(fact.Places) > len(longest.Places)) {
			longest = fact
		}
	}
	if longest == nil {
		return nil
	}
	facts := []*knowledge.Fact{longest}
	for _, candidate := range c.found.candidates[:min(10, len(c.found.candidates))] {
		fact := candidate.Fact
		if fact.Topic == knowledge.TopicPlaces && len(fact.Places) == 0 && fact.Kind == knowledge.Reported {
			return append(facts, fact)
		}
	}
	return facts
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

// chooseNoted picks up to four facts: the most particular one first, those that
// dispute it, those that say otherwise, then one more that agrees.
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
	add(func(n noted) bool { return n.far == main.far && n.note != main.note }, 4)
	add(func(n noted) bool { return n.fact.Kind == knowledge.Reported }, 2)
	return facts
}

// askForPlace asks back where the asker is.
func (b *Bot) askForPlace(c *deciding, d *decision) {
	d.say("asks about the asker, whose place is not known")
	d.outcome, d.about, d.confidence, d.lead = Clarify, aboutScope, 0.9, c.u.voice.say("which-place")
	d.choices = c.u.voice.placeChoices(c.g.byPolicy[d.policy].placed, d.policy, 4)
	if guess, ok := place.OfLocale(c.q.Language); ok {
		d.choices = c.u.voice.offerFirst(guess, d.policy, d.choices)
	}
}

// offerFirst puts a place before other choices, and no more of them than there were.
func (v *voice) offerFirst(guess place.Place, policy *knowledge.Policy, choices []Choice) []Choice {
	first := Choice{placeKey(policy, nil, guess.Code), upperFirst(v.place(guess))}
	rest := slices.DeleteFunc(slices.Clone(choices), func(c Choice) bool { return c.Key == first.Key })
	return append([]Choice{first}, rest[:min(len(rest), max(0, len(choices)-1))]...)
}

// askWhichPlace asks back which of several places is meant.
func (b *Bot) askWhichPlace(c *deciding, d *decision, mention place.Mention) {
	d.say("%q may be several places", mention.Text)
	d.outcome, d.about, d.confidence = Clarify, aboutScope, 0.9
	d.lead = c.u.voice.say("ambiguous", "place", c.u.voice.place(mention.Readings[0]))
	for _, reading := range mention.Readings[:min(4, len(mention.Readings))] {
		d.choices = append(d.choices, Choice{placeKey(d.policy, nil, reading.Code), upperFirst(c.u.voice.fullName(reading))})
	}
}

// fullName tells places of one name apart by what holds them.
func (v *voice) fullName(p place.Place) string {
	holders := chainOf(p.Code)[1:]
	for _, code := range holders {
		if holder, ok := place.Lookup(code); ok && (holder.Kind == place.Country || holder.Kind == place.Territory) && p.Kind != place.Country {
			return v.place(p) + " (" + v.place(holder) + ")"
		}
	}
	return v.place(p)
}

// placeChoices offers the places that most facts speak of, countries before groups.
func (v *voice) placeChoices(placed []*knowledge.Fact, policy *knowledge.Policy, most int) []Choice {
	count := map[place.Code]int{}
	var codes []place.Code
	for _, fact := range placed {
		for _, note := range fact.Places {
			if fact.Topic == knowledge.TopicPlaces && note.Status == knowledge.Covered {
				if count[note.Place] == 0 {
					codes = append(codes, note.Place)
				}
				count[note.Place]++
			}
		}
	}
	slices.SortStableFunc(codes, func(a, b place.Code) int { return count[b] - count[a] })
	var choices []Choice
	for _, code := range codes {
		if known, ok := place.Lookup(code); ok && len(choices) < most {
			choices = append(choices, Choice{placeKey(policy, nil, code), upperFirst(v.place(known))})
		}
	}
	return choices
}
