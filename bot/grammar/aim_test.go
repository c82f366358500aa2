package grammar

import (
	"strings"
	"testing"
)

func TestStopAimed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"what should i do so that they do not read my letters": "how do i stop they read my letters",
		"how do i do it so they never open it":                 "how do i stop they open it",
		"my letters not read so that what do i do":             "how do i stop my letters read",
		"what do i do so that they read my letters":            "",
		"what happens so that they do not read it":             "",
		"is it so that they do not read it":                    "",
	} {
		if got, ok := StopAimed(WordsOf(text)); ok != (want != "") || ok && got != want {
			t.Errorf("%s: %q, %t, want %q", text, got, ok, want)
		}
	}
}

func TestKindOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"what sort of models is it":    "models",
		"and which types of albums":    "albums",
		"is it some kind of joke":      "",
		"what is the type of the lamp": "",
		"what kind of":                 "",
	} {
		if got := strings.Join(KindOf(WordsOf(text)), " "); got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}
