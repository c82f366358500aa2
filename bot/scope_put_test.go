package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Whether it holds at a place is asked in everyday words, which turn nothing round that is only on, out or off in them.
func TestHoldingAtPlaceInEverydayWords(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for text, verdict := range map[string]knowledge.Verdict{
		"does % get roped in":                                   knowledge.Yes,
		"any effect on folks over in %?":                        knowledge.Yes,
		"is % part of the deal":                                 knowledge.Yes,
		"i'm over in %, does that make me part of this":         knowledge.Yes,
		"does it stretch as far as %":                           knowledge.Yes,
		"are they rolling it out in %":                          knowledge.Yes,
		"same deal in %?":                                       knowledge.Yes,
		"does the same go for %":                                knowledge.Yes,
		"does % get a pass":                                     knowledge.No,
		"am i in the clear in %":                                knowledge.No,
		"does LinkedIn feed its AI with stuff from folks in %?": knowledge.Yes,
	} {
		check(t, ask(t, b, bot.Question{Text: strings.ReplaceAll(text, "%", "Canada")}), want{outcome: bot.Answered, verdict: verdict, first: "region-canada"})
	}
}
