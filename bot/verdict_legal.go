package bot

import (
	"fineprint/bot/grammar"
)

// asksIfLegal tells whether a title asks if something is legal, and not what law it rests on.
func (g *guide) asksIfLegal(title string) bool {
	known := g.known.read(title)
	return asksLegality(known.words) && known.asks().Form == grammar.FormYesNo
}

// asksLegality tells whether words ask if something is legal. What the asker may do is
// no such question: "am I allowed to object".
func asksLegality(words []string) bool {
	asked := false
	for i, word := range words {
		switch {
		case grammar.Legality[word]:
			asked = asked || i+1 == len(words) || !legalNouns[words[i+1]]
		case grammar.Granted[word]:
			asked = asked || !grammar.AnyOf(words[max(0, i-2):i], grammar.AskFirst) && !grammar.AnyOf(words, refusals)
		case grammar.Against[word]:
			asked = asked || grammar.AnyOf(words[i:], grammar.Laws)
		}
	}
	return asked
}

// refusals are what the asker may do, whoever is named: "is opting out allowed".
var refusals = grammar.Set("opt opting object objecting refuse refusing decline declining withdraw withdrawing")

// legalNouns behind "legal" are things of their own: "legal basis".
var legalNouns = grammar.Set("basis bases ground grounds reason department team counsel advice")
