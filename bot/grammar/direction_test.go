package grammar

import "testing"

func TestDirection(t *testing.T) {
	t.Parallel()
	for text, turned := range map[string]bool{
		"does the lid stop the scanning":            true,
		"does the lid also put an end to it":        true,
		"does it keep them from scanning":           true,
		"will opting out block that":                true,
		"can the switch end it":                     true,
		"do i lose my stickers":                     true,
		"the lid stops the scanning, right?":        true,
		"is scanning covered by the switch":         true,
		"does that also cover captions":             true,
		"does the lid not stop the scanning":        false,
		"does leaving also turn the lamps off":      true,
		"will the lid disable my captions":          true,
		"can my landlord turn the lamps off":        false,
		"will i disable it":                         false,
		"is it on unless i leave":                   false,
		"is it off unless i join":                   true,
		"am i out until i join":                     true,
		"can strangers without a key see it":        false,
		"can i stop it":                             false,
		"can my landlord block it":                  false,
		"is there a way to stop it":                 false,
		"do they stop at captions":                  false,
		"do stickers end up in it":                  false,
		"does it go on if they stop asking":         false,
		"do they include captions":                  false,
		"will it hurt my reach if i use the switch": false,
		"are my notes private":                      true,
		"are notes private by default":              true,
		"do my notes stay confidential":             true,
		"do they keep my notes hidden from others":  true,
		"are notes not private":                     false,
		"are my private notes read":                 false,
		"is it used in a private room":              false,
		"does it matter if my notes are private":    false,
		"are hidden notes kept":                     false,
		"are lodgers out of it":                     true,
		"are lodgers missing from the list":         true,
		"does the opt-out cover my phone":           false,
		"is an inactive account spared":             true,
		"there is no way to opt out, is there":      false,
		"do they not read my notes":                 false,
		"do i not read my notes":                    true,
		"does the opt-out reach back in time":       false,
		"does the opt-out reach my notes":           true,
		"lodgers are out of this, right?":           true,
		"are lodgers shut out":                      true,
		"is it rolled out of there":                 false,
		"am i opted out of the scanning":            false,
		"is my flat outside the building":           true,
		"do firms outside the building get notes":   false,
		"are outside firms told":                    false,
		"are outside firms shut out":                true,
		"is it scanned in private":                  false,
	} {
		if r := ReadQuestion(Clean(text)); r.Turned() != turned {
			t.Errorf("%q: turned %t (reversed %t, ceases %t)", text, r.Turned(), r.Reversed, r.Ceases)
		}
	}
}

func TestTellsOfSelf(t *testing.T) {
	t.Parallel()
	for text, tells := range map[string]bool{
		"i have an album": true, "we never agreed to that": true, "i put my pictures there": true, "i am a painter": true,
		"my niece is 17": true, "our son has an album": true,
		"i am included": false, "my albums are read": false, "my niece is included": false, "i can leave": false, "i pay so it is not for me": false, "i sing, surely that keeps me out": false, "we sing which means we are out": false,
		"i have an album, they scan it": false, "albums used": false,
	} {
		if got := TellsOfSelf(WordsOf(text)); got != tells {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestAsksWayBack(t *testing.T) {
	t.Parallel()
	for text, back := range map[string]bool{
		"can i turn it back on later": true, "how do i opt back in": true, "is it possible for me to switch scanning back on": true,
		"can they turn it back on": false, "can i opt in": false, "do i get my album back on monday": false, "can i go there, back in may": false,
	} {
		if got := AsksWayBack(WordsOf(text)); got != back {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// That somebody spoke against something is no opinion, nor what a reader of his own does.
func TestAsksProtest(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"has anybody objected": true, "did the crew warn you of it": true, "did i object": false, "can anybody object": false, "has it begun": false,
	} {
		if got := AsksProtest(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// What still holds is asked of today, be it said in the question or in what asks whether it is so.
func TestStillSo(t *testing.T) {
	t.Parallel()
	for text, today := range map[string]bool{
		"they froze it in 2019, is that still so?": true,
		"they froze it, still true?":               true,
		"they froze it, is that so?":               false,
	} {
		if r := ReadQuestion(Clean(text)); r.Today != today {
			t.Errorf("%q: today %t", text, r.Today)
		}
	}
}

// Whether all others are content asks for their judgements; what they consented to does not.
func TestAsksConsensus(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"everybody is fine with that right": true, "does anyone like this": true, "did everybody agree to that": false, "does everyone have to agree": false,
		"do people like me count": false, "do people bake bread they like": false,
	} {
		words := WordsOf(text)
		if got := AsksJudgements(words, func(i int) bool { return FunctionWords[words[i]] || Fillers[words[i]] }); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
