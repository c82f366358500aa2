package bot

import (
	"testing"

	"fineprint/knowledge"
)

func TestWhatTheAskerSaysIsNoSource(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{})
	for text, want := range map[string]string{
		"does tuner keep everything I say": "does tuner keep everything I say",
		"does tuner keep hums, says who?":  "does tuner keep hums?",
	} {
		u := &understanding{original: text}
		if u.cutBehind(g); u.original != want {
			t.Errorf("%q becomes %q", text, u.original)
		}
	}
}
