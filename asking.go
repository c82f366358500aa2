package main

import (
	"strings"

	"github.com/spf13/cobra"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// asking are the flags of commands that ask questions.
type asking struct {
	policy, place, language string
	explain                 bool
}

func (a *asking) register(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&a.policy, "policy", "", "ask about the policy `ID` whatever the question says")
	flags.StringVar(&a.place, "place", "", "where the asker is: a name or a code such as IN or DE-BY, as `PLACE`")
	flags.StringVar(&a.language, "language", "", "language of the question, as a `TAG` such as en or pt-BR")
	flags.BoolVar(&a.explain, "explain", false, "show words, places, candidates with scores, and why it was decided so")
}

// question is what every question of a command starts from.
func (p *program) question(c *cobra.Command, a asking, lib *knowledge.Library) (bot.Question, error) {
	if err := p.checkPolicy(c, lib, "policy", a.policy); err != nil {
		return bot.Question{}, err
	}
	where, err := p.place(c, a)
	if err != nil {
		return bot.Question{}, err
	}
	return bot.Question{
		Policy: a.policy, Place: where, Language: a.language, Internal: p.settings.internal, Explain: a.explain,
	}, nil
}

// place reads a code or a name.
func (p *program) place(c *cobra.Command, a asking) (place.Code, error) {
	text := strings.TrimSpace(a.place)
	if text == "" {
		return "", nil
	}
	if known, ok := place.Lookup(place.Code(strings.ToUpper(text))); ok {
		return known.Code, nil
	}
	mentions := place.Find(text, a.language)
	if len(mentions) != 1 {
		return "", usage("%s is no place that is known: use one name, or a code such as IN or DE-BY", p.named(c, "place"))
	}
	if mentions[0].Ambiguous {
		return "", usage("%s may be several places: use a code, %s", p.named(c, "place"), codes(mentions[0].Readings))
	}
	return mentions[0].Readings[0].Code, nil
}

func codes(places []place.Place) string {
	var list []string
	for _, one := range places {
		list = append(list, string(one.Code)+" for "+one.Name)
	}
	return strings.Join(list, " or ")
}
