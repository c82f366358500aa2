package grammar

import "testing"

func TestOfAuthority(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"did they forbid it": "did the regulator forbid it", "and has it actually forbidden anything": "and has the regulator actually forbidden anything",
		"why did they not fine them": "why did the regulator not fine them", "could they have stopped it": "could the regulator have stopped it",
		"do they use my letters": "", "did they": "", "who forbids it": "",
	} {
		if got, _ := OfAuthority(WordsOf(text)); got != want {
			t.Errorf("%q is asked as %q, want %q", text, got, want)
		}
	}
}
