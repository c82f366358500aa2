package grammar

import "testing"

func TestReasonBehind(t *testing.T) {
	for text, want := range map[string]string{
		"back in 2024 Canada put an end to it, what was the reason": "why back in 2024 Canada put an end to it?",
		"Nobody asked me. What's their reason for that?":            "why Nobody asked me?",
		"I was never asked, what's the excuse?":                     "why I was never asked?",
		"the town stopped it in May - why was that?":                "",
		"the town stopped it in May. Why was that?":                 "why the town stopped it in May?",
		"I'm a baker, what is the reason?":                          "",
		"do they bake, what is the reason?":                         "",
		"what was the reason?":                                      "",
		"they stopped it, what was the reason for the price":        "",
	} {
		if got, _ := ReasonBehind(text); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
