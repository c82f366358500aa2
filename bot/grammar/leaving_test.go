package grammar

import "testing"

func TestAfterLeaving(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"how long do they keep it after i cancel":     true,
		"what do they keep after i close my account":  true,
		"once i quit what do they do with my lamps":   true,
		"what stays afterwards":                       true,
		"what do they keep after i delete a lamp":     false,
		"how long is a lamp kept after i delete it":   false,
		"how do i cancel":                             false,
		"what happens after i turn off the lamp show": false,
	} {
		if got := AfterLeaving(WordsOf(text), nil); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
