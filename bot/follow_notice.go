package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "Do they tell me if they do?" asks of another deed than the one told: whether people are told of it.

// decideNotice answers that with what says so of just what was told, and says so where nothing does.
func (b *Bot) decideNotice(c *deciding, d *decision) bool {
	words := c.u.wordsWithOwner()
	if !c.u.leaning || len(c.u.places) > 0 || !grammar.AsksNotice.TakesAll(words) {
		return false
	}
	turn, policy, last := c.lastFact()
	if last == nil || d.policy != policy || turn.About == aboutOverview || ofScope(turn) {
		return false
	}
	if grammar.AnyOf(factWords(last), grammar.Notifying) {
		d.say("%s tells who is told", last.ID)
		d.retell(turn, policy)
		d.choices = b.nextQuestions(c, d)
		return true
	}
	notice := c.noticeOf(policy, last)
	if notice == nil {
		d.say("no fact tells whether people are told of %s", last.ID)
		b.decideNotCovered(c, d, c.u.voice.say("nothing-fits"))
		d.about = aboutNothing
		return true
	}
	d.say("%s tells whether people are told of %s", notice.ID, last.ID)
	b.answerFact(c, d, c.foundOrAsked(policy, notice), 0.85)
	if title := c.g.known.read(notice.Title).asks(); d.verdict == "" && title.Reversed == c.u.asking.Reversed && title.Unasked == c.u.asking.Unasked {
		d.verdict = notice.Verdict // however it is put
	}
	d.facts = slices.DeleteFunc(slices.Clone(d.facts), func(f *knowledge.Fact) bool { return f == last })
	return true
}

// noticeOf is the fact on whether people are told of what was told: one that names it, or one on all of
// it where it is part of that; nil where there is none.
func (c *deciding) noticeOf(policy *knowledge.Policy, told *knowledge.Fact) *knowledge.Fact {
	p := c.g.byPolicy[policy]
	title, whole := c.nouns(told.Title), p.ofWhole(told) || setsUp(told)
	for _, fact := range c.foundFirst(policy) {
		words := titleWords(fact)
		if fact.Kind == knowledge.Opinion || len(words) == 0 || !grammar.Auxiliaries[words[0]] || !grammar.AnyOf(words, grammar.Notifying) {
			continue
		}
		subject := slices.DeleteFunc(p.subjectOf(fact), func(word string) bool { return grammar.Notifying[word] || grammar.FromStart[word] })
		if sharedBy(title, c.nouns(fact.Title)) > 0 || whole && len(subject) == 0 {
			return fact
		}
	}
	return nil
}
