package bot_test

import (
	"slices"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

const kites = `id: kite
organisation: Kite
facts:
  - id: refuse
    topic: choices
    title: How do I refuse the photo flights?
    statement: Refuse the photo flights with the card in the box.
    steps: [Send the card.]
    asked: [refuse the photo flights, where is the card]
  - id: later
    topic: choices
    title: Can I still refuse the photo flights in winter?
    statement: The photo flights can be refused at any time, but pictures taken stay.
    verdict: "yes"
    asked: [refusing later]
  - id: staff
    topic: choices
    title: How does a school refuse the photo flights?
    statement: A head teacher refuses the photo flights for the whole school.
    asked: [refuse the photo flights for a school]
  - id: buyers
    topic: sharing
    title: Are the pictures sold?
    statement: Pictures are sold to map makers, Microsoft among them.
    verdict: "yes"
    asked: [who buys the pictures, pictures for sale]
`

// Whether what can be done can be done still is asked of another fact than what was told, and that
// only where it speaks of that.
func TestStill(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, kites), bot.Config{})
	for _, follow := range []string{"even now?", "and still today?", "is it not too late?", "is that still possible?"} {
		a := converse(t, b, follow, "how do I refuse the photo flights?", follow)
		check(t, a, want{outcome: bot.Answered, first: "later"})
	}
	without := libraryOf(t, kites)
	policy := without.Policies[0]
	policy.Facts = slices.DeleteFunc(policy.Facts, func(f *knowledge.Fact) bool { return f.ID == "later" })
	a := converse(t, botOver(t, without, bot.Config{}), "still", "how do I refuse the photo flights?", "even now?")
	check(t, a, want{outcome: bot.Answered, first: "refuse"})
}

// That this is all the facts say is not said before a fact that says it, nor where another holds
// what is asked about.
func TestNotAllTheFactsSay(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, kites), bot.Config{})
	for _, follow := range []string{"to whom?", "which companies?"} {
		a := converse(t, b, follow, "are the pictures sold?", follow)
		check(t, a, want{outcome: bot.Answered, first: "buyers"})
		if len(a.Notes) > 0 {
			t.Errorf("%q: %q", follow, a.Notes)
		}
	}
}
