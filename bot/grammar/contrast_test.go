package grammar

import "testing"

// What is only named as not meant is set apart; what is denied of something is asked.
func TestContrastIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"where is it on the lamp, not on the lantern?": " not on the lantern",
		"lamp recipe? not lanterns":                    " not lanterns",
		"the lamp recipe (not the lantern one) please": " (not the lantern one",
		"how do I light it - not sure where":           "",
		"my lamp is red, not sold?":                    "",
		"is it lit, not only at night":                 "",
		"is my lamp not lit":                           "",
		"it isn't lit, isn't it?":                      "",
	} {
		if from, to := ContrastIn(text); text[from:to] != want {
			t.Errorf("%q: %q, want %q", text, text[from:to], want)
		}
	}
}
