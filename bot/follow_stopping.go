package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "How do I stop that?" wants a way out of what was told, and of nothing else.

// stopsThat tells whether a question only asks how to stop or change what it points at.
func (u *understanding) stopsThat() bool { return u.doesThat(grammar.Stopping) }

// erasesThat tells whether a question only asks how to do away with what it points at.
func (u *understanding) erasesThat() bool { return u.doesThat(grammar.Erasing) }

// doesThat tells whether a question only asks how to do one of some deeds to what it points at.
func (u *understanding) doesThat(deeds map[string]bool) bool {
	if !u.leaning || len(u.places) > 0 || !u.pointing() {
		return false
	}
	asks := u.form == grammar.FormHow || grammar.AnyOf(u.words, grammar.AskFirst) || grammar.AnyOf(u.words, grammar.Possible)
	if !asks || !grammar.AnyOf(u.words, deeds) || !u.namesNothing(deeds, grammar.BesideStopping, grammar.Possible) {
		return false
	}
	return u.form != grammar.FormWhy && u.form != grammar.FormWhen && u.form != grammar.FormStatement
}

// findsThat tells whether a question only asks where that is with which what was told is set.
func (u *understanding) findsThat() bool {
	return u.leaning && len(u.places) == 0 && grammar.WhereFound.TakesAll(u.words)
}

// readIfStopped reads what comes of it if the asker stops what was told, as though he had done so;
// where another switch than that of all stops it, its way tells. Whether one can is not asked.
func (u *understanding) readIfStopped(g *guide) {
	_, _, fact := u.lastFact(g)
	at, stops, denied := grammar.IfStopped(u.words, u.language != "")
	if fact == nil || !stops || u.opening == openingFresh || u.anew || len(u.places) > 0 || !u.namesNothing(grammar.Stopping, grammar.BesideStopping, grammar.AfterStopping) {
		return
	}
	if before := u.words[:at]; grammar.AnyOf(before, grammar.AskFirst) || slices.ContainsFunc(before, func(w string) bool { return grammar.FormOf[w] != "" && w != "what" }) {
		return // "can I take it back if I opt out"
	}
	u.leaning, u.ifStopped, u.ifKept, u.form, u.asking.Form = true, !denied, denied, grammar.FormWhat, grammar.FormWhat
	if u.ifStopped && !besideAll[fact.Topic] {
		u.deed = grammar.Refused
	}
}

// decideStop answers how to stop what was told with what there is to do about just that, and says
// so where nothing is known.
func (b *Bot) decideStop(c *deciding, d *decision) bool {
	erases, finds := c.u.erasesThat(), c.u.findsThat()
	if c.u.ifKept || c.u.outsider || !c.u.changing && !erases && !finds && !c.u.ifStopped && !c.u.stopsThat() && !c.u.wishesThatAway() {
		return false
	}
	if c.u.ifStopped && c.u.deed == grammar.Refused && c.found.enough() && len(c.found.candidates[0].Fact.Steps) == 0 {
		return false // which tells what comes of it
	}
	turn, policy, last := c.lastFact()
	if near, ok := c.g.meantIn(c.u.turns[len(c.u.turns)-1]); ok && turn.near() {
		last = near.fact
	}
	if last == nil || d.policy != policy || turn.About == aboutOverview || ofScope(turn) {
		return false
	}
	way := last
	switch {
	case erases:
		if way = c.wayToErase(policy, last); way == nil {
			return false // which is said of more than ways
		}
	case finds && len(last.Steps) > 0:
	case finds:
		if way = c.wayOut(policy, last); way == nil || len(way.Steps) == 0 || !isAct(last) {
			return false // no thing of a page
		}
	case !isAct(last):
		way = c.wayOut(policy, last)
	case !bringsSteps(last) && (!stopsWithSteps(last) || !c.u.asksWayForSelf()):
		return false
	}
	if way == nil && c.u.optsOut() {
		return false // asks for a way out of its own
	}
	if way == nil {
		d.say("no fact tells a way out of %s", last.ID)
		b.decideNotCovered(c, d, c.u.voice.say("no-way"))
		d.choices = b.nextQuestions(c, &decision{policy: policy, main: last, facts: []*knowledge.Fact{last}})
		return true
	}
	d.say("%s tells a way out of %s", way.ID, last.ID)
	b.answerFact(c, d, c.foundOrAsked(policy, way), 0.85)
	d.wording = wording{} // the question names nothing that a sentence could be about
	if len(way.Steps) > 0 {
		d.verdict = knowledge.Yes // that there is a way is the answer
	}
	if c.u.form != grammar.FormYesNo {
		d.verdict = ""
	}
	return true
}

