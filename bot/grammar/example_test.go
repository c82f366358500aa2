package grammar

import "testing"

func TestExampleAsked(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"What about things I sing, e.g. my songs?":     "what about my songs?",
		"private stuff such as whispers":               "whispers",
		"do they use things such as songs":             "do they use things such as songs",
		"Songs are art. What about data, e.g. scores?": "Songs are art. What about data, e.g. scores?",
	} {
		if got := ExampleAsked(text); got != want {
			t.Errorf("ExampleAsked(%q) = %q, want %q", text, got, want)
		}
	}
}

func TestAsksWhetherWorks(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"does the switch even work": true, "so, does that opt out toggle do anything or is it fun": true, "is the opt-out just for show": true,
		"does the switch work on my phone": false, "does the switch do anything to my hums": false, "do they work": false,
	} {
		if got := AsksWhetherWorks(WordsOf(text)); got != want {
			t.Errorf("AsksWhetherWorks(%q) = %t", text, got)
		}
	}
	for text, want := range map[string]bool{
		"what will still be used after i turn it off": true, "what can i still use after opting out": false, "what remains of reed after winter": false,
	} {
		if got := AsksLeftUsed(WordsOf(text)); got != want {
			t.Errorf("AsksLeftUsed(%q) = %t", text, got)
		}
	}
	if plain, _ := Reworded("why do they even need my hums"); plain != "why do they need my hums" {
		t.Errorf("reworded as %q", plain)
	}
}
