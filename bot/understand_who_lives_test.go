package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Who lives at a place may be told before what is asked of them.
func TestWhoLives(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for text, want := range map[string]want{
		"whoever lives in Japan, are they in it too":       {outcome: bot.Answered, verdict: knowledge.NotNamed, first: "region-row-since-2024"},
		"and who's based in Canada, is that person spared": {outcome: bot.Answered, verdict: knowledge.No, first: "region-canada"},
		"wer in Kanada wohnt, ist der auch betroffen":      {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"chi vive in Canada, è coinvolto?":                 {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-canada"},
		"e quem está em Portugal, vale igual?":             {outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"},
		"who is in Canada?":                                {outcome: bot.Answered, noVerd: true, first: "region-canada"},
	} {
		check(t, ask(t, b, bot.Question{Text: text}), want)
	}
}
