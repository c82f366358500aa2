package grammar

import (
	"strings"
	"testing"
)

// Whether a place is taken in may be asked with many verbs, and what more is said is no such question.
func TestTakenIn(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"have Peruvians been added?":             "is Peruvians listed?",
		"did Peruvians make the list?":           "is Peruvians listed?",
		"are Peruvians being roped in?":          "is Peruvians included?",
		"are Peruvians in the firing line?":      "is Peruvians included?",
		"is it coming to Peruvians?":             "is Peruvians included?",
		"where does that leave us Peruvians?":    "what about Peruvians?",
		"how about Peruvians?":                   "what about Peruvians?",
		"everyone except Peruvians?":             "is Peruvians exempt?",
		"Peruvians are in as well, correct?":     "is Peruvians included?",
		"can Peruvians opt out?":                 "can i opt out in Peru?",
		"and in Peruvians?":                      "",
		"Peruvians?":                             "",
		"have Peruvians been told?":              "",
		"are Peruvians in the mix of the trees?": "",
		"when will Peruvians be added?":          "",
	} {
		start := strings.Index(text, "Peruvians")
		got, ok := TakenIn(text, start, start+len("Peruvians"), "Peru")
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %v, want %q", text, got, ok, want)
		}
	}
}
