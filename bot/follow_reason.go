package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// asksReason tells whether the question is only why what was said is so: "and why not?"
func (u *understanding) asksReason() bool {
	const most = 6
	reason, rest := u.form == grammar.FormWhy, u.names()
	for _, word := range u.words {
		reason = reason || reasonWords[word]
		if reasonWords[word] || besideWhy[word] || grammar.Differing[word] {
			rest--
		}
	}
	if !u.leaning || !reason || rest > 0 || len(u.places) > 0 || len(u.words) > most || u.advice || u.opening == openingMends {
		return false
	}
	// "Why do they do that?" is about all of it, and so it is in languages that put the words otherwise.
	return !slices.Contains(u.words, "doing") && !doesIt(u.words) && !(u.language != "" && len(u.words) > 2 && slices.Contains(u.words, "do"))
}

var (
	reasonWords = grammar.Set("reason reasons reasoning rationale purpose purposes")
	// besideWhy words are said around it.
	besideWhy = grammar.Set("wait tho though exactly long much many")
)

func doesIt(words []string) bool {
	n := len(words)
	return n > 2 && (words[n-2] == "do" || words[n-2] == "does") && (words[n-1] == "it" || pointsAt[words[n-1]])
}

// ofWhole tells whether the reason for a fact is that for the whole policy: it names no
// subject of its own, or is about what the policy takes.
func (g *policyGuide) ofWhole(fact *knowledge.Fact) bool {
	if fact.Topic == knowledge.TopicPlaces {
		return false
	}
	takes := fact.Topic == knowledge.TopicData && (fact.Verdict == knowledge.Yes || grammar.ReadQuestion(grammar.Clean(fact.Title)).Form != grammar.FormYesNo)
	return takes || len(g.subjectOf(fact)) == 0
}

// subjectOf are the words of a fact's title that name what it is about.
func (g *policyGuide) subjectOf(fact *knowledge.Fact) []string {
	return slices.DeleteFunc(grammar.ContentOf(titleWords(fact)), func(word string) bool {
		s := grammar.Stem(word)
		return grammar.GeneralWords[s] || grammar.ScopeWords[s] || g.general[s]
	})
}

// decideReason answers "why?" with the fact that gives the reason for what was told last,
// and where there is none says so and tells that again.
func (b *Bot) decideReason(c *deciding, d *decision) bool {
	if !c.u.asksReason() {
		return false
	}
	turn, policy, last := c.lastFact()
	if last == nil || len(turn.Facts) == mostFacts || turn.About == aboutOverview {
		return false
	}
	stated := last.Verdict != knowledge.No && grammar.StatesPurpose(grammar.WordsOf(grammar.Clean(last.Statement)))
	purpose, known := c.purpose(policy)
	whole := c.g.byPolicy[policy].ofWhole(last)
	if stated && (c.u.asksWhatFor() || whole && !known) {
		d.say("%s says itself what it is for", last.ID)
		d.retell(turn, policy)
		if !c.u.asksWhatFor() {
			d.notes = append(d.notes, c.u.voice.say("no-more"))
		}
		d.choices = b.nextQuestions(c, d)
		return true
	}
	if unasked := unaskedOf(policy); last.Topic == knowledge.TopicDefault && unasked != nil && !c.u.asksWhatFor() {
		d.say("%s says why it is so by default", unasked.ID)
		d.retell(Turn{Facts: []string{unasked.ID}, About: turn.About, Places: turn.Places}, policy)
		if known {
			d.facts = append(d.facts, purpose.Fact)
		}
		d.choices = b.nextQuestions(c, d)
		return true
	}
	if whole && known && purpose.Fact != last && grammar.StartsWith(titleWords(purpose.Fact), []string{"why"}) {
		return false // the reasons that are known are told apart by the search
	}
	subject := c.g.byPolicy[policy].subjectOf(last)
	for _, candidate := range c.found.candidates {
		if candidate.Fact != last && givesReason(&candidate, subject) {
			d.say("%s gives the reason for %s", candidate.Fact.ID, last.ID)
			b.answerFact(c, d, candidate, 0.9)
			return true
		}
	}
	for _, fact := range policy.Facts {
		if fact != last && fact.Kind != knowledge.Opinion && askedWhy(fact, subject) {
			d.say("%s is asked for with why %s is so", fact.ID, last.ID)
			b.answerFact(c, d, asThough(policy, fact, 0), 0.8)
			d.facts = []*knowledge.Fact{fact}
			return true
		}
	}
	if known && purpose.Fact != last && (whole || setsUp(last)) {
		d.say("%s gives the reason for all of it", purpose.Fact.ID)
		b.answerFact(c, d, purpose, 0.8)
		d.facts = slices.DeleteFunc(slices.Clone(d.facts), func(f *knowledge.Fact) bool { return f == last })
		return true
	}
	d.retell(turn, policy)
	note := "no-more"
	if !stated {
		d.say("no fact gives the reason for %s", last.ID)
		note = "no-reason"
	}
	d.notes = append(d.notes, c.u.voice.say(note))
	d.choices = b.nextQuestions(c, d)
	return true
}

