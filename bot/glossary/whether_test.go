package glossary

import (
	"testing"

	"fineprint/bot/grammar"
)

func TestVerbWithItsDenialIsAPlainQuestion(t *testing.T) {
	t.Parallel()
	zh, de := In("zh-Hant"), In("de")
	for _, test := range []struct{ text, want string }{
		{"佢哋會唔會睇我本日記", "佢哋會睇我本日記嗎"},
		{"可不可以關掉，我不想要", "可以關掉嗎，我不想要"},
		{"有冇人聽到？", "有人聽到嗎？"},
		{"係咪用緊我個聲㗎", "用緊我個聲嗎"},
		{"我的日記是不是安全的嗎", "我的日記安全的嗎"},
		{"他們不會看", "他們不會看"},
	} {
		if got := zh.PlainlyAsked(test.text); got != test.want {
			t.Errorf("%s: %s, want %s", test.text, got, test.want)
		}
	}
	if got := de.PlainlyAsked("darf nicht darf"); got != "darf nicht darf" {
		t.Errorf("German was changed: %s", got)
	}
	if got, want := grammar.ReadQuestion(zh.english(zh.PlainlyAsked("佢哋會唔會睇"))), grammar.ReadQuestion(zh.english("佢哋會睇嗎")); got.Reversed != want.Reversed || got.Form != want.Form {
		t.Errorf("asked with its denial it is read as %v, want %v", got, want)
	}
}
