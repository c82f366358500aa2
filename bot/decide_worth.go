package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// decideWorth leaves unanswered whether somebody is good or bad, unless what is found is an
// opinion or advice, or was asked for so: that people worry is no yes to "are they evil".
func (b *Bot) decideWorth(c *deciding, d *decision) bool {
	if !grammar.AsksWorth(c.u.asking.Words) || c.u.worried || len(c.found.candidates) == 0 {
		return false
	}
	best := c.found.candidates[0]
	if c.expected() || best.Fact.Kind == knowledge.Advice || best.Asked >= nearEnough && grammar.AsksWorth(c.g.known.read(best.nearest()).words) {
		return false
	}
	d.say("asks whether somebody is good or bad, which no fact can settle")
	d.outside = true
	b.decideNotCovered(c, d, c.u.voice.say("nothing-fits"))
	d.confidence = c.turnedDown()
	return true
}
