package grammar

import "testing"

// What only names what somebody wants to be told wants no yes or no.
func TestNamesWanted(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"scope of the lamp": true, "my chef wants the exact day for a memo": true, "public reaction": true, "at midnight of which day did it begin": true,
		"my pupils ask which firm owns it": true, "they agreed to stop, what changed": true, "reporter: timeline of the pause please": true,
		"letters, which I wrote, are read": false, "they read my letters": false, "my letters": false, "the day it starts they read my letters": false,
		"is the date known": false, "letters I wrote when I was young are read": false,
	} {
		if got := NamesWanted(text); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
