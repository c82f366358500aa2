package bot

import (
	"testing"

	"fineprint/knowledge"
)

// What only spells the organisation otherwise is written as its name; other aliases stay.
func TestSpelledAlike(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{Policies: []*knowledge.Policy{{ID: "loom", Organisation: "LoomWork", Aliases: []string{"loom work", "lw", "shuttle", "loomwork"}}}})
	for text, want := range map[string]string{
		"did Loom work delete it?": "did LoomWork delete it?",
		"does LW's shop close":     "does LoomWork's shop close",
		"is shuttle evil":          "is shuttle evil",
		"loomwork":                 "loomwork",
		"the loom works":           "the loom works",
	} {
		if got := g.spelledAlike(text); got != want {
			t.Errorf("%q is read as %q, want %q", text, got, want)
		}
	}
}
