package slack

import "testing"

func TestWordsOf(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"<@U0BOT> does it affect India?":                 "does it affect India?",
		"<@U0BOT|bot>, see <https://a.example/x|this>":   ", see this",
		"<https://a.example/x?a=1&amp;b=2> &lt;b&gt;":    "https://a.example/x?a=1&b=2 <b>",
		"in <#C1|general> <!here> <!subteam^S1|@staff>?": "in #general    ?",
		"write <mailto:a@b.example|a@b.example>":         "write a@b.example",
		"":                                               "",
	}
	for text, want := range tests {
		if got := wordsOf(text); got != want {
			t.Errorf("wordsOf(%q) is %q, want %q", text, got, want)
		}
	}
}

func TestPersonal(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"I am jane.doe@example.com, am I affected?":       true,
		"call me on +49 170 1234567":                      true,
		"my number is (415) 555-0132 99":                  true,
		"SSN 123-45-6789":                                 true,
		"my card 4111 1111 1111 1111":                     true,
		"IBAN DE89 3704 0044 0532 0130 00":                true,
		"passport C01X00T47? no, X1234567":                true,
		"PAN ABCDE1234F":                                  true,
		"Aadhaar 1234 5678 9012":                          true,
		"does it start on 2025-11-03 or 18.09.2025?":      false,
		"from 2024 to 2025, or 2024-2025":                 false,
		"is my data from 2003-2026 used in 27 countries?": false,
		"does article 21(1) of 2016/679 apply?":           false,
		"@here is this for 500,000 people?":               false,
	} {
		if got := personal(text); got != want {
			t.Errorf("personal(%q) is %v", text, got)
		}
	}
	if got := withoutPersonal("I am jane.doe@example.com, call +49 170 1234567 since 2025-11-03"); got != "I am  , call   since 2025-11-03" {
		t.Errorf("left is %q", got)
	}
}

func TestAsksAndBare(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"and Canada?": true, "does it affect India": true, "And in the app": true, "is that so": true, "betrifft das Indien？": true,
		"lol yes": false, "thanks": false, "I read that": false, "": false,
	} {
		if got := asks(text); got != want {
			t.Errorf("asks(%q) is %v", text, got)
		}
	}
	for text, want := range map[string]bool{
		"": true, "this?": true, "can you answer this please?": true, "^": true, "any idea?": true, "what about India?": false, "how do I opt out?": false,
	} {
		if got := bare(text); got != want {
			t.Errorf("bare(%q) is %v", text, got)
		}
	}
}
