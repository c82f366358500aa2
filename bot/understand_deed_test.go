package bot

import (
	"testing"

	"fineprint/bot/grammar"
)

func TestWhoAsks(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"our boss wants to know whether albums are scanned": 6, "hr asks if albums are scanned": 3, "my neighbour was wondering if it is so": 5,
		"my boss scans albums if i ask": 0, "albums are scanned if i ask for it": 0,
	} {
		if got := grammar.ThirdAsks(grammar.WordsOf(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}

func TestDeniedWithTag(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"albums are not scanned, right?": true, "they never scan it, do they?": true, "albums are scanned, right?": false, "are albums not scanned?": false} {
		if got := grammar.ReadQuestion(text).Tagged; got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
