package bot

import (
	"slices"
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// states tells whether a sentence of the fact plainly says what is asked, so that yes is right
// though no phrasing asks for it.
func (c *deciding) states(fact *knowledge.Fact, policy *knowledge.Policy) bool {
	if len(fact.Places) > 0 || len(fact.Steps) > 0 || c.u.form != grammar.FormYesNo {
		return false
	}
	p := c.g.byPolicy[policy]
	return slices.ContainsFunc(grammar.ProseOf(fact.Statement), func(sentence string) bool {
		return slices.ContainsFunc(strings.Split(sentence, ";"), func(clause string) bool {
			return grammar.States(p.read(clause).words, c.u.asking, p.names)
		})
	})
}
