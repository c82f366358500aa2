package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// A place may be named without being what is asked about: as all the policy might hold
// in, "is it only for Norway", as what others are outside of, or as where somebody is not.

// existing words say no more than that something is to be had.
var existing = grammar.Set("exist exists existing available work works hold holds meant thing there")

// naming tells whether one of some words stands before a place, with nothing but words
// that may stand between, and where.
func (u *understanding) naming(m place.Mention, wanted, between func(word string) bool) (at int, ok bool) {
	const mostBetween = 5
	end := grammar.IndexOf(u.words, grammar.WordsOf(m.Text))
	for at = end - 1; at >= max(0, end-mostBetween); at-- {
		switch word := u.words[at]; {
		case wanted(word):
			return at, true
		case word == "so", !grammar.FunctionWords[word] && !u.placeWords[at] && !between(word):
			return 0, false
		}
	}
	return 0, false
}

// onlyIn tells whether the question is if a place is all there is: "is it only for
// Norway", "Norway only?"; not "or only Norway" and "I am only in Norway".
func (u *understanding) onlyIn(m place.Mention) bool {
	name := grammar.WordsOf(m.Text)
	if behind := grammar.IndexOf(u.words, name) + len(name); behind >= len(name) && behind < len(u.words) && grammar.Restricting[u.words[behind]] {
		return true
	}
	at, ok := u.naming(m, func(word string) bool { return grammar.Restricting[word] || word == "just" || grammar.Confining[word] }, func(word string) bool {
		s := grammar.Stem(word)
		return grammar.ScopeWords[s] || grammar.PeopleWords[s] || grammar.GeneralWords[s] || existing[word]
	})
	if !ok || at == 0 {
		return ok
	}
	if grammar.JustDoes(u.words, at) {
		return false
	}
	before := u.words[at-1]
	own := grammar.AskFirst[before] || at > 1 && grammar.Auxiliaries[before] && grammar.AskFirst[u.words[at-2]]
	return !own && before != "or" && before != "not"
}

// outsideOf tells whether people or things outside a place are asked about.
func (u *understanding) outsideOf(m place.Mention) bool {
	at, ok := u.naming(m, func(word string) bool { return grammar.LeavingOut[word] }, func(word string) bool { return word == "than" || word == "from" })
	if !ok || at == 0 {
		return false
	}
	before := u.words[at-1]
	return grammar.PeopleWords[grammar.Stem(before)] || grammar.Residing[grammar.Stem(before)] || grammar.ScopeWords[grammar.Stem(before)] || existing[before] || before == "places" || before == "countries" || grammar.Being[before] || before == "anyone" || before == "anybody" || before == "those" || before == "too" || before == "also"
}

var (
	// sending words are what is written to somebody, and going words how something gets to
	// a place, where somebody has to.
	sending = grammar.Set("write writing letter letters form forms complain complaint complaints request requests petition objection appeal fax")
	going   = grammar.Set("send sending mail email post fly flying")
)

// cutGoals takes off the text the places that something only has to be sent to: "must I
// write to Norway".
func (u *understanding) cutGoals() {
	for _, m := range slices.Backward(slices.Clone(u.places)) {
		to, ok := u.goal(m)
		if !ok {
			continue
		}
		u.places = slices.DeleteFunc(u.places, func(other place.Mention) bool { return other.Start == m.Start })
		u.cut(to, m.End)
	}
}

// goal is where the "to" stands before a place that something is sent to; not where it is
// only named for its authority.
func (u *understanding) goal(m place.Mention) (to int, ok bool) {
	const mostBefore = 6
	if m.End > len(u.text) || u.text[m.Start:m.End] != m.Text {
		return 0, false
	}
	before, after := grammar.PlacedWords(u.text[:m.Start]), grammar.WordsOf(u.text[m.End:])
	if n := len(before); n > 0 && before[n-1].Text == "the" {
		before = before[:n-1]
	}
	n := len(before)
	if n < 2 || before[n-1].Text != "to" || len(after) > 0 && (authorityWords[after[0]] || ofData[after[0]]) {
		return 0, false
	}
	words := grammar.TextsOf(before[max(0, n-mostBefore) : n-1])
	duty := grammar.AnyOf(words, grammar.Needing) || slices.Contains(words, "have") || slices.Contains(words, "should")
	return before[n-1].Start, grammar.AnyOf(words, sending) || grammar.AnyOf(words, going) && duty
}

// moving words tell that somebody goes to live elsewhere, and ofChange words ask what comes
// of that.
var (
	movingOn = grammar.Set("move moves moved moving relocate relocated relocating emigrate emigrated emigrating")
	ofChange = grammar.Set("change changes changed differ differs difference different compare compared")
)

// leftBehind tells whether a place is where somebody moved away from: "I moved from Peru to
// Oslo", "I used to live in Peru, now in Oslo".
func (u *understanding) leftBehind(m place.Mention) bool {
	at := grammar.IndexOf(u.words, grammar.WordsOf(m.Text))
	if at > 0 && u.words[at-1] == "the" {
		at--
	}
	if at < 1 || grammar.AnyOf(u.words, ofChange) {
		return false
	}
	before := u.words[:at]
	if u.language != "" && grammar.AnyOf(u.words, movingOn) && u.comesFrom(m, before[at-1]) {
		return true
	}
	switch before[at-1] {
	case "from":
		return grammar.AnyOf(u.words, movingOn) && !(at > 1 && u.placeWords[at-2]) // it may be the one's before it
	case "in":
		used := slices.Index(before, "used")
		return used >= 0 && used+1 < at && before[used+1] == "to" && !slices.Contains(u.placeWords[used:at], true)
	}
	return false
}

