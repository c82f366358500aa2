package grammar

import (
	"slices"
	"testing"
)

// What a piece leaves out is in the one before it.
func TestCompleted(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ piece, before, want string }{
		{"and how quickly?", "Are albums erased", "how quickly Are albums erased"},
		{"and why?", "when did it begin", "why did it begin"},
		{"and how?", "captions", ""},
		{"and who sees them?", "are albums erased", ""},
	} {
		got := ""
		if Elliptic(test.piece) {
			got = Completed(test.piece, test.before)
		}
		if got != test.want {
			t.Errorf("%q after %q: %q, want %q", test.piece, test.before, got, test.want)
		}
	}
}

// Who asks to be given something asks.
func TestBids(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{"please give me the path": true, "and show me the form": true, "they give me the creeps": false, "list": false} {
		if got := Bids(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// What nobody can do is as much in doubt as what it is joined to.
func TestSplitAsideOfWhatNobodyCan(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"they burn my lamps and you can't refuse":           {"they burn my lamps?", "you can't refuse?"},
		"is it true they burn lamps and you cannot say no?": {"is it true they burn lamps?", "you cannot say no?"},
		"do they burn lamps and I was not even asked":       {"do they burn lamps", "I was not even asked"},
		"can I still stop it, its driving me mad":           {"can I still stop it", "its driving me mad"},
		"what can I do, my wife is on at me":                {"what can I do", "my wife is on at me"},
		"do they burn my lamp, my candle and my wick":       {"do they burn my lamp, my candle and my wick"},
		"they burn my lamps and you know it":                {"they burn my lamps and you know it"},
	} {
		if got := SplitAside(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSplitAsking(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"is it used and can I stop it":       {"is it used", "can I stop it"},
		"isn't it used, and can't I stop it": {"isn't it used", "and can't I stop it"},
		"is it used, or am I wrong":          {"is it used, or am I wrong"},
		"is it used or not":                  {"is it used or not"},
		"photos and films":                   {"photos and films"},
		"my aunt is old and has a page":      {"my aunt is old and has a page"},
		"when is it used and has it begun":   {"when is it used", "has it begun"},
		"who sees it and have members asked": {"who sees it", "have members asked"},
		"it grew and has since been closed":  {"it grew and has since been closed"},
	} {
		if got := SplitAsking(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSentencesOfChinese(t *testing.T) {
	t.Parallel()
	if got := SentencesOf(Clean("預設是開的？怎麼沒人說！真的")); len(got) != 3 {
		t.Errorf("%q", got)
	}
}

// The points of a list are apart however they are counted; a number within a sentence counts nothing.
func TestSentencesOfLists(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][]string{
		"1) is it on 2) who gets it":                     {"is it on", "who gets it"},
		"1. is it on 2. who gets it 3. how do i stop it": {"is it on", "who gets it", "how do i stop it"},
		"so: 1 is it on 2 who gets it":                   {"so", "is it on", "who gets it"},
		"a. is it on b. who gets it":                     {"is it on", "who gets it"},
		"do i have 1 or 2 days to stop it":               {"do i have 1 or 2 days to stop it"},
		"is it on from 1 may, and who gets it on 2 may":  {"is it on from 1 may, and who gets it on 2 may"},
		"1 letter is read":                               {"1 letter is read"},
	} {
		if got := SentencesOf(text); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// What is done to something yet to be named is no question before the one that seems to follow.
func TestSplitRunOnBeforeNamedByClause(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"can I undo what has already been burnt": 1, "does leaving undo what was burnt before": 1,
		"can I object what is the reason": 2, "do they burn it what is the reason": 2,
	} {
		if got := SplitRunOn(text); len(got) != want {
			t.Errorf("%q: %q", text, got)
		}
	}
}
