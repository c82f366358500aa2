package grammar

import (
	"strings"
	"testing"
)

func TestThingOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"are my old letters used": "old letters", "do they use our letters to train": "letters", "is my name in it": "name", "is my letter included": "letter",
		"are letters used": "", "is my": "", "are my very old torn love letters used": "",
	} {
		if got := strings.Join(ThingOf(WordsOf(text)), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
