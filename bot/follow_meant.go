package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Does X read my mail?" is turned down where X is no policy's. "And Lumen?" then asks the
// same of whom a policy is, or what that does at all.

// meant is the fact that a question turned down for its company would have been answered
// with; empty where it names nothing else.
func (c *deciding) meant() string {
	names := c.u.names()
	for _, other := range c.u.others {
		names -= len(grammar.WordsOf(other))
	}
	if names <= 0 {
		return ""
	}
	for _, best := range c.found.candidates {
		if !slices.ContainsFunc(c.u.others, func(name string) bool { return speaksOf(best.Fact, name) || askedOf(best.Fact, name) }) {
			return meantID(best.Policy, best.Fact)
		}
	}
	return ""
}

// decideStillOther leaves unanswered what only goes on from a question that was turned down for its company, where the
// conversation was of nothing else: "and in Oslo?" after "does X read my mail".
func (b *Bot) decideStillOther(c *deciding, d *decision) bool {
	if len(c.u.turns) == 0 || c.q.Choice != "" || !c.u.leaning || len(c.u.policies) > 0 || len(c.u.others) > 0 || c.u.opening == openingMends || !isFragment(c.u.core) {
		return false
	}
	if slices.ContainsFunc(c.u.turns, func(turn Turn) bool { return turn.Outcome != NotCovered || turn.About != aboutWhether }) {
		return false
	}
	d.say("goes on of somebody else, of whom no fact speaks")
	d.about = aboutWhether
	if last := c.u.turns[len(c.u.turns)-1]; len(last.Facts) > 0 {
		d.meant = last.Facts[0]
	}
	b.decideNotCovered(c, d, c.u.voice.say("nothing-fits"))
	d.confidence = c.turnedDown()
	return true
}

// decideMeant answers what was turned down before, of the policy that is named now.
func (b *Bot) decideMeant(c *deciding, d *decision) bool {
	if len(c.u.turns) == 0 || d.policy == nil || !slices.Contains(c.u.policies, d.policy) || !c.u.leaning || c.u.names() > 0 || len(c.u.places) > 0 {
		return false
	}
	last := c.u.turns[len(c.u.turns)-1]
	if last.Outcome != NotCovered || last.near() {
		return false
	}
	fact := c.turnedDownFor(last, d.policy)
	if fact == nil {
		return b.overview(c, d)
	}
	d.say("asks of the policy what was asked of somebody else")
	c.u.form = grammar.FormWhat
	if last.About == aboutWhether {
		c.u.form = grammar.FormYesNo
	}
	c.found = found{policy: d.policy} // what the name alone found adds nothing
	b.answerFact(c, d, asThough(d.policy, fact, 1), 0.8)
	return true
}

// turnedDownFor is the fact that a question turned down was after: its own, that of the
// turn before for "does X do that too", or what the policy's owner does at all.
func (c *deciding) turnedDownFor(last Turn, policy *knowledge.Policy) *knowledge.Fact {
	if before, ok := c.g.meantIn(last); ok && before.policy == policy {
		return before.fact
	}
	if before, of, ok := lastTurn(c.g, c.u.turns[:len(c.u.turns)-1]); ok && of == policy && len(before.Facts) > 0 && before.About != aboutScope {
		fact, _ := policy.Fact(before.Facts[0])
		return fact
	}
	if last.About != aboutWhether {
		return nil
	}
	for _, fact := range overviewFacts(policy, mostFacts) {
		if overviewTopic(fact) == knowledge.TopicData && fact.Verdict == knowledge.Yes {
			return fact
		}
	}
	return nil
}
