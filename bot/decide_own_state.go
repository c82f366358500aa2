package bot

import "fineprint/bot/grammar"

// decideOwnState says that only the service knows how a thing of the asker's is doing: a fact on what such
// things are used for has its name, and no answer.
func (b *Bot) decideOwnState(c *deciding, d *decision) bool {
	if c.u.language != "" || c.found.exact || !grammar.AsksOwnState(c.u.wordsWithOwner()) {
		return false
	}
	if c.found.enough() && grammar.AsksOwnState(c.g.known.read(c.found.candidates[0].nearest()).words) {
		return false
	}
	d.say("asks how a thing of the asker's is doing")
	d.outside = true
	b.decideNotCovered(c, d, c.u.voice.say("personal"))
	d.confidence = c.turnedDown()
	return true
}
