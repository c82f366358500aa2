package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "I run a big group." asks nothing, and "are those used?" asks then whether that which was spoken of is.

// remarkedAt is how sure what was found behind a remark must be for a question to be of it.
const remarkedAt = 0.15

// mostApart is how much less than what was found first the fact on what a remark speaks of may count.
const mostApart = 0.6

// remarked is the fact on what a message speaks of that asks nothing; nil where it asks, or none is found.
func (c *deciding) remarked(d *decision) *knowledge.Fact {
	if d.policy == nil || c.u.form != grammar.FormStatement || c.u.language != "" || c.u.hearsay || len(c.u.others) > 0 || len(c.found.candidates) == 0 || c.found.sure() < remarkedAt {
		return nil
	}
	first := c.found.candidates[0]
	for _, found := range c.found.candidates {
		if found.score >= mostApart*first.score && toldOfData[found.Fact.Topic] && found.Fact.Topic != knowledge.TopicChildren && found.Coverage > 0 && found.Fact.Verdict != "" {
			return found.Fact
		}
	}
	return nil
}

// near tells whether no fact answered a turn, and one is near to it.
func (t Turn) near() bool { return t.About == aboutNear || t.About == aboutRemark }

// usedToo asks whether what was spoken of is used, or part of it; whole questions.
var usedToo = grammar.PatternsOf(`so|and|but|ok|okay|then? are|is|do|does|will|would|can they|those|these|that|it|all|any|owner of? that|those|these|them|it? all|also|still|really|even|then? used|use|trained|train|training|included|in|part|taken|fed|covered|affected|counted|count|counts|fair-game on|of|into|for|with? that|those|these|them|it|the? ai|training|model|models|game? too|also|then|as-well|now?`)

// decideRemarked answers whether what was only spoken of before is used: "are those used?" after "I run a group."
func (b *Bot) decideRemarked(c *deciding, d *decision) bool {
	if len(c.u.turns) == 0 || !c.u.leaning || c.u.language != "" || c.q.Choice != "" || len(c.u.places) > 0 || !usedToo.TakesAll(withOwner(c.g, c.u.words)) || !grammar.AnyOf(c.u.words, pointsAt) && !grammar.AnyOf(c.u.words, grammar.BackPointing) {
		return false
	}
	last := c.u.turns[len(c.u.turns)-1]
	turn, policy, fact := c.lastFact()
	switch near, ok := c.g.meantIn(last); {
	case ok && last.About == aboutRemark:
		policy, fact = near.policy, near.fact
	case last.Outcome != Answered || turn.About != aboutFact || turn.Verdict != "":
		return false // what was asked before was asked of it
	}
	if fact == nil || d.policy != policy || !toldOfData[fact.Topic] || fact.Verdict == "" {
		return false
	}
	asks := c.g.known.read(fact.Title).asks()
	uses := grammar.DoneUse | grammar.DoneTrain
	if grammar.DoingsIn(titleWords(fact))&uses == 0 || asks.Reversed || asks.Form == grammar.FormHow || asks.Form == grammar.FormWhy {
		return false
	}
	d.say("asks whether what was spoken of is used, of which %s tells", fact.ID)
	b.answerFact(c, d, c.foundOrAsked(policy, fact), plainlySo)
	d.facts, d.verdict, d.about = d.facts[:1], fact.Verdict, aboutWhether
	if c.u.asking.Reversed {
		d.verdict = opposite(fact.Verdict)
	}
	return true
}
