package bot_test

import (
	"context"
	"testing"

	"fineprint/bot"
)

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
