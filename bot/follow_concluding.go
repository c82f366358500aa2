package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// concluding says of what was told last that it is left alone, or that it is not.
var (
	concluding = grammar.PatternsOf(`so|and|but|ok|okay|then|phew|good|great|well|ah|oh? so|then? they|it|that|those|these|mine|all|everything are|is|stay|stays|remain|remains still|really|all|all-quite? safe|private|excluded|exempt|spared|untouched|fine|confidential|protected|secure|left-out|kept-out|left-alone|off-limits|out|not-used|not-read|not-touched|not-included then|now|for-now?
		so|and|but|ok|okay|then|phew? are|is they|it|that|those|these|mine still|really? safe|private|excluded|exempt|spared|untouched|fine|confidential|protected|secure|left-out|left-alone|off-limits|out then|now?
		so|and|but|ok|okay|then|phew? nobody|no-one|noone|none reads|read|sees|see|uses|use|takes|take|touches|touch them|it|that|those|these then?`)
	// noFear asks whether there is nothing to fear then, which is nobody's to say.
	noFear = grammar.PatternsOf(`so|and|but|ok|okay|then|phew? i|we need|have not to? worry|panic|fear|be-worried|be-concerned about? it|that|this|them? then|now?
		so|and|but|ok|okay|then|phew? there? is? nothing|no|not-a-thing to? need|reason? to? worry|panic|fear|be-worried about? it|that|this|them? then|now?`)
	// asBefore asks whether what was told goes without end or exception.
	asBefore      = grammar.PatternsOf(`so|and|but|ok? also|even? still|always|everywhere|forever|ever|completely|entirely|totally|fully|guaranteed|even-now|to-this-day|at-all-times|in-all-cases|for-good then|now?`)
	concludingNot = grammar.PatternsOf(`so|and|but|ok|okay|then? then? they|it|that|those|these|mine are|is not safe|private|excluded|exempt|spared|protected|confidential|secure then|now?`)
)

// toldOfData are the topics of facts on what is done with a thing, or not.
var toldOfData = map[knowledge.Topic]bool{knowledge.TopicData: true, knowledge.TopicMessages: true, knowledge.TopicChildren: true, knowledge.TopicPastData: true}

// decideConcluding tells whether what the asker concludes from the answer before is so: "so they are safe?" after
// "do they read my notes".
func (b *Bot) decideConcluding(c *deciding, d *decision) bool {
	turn, policy, last := c.lastFact()
	if last == nil || d.policy != policy || turn.About != aboutWhether || c.u.language != "" || c.q.Choice != "" || !toldOfData[last.Topic] {
		return false
	}
	if asBefore.TakesAll(c.u.words) || noFear.TakesAll(c.u.words) {
		d.say("asks on of %s", last.ID)
		d.retell(turn, policy)
		d.choices = b.nextQuestions(c, d)
		return true
	}
	safe, not := concluding.TakesAll(c.u.words), concludingNot.TakesAll(c.u.words)
	title := c.g.known.read(last.Title).asks()
	if !safe && !not || title.Form != grammar.FormYesNo || last.Verdict == "" {
		return false
	}
	d.say("concludes from what was told of %s", last.ID)
	b.answerFact(c, d, c.foundOrAsked(policy, last), plainlySo)
	d.facts, d.verdict = d.facts[:1], last.Verdict
	if safe != title.Reversed {
		d.verdict = opposite(last.Verdict)
	}
	return true
}
