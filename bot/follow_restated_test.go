package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether a way out counts for what was before it is asked of the way out, and not of old data.
func TestWayOutThatReachesBack(t *testing.T) {
	t.Parallel()
	library := libraryOf(t, `id: kiln
organisation: Kiln
facts:
  - id: how
    topic: choices
    title: How do I opt out?
    statement: Turn the scan off in the settings.
    steps: [{text: Open the settings.}]
    asked: [how do i turn it off, opt out, turn off the scan]
  - id: forward
    topic: past-data
    title: Does opting out count for past data?
    statement: Opting out works from then on.
    verdict: "no"
    asked: [is opting out retroactive, does opting out undo what was learnt]
  - id: old
    topic: past-data
    title: Are my old pots used?
    statement: Kiln uses old pots too.
    verdict: "yes"
    asked: [does it include old pots, are earlier pots used]
  - id: clay
    topic: data
    title: What is used?
    statement: Kiln uses pots.
    asked: [which pots are used, what do they use]
`)
	for _, test := range []struct {
		before, question, first string
		verdict                 knowledge.Verdict
	}{
		{"how do i opt out", "does that include old pots?", "forward", knowledge.No},
		{"how do i opt out", "and is my earlier stuff covered by it", "forward", knowledge.No},
		{"what is used", "does that include old pots?", "old", knowledge.Yes},
	} {
		b := botOver(t, library, bot.Config{})
		ask(t, b, bot.Question{Text: test.before, Conversation: "c", Asker: "a"})
		check(t, ask(t, b, bot.Question{Text: test.question, Conversation: "c", Asker: "a"}), want{outcome: bot.Answered, verdict: test.verdict, first: test.first})
	}
}

// How much time is left, and since when something goes on, is asked in words that no fact has.
func TestTimeLeftAndSinceWhen(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for question, want := range map[string]string{
		"how long have i got": "anytime", "by when did i have to do it": "anytime", "how many days do we have left": "anytime", "until when can i say no": "anytime",
		"how long has this been going on": "start-date", "how long have they been using my data": "start-date",
		"how long do they have my data": "retention", "does it say anywhere how long they hang on to it": "retention",
		"who do i yell at about it": "complain", "if i do one thing today what should it be": "adv-optout",
	} {
		if ids := factIDs(ask(t, b, bot.Question{Text: question})); len(ids) == 0 || ids[0] != want {
			t.Errorf("%q: from %v, want %s", question, ids, want)
		}
	}
}
