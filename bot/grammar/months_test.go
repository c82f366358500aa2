package grammar

import "testing"

func TestWriteMonths(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"since nov":              "since november",
		"on 3 Nov. 2025, right?": "on 3 November 2025, right?",
		"was it sept 4th":        "was it september 4th",
		"before 12th of Jan":     "before 12th of January",
		"in mar 2024":            "in march 2024",
		"it began 2 oct. am i":   "it began 2 october am i",
		"it began 2 Oct. Am i":   "it began 2 October. Am i",
		"3/nov/2025":             "3 november/2025",
		"Jan says so":            "Jan says so",
		"dep mar sep":            "dep mar sep",
		"the decoy in octave":    "the decoy in octave",
	} {
		if got := WriteMonths(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
