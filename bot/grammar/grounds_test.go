package grammar

import "testing"

// What is concluded is asked by itself where why somebody believes it decides nothing, and without the protest behind it.
func TestGroundsAndProtests(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]struct{ concluded, protest string }{
		"I was never asked, so my letters are not read, right?": {"my letters are not read, right?", ""},
		"it is only about cards so my letters are safe, right?": {"my letters are safe, right?", ""},
		"i never agreed. so they cannot read my letters right":  {"they cannot read my letters right", ""},
		"I was never asked, so I am out of it, right?":          {"", ""}, // names nothing by itself
		"it is only about cards so they cannot read it, right?": {"", ""},
		"I left so my letters are gone, right?":                 {"", ""}, // that he left decides it
		"I pay so my letters are safe, right?":                  {"", ""},
		"can I lock it so my letters are safe?":                 {"", ""},
		"are my letters read, nobody asked me":                  {"", ", nobody asked me"},
		"is it on for me? i never got an email":                 {"", "? i never got an email"},
		"are they allowed to, nobody consented":                 {"", ""}, // where that is a matter of consent
		"did they ask anybody, i was never told":                {"", ""}, // just that is asked
		"are my letters read, i never send any":                 {"", ""},
		"why is it on, nobody asked me":                         {"", ""},
		"my letters are read, nobody asked me":                  {"", ""},
	} {
		concluded, protest := "", ""
		if at := ConcludedAt(text); at > 0 {
			concluded = text[at:]
		}
		if at := ProtestAt(text); at > 0 {
			protest = text[at:]
		}
		if concluded != want.concluded || protest != want.protest {
			t.Errorf("%q: concluded %q, protest %q", text, concluded, protest)
		}
	}
	for text, want := range map[string]bool{
		"I was never told so I am not in it":         true,
		"I was never shown a card so I was not told": false,
		"I was never told":                           false,
	} {
		if got := OfGrounds(WordsOf(text), WordsOf("I was never told")); got != want {
			t.Errorf("%q: of its grounds %t", text, got)
		}
	}
}
