package grammar

import "testing"

func TestAccepts(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"do i need to do anything if i don't mind": true, "I'm fine with it, must I do something?": true, "i want to keep it on, do i need to act": true,
		"what do i have to do if i want to stay in": true, "must i do anything to stay included": true, "I would like to allow it": true,
		"do i need to do anything": false, "i want to stay out, must i act": false, "do i need to do anything if i mind": false, "i want out": false, "what do i have to do to be left out": false,
	} {
		if got := Accepts(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
