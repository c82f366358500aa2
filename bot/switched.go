package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "And Zoom?" names another policy and asks of it what the turn before asked of the last.

// askOfOther puts the question of the turn before to the only policy named, where nothing
// else is asked and that turn was about another one.
func (u *understanding) askOfOther(g *guide, q Question) {
	turn, last, ok := g.askedLast(u.turns)
	if !ok || q.Choice != "" || u.opening == openingFresh || len(u.places) > 0 {
		return
	}
	named, used := g.named(u.words)
	if len(named) != 1 || named[0] == last || hidden(named[0], q.Internal) || u.asksOtherwise(used) {
		return
	}
	asked := "tell me about " + last.Organisation
	if turn.About != aboutOverview {
		fact, ok := last.Fact(turn.Facts[0])
		if !ok {
			return
		}
		asked = fact.Title
	}
	u.text, u.other, u.anew = g.askedOf(asked, last, named[0]), named[0], true
	u.words = grammar.WordsOf(u.text)
	_, u.core = grammar.ReadForm(u.words, u.text)
	u.asking, u.opening = grammar.ReadQuestion(u.text), ""
	if turn.About == aboutFact && u.asking.Form == grammar.FormYesNo {
		u.asking.Form = grammar.FormWhat // no yes or no was asked of the last one either
	}
}

// askedLast returns the newest turn that was answered with facts, and its policy. One before
// it may have asked the same of a policy that has no answer: "and Zoom?", "and Slack?"
func (g *guide) askedLast(turns []Turn) (Turn, *knowledge.Policy, bool) {
	turn, policy, ok := lastTurn(g, turns)
	if n := len(turns) - 1; ok && len(turn.Facts) == 0 && turns[n].Outcome == NotCovered && n > 0 && turns[n-1].Policy != turns[n].Policy {
		turn, policy, ok = lastTurn(g, turns[:n])
	}
	return turn, policy, ok && len(turn.Facts) > 0
}

// asksOtherwise tells whether words besides those used for a policy's name ask anything but
// whether its owner does the same: "does Zoom as well?"
func (u *understanding) asksOtherwise(used []bool) bool {
	for i, word := range u.words {
		same := i+1 < len(used) && used[i+1] || word == "do"
		switch {
		case used[i]:
		case !grammar.FunctionWords[word] && !grammar.Fillers[word], grammar.Auxiliaries[word] && !same, grammar.FormOf[word] != "" && !u.asksAbout():
			return true
		}
	}
	return false
}

// askedOf is a title with the owner of another policy for the names of its own.
func (g *guide) askedOf(title string, own, other *knowledge.Policy) string {
	words := grammar.PlacedWords(title)
	for i := len(words) - 1; i >= 0; i-- {
		texts := grammar.TextsOf(words[i:])
		for _, name := range g.names {
			if name.policy != own || !nameAt(texts, name.words) {
				continue
			}
			end := words[i+len(name.words)-1].End
			title = title[:words[i].Start] + other.Organisation + title[end:]
			words = slices.Delete(words, i, i+len(name.words))
			break
		}
	}
	return title
}
