package grammar

import "testing"

func TestNothingDone(t *testing.T) {
	for text, want := range map[string]bool{
		"can't be bothered with any of it tbh, what happens then": true,
		"I can't be bothered. What happens?":                      true,
		"I'm not going to do anything, what happens then":         true,
		"suppose I just leave it, what then?":                     true,
		"I'll just leave it alone. What then?":                    true,
		"say I never touch it, what happens":                      true,
		"I leave the company, what then?":                         false,
		"I do nothing wrong, what happens then":                   false,
		"what happens then":                                       false,
	} {
		if _, got := NothingDone(text); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
