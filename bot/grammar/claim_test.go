package grammar_test

import (
	"testing"

	"fineprint/bot/grammar"
)

// TestClaimIn finds what somebody claims and the asker wants confirmed, whoever told it and wherever that stands.
func TestClaimIn(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text, claim string
		contested   bool
	}{
		{"my aunt keeps sharing a post saying they read our letters. Any truth to that?", "they read our letters", false},
		{"a neighbour of mine is convinced that it is off, is he right about that", "it is off", false},
		{"word at the club is they sing badly. Fact or fiction?", "they sing badly", false},
		{"they read our letters according to our chef. Can that be?", "they read our letters", false},
		{"they read our letters, or so my sister thinks. Did that truly happen, or is it made up?", "they read our letters", false},
		{"Dear all, my lad tells me they read our letters. I am old. Is there truth in it?", "they read our letters", false},
		{"my lad swears they read our letters. Is he having me on?", "they read our letters", true},
		{"they read our letters. Is that nonsense?", "they read our letters", true},
		{"they read our letters, is that right?", "", false},                                              // a tag is read as such
		{"Lumen says they read no letters. Any truth to that?", "Lumen says they read no letters", false}, // whoever is asked about
		{"my bank says it reads our letters. Any truth to that?", "my bank says it reads our letters", false},
		{"my lad tells me to leave. Should I?", "", false},
		{"do they read our letters, fact or fiction?", "", false},
		{"a client asked if they read it. I said no, was I right?", "", false},
		{"my aunt said who reads it. Is she right?", "", false},
	} {
		claim, ok := grammar.ClaimIn(test.text, false, func(i int) bool { return i == 0 && test.text[:5] == "Lumen" })
		got := ""
		if ok {
			got = test.text[claim.Start:claim.End]
		}
		if got != test.claim || claim.Contested != test.contested {
			t.Errorf("%q claims %q, contested %t", test.text, got, claim.Contested)
		}
	}
}
