package grammar

import "testing"

func TestDenialInAnotherLanguageIsNoReversal(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text             string
		reversed, denied bool
	}{
		{"they read my diary not?", false, true},
		{"the diary no, right?", false, true},
		{"is it not safe?", true, true},
		{"they read my diary?", false, false},
		{"they read my diary or not", false, false},
		{"they read my diary not, or no?", false, true},
		{"is it true that they read my diary not?", true, false},
		{"i have never agreed, is on by default?", false, false},
		{"have never agreed, is on by default?", false, false},
		{"is on by default?, i have never agreed", false, false},
		{"i pay, so they will not read my diary", false, true},
		{"live in Oslo and never write, me affect?", false, false},
		{"live in Oslo and diary is not read?", false, true},
		{"i know not whether they read my diary", false, false},
		{"not know if they read my diary or not", false, false},
		{"they read my diary not too?", false, false}, // hopes for a yes
	} {
		got := ReadQuestion(test.text).PutPlainly(test.text)
		if got.Reversed != test.reversed || got.Denied != test.denied {
			t.Errorf("%s: reversed %t, denied %t; want %t, %t", test.text, got.Reversed, got.Denied, test.reversed, test.denied)
		}
	}
}

func TestWhatHappensAsksForNoYes(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"if do nothing what happens", "what happens then", "i stay silent, what happens?"} {
		if got := ReadQuestion(text).Form; got != FormWhat {
			t.Errorf("%s: read as %s", text, got)
		}
	}
}

func TestNoneOfSomethingIsADenial(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"so no way to hide my diary?": true, "no need to hide it then": true, "no, is there a way?": false, "is there no way?": false, "not even my diary?": true} {
		if got := ReadQuestion(text).Denied; got != want {
			t.Errorf("%s: %t", text, got)
		}
	}
}
