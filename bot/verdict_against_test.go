package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// kiln is a policy of which some facts say the opposite of others that are asked for alike.
const kiln = `id: kiln
title: Kiln's privacy policy
organisation: Kiln
sources: [{id: terms, publisher: Kiln, title: Terms, url: "https://kiln.example/terms", own: true}]
facts:
  - id: sorting
    topic: purpose
    title: Does Kiln train models on my pots?
    statement: Kiln trains models that sort pots on what its members upload.
    verdict: "yes"
    asked: [does kiln train on my pots, does kiln train models on my pots, do they train on my uploads]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: drawing
    topic: purpose
    title: Does Kiln train models that draw on my pots?
    statement: Models that draw pots are not trained on what members upload.
    verdict: "no"
    asked: [is the drawing ai trained on my pots, does kiln train its ai on my pots]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: sale
    topic: sharing
    title: Does Kiln sell my data?
    statement: Kiln sells no personal data.
    verdict: "no"
    asked: [is my data sold, do they sell my pots]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: museums
    topic: sharing
    title: What do museums get?
    statement: Museums get counts of pots from Kiln for a fee.
    asked: [who gets the counts of pots]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: owners
    topic: security
    title: Can the owner of a studio see my drafts?
    statement: The owner and the administrators of a studio see the drafts in it.
    verdict: "yes"
    asked: [can admins see my drafts, can my boss see my drafts]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
`

// Where the policy says yes of one and no of another that may be meant as well, or tells of those whom
// something is said to be sold to, both are told.
func TestHalfOfTheAnswerIsNoVerdict(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, kiln), bot.Config{})
	for question, facts := range map[string][]string{
		"does kiln train ai on my pots":     {"drawing", "sorting"},
		"does kiln sell my data to museums": {"sale", "museums"},
	} {
		a := ask(t, b, bot.Question{Text: question})
		for _, id := range facts {
			if a.Verdict != "" || !slices.ContainsFunc(a.Points, func(p bot.Point) bool { return p.Fact.ID == id }) {
				t.Errorf("%q: %s, %q, without %s", question, a.Outcome, a.Verdict, id)
			}
		}
	}
	for question, want := range map[string]knowledge.Verdict{
		"does kiln sell my data to shops": knowledge.No,
		"do they train on my uploads":     knowledge.Yes,
		"can my boss see my drafts":       knowledge.Yes,
		"can the host see my drafts":      "", // whoever that is
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}
