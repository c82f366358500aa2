package grammar

import (
	"strings"
	"testing"
)

func TestTaskOf(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"walk me through how to bake bread": "bake bread", "what are the exact steps to boil eggs": "boil eggs", "can I boil eggs on my phone": "boil eggs",
		"please give me a step by step guide to boil eggs": "boil eggs", "do I need a licence to boil eggs": "boil eggs",
		"walk me through it": "", "what are the steps to stop it": "", "do I have to boil eggs": "", "can I boil eggs": "",
	} {
		if got := strings.Join(TaskOf(WordsOf(text)), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAsksOwnState(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"is my kite ok": true, "where is my red kite": true, "who saw my kite": true, "did my kite arrive": true, "has my kite been seen by anyone": true,
		"why can't I upload my kite": true, "what's wrong with my kite": true, "how big should my kite be": true, "did they delete my kite": true, "have I got unread messages": true,
		"is my kite": false, "is my kite used": false, "where is my data": false, "who saw my data": false, "is my kite safe": false, "who sees my kite": false, "did they use my kite": false,
	} {
		if got := AsksOwnState(WordsOf(text)); got != want {
			t.Errorf("%q: %t, want %t", text, got, want)
		}
	}
}
