package grammar_test

import (
	"strings"
	"testing"

	"fineprint/bot/grammar"
)

// TestNotIn cuts only what says that somebody or a place does not belong to a place, never a condition or what is asked.
func TestNotIn(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text, cut string
		ofAsker   bool
	}{
		{"Oslo not being in Peru I assume it is off", "Oslo not being in Peru", false},
		{"since Oslo is not in Peru, is it on?", "since Oslo is not in Peru", false},
		{"is Oslo exempt because it's not in Peru?", "because it's not in Peru", false},
		{"Oslo Peru in not is, is it on there?", "Oslo Peru in not is", false},
		{"Oslo here, we are not Peru any more so nothing changes?", "we are not Peru any more", true},
		{"I live outside Peru, is it on for me?", "I live outside Peru", true},
		{"not in Peru, is it on for me?", "not in Peru", true},
		{"Oslo isn't in Peru so they can't touch it", "Oslo isn't in Peru so", false},
		{"if I am not in Peru is it on?", "", false},
		{"is it on for people outside Peru?", "", false},
		{"are we not in Peru any more?", "", false},
		{"I am not in Peru or Oslo, is it on?", "", false},
		{"we're not in Peru, right?", "", false},
		{"is Peru in?", "", false},
	} {
		start := strings.Index(test.text, "Peru")
		oslo := strings.Index(test.text, "Oslo")
		from, to, ofAsker, ok := grammar.NotIn(test.text, start, start+len("Peru"), func(at int) bool { return at == oslo })
		cut := ""
		if ok {
			cut = test.text[from:to]
		}
		if strings.TrimSuffix(cut, " so") != strings.TrimSuffix(test.cut, " so") || ok && ofAsker != test.ofAsker {
			t.Errorf("of %q is cut %q, of the asker %t", test.text, cut, ofAsker)
		}
	}
}
