package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Some facts are near to what is asked whether it is so, and cannot tell: how something is deleted
// at somebody's wish, and what somebody advises.

// strippedAttempt looks for what is taken out of the data before it is used.
var strippedAttempt = attempt{text: "is personal data anonymised before it is used", asked: nearEnough, joined: true}

// asksStripped tells whether is asked if something is taken out of the data before it is used.
func (u *understanding) asksStripped() bool { return u.language == "" && grammar.StripsFirst(u.words) }

// deletedAtWish tells whether what was found is how something is deleted at somebody's wish, where
// is asked whether it is taken out of all data before.
func (c *deciding) deletedAtWish() bool {
	best := c.found.candidates[0]
	return c.u.asksStripped() && best.Asked < toTheLetter && atWish[best.Fact.Topic]
}

var atWish = map[knowledge.Topic]bool{knowledge.TopicRights: true, knowledge.TopicChoices: true, knowledge.TopicPastData: true}

// onlyAdvised tells whether what was found is advice, where somebody told that something is so: "my
// cousin claims that the switch resets itself".
func (c *deciding) onlyAdvised() bool {
	best := c.found.candidates[0]
	return c.u.hearsay && best.Fact.Kind == knowledge.Advice && best.Asked < wordForWord && !c.u.advice && !grammar.AsksAdvice(c.u.asking.Words)
}
