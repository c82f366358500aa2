package bot

import (
	"slices"
	"strings"

	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// mostSpoken is how many facts on a place are told where none says whether the policy
// holds there.
const mostSpoken = 2

// answerOpen says that no fact tells whether the policy holds in places, and what else is
// said of them.
func (b *Bot) answerOpen(c *deciding, d *decision, places []place.Mention) {
	d.say("no fact says where the policy holds")
	var leads []string
	var codes []place.Code
	var facts []*knowledge.Fact
	for _, m := range places {
		leads = append(leads, c.u.voice.coverageOpen(m.Readings[0]))
		codes = append(codes, m.Readings[0].Code)
		spoken := speakOf(c.g.byPolicy[d.policy].placed, chainOf(m.Readings[0].Code))
		for _, n := range spoken[:min(len(spoken), mostSpoken)] {
			if !slices.Contains(facts, n.fact) {
				facts = append(facts, n.fact)
			}
		}
	}
	if len(facts) == 0 {
		b.decideNotCovered(c, d, strings.Join(leads, " "))
		return
	}
	d.outcome, d.about, d.confidence = Answered, aboutScope, 0.8
	d.lead, d.facts, d.main, d.places = strings.Join(leads, " "), facts, facts[0], codes
	d.choices = b.nextQuestions(c, d)
}
