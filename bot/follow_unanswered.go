package bot

import (
	"fineprint/bot/grammar"
)

// "Can I delete those again?" after a question that no fact answers, nor is near, is about what
// was asked then: any other answer would be of something else.

// decideUnanswered says that nothing is known of what only points at a question without an
// answer.
func (b *Bot) decideUnanswered(c *deciding, d *decision) bool {
	asksOn := c.u.onlyAsksOn()
	if d.policy == nil || len(c.u.turns) == 0 || !asksOn && !(c.u.leaning && c.u.onlyPointsBack()) {
		return false
	}
	last := c.u.turns[len(c.u.turns)-1]
	if last.Outcome != NotCovered || last.About != aboutNothing && !asksOn {
		return false
	}
	if !asksOn && c.found.plain() && !grammar.AnyOf(c.u.words, pointsAt) {
		return false // "how do I turn it off" is of all of it too
	}
	d.say("points at what no fact answers")
	b.decideNotCovered(c, d, c.u.voice.say("nothing-fits"))
	d.about = aboutNothing
	return true
}

// onlyAsksOn tells whether a question is nothing but what is asked for of what was said before: "why not?", "how come",
// "since when?"
func (u *understanding) onlyAsksOn() bool {
	return u.language == "" && u.asking.Form != grammar.FormYesNo && askingOn.TakesAll(u.asking.Words)
}

var askingOn = grammar.PatternsOf(`and|but|so|ok|hm? how|why|when|where|what exactly|then|not|so|come|though? then|though?
	since|until|till|from|by when|what? then|exactly?
	and|but|so|ok|hm? for what|whom|how exactly|then|though? long? then|though?
	and|but|so|ok|hm? how long|often|much|soon exactly|then|though?`)

// onlyPointsBack tells whether a question names nothing but what is done with the thing that it
// points at.
func (u *understanding) onlyPointsBack() bool {
	if u.form == grammar.FormWho && u.first {
		return false // "who can I ask about that?"
	}
	if len(u.places) > 0 || u.sources || len(u.others) > 0 || u.asksElse() || !grammar.AnyOf(u.words, pointsAt) && !grammar.AnyOf(u.words, grammar.Objects) {
		return false
	}
	return u.namesNothing(grammar.Handling, grammar.Erasing, grammar.Stopping, grammar.BesideStopping, grammar.Possible, grammar.Looking)
}
