package bot

import "fineprint/bot/grammar"

// Some questions are asked in words that no fact has, whatever it is of; they are put in those
// that facts are asked in.

// restatings are such questions with how they are put.
var restatings = []struct {
	patterns grammar.Patterns
	text     string
	follows  bool // asked only of what was told before
}{
	{grammar.PatternsOf(`so|and|but|ok|okay|then? how|what do|does|can|could|did|would|is|are they|it|owner|this|that|all even|really|possibly|legally? justify|justifies|justified|defend|legitimise|legitimize|excuse|justification doing? that|this|it|all|themselves? then|legally?
		so|and|but|ok|okay|then? what is their|the|owner justification|excuse for? that|this|it?`), "what is the legal basis", false},
	{grammar.PatternsOf(`thanks|thank|ok|okay|so|and|but|then? you? so|and|but|then? what? if i|we had|have not *
		thanks|thank|ok|okay|so|and|but|then? you? so|and|but|then? what? if i|we had|have left|kept|leave|keep|do|did|done nothing|it|that|them|this|everything|my|the account|profile|switch|setting|all? open|on|alone|active|running|as|enabled|unchanged|nothing|about? it? is|was?`), "what happens if i do nothing", true},
}

// restate puts such a question in words that facts have.
func (u *understanding) restate(g *guide) {
	words := withOwner(g, u.words)
	for _, r := range restatings {
		if len(words) == 0 || r.patterns.Longest(words) != len(words) || r.follows && len(u.turns) == 0 {
			continue
		}
		u.putAs(r.text)
		return
	}
}