// optsOut tells whether a question names opting out, which is a subject by itself.
func (u *understanding) optsOut() bool {
	return !u.changing && (slices.Contains(u.words, "opt") || slices.Contains(u.words, "opting"))
}

// wayOut is the fact with something to do whose question shares most of what a fact is about;
// failing that the one to leave all of it, where the fact is part of that; nil where there is none.
// What is denied is part of it as well: "no" often tells of no consent, no pay, no end.
func (c *deciding) wayOut(policy *knowledge.Policy, told *knowledge.Fact) *knowledge.Fact {
	p := c.g.byPolicy[policy]
	all := !besideAll[told.Topic] || c.u.optsOut()
	whole := c.wayOutOfAll(policy)
	if all && whole != nil && len(p.subjectOf(told)) == 0 {
		return whole
	}
	title := c.nouns(told.Title)
	said := slices.DeleteFunc(c.nouns(told.Title+" "+told.Statement), func(stem string) bool { return p.general[stem] })
	var spoken []string // of what is denied, and asked for in few ways, all that both say has to tell
	if told.Verdict == knowledge.No && p.phrased < fewPhrasings {
		spoken = c.nouns(allOf(told))
	}
	var best *knowledge.Fact
	most := 0
	for _, way := range policy.Facts {
		if way == told || !isWay(way) || bringsSteps(way) {
			continue // whose steps lead out of what it says itself
		}
		own := c.nouns(way.Title)
		shared := 2 * sharedBy(title, own)
		if way.Topic == knowledge.TopicChoices && (len(way.Steps) > 0 && told.Verdict != knowledge.No || shared > 0) {
			shared += sharedBy(said, own)
			for _, phrasing := range way.Asked {
				shared = max(shared, sharedBy(title, c.nouns(phrasing.Text)))
			}
		}
		if more := sharedBy(title, own) + sharedBy(spoken, c.nouns(allOf(way))); len(spoken) > 0 && more >= leastSpoken {
			shared = max(shared, more)
		}
		if shared > most {
			best, most = way, shared
		}
	}
	if all && whole != nil && (most < leastTitled || len(best.Steps) == 0) {
		return whole
	}
	if best == nil {
		return c.wayAskedFor(policy, told)
	}
	return best
}

// wayAskedFor is the first fact on a choice that is asked for in words which all are of what was told, where
// that is told in none but those any policy has: "opt out of the robot training" after "do you train a robot".
func (c *deciding) wayAskedFor(policy *knowledge.Policy, told *knowledge.Fact) *knowledge.Fact {
	title := stemsOf(grammar.ContentOf(titleWords(told)))
	for _, way := range policy.Facts {
		if way == told || way.Topic != knowledge.TopicChoices || !isWay(way) {
			continue
		}
		for _, asked := range c.g.phrasings(way, "") {
			own := stemsOf(slices.DeleteFunc(grammar.ContentOf(c.g.known.read(asked.Text).words), func(word string) bool {
				return grammar.Stopping[word] || grammar.BesideStopping[word]
			}))
			if len(own) >= leastAskedOf && sharedBy(own, title) == len(own) {
				return way
			}
		}
	}
	return nil
}

// leastAskedOf is how many words such a way is asked for with at least.
const leastAskedOf = 2

// leastTitled is what a way out has that shares more with a fact than a word of its statement.
const leastTitled = 2

// leastSpoken is how many words a way out shares with a fact whose title it shares none with.
const leastSpoken = 3

