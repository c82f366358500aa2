package bot_test

import (
	"testing"

	"fineprint/bot"
)

func TestStoryKeepsNoClauseFromItsAnswer(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{})
	a := ask(t, b, bot.Question{Text: "I climbed a ladder with a trombone in the barn and my trousers tore, does lumen group ladders and can i get off it"})
	if a.Outcome != bot.Answered {
		t.Errorf("it is %s: %s", a.Outcome, a.Lead)
	}
	a = ask(t, b, bot.Question{Text: "someone told me lumen scans our albums at midnight, is that actually a thing?"})
	if ids := factIDs(a); len(ids) == 0 || ids[0] != "locked-albums" {
		t.Errorf("what was told is answered with %v: %s", ids, a.Lead)
	}
}
