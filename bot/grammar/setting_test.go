package grammar

import "testing"

func TestSettings(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"under the new policy": 4, "with this latest update are letters read": 4, "according to owner policy": 4, "in their terms": 3, "as a normal user": 4, "as a poet": 0,
		"under the table": 0, "with my letters": 0,
	} {
		if got := settings.Longest(WordsOf(text)); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
	if !wantsWith["do"] || wantsWith["letters"] {
		t.Error("who has to do with something, or reads letters under it")
	}
	for text, want := range map[string]bool{"are letters read": false, "what is mentioned": true, "which clause allows it": true} {
		if got := AnyOf(WordsOf(text), ofText); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
