package bot

import (
	"slices"

	"fineprint/bot/grammar"
)

// bodies are courts, boards and companies that people ask about by name, besides the authorities of a place.
var bodies = grammar.Set("edpb edps cjeu ecj eugh bgh bundeskartellamt noyb microsoft openai google meta")

// asksUnheardSayer tells whether is asked what a named body says, and the best fact names it
// nowhere: what another said, or what is so of it otherwise, is no answer.
func (c *deciding) asksUnheardSayer() bool {
	if c.found.exact || c.u.language != "" {
		return false
	}
	words := grammar.WordsOf(c.u.original)
	name := grammar.SayerAsked(words)
	if !bodies[name] {
		return false // the authority of a place is known by that
	}
	best := c.found.candidates[0]
	return !slices.Contains(factWords(best.Fact), name) || !grammar.Saying(best.Fact.Title+" "+best.Fact.Statement)
}
