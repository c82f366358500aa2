package discord

import (
	"strings"
	"testing"
	"unicode/utf8"

	"fineprint/bot"
	"fineprint/bot/bottest"
	"fineprint/knowledge"
)

func TestEscape(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, plain, want string }{
		{"plain text stays", "How do I opt out?", "How do I opt out?"},
		{"formatting", "*a* _b_ ~c~ `d` ||e||", `\*a\* \_b\_ \~c\~ \` + "`d\\`" + ` \|\|e\|\|`},
		{"mentions", "<@1> @everyone <#2> </ask:3>", `\<@` + "\u200b" + `1\> @` + "\u200b" + `everyone \<#2\> \</ask:3\>`},
		{"masked link", "[a](https://b.example)", `\[a\]\(https\://b.example\)`},
		{"heading", "# a", `\# a`},
		{"small print", "-# a", `\-# a`},
		{"quote", "> a", `\> a`},
		{"numbered", "1. a", `1\. a`},
		{"number in a sentence", "since 3. May", "since 3. May"},
		{"times keep their colon", "at 10:30", "at 10:30"},
		{"one line", "a\n# b\r\nc", "a # b c"},
		{"direction override", "\u202egnp.exe", "gnp.exe"},
		{"broken bytes", "a\xffb", "a\ufffdb"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := escape(test.plain); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestCut(t *testing.T) {
	t.Parallel()
	tests := []struct {
		plain string
		most  int
		want  string
	}{
		{"short", 10, "short"},
		{"a sentence of several words", 20, "a sentence of…"},
		{"Donaudampfschifffahrt", 10, "Donaudamp…"},
		{"👍👍👍", 5, "👍👍…"},
		{"", 5, ""},
	}
	for _, test := range tests {
		if got := cut(test.plain, test.most); got != test.want || units(got) > test.most {
			t.Errorf("%q in %d: got %q, want %q", test.plain, test.most, got, test.want)
		}
	}
}

func TestLinkAndDay(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{"http://a.example", "javascript:1", "https://a.example/\x1b", "https://a.example/>(b)", "https://a.example/" + strings.Repeat("a", maxLink)} {
		if got := link("a", bad); got != "a" {
			t.Errorf("%q becomes %q", bad, got)
		}
	}
	if got := link("a", "https://a.example/b?c=d#e"); got != "[a](<https://a.example/b?c=d#e>)" {
		t.Errorf("got %q", got)
	}
	if got := day(knowledge.Date{Year: 2025, Month: 11, Day: 3}); got != "<t:1762171200:D>" {
		t.Errorf("got %q", got) // noon in UTC
	}
	if got := day(knowledge.Date{Year: 2025, Month: 9}); got != "September 2025" {
		t.Errorf("got %q", got)
	}
}

func TestPersonal(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"does this affect Norway?":                  "",
		"what happened on 2025-11-03 and 3.11.2025": "",
		"the 1000 of 2024 2025 2026":                "",
		"answer a8059228 says":                      "",
		"I am kari@example.org":                     "personal.email",
		"call +47 22 33 44 55 please":               "personal.phone",
		"call (030) 1234-56789":                     "personal.phone",
		"card 4111 1111 1111 1111":                  "personal.card",
		"my IBAN DE89 3704 0044 0532 0130 00":       "personal.card",
		"from 192.168.10.20":                        "personal.address",
		"version 1.2.3":                             "",
	}
	for text, want := range tests {
		if got := personal(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
		if left := withoutPersonal(text); personal(left) != "" {
			t.Errorf("%q keeps %q", text, left)
		}
	}
}

// FuzzEscape holds that what comes out is one line of UTF-8 without power over
// Discord, that it shows the same letters, and that cutting keeps to its limit.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{bottest.Hostile, "", "1. a", "a\\", "@@", "::://", "👩‍👩‍👧‍👦"} {
		f.Add(seed, 20)
	}
	f.Fuzz(func(t *testing.T, plain string, most int) {
		most = max(2, min(most, 5000))
		got, _ := escapeTo(plain, most)
		if units(got) > most {
			t.Fatalf("%d units of %d: %q", units(got), most, got)
		}
		whole := escape(plain)
		if !utf8.ValidString(whole) || strings.ContainsAny(whole, "\n\r\x1b") {
			t.Fatalf("%q", whole)
		}
		shown := strings.NewReplacer("\\\\", "\x00", "\\", "", "@\u200b", "@").Replace(whole)
		if strings.ReplaceAll(shown, "\x00", "\\") != bot.PlainLine(plain) {
			t.Fatalf("%q shows %q", plain, shown)
		}
		for i := range whole {
			if strings.IndexByte("*_~`|<>[]()", whole[i]) >= 0 && (i == 0 || whole[i-1] != '\\') {
				t.Fatalf("%q stands bare in %q", whole[i], whole)
			}
		}
	})
}
