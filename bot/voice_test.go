package bot

import "testing"

func TestTitleWithinASentence(t *testing.T) {
	t.Parallel()
	for title, want := range map[string]string{
		"O Lumen e os rostos": "o Lumen e os rostos", "Lumen et les visages": "Lumen et les visages", "Das Wetter": "das Wetter", "Lumen": "Lumen",
	} {
		if got := withinSentence(title); got != want {
			t.Errorf("%q reads as %q, want %q", title, got, want)
		}
	}
}
