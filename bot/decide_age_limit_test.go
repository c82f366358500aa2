package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether somebody of an age may use it is told by what says from what age on one may.
func TestOldEnough(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Shed", `  - {id: teens, topic: children, title: Are poems of teenagers hidden?, statement: Nobody sees poems of people under 18., verdict: "yes", asked: [what about under 18s, are poems of 17 year olds read aloud], sources: [terms]}
  - {id: limit, topic: children, title: How old must I be to enter Shed?, statement: Shed is not for people under 15., asked: [what about children], sources: [terms]}
  - {id: police, topic: legal, title: Does Shed talk to the police?, statement: Shed talks to the police., verdict: "yes", asked: [do the police get poems], sources: [terms]}
`), bot.Config{})
	for question, want := range map[string]want{
		"is a 14 year old allowed in shed?":                      {outcome: bot.Answered, first: "limit", verdict: knowledge.No},
		"so my kid is 12 and wants to use shed, is that allowed": {outcome: bot.Answered, first: "limit", verdict: knowledge.No},
		"my niece is 13, is she too young for shed?":             {outcome: bot.Answered, first: "limit", verdict: knowledge.Yes},
		"can a 17 year old join shed?":                           {outcome: bot.Answered, first: "limit", noVerd: true},
	} {
		check(t, ask(t, b, bot.Question{Text: question}), want)
	}
	a := converse(t, b, "age", "is shed ok for kids", "what about 17 year olds")
	check(t, a, want{outcome: bot.Answered, first: "teens"})
	if len(a.Notes) > 0 {
		t.Errorf("an age is no date: %q", a.Notes)
	}
	if a := ask(t, b, bot.Question{Text: "can my 12 year old use the police in shed?"}); a.Outcome == bot.Answered && a.Points[0].Fact.ID == "limit" {
		t.Errorf("what else is asked: %v", factIDs(a))
	}
}
