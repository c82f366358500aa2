package grammar

import "testing"

func TestSwitching(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"how do I turn it back on": 1, "who may turn on the helper": 1, "can I opt back in": 1, "who enables it": 1,
		"how do I turn the helper off": -1, "can I opt out on the web": -1, "is it deactivated": -1,
		"does it go on if I opt out": -1, "is it on by default": 0, "can I turn it on and off": 0, "does it go on in May": 0,
	} {
		if got := Switching(WordsOf(text)); got != want {
			t.Errorf("%q is switched %d, want %d", text, got, want)
		}
	}
}
