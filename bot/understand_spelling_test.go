package bot

import (
	"testing"

	"fineprint/knowledge"
)

// known spells words by a list.
type known map[string]string

func (k known) Spelled(word string) (string, bool) {
	meant, ok := k[word]
	return meant, ok
}

// Names stay as they are, and so do words that are right.
func TestSpelt(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{Policies: []*knowledge.Policy{{ID: "velra", Title: "Velra", Organisation: "Velra"}}})
	g.speller = known{"exlcuded": "excluded", "shefl": "shelf", "tiktok": "ticket", "velra": "vela", "norwya": "nova", "pots": "pot", "what's": "whale"}
	for text, want := range map[string]string{
		"are cups exlcuded?": "are cups excluded?", "Shefl or floor?": "shelf or floor?", "does Shefl keep pots": "does Shefl keep pots",
		"tiktok, velra and norwya": "tiktok, velra and norwya", "what's in pots": "what's in pots",
	} {
		if got := g.spelt(text); got != want {
			t.Errorf("%q is read %q, want %q", text, got, want)
		}
	}
	g.speller = nil
	if got := g.spelt("exlcuded"); got != "exlcuded" {
		t.Errorf("without a speller a word is read %q", got)
	}
}
