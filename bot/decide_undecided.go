package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// Who has been told that sources disagree asks which of them is right, or why: that is not for the
// bot to say, and all there is to go by are the sources themselves.

// decideUndecided tells once more what sources disagree on, where only that is asked about.
func (b *Bot) decideUndecided(c *deciding, d *decision) bool {
	turn, policy, ok := lastTurn(c.g, c.u.turns)
	if !ok || len(turn.Facts) == 0 || !c.u.asksWhichIsRight(turn) {
		return false
	}
	d.say("asks which of the sources that disagree is right")
	d.retell(turn, policy)
	d.verdict, d.lead = knowledge.Disputed, c.u.voice.say("undecided")
	d.choices = b.nextQuestions(c, d)
	return true
}

// asksWhichIsRight tells whether only is asked which of the sources that disagreed in the turn before is right, or why they do.
func (u *understanding) asksWhichIsRight(before Turn) bool {
	return before.Verdict == knowledge.Disputed && len(u.words) > 0 && undecided.TakesAll(u.words)
}

// undecided asks which side is right, or what it is that sides disagree on.
var undecided = grammar.PatternsOf(`and|but|so|ok|hm? then? which|who one|of|source|side|report|article|version|them|these|the|two? is|are|was right|correct|true|wrong|reliable|lying then|now|though?
	and|but|so|ok|hm? then? which|whom|who|what one|source|side|of|them|version? should|do|can|would|must i|we|you|one believe|trust|go|rely with|by|on|then|now?
	and|but|so|ok|hm? then? which|what one? is it then|now|really|actually?
	and|but|so|ok|hm? then? is|was it|that? a? yes|true or no|false|not then|now|really?
	and|but|so|ok|hm? then? just|simply|please? yes or no then|now|please?
	and|but|so|ok|hm? why|what|how come? do|does|is|are|did? the|your|these|that|this? sources|they|reports|papers|articles|people|facts? disagree|disagreeing|differ|contradict|disagreement|contradiction that|there|each|about|on|it|this? other|that|this|it?`)
