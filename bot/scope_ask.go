package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// askForPlace asks back where the asker is.
func (b *Bot) askForPlace(c *deciding, d *decision) {
	d.say("asks about the asker, whose place is not known")
	d.outcome, d.about, d.confidence, d.lead = Clarify, aboutScope, 0.9, c.u.voice.say("which-place")
	d.choices = c.u.voice.placeChoices(c.g.byPolicy[d.policy], d.policy, 4)
	if guess, ok := place.OfLocale(c.q.Language); ok {
		d.choices = c.u.voice.offerFirst(guess, d.policy, d.choices)
	}
}

// offerFirst puts a place before other choices, and no more of them than there were.
func (v *voice) offerFirst(guess place.Place, policy *knowledge.Policy, choices []Choice) []Choice {
	first := Choice{placeKey(policy, nil, guess.Code), grammar.UpperFirst(v.place(guess))}
	rest := slices.DeleteFunc(slices.Clone(choices), func(c Choice) bool { return c.Key == first.Key })
	return append([]Choice{first}, rest[:min(len(rest), max(0, len(choices)-1))]...)
}

// askWhichPlace asks back which of several places is meant.
func (b *Bot) askWhichPlace(c *deciding, d *decision, mention place.Mention) {
	d.say("%q may be several places", mention.Text)
	d.outcome, d.about, d.confidence = Clarify, aboutScope, 0.9
	d.lead = c.u.voice.say("ambiguous", "place", c.u.voice.place(mention.Readings[0]))
	for _, reading := range mention.Readings[:min(4, len(mention.Readings))] {
		d.choices = append(d.choices, Choice{placeKey(d.policy, nil, reading.Code), grammar.UpperFirst(c.u.voice.fullName(reading))})
	}
}

// fullName tells places of one name apart by what holds them.
func (v *voice) fullName(p place.Place) string {
	holders := chainOf(p.Code)[1:]
	for _, code := range holders {
		if holder, ok := place.Lookup(code); ok && (holder.Kind == place.Country || holder.Kind == place.Territory) && p.Kind != place.Country {
			return v.place(p) + " (" + v.place(holder) + ")"
		}
	}
	return v.place(p)
}

// placeChoices offers the places that most facts speak of, countries before groups; those
// that are excepted from all the world too.
func (v *voice) placeChoices(p *policyGuide, policy *knowledge.Policy, most int) []Choice {
	count := map[place.Code]int{}
	var codes []place.Code
	for _, fact := range p.placed {
		for _, note := range fact.Places {
			if fact.Topic == knowledge.TopicPlaces && note.Place != place.World && (note.Status == knowledge.Covered || note.Status == knowledge.Excluded && p.world != nil) {
				if count[note.Place] == 0 {
					codes = append(codes, note.Place)
				}
				count[note.Place]++
			}
		}
	}
	slices.SortStableFunc(codes, func(a, b place.Code) int { return count[b] - count[a] })
	var choices []Choice
	for _, code := range codes {
		if known, ok := place.Lookup(code); ok && len(choices) < most {
			choices = append(choices, Choice{placeKey(policy, nil, code), grammar.UpperFirst(v.place(known))})
		}
	}
	return choices
}
