package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// rope is a policy on what is done with what climbers put in, and what they may do themselves.
const rope = `id: rope
title: Rope's privacy policy
organisation: Rope
sources: [{id: terms, publisher: Rope, title: Terms, url: "https://rope.example/terms", own: true}]
facts:
  - id: leave-sharing
    topic: choices
    title: Can I stop the sharing of my climbs?
    statement: The sharing of climbs can be stopped in the settings.
    verdict: "yes"
    asked: [can i get out of the sharing of climbs, can my climbs be shared less]
    steps: [Open the settings.]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: topos
    topic: consequences
    title: Can I still use the topos after deleting my account?
    statement: The topos stay open to everybody.
    verdict: "yes"
    asked: [can i still use the topos when i leave]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: showing
    topic: choices
    title: Can I keep my climbs out of the wall of fame?
    statement: Climbs cannot be kept out of the wall of fame.
    verdict: "no"
    asked: [can i stop my climbs being kept there]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: routes
    topic: data
    title: Does Rope track my routes?
    statement: Rope tracks the routes of its members.
    verdict: "yes"
    asked: [are my routes tracked]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: minors
    topic: children
    title: Are the climbs of people under 18 used?
    statement: Rope leaves out people under 18.
    verdict: "no"
    asked: ["under 18?", im 16]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
  - id: basis
    topic: legal
    title: What does Rope rely on?
    statement: Rope relies on a contract, and not on consent.
    asked: ["a contract?", {text: do they rely on consent, verdict: "no"}, what do they rely on]
    sources: [terms]
    verified: 2026-11-20
    review-by: 2027-11-20
`

// What the asker may do is no yes to what the service does.
func TestWhatOneMayDoIsNoYesToWhatIsDone(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, rope), bot.Config{})
	for _, question := range []string{"are my climbs shared", "are my climbs kept", "does rope track my routes after i quit", "can they still use my topos after i delete my account"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != "" {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Verdict)
		}
	}
	for _, question := range []string{"can i get out of the sharing of climbs", "can i still use the topos after i delete my account", "does rope track my routes"} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != knowledge.Yes {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Verdict)
		}
	}
}

// A question that points at what was said before it is asked of that, and the way it is put.
func TestWhatPointsBackKeepsItsOwnWay(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, rope), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"im under 18, am i out of this":              knowledge.Yes,
		"im under 18, am i in this":                  knowledge.No,
		"consent, really? is that what they rely on": knowledge.No,
		"a contract? is that what they rely on":      "",
		"consent. do they rely on that?":             knowledge.No,
	} {
		if a := ask(t, b, bot.Question{Text: question}); a.Verdict != want {
			t.Errorf("%q: %s, %q, want %q", question, a.Outcome, a.Verdict, want)
		}
	}
}

// What others can see is not answered by what the asker can hide.
func TestHidingIsNoYesToSeeing(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Tent", `  - {id: lamp, topic: choices, title: Can I cover my lamp?, statement: You can choose who sees your lamp and your pegs., verdict: "yes", asked: [evening glow of my brass lamp, pegs], steps: [Pull the cloth.], sources: [terms]}
`), bot.Config{})
	for text, verdict := range map[string]knowledge.Verdict{
		"can strangers see the evening glow of my brass lamp": "",
		"can i cover my lamp": knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != verdict || a.Outcome != bot.Answered {
			t.Errorf("%q: %s %q %v", text, a.Outcome, a.Verdict, a.Points)
		}
	}
}

// What something is called that it rests on is no yes to whether the law allows it.
func TestLegalBasisIsNoYesToLegality(t *testing.T) {
	t.Parallel()
	b := botOver(t, factsOf(t, "Pier", `  - {id: basis, topic: legal, title: What is the legal basis of the harbour log?, statement: Pier keeps the harbour log by a contract., verdict: "yes",
     asked: [the harbour log and the coastal code, may i object under the coastal code], sources: [terms]}
  - {id: doubted, topic: legal, title: Is the mooring list legal?, statement: A court held the mooring list to be lawful., verdict: "yes", asked: [mooring list and the law], sources: [terms]}
`), bot.Config{})
	for text, verdict := range map[string]knowledge.Verdict{
		"is the harbour log legal under the coastal code":        "",
		"is the harbour log legal under the coastal code though": "",
		"is the mooring list legal":                              knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: text}); a.Verdict != verdict || a.Outcome != bot.Answered {
			t.Errorf("%q: %s %q %v", text, a.Outcome, a.Verdict, factIDs(a))
		}
	}
}
