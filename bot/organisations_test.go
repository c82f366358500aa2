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
