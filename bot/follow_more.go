package bot

import (
	"slices"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "What else?" and "what don't they use?" want something that was not told yet.

// elseWords ask for more of a kind; other words do so before what it is.
var (
	elseWords = grammar.Set("else besides apart additionally moreover")
	moreWords = grammar.Set("other others another more further")
	// openEnded words are what may be anything.
	openEnded = grammar.Set("what which any anything something anyone anybody someone somebody who where how")
)

// anything words ask whether there is any.
var anything = grammar.Set("any anything anyone anybody")

// asksElse tells whether something else is asked for than what was told: "anything else I
// can do", "any other ways".
func (u *understanding) asksElse() bool {
	if !grammar.AnyOf(u.words, openEnded) {
		return false
	}
	for i, word := range u.words {
		if elseWords[word] || moreWords[word] && (i == 0 || openEnded[u.words[i-1]] || i+1 == len(u.words)) {
			return true
		}
	}
	return false
}

// steppingBack are the facts that were told and are not wanted again: all of the
// conversation where something else is asked for, the last one where its opposite is.
func (u *understanding) steppingBack(g *guide) (ids []string) {
	turn, policy, ok := lastTurn(g, u.turns)
	if !ok || !u.leaning || len(turn.Facts) == 0 {
		return nil
	}
	if u.asksElse() {
		for _, turn := range u.turns {
			if turn.Outcome == NotCovered {
				continue
			}
			ids = append(ids, turn.Facts...)
		}
		return ids
	}
	last, ok := policy.Fact(turn.Facts[0])
	if ok && u.asking.Reversed && !denies(last) && grammar.AnyOf(u.words, openEnded) {
		return turn.Facts[:1]
	}
	return nil
}

// decideElse answers "what else?" with what comes next on the same matter and "what not?"
// with what is denied; where something to do is asked for, with other things to do.
func (b *Bot) decideElse(c *deciding, d *decision) bool {
	turn, _, last := c.lastFact()
	if len(c.u.told) == 0 || last == nil || c.u.namesMore() {
		return false
	}
	denied := denies(last) != c.u.asking.Reversed
	var others []candidate
	for _, other := range c.found.candidates {
		fact := other.Fact
		fits := fact.Kind == last.Kind && denies(fact) == denied && (denied || fact.Topic == turn.Topic)
		if c.u.asksOtherAct() {
			fits = (fact.Topic == turn.Topic || !isAct(last) && isWay(fact)) && (fact.Kind == knowledge.Advice || len(fact.Steps) > 0 && !sameSteps(fact, last))
		}
		if fits && !fact.Unconfirmed {
			others = append(others, other)
		}
	}
	if len(others) == 0 {
		return false
	}
	d.say("asks for something else than %s", last.ID)
	b.answerFact(c, d, others[0], max(answerAt, c.found.sure()))
	d.verdict = "" // as whether there is any
	if c.u.form == grammar.FormYesNo && grammar.OpensWith(c.u.core, anything) {
		d.verdict = knowledge.Yes
	}
	return true
}

// namesMore tells whether a question names something besides that it is not so.
func (u *understanding) namesMore() bool {
	names := u.names()
	for _, word := range u.words {
		if grammar.Reversing[word] && !grammar.FunctionWords[word] && !grammar.Fillers[word] || elseWords[word] && !grammar.FunctionWords[word] {
			names--
		}
	}
	return names > 0
}

// sameSteps tells whether two facts begin with the same thing to do, or are called alike and
// lead to the same page.
func sameSteps(a, b *knowledge.Fact) bool {
	if len(a.Steps) == 0 || len(b.Steps) == 0 {
		return false
	}
	return a.Steps[0].Text == b.Steps[0].Text || calledAlike(a, b) && slices.ContainsFunc(a.Steps, func(step knowledge.Step) bool {
		return step.URL != "" && slices.ContainsFunc(b.Steps, func(other knowledge.Step) bool { return other.URL == step.URL })
	})
}

// asksOtherAct tells whether it is asked what else to do: "anything else I can do?"
func (u *understanding) asksOtherAct() bool {
	who := slices.IndexFunc(u.words, func(word string) bool { return grammar.AskFirst[word] })
	return len(u.told) > 0 && u.asksElse() && who >= 0 && slices.Contains(u.words[who:], "do")
}
