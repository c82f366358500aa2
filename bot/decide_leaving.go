package bot

import (
	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// decideLeaving answers whether one had better leave with what says that one may stay, and with what
// comes of leaving: advice to do something else is none to that.
func (b *Bot) decideLeaving(c *deciding, d *decision) bool {
	if d.policy == nil || c.u.language != "" || !grammar.AsksAdvice(c.u.asking.Words) || !grammar.LeavesService(c.u.words, c.u.policyWords) || c.found.plain() {
		return false
	}
	if c.found.enough() && c.found.candidates[0].Fact.Kind == knowledge.Advice && c.leaves(c.found.candidates[0].Fact.Statement) {
		return false
	}
	facts := c.ranked(d.policy, tellsOfStaying)
	facts = facts[:min(1, len(facts))]
	for _, fact := range c.ranked(d.policy, isWay) {
		if c.leaves(fact.Title) || len(fact.Steps) > 0 && grammar.TellsEnd(fact.Statement) {
			facts = append(facts, fact)
			break
		}
	}
	if len(facts) == 0 {
		return false
	}
	d.say("no fact advises whether to leave; %s tells what there is instead", facts[0].ID)
	d.outcome, d.confidence, d.facts, d.main = Answered, nearEnough, facts, facts[0]
	d.choices = b.nextQuestions(c, d)
	return true
}

// leaves tells whether a text speaks of leaving the service.
func (c *deciding) leaves(text string) bool {
	words := grammar.WordsOf(grammar.Clean(text))
	_, named := c.g.named(words)
	return grammar.LeavesService(words, named)
}

// tellsOfStaying tells whether a fact says that an account can be kept.
func tellsOfStaying(fact *knowledge.Fact) bool {
	return fact.Kind == knowledge.Reported && !fact.Unconfirmed && grammar.TellsOfStaying(grammar.WordsOf(grammar.Clean(fact.Statement+" "+fact.Details)))
}
