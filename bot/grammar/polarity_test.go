package grammar

import "testing"

func TestReversed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"can I lock it so that nobody reads it": false, "can I lock it so they do not read it": false,
		"I left so they do not read it, right?": true, "no letters, right?": true, "no, letters are read, right?": false, "no letters are read, correct?": true,
		"do pensioners get out of it": true, "do I get out of it": false, "do birds get out of this cage": false,
		"is it impossible to refuse": true, "did they forget to tell us": true, "do they forget me": false, "did they tell us": false, "are letters out of scope": true, "are letters in scope": false,
		"are minors carved out": true, "is there no way round it": true, "no way they read it": false, "do they spare letters": true,
		"does it exclude letters": true, "are letters out": true, "is the verdict out": false, "does the paid plan get me out of it": true, "does the bus take me out of here": false,
		"am I fine in Peru": true, "so we are good, right?": true, "is the fine paid": false, "are we good singers": false,
		"as long as I never agreed they can not read it, right?": true, "as long as I sing they can read it": false,
		"are inactive members included": false, "is my account inactive": true, "are members inactive": true,
		"data subject without a key, right to object?": false, "people without a key can not object, right?": true,
	} {
		if got := ReadQuestion(text).Reversed; got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestStopsOthers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"can I stop the club reading my letters": true, "is there a way to keep the club from reading them": true, "can we get the club to stop reading letters": true,
		"can I stop using the club": false, "can I keep my letters during training": false, "does the lid stop them from reading": false, "can I stop the recording": false,
	} {
		if got := StopsOthers(WordsOf(Clean(text))); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestBeingAlikeIsAKind(t *testing.T) {
	t.Parallel()
	alike, further := ReadQuestion("is the lock the same as the lid"), ReadQuestion("is the lock stricter than the lid")
	if alike.SameKind(further) || !alike.SameKind(ReadQuestion("are lock and lid equal")) {
		t.Error("being alike is taken for being more")
	}
}

// What the asker concludes is what he asks, and what it rests on turns nothing round.
func TestConcludedIsTurned(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"I never sing so I'm not in it, right?": true, "I never sing so I'm in it, right?": false, "I sing so I'm out, correct?": true, "am I out": true, "I sing so it is out, right?": false,
		"they are not told so we are safe, right?":                 true,
		"I am from Lima so since the move we're out of it, right?": true, "I am from Lima so technically I'd be excluded, right?": true, "I sing so since May we're in it, right?": false,
	} {
		if got := ReadQuestion(text).Reversed; got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
