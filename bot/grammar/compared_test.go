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

func TestGrades(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"are we less protected here than in norway": true, "are danes worse off": true, "do danes have it better": true, "is the scan stricter in oslo than in chile": true,
		"is it better to opt out": false, "what more is there": false, "rather than that": false, "less than a week": false,
	} {
		if got := Grades(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
