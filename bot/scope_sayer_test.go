package bot_test

import (
	"testing"

	"fineprint/bot"
)

// What a court or a company says that no fact quotes is not known by what others said.
func TestUnheardSayer(t *testing.T) {
	t.Parallel()
	checkEach(t, shippedBot(t), map[string]want{
		"what does the EDPB say about legitimate interest?": {outcome: bot.NotCovered, none: true},
		"did Microsoft comment?":                            {outcome: bot.NotCovered, none: true},
		"what did the DPC say?":                             {outcome: bot.Answered},
		"what is legitimate interest?":                      {outcome: bot.Answered, first: "legal-basis"},
	})
}
