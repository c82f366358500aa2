package bot

import (
	"cmp"
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

func mentionsOf(codes []place.Code) (mentions []place.Mention) {
	for _, code := range codes {
		if known, ok := place.Lookup(code); ok {
			mentions = append(mentions, place.Mention{Text: known.Name, Readings: []place.Place{known}})
		}
	}
	return mentions
}

// answerScope says for each place whether the policy holds there.
func (b *Bot) answerScope(c *deciding, d *decision, places []place.Mention) {
	d.outcome, d.about, d.confidence = Answered, aboutScope, 1
	var leads []string
	for i, mention := range places {
		s := scopeOf(c, d.policy, mention.Readings[0])
		d.say("%s: %s (%s)", s.place.Name, s.verdict, s.ways)
		if s.place.Code != place.World {
			d.places = append(d.places, s.place.Code)
		}
		d.confidence = min(d.confidence, s.sure)
		for _, said := range []string{s.lead, s.standing, s.contradicted} {
			if said != "" && !slices.Contains(leads, said) {
				leads = append(leads, said)
			}
		}
		switch {
		case i == 0:
			d.verdict = s.verdict
		case d.verdict != s.verdict:
			d.verdict = "" // each place has its own, told in the lead
		}
		for _, fact := range s.facts {
			if !slices.Contains(d.facts, fact) {
				d.facts = append(d.facts, fact)
			}
		}
		if mention.Corrected {
			d.notes = append(d.notes, c.u.voice.say("read-as", "written", mention.Text, "name", c.u.voice.place(s.place)))
		}
		if s.place.Note != "" && !s.named && c.u.voice.language == "" { // notes are in English
			d.notes = append(d.notes, s.place.Note)
		}
	}
	best, exact := c.found.wordForWord()
	if exact { // and not of who is in where who is out is asked
		exact = c.speaksThere(best.Fact) && statesOut(c.u.asking.Words) == statesOut(c.g.known.read(best.nearest()).words)
	}
	switch {
	case c.u.namesWanted():
		d.verdict = ""
	case !c.u.asksWhether() && !c.u.asksAbout() && !c.u.whetherToo:
		d.verdict = ""
	case exact && !c.u.leaning && len(places) == 1 && (d.verdict == knowledge.Yes || d.verdict == knowledge.No):
		said, _ := c.said(best)
		d.verdict = cmp.Or(said, c.scopeVerdict(d, places))
	default:
		d.verdict = c.scopeVerdict(d, places)
	}
	if d.verdict == knowledge.Yes && !grammar.AnyOf(c.u.words, grammar.Auxiliaries) && c.goesOnWhen() {
		d.verdict = "" // since when is asked, which the lead says
	}
	if c.u.contested {
		d.verdict = opposite(d.verdict)
	}
	d.lead = strings.Join(leads, " ")
	c.tellWhichCounts(d)
	if len(d.facts) > 0 {
		d.main = d.facts[0]
	}
	d.choices = b.nextQuestions(c, d)
}
