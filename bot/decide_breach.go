package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// decideBreach tells of a breach without yes or no where somebody asks to have been hit by it: that
// some were says nothing of this one.
func (b *Bot) decideBreach(c *deciding, d *decision) bool {
	_, _, last := c.lastFact()
	if c.u.language != "" || d.policy == nil || !grammar.AsksOwnBreach(c.u.words, last != nil && tellsBreach(last)) {
		return false
	}
	d.say("asks whether a breach hit the asker, which no fact can tell")
	personal := c.u.voice.say("personal")
	if !c.found.enough() || c.found.candidates[0].Fact == last || !tellsBreach(c.found.candidates[0].Fact) {
		d.outside = true
		b.decideNotCovered(c, d, personal)
		return true
	}
	b.answerFact(c, d, c.found.candidates[0], c.found.sure())
	d.verdict, d.lead, d.qualified = "", personal, false
	return true
}

// tellsBreach tells whether a fact is about data that came into others' hands.
func tellsBreach(fact *knowledge.Fact) bool {
	return grammar.SpeaksOfBreach(titleWords(fact)) || grammar.SpeaksOfBreach(grammar.WordsOf(grammar.Clean(fact.Statement)))
}
