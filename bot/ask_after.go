package bot

import (
	"context"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "I opted out. Are my songs used?" must not be told a yes that is of those who did not.

// overtaken tells whether a yes is one that the asker's no may have changed.
func (a *asked) overtaken() bool {
	d := &a.d
	return a.u.saidNo && a.u.afterDeed() == nil && d.outcome == Answered && d.verdict == knowledge.Yes && d.main != nil && !isAct(d.main) &&
		!besideAll[d.main.Topic] && d.main.Topic != knowledge.TopicDefault && !grammar.AnyOf(titleWords(d.main), grammar.Stopping)
}

// askAfterNo tells what holds after a no, and what is so for others without yes or no.
func (b *Bot) askAfterNo(ctx context.Context, g *guide, q Question, told asked) (asked, error) {
	texts := []string{afterRefusing[0].text, afterRefusing[1].text}
	if told.d.main.Topic == knowledge.TopicPastData {
		texts = []string{earlierAttempt.text, undoneAttempt.text}
	}
	q.Policy = told.d.policy.ID
	for _, text := range texts {
		q.Text, q.Language = text, "en"
		part := understand(g, q, nil)
		part.voice = told.u.voice
		found, err := b.search(ctx, g, q, part)
		if err != nil {
			return told, err
		}
		if len(found.candidates) == 0 || found.candidates[0].Asked < nearPhrasing || !found.enough() {
			continue
		}
		after := asked{u: part, found: found, d: b.decide(g, q, part, found)}
		if after.d.outcome == Answered {
			after.d.say("the asker has said no to what %s tells", told.d.main.ID)
			after.d.verdict, after.d.lead = "", ""
			return after, nil
		}
	}
	told.d.say("the asker has said no to it, so what is so for others is no yes")
	told.d.verdict, told.d.wording = "", wording{}
	return told, nil
}
