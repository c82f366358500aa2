package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// Which of the sources that disagree is right is not for the bot to say: what each says is told once more.
func TestUndecided(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, elsewherePolicy), bot.Config{})
	for _, question := range []string{"which one is right?", "so yes or no?", "why do the sources disagree?", "which should I believe then", "ok, which is it?", "how come they contradict each other"} {
		a := converse(t, b, question, "does kiln affect Peru?", question)
		if a.Verdict != knowledge.Disputed || strings.Join(factIDs(a), " ") != "peru-before peru-new peru-not-new" || !strings.HasPrefix(a.Lead, "I do not decide which of them is right.") {
			t.Errorf("%q: %q, %q from %q", question, a.Verdict, a.Lead, factIDs(a))
		}
	}
	for _, turns := range [][]string{
		{"does kiln affect Canada?", "which one is right?"},               // where none disagrees
		{"does kiln affect Peru?", "which country is right next to Peru"}, // that is no side
	} {
		if a := converse(t, b, turns[0]+turns[1], turns...); strings.HasPrefix(a.Lead, "I do not decide") {
			t.Errorf("%q: %q", turns, a.Lead)
		}
	}
}