// unaskedOf is the fact by which nobody is asked first, which is why something is on by
// default; nil where a policy has none.
func unaskedOf(policy *knowledge.Policy) *knowledge.Fact {
	for _, fact := range policy.Facts {
		if fact.Topic == knowledge.TopicLegal && fact.Kind == knowledge.Reported && fact.Verdict == knowledge.No && grammar.SpeaksOfConsent(titleWords(fact)) {
			return fact
		}
	}
	return nil
}

// asksWhatFor tells whether the reason asked for is a purpose: "for what?"
func (u *understanding) asksWhatFor() bool {
	return slices.Contains(u.words, "for") && slices.Contains(u.words, "what") || grammar.AnyOf(u.words, grammar.Purposes)
}

// setsUp tells whether a fact says what is done, since when, or how it is set up, so that
// the reason for all of it is one for that too.
func setsUp(fact *knowledge.Fact) bool {
	general := fact.Topic == knowledge.TopicDefault || fact.Topic == knowledge.TopicData || fact.Topic == knowledge.TopicTiming
	return general && fact.Verdict != knowledge.No && fact.Kind == knowledge.Reported
}

// purpose is the best of a policy's facts that say why all of it is done: the one found first, else the first told.
func (c *deciding) purpose(policy *knowledge.Policy) (candidate, bool) {
	for _, found := range c.found.candidates {
		if c.tellsPurpose(found.Policy, found.Fact) {
			return found, true
		}
	}
	for _, fact := range policy.Facts {
		if c.tellsPurpose(policy, fact) {
			return asThough(policy, fact, nearEnough), true
		}
	}
	return candidate{}, false
}

// tellsPurpose tells whether a fact says why all of it is done.
func (c *deciding) tellsPurpose(policy *knowledge.Policy, fact *knowledge.Fact) bool {
	return fact.Topic == knowledge.TopicPurpose && fact.Kind != knowledge.Opinion && grammar.AsksPurpose(titleWords(fact)) && len(c.g.byPolicy[policy].subjectOf(fact)) == 0
}

// givesReason tells whether a fact is asked for with "why" and speaks of all of a subject.
func givesReason(c *candidate, subject []string) bool {
	if c.Near < nearEnough || grammar.ReadQuestion(grammar.Clean(c.nearest())).Form != grammar.FormWhy {
		return false
	}
	told := grammar.WordsOf(grammar.Clean(c.Fact.Title + " " + c.Fact.Statement + " " + c.nearest()))
	return !slices.ContainsFunc(subject, func(word string) bool { return !holdsStem(told, word) })
}

// askedWhy tells whether a fact is asked for with a "why" that names all of a subject.
func askedWhy(fact *knowledge.Fact, subject []string) bool {
	return len(subject) > 0 && slices.ContainsFunc(fact.Asked, func(asked knowledge.Asked) bool {
		words := grammar.WordsOf(grammar.Clean(asked.Text))
		return len(words) > 0 && grammar.FormOf[words[0]] == grammar.FormWhy && holdsOf(words, subject) == len(subject)
	})
}

// holdsOf counts the words that others hold a form of.
func holdsOf(others, words []string) int {
	n := 0
	for _, word := range words {
		if holdsStem(others, word) {
			n++
		}
	}
	return n
}
