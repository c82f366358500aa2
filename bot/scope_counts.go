package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who has to do with several places, or only seems to be at one, asks which of them counts.

var (
	countable = grammar.Set("rule rules country countries region list law laws place location policy version one")
	counting  = grammar.Set("count counts apply applies decide decides")
	// counted verbs are said of what decides where somebody belongs.
	counted = grammar.Set("count counts depend depends go goes decide decides")
	// belongingBy is what may decide it.
	belongingBy = grammar.Set("nationality citizenship passport residence residency")
	// seeming words say that somebody is not where he appears to be.
	seeming = grammar.Set("vpn proxy pretend pretending spoof spoofing spoofed fake faking faked")
)

// countsAttempt looks for what is said of which place counts.
var countsAttempt = attempt{text: "which country counts", asked: nearEnough, joined: true}

// bareCount is how many words a question is at most that only asks which counts: "which rule?"
const bareCount = 2

// seemsThere tells whether the places are where the asker only appears to be.
func (u *understanding) seemsThere() bool {
	return len(u.places) > 0 && grammar.AnyOf(u.words, seeming) || u.hidesWhere()
}

// hidesWhere tells whether is asked, without a place, what it is good for to hide where one is.
func (u *understanding) hidesWhere() bool {
	return u.language == "" && u.asking.Form == grammar.FormYesNo && grammar.AnyOf(u.words, hiding) && (u.first || grammar.AnyOf(u.words, availing)) && len(u.words) <= mostBesides
}

var (
	// hiding is what hides where somebody is, and availing words ask if that is of use.
	hiding   = grammar.Set("vpn vpns")
	availing = grammar.Set("help helps matter matters work works change changes")
)

// asksWhichCounts tells whether the question is which of several places counts, or
// whether one does where the asker only appears to be.
func (u *understanding) asksWhichCounts() bool {
	if u.apparent || u.asksMatter() && len(u.places) > 0 {
		return true
	}
	if u.offersWhich() {
		return true
	}
	which := slices.IndexFunc(u.words, func(w string) bool { return w == "which" || w == "what" || w == "whose" })
	if len(u.places) < 2 || which < 0 {
		return false
	}
	rest := u.words[which:]
	return grammar.AnyOf(rest, countable) && (u.first || grammar.AnyOf(rest, counting) || len(rest) <= bareCount) || grammar.AnyOf(rest, counting) && !grammar.AnyOf(rest, grammar.DateNouns)
}

// offersWhich tells whether a question offers what may count of several places, to which there is no yes:
// "EU rules or US rules", "does it count as UK or EU", "do they go by my passport".
func (u *understanding) offersWhich() bool {
	if u.language != "" || len(u.places) == 0 {
		return false
	}
	if grammar.AnyOf(u.words, counted) && grammar.AnyOf(u.words, belongingBy) {
		return true
	}
	if !u.choosesPlaces() {
		return false
	}
	last := len(u.words) - 1
	for i := range u.words {
		if u.placeWords[i] && (i < last && countable[u.words[i+1]] || i > 0 && (u.words[i-1] == "as" || u.words[i-1] == "under")) {
			return true
		}
	}
	return false
}

// tellWhichCounts puts what is said of which place counts before what holds in each.
func (c *deciding) tellWhichCounts(d *decision) {
	if !c.u.asksWhichCounts() || len(c.found.candidates) == 0 {
		return
	}
	best := c.found.candidates[0]
	if best.Fact.Topic != knowledge.TopicPlaces || len(best.Fact.Places) > 0 || best.Asked < nearEnough {
		return
	}
	d.say("%s tells which place counts", best.Fact.ID)
	d.verdict = ""
	if c.u.apparent {
		d.facts, d.notes, d.lead = nil, nil, ""
	}
	d.facts = append([]*knowledge.Fact{best.Fact}, slices.DeleteFunc(d.facts, func(f *knowledge.Fact) bool { return f == best.Fact })...)
}

// asksMatter tells whether is asked if what is told makes a difference, which that a place is covered
// does not tell.
func (u *understanding) asksMatter() bool { return u.language == "" && grammar.AsksMatter(u.words) }