// comesFrom tells whether what languages say where English says "from" stands before a place,
// or behind it where they put it there.
func (u *understanding) comesFrom(m place.Mention, before string) bool {
	if before == "of" || before == "with" || before == "out" {
		return true
	}
	name := grammar.WordsOf(m.Text)
	end := grammar.IndexOf(u.words, name) + len(name)
	return before != "from" && end < len(u.words) && u.words[end] == "from"
}

// speaking words are done by others who name a place, which is not asked about then.
var speaking = grammar.Set("speak speaks spoke talk talks talked write writes wrote mention mentions mentioned name names named report reports reported say says said")

// ownCountry is where the asker is, without its name.
var ownCountry = grammar.PatternsOf(`our|my country|region|state|homeland`)

// saidOnly tells whether a place is what others speak of alone: "the papers only mention Peru".
func (u *understanding) saidOnly(m place.Mention) bool {
	at, ok := u.naming(m, func(word string) bool { return speaking[word] }, func(string) bool { return false })
	if !ok || at < 1 {
		return false
	}
	before := u.words[max(0, at-4):at] // "do they only mention Peru" asks just that
	return (grammar.AnyOf(before, grammar.Restricting) || grammar.AnyOf(u.words[at:min(len(u.words), at+2)], grammar.Restricting)) && !grammar.AnyOf(before, grammar.AskFirst) && !grammar.AnyOf(before, grammar.Auxiliaries)
}

// dropLeft drops the places that somebody has moved away from, and those that others only speak of where
// the asker's own is asked about.
func (u *understanding) dropLeft() {
	var chains []chain
	kept := slices.DeleteFunc(slices.Clone(u.places), func(m place.Mention) bool { return u.leftBehind(m) || u.saidOnly(m) })
	if len(kept) == 0 && !ownCountry.In(u.words) || len(kept) == len(u.places) {
		return
	}
	for _, m := range kept {
		chains = append(chains, chainOf(m.Readings[0].Code))
	}
	u.places, u.chains = kept, chains
}

// asked are the places that the question is about: of those that lie in each other the inner ones.
func (u *understanding) asked(places []place.Mention) []place.Mention {
	if len(places) < 2 {
		return places
	}
	kept := slices.DeleteFunc(slices.Clone(places), func(m place.Mention) bool {
		return slices.ContainsFunc(places, func(inner place.Mention) bool {
			return slices.Contains(chainOf(inner.Readings[0].Code)[1:], m.Readings[0].Code)
		})
	})
	if len(kept) == 0 {
		return places
	}
	return kept
}

// asksElsewhere tells whether the question is where else than in its places the policy
// holds, and no fact on these places alone was found for it.
func (c *deciding) asksElsewhere() bool {
	only := func(m place.Mention) bool { return c.u.onlyIn(m) }
	switch places := c.u.places; {
	case len(places) == 0 || c.u.whereabouts != grammar.NoWhereabouts:
		return false
	case len(places) == 1 && c.u.outsideOf(places[0]):
	case slices.ContainsFunc(places, func(m place.Mention) bool { return !only(m) }):
		return false
	}
	if best, ok := c.found.wordForWord(); ok && grammar.ReadQuestion(grammar.Clean(best.nearest())).Only && (best.Fact.Topic != knowledge.TopicPlaces || !c.speaksThere(best.Fact)) {
		return false
	}
	if len(c.found.candidates) == 0 || !c.found.enough() {
		return true
	}
	best := c.found.candidates[0].Fact
	return len(best.Places) == 0 || best.Topic == knowledge.TopicPlaces || !c.speaksThere(best)
}

// answerElsewhere says that the policy holds outside some places too.
func (b *Bot) answerElsewhere(c *deciding, d *decision, places []place.Mention) {
	d.say("it holds in other places too")
	d.outcome, d.about, d.confidence, d.verdict = Answered, aboutScope, 0.9, knowledge.No
	d.facts = c.g.byPolicy[d.policy].unnamed()
	var names, leads []string
	for _, m := range places {
		s := scopeOf(c, d.policy, m.Readings[0])
		names, d.places = append(names, c.u.voice.place(s.place)), append(d.places, s.place.Code)
		if c.u.outsideOf(m) {
			d.verdict = knowledge.Yes
			continue
		}
		leads = append(leads, s.lead)
		if len(s.facts) > 0 && !slices.Contains(d.facts, s.facts[0]) {
			d.facts = append(d.facts, s.facts[0])
		}
	}
	if grammar.LeavesOut(c.u.asking.Words) {
		d.verdict = opposite(d.verdict)
	}
	ofThing := slices.ContainsFunc(c.u.subject(c.g.byPolicy[d.policy]), func(word string) bool { return !existing[word] })
	if !c.u.asksWhether() || ofThing && d.verdict == knowledge.Yes { // where the policy holds does not tell where a thing is to be had
		d.verdict = ""
	}
	if c.u.form == grammar.FormWhy {
		d.notes = append(d.notes, c.u.voice.say("premise"))
	}
	d.lead = strings.Join(append([]string{c.u.voice.say("not-only", "places", c.u.voice.all(names))}, leads...), " ")
	d.main = d.facts[0]
	d.choices = b.nextQuestions(c, d)
}
