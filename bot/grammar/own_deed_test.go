package grammar

import (
	"strings"
	"testing"
)

func TestOwnDeed(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"can I print my letters": "print letters", "how do I print our old love letters on Acme": "print old love letters", "where do we sort my Acme letters please": "sort letters",
		"is there a way to print my letters": "print letters", "help me print my letters": "print letters",
		"can they print my letters": "", "can I print letters": "", "can I keep my letters out of it": "", "can I print my letters for the fair": "", "can I print my": "", "how do I print": "",
		"can I print my very old torn love letters": "",
	} {
		verb, thing, ok := OwnDeed(WordsOf(text), func(word string) bool { return word == "acme" })
		got := strings.Join(append([]string{verb}, thing...), " ")
		if ok != (want != "") || ok && got != want {
			t.Errorf("%q: %q, %t, want %q", text, got, ok, want)
		}
	}
}
