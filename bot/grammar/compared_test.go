package grammar

import "testing"

func TestCompared(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][2]string{
		"what is the difference between a note and my letter?": {"a note", "my letter"},
		"difference between the scan and hiding an album":      {"the scan", "hiding an album"},
		"how does the scan differ from the sorting?":           {"the scan", "the sorting"},
		"notes vs letters": {"notes", "letters"},
		"what's the difference, notes versus letters?":        {"notes", "letters"},
		"notes vs letters, what is the difference?":           {"notes", "letters"},
		"notes vs letters: how do they differ between us":     {"notes", "letters"},
		"what is the difference between before and after May": {},
		"is it different from last year":                      {},
		"does it make a difference":                           {},
		"are notes and letters read":                          {},
	} {
		one, other := Compared(text)
		if want[0] == "" && one != "" && other != "" || want[0] != "" && (one != want[0] || other != want[1]) {
			t.Errorf("%q: %q and %q", text, one, other)
		}
	}
}
