package bot_test

import (
	"context"
	"testing"

	"fineprint/bot"
)

const looseKiln = `id: kiln
organisation: Kiln
facts:
  - id: owner
    topic: company
    title: Who owns Kiln?
    statement: Kiln belongs to a guild.
    asked: [who owns kiln, does facebook own kiln, does umbra own kiln]
  - id: better
    topic: debate
    title: Is Kiln safer than before?
    statement: Pots are safer than they were.
    verdict: "yes"
    asked: [which pots are safer, is it better for privacy now, what does tiktok say]
  - id: erase
    topic: rights
    title: How do I delete my account?
    statement: Write to the guild to have an account deleted.
    asked: [how do i delete my account, can i close my account]
  - id: switch
    topic: choices
    title: How do I turn it off?
    statement: There is a switch on the lid.
    asked: [how do i turn it off, where is the switch]
`

// What a company that is no policy's is asked for is not told of a policy's owner.
func TestOfAnotherCompany(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, looseKiln+`  - id: smoke
    topic: choices
    title: Does Kiln heed smoke signals?
    statement: Kiln takes smoke for a signal to stop using your pots.
    verdict: "yes"
    asked: [does a smoke signal count, what is a smoke signal, do they honour the signal]
`), bot.Config{})
	for question, want := range map[string]want{
		"who owns facebook":                           {outcome: bot.NotCovered, lead: "about Facebook"},
		"who owns kiln, facebook?":                    {outcome: bot.Answered, first: "owner"},
		"kiln or tiktok, which is better for privacy": {outcome: bot.NotCovered, none: true},
		"is it better for privacy now":                {outcome: bot.Answered, first: "better"},
		"how do I delete my zoom account":             {outcome: bot.NotCovered, lead: "about Zoom"},
		"how do I delete my gmail account":            {outcome: bot.NotCovered, lead: "about Gmail"},
		"how do I delete my account with gmail app":   {outcome: bot.Answered, first: "erase"},
		"how do I turn it off in slack":               {outcome: bot.NotCovered, lead: "about Slack"},
		"does signal use my pots":                     {outcome: bot.NotCovered, lead: "about Signal"},
		"does kiln honour the signal":                 {outcome: bot.Answered, first: "smoke"},
		"how do I turn the slack off":                 {outcome: bot.Answered, first: "switch"},
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want)
		})
	}
}

// A company that stands in the phrasing most like the question is spoken of: a fact's own
// phrasing isn't refused for the name in it.
func TestCompanyThatAFactIsAskedOf(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: kiln
organisation: Kiln
facts:
  - id: whose-models
    topic: company
    title: Whose models does Kiln use?
    statement: The models may be Kiln's own or come from others.
    asked: [is chatgpt trained on my pots, which models are used, who supplies the models]
  - id: photos
    topic: data
    title: Are my photos used?
    statement: Kiln uses the photos that members post.
    verdict: "yes"
    asked: [do they use my photos, are pictures of my pots used]
`), bot.Config{})
	for question, want := range map[string]bot.Outcome{
		"is chatgpt trained on my pots?": bot.Answered,
		"is tiktok trained on my pots?":  bot.NotCovered,
		"does chatgpt use my photos?":    bot.NotCovered,
	} {
		a, err := b.Ask(context.Background(), bot.Question{Text: question})
		if err != nil || a.Outcome != want {
			t.Errorf("%q: %v, not %v (%v)", question, a.Outcome, want, err)
		}
	}
}
