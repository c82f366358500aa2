package bot

import (
	"strings"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// "And the address?" after a way by letter asks for the address that was told, whatever else speaks of
// addresses.

// decideDetail tells the fact told last again to a question for something in it that no fact is
// surely asked for.
func (b *Bot) decideDetail(c *deciding, d *decision) bool {
	turn, policy, last := c.lastFact()
	if last == nil || d.policy != policy || len(turn.Facts) > 1 || turn.About == aboutOverview || c.u.language != "" || c.q.Choice != "" || len(c.u.places) > 0 || c.u.opening == openingFresh {
		return false
	}
	if c.found.enough() && (c.found.candidates[0].Near >= nearEnough || c.found.candidates[0].Fact == last) || !grammar.NamesDefinite(c.u.words, wordsTold(last), func(word string) bool { return c.hasKnown([]string{word}) }) {
		return false
	}
	d.say("asks for something in %s, which was told last", last.ID)
	b.answerFact(c, d, c.foundOrAsked(policy, last), 0.6)
	d.facts, d.verdict = []*knowledge.Fact{last}, ""
	return true
}

// wordsTold are the words that a fact was told in, steps as well.
func wordsTold(fact *knowledge.Fact) []string {
	texts := []string{fact.Statement, fact.Details}
	for _, step := range fact.Steps {
		texts = append(texts, step.Text)
	}
	return grammar.WordsOf(grammar.Clean(strings.ReplaceAll(strings.Join(texts, " "), "e-mail", "email")))
}