// asksWayForSelf tells whether a question that points at a way is only whether and how one goes it,
// and not whether one should or can take it back, or whether others can stop it.
func (u *understanding) asksWayForSelf() bool {
	if u.form != grammar.FormHow && !grammar.AnyOf(u.words, grammar.Possible) || grammar.AnyOf(u.words, altering) {
		return false
	}
	return u.first || !slices.Contains(u.words, "they") && !slices.Contains(u.policyWords, true)
}

// stopsWithSteps tells whether a fact is itself the way out that is asked for.
func stopsWithSteps(fact *knowledge.Fact) bool {
	return isWay(fact) && len(fact.Steps) > 0 && grammar.AnyOf(titleWords(fact), grammar.Stopping)
}

// isWay tells whether a fact says what can be done.
func isWay(fact *knowledge.Fact) bool {
	return isAct(fact) && fact.Kind != knowledge.Opinion && !fact.Unconfirmed
}

// stepsFound are a policy's facts that say what can be done step by step, those found first in front.
func (c *deciding) stepsFound(policy *knowledge.Policy) []*knowledge.Fact {
	return slices.DeleteFunc(c.foundFirst(policy), func(fact *knowledge.Fact) bool { return !isWay(fact) || len(fact.Steps) == 0 })
}

// foundFirst are a policy's facts, those found first in front.
func (c *deciding) foundFirst(policy *knowledge.Policy) []*knowledge.Fact {
	facts := make([]*knowledge.Fact, 0, len(policy.Facts))
	for _, found := range c.found.candidates {
		facts = append(facts, found.Fact)
	}
	return append(facts, policy.Facts...)
}

// wayToErase is the fact on how to delete something that shares most with what was told, or deletes
// all; nil where there is none, or it was told.
func (c *deciding) wayToErase(policy *knowledge.Policy, told *knowledge.Fact) *knowledge.Fact {
	if erases(told) {
		return nil
	}
	said := c.nouns(told.Title + " " + told.Statement)
	var best *knowledge.Fact
	most := 0
	for _, way := range c.stepsFound(policy) {
		if !erases(way) {
			continue
		}
		shared := sharedBy(said, c.nouns(allOf(way)))
		if way.Topic == knowledge.TopicChoices || way.Topic == knowledge.TopicRights {
			shared++
		}
		if shared > most {
			best, most = way, shared
		}
	}
	return best
}

// erases tells whether a fact is asked for with how to delete something.
func erases(fact *knowledge.Fact) bool {
	return grammar.AnyOf(titleWords(fact), grammar.Erasing)
}

// wayOutOfAll is what was found first of the steps to leave all that a policy is about.
func (c *deciding) wayOutOfAll(policy *knowledge.Policy) *knowledge.Fact {
	for _, fact := range c.stepsFound(policy) {
		if fact.Topic == knowledge.TopicChoices && len(c.nouns(fact.Title)) == 0 {
			return fact
		}
	}
	return nil
}

// besideAll are the topics of what goes on where all of it is left.
var besideAll = map[knowledge.Topic]bool{knowledge.TopicSharing: true, knowledge.TopicRetention: true, knowledge.TopicSecurity: true, knowledge.TopicRights: true, knowledge.TopicCompany: true}

// nouns are the stems of what a text names, other than the policy, and what is done with it or
// about it.
func (c *deciding) nouns(text string) []string {
	words := grammar.WordsOf(grammar.Clean(text))
	_, named := c.g.named(words)
	var stems []string
	for i, word := range words {
		stem := grammar.Stem(word)
		if named[i] || grammar.FunctionWords[word] || grammar.Fillers[word] || grammar.Stopping[word] || grammar.BesideStopping[word] || grammar.GeneralWords[stem] || grammar.ScopeWords[stem] || grammar.Taking[stem] || grammar.Looking[word] {
			continue
		}
		if !slices.Contains(stems, stem) {
			stems = append(stems, stem)
		}
	}
	return stems
}

// sharedBy counts the words of one list that are in another.
func sharedBy(words, others []string) (n int) {
	for _, word := range words {
		if slices.Contains(others, word) {
			n++
		}
	}
	return n
}
