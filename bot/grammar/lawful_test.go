package grammar_test

import (
	"testing"

	"fineprint/bot/grammar"
)

// A right is called by its name and not by its article, and one has it or not.
func TestPlainlyOfLaw(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"does art 17 of the GDPR still apply?":               "do i have the right to erasure?",
		"can I invoke Article 21(1)?":                        "do i have the right to object?",
		"what about article 15":                              "what about the right to access my data",
		"can I object under Article 21":                      "can I object under Article 21",
		"does article 17 of the lease apply?":                "does article 17 of the lease apply?",
		"does legitimate interest hold up in court?":         "can they rely on legitimate interest for this?",
		"is legitimate interest adequate here":               "is legitimate interest enough here",
		"is legitimate interest the legal basis":             "do they base it on legitimate interest",
		"is legitimate interest a valid legal basis for it?": "is legitimate interest a valid legal basis for it?",
	} {
		if got := grammar.Plainly(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
