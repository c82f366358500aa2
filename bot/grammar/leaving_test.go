package grammar

import "testing"

func TestAfterLeaving(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"how long do they keep it after i cancel":     true,
		"what do they keep after i close my account":  true,
		"once i quit what do they do with my lamps":   true,
		"what stays afterwards":                       true,
		"does quitting lumen stop it":                 true,
		"does deleting my account help":               true,
		"does deleting my lamps help":                 false,
		"what do they keep after i delete a lamp":     false,
		"how long is a lamp kept after i delete it":   false,
		"how do i cancel":                             false,
		"what happens after i turn off the lamp show": false,
	} {
		if got := AfterLeaving(WordsOf(text), lumenIn(text)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

func TestLeavesService(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"should i leave lumen because of this":   true,
		"should i delete my lumen account":       true,
		"shall we quit":                          true,
		"is it better to cancel over this":       true,
		"should i close the account now":         true,
		"should i leave the site":                true,
		"should i leave it on":                   false,
		"should i delete my lamps":               false,
		"should i leave the lumen lamps setting": false,
		"should i close it":                      false,
	} {
		if got := LeavesService(WordsOf(text), lumenIn(text)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}

// lumenIn marks the words of a text that name the service.
func lumenIn(text string) (named []bool) {
	for _, word := range WordsOf(text) {
		named = append(named, word == "lumen")
	}
	return named
}

func TestTellsOfStaying(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"there is a way out you can keep your account":           true,
		"you need not close your account":                        true,
		"without deleting the account nothing changes":           true,
		"we keep your account data":                              false,
		"close your account to stay out":                         false,
		"you can keep your albums and must not close an account": false,
	} {
		if got := TellsOfStaying(WordsOf(text)); got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
