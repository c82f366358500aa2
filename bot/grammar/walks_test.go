package grammar

import "testing"

func TestAsMember(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"I'm a midwife, am I affected?": "am I affected?", "as a baker, does it concern me?": "does it concern me?", "I'm retired, do they still use my posts?": "do they still use my posts?",
		"I work for the council, am I in it?": "am I in it?", "I'm a baker, are bread recipes used?": "", "I'm a teacher, do they use my pupils' data?": "", "I left last year, am I affected?": "", "I work there, is my CV used?": "",
	} {
		if got, ok := AsMember(text); ok != (want != "") || got != want {
			t.Errorf("%q: %q, %t", text, got, ok)
		}
	}
}

func TestOwesOthers(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"must I tell my clients": true, "do we need our customers' consent": true, "do I need consent from the guests": true, "do schools need parental consent": true, "are we obliged to inform our volunteers": true, "should we inform our volunteers": false,
		"do they need my consent": false, "do I need to give consent": false, "do I have to tell LinkedIn why": false, "do I need consent to opt out": false,
	} {
		if got := OwesOthers(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

func TestOthersSee(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"can my boss see my questions": true, "will others read what I type": true, "are my prompts public": true, "can I see my prompts": false, "can they see my prompts": false, "can others see theirs": false,
	} {
		if got := OthersSee(WordsOf(text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}
