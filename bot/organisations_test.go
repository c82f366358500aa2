package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
)

const looms = `id: loom
organisation: Loom
aliases: [Instagram]
facts:
  - id: sold
    topic: sharing
    title: Does Loom sell my patterns?
    statement: Patterns are sold to weavers.
    verdict: "yes"
    asked: [are my patterns sold, who buys patterns]
  - id: switch
    topic: choices
    title: Can I keep my patterns from being used?
    statement: There is no switch against that.
    verdict: "no"
    asked: [keep my patterns away from chatgpt, how do i refuse]
`

// A nickname is read as the name it stands for, which a policy may be called.
func TestNicknames(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, looms), bot.Config{})
	for _, question := range []string{"are my patterns on insta sold?", "is insta's trick that my patterns are sold?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, first: "sold"})
	}
	check(t, ask(t, shippedBot(t), bot.Question{Text: "do they share with MS"}), want{outcome: bot.Answered, first: "microsoft-ads-sharing"}) // whose facts have both
	check(t, ask(t, b, bot.Question{Text: "does yt sell my patterns?"}), want{outcome: bot.NotCovered, lead: "about YouTube"})
	check(t, ask(t, b, bot.Question{Text: "keep my patterns away from gpt"}), want{outcome: bot.Answered, first: "switch"})
}

// That facts say nothing of somebody is said only where none of them holds the name, not even in
// how it is asked for.
func TestFactsThatHoldAName(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, looms), bot.Config{})
	for question, nothing := range map[string]bool{
		"does ChatGPT own Loom or weave?": false,
		"does TikTok own Loom or weave?":  true,
	} {
		a := ask(t, b, bot.Question{Text: question})
		said := strings.Contains(a.Lead, "Loom say nothing of")
		if a.Outcome != bot.NotCovered || said != nothing {
			t.Errorf("%q: %s, %q", question, a.Outcome, a.Lead)
		}
	}
}

// A company that facts name is not the part of a country that is called like it.
func TestCompaniesCalledLikePlaces(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, strings.Replace(looms, "facts:\n", `facts:
  - id: applies
    topic: places
    title: Where does the policy apply?
    statement: The policy applies everywhere.
    places: [{place: WORLD, status: covered}]
    asked: [whom does it affect, is my country in it]
  - id: assistant
    topic: data
    title: Does Loom use Meta's assistant?
    statement: Loom draws patterns with an assistant made by Meta.
    verdict: "yes"
    asked: [meta assistant, is the assistant from meta]
`, 1)), bot.Config{})
	for _, question := range []string{"does Loom use meta for patterns?", "I don't want the meta assistant"} {
		if a := ask(t, b, bot.Question{Text: question}); len(a.Points) == 0 || a.Points[0].Fact.ID != "assistant" || a.Lead != "" {
			t.Errorf("%q: %q from %v, %q", question, a.Verdict, factIDs(a), a.Lead)
		}
	}
}
