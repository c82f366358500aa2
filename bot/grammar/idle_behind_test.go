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

func TestLongAway(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"I haven't opened it in years, is my account still used?": true,
		"I have not signed in for a decade. Do they use my data?": true,
		"I have not posted in 10 years, are my photos used?":      false,
		"I haven't been there for years, can I opt out?":          false,
		"I never log in, is my data used":                         true,
	} {
		if _, got := LongAway(text); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
