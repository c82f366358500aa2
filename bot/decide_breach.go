package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// decideBreach tells of a breach without yes or no where somebody asks to have been hit by it: that
// some were says nothing of this one.
func (b *Bot) decideBreach(c *deciding, d *decision) bool {
	if c.u.language != "" || d.policy == nil {
		return false
	}
	_, _, last := c.lastFact()
	if !grammar.AsksOwnBreach(c.u.words, last != nil && c.g.tellsBreach(last)) {
		return false
	}
	d.say("asks whether a breach hit the asker, which no fact can tell")
	personal := c.u.voice.say("personal")
	if !c.found.enough() || c.found.candidates[0].Fact == last || !c.g.tellsBreach(c.found.candidates[0].Fact) {
		d.outside = true
		b.decideNotCovered(c, d, personal)
		return true
	}
	b.answerFact(c, d, c.found.candidates[0], c.found.sure())
	d.verdict, d.lead, d.qualified = "", personal, false
	return true
}

// tellsBreach tells whether a fact is about data that came into others' hands.
func (g *guide) tellsBreach(fact *knowledge.Fact) bool {
	return grammar.SpeaksOfBreach(g.known.read(fact.Title).words) || grammar.SpeaksOfBreach(g.known.read(fact.Statement).words)
}
