package bot

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot/grammar"
	"fineprint/knowledge"
)

// talkIn reads a message as the bot does, of no policy at all.
func talkIn(text string) []talk {
	return understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil).talk.kinds
}

func TestSmallTalk(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want []talk
	}{
		{"thx a ton, this clears it up for me", []talk{talkThanks}},
		{"great, will hand it on to the works council", []talk{talkThanks}},
		{"🙏", []talk{talkThanks}},
		{"thx fam", []talk{talkThanks}},
		{"gm everyone", []talk{talkGreeting}},
		{"gn", []talk{talkBye}},
		{"np bro", []talk{talkThanks}},
		{"u r a bot arent u", []talk{talkIdentity}},
		{"hello again, hope you're well", []talk{talkGreeting}},
		{"take care and have a lovely evening", []talk{talkBye}},
		{"hi! what sort of questions can I ask here?", []talk{talkHelp}},
		{"am I talking to a machine or a real person?", []talk{talkIdentity}},
		{"so what are you, some sort of machine?", []talk{talkIdentity}},
		{"who am I writing to, is it a robot?", []talk{talkIdentity}},
		{"who programmed you, and do you store what I ask?", []talk{talkOrigin, talkKept}},
		{"how up to date are your answers", []talk{talkOrigin}},
		{"can my manager see what I asked you", []talk{talkKept}},
		{"can you look at my settings", []talk{talkAccount}},
		{"could I ask you in Dutch?", []talk{talkLanguages}},
		{"that was a total waste of my time", []talk{talkAnnoyed}},
		{"you didn't answer my question", []talk{talkAnnoyed}},
		{"danke dir, jetzt ist alles klar", []talk{talkThanks}},
		{"qui t'a programmé ?", []talk{talkOrigin}},
		{"¿eres un robot?", []talk{talkIdentity}},
		{"wat kan ik je vragen?", []talk{talkHelp}},
		{"obrigada, ajudou muito!", []talk{talkThanks}},
		{"sei inutile", []talk{talkAnnoyed}},
		{"kim jesteś?", []talk{talkIdentity}},
		{"तुम कौन हो", []talk{talkIdentity}},
		{"唔該晒", []talk{talkThanks}},
		{"oh wow, i see", []talk{talkAck}},
		{"ok thanks", []talk{talkThanks}},
		{"u even real or just a bot in a costume", []talk{talkIdentity}},
		{"what a lovely weather today", []talk{talkMood}},
		{"wat een weertje zeg", []talk{talkMood}},
		{"boa noite! tudo certo?", []talk{talkGreeting}},
		{"guten Tag", []talk{talkGreeting}},

		{"thanks, and are my photos used?", nil},
		{"ok so is it on", nil},
		{"do they keep what I post", nil},
		{"can my boss see my profile", nil},
		{"who owns the data", nil},
		{"is my chat with the assistant used", nil},
		{"this is not what the policy says", nil},
		{"what else can I do", nil},
	}
	for _, test := range tests {
		if got := talkIn(test.text); !slices.Equal(got, test.want) {
			t.Errorf("%q is read as %v, want %v", test.text, got, test.want)
		}
	}
}

// A word that two languages say otherwise is read in the language of the message.
func TestSmallTalkInItsLanguage(t *testing.T) {
	t.Parallel()
	for language, want := range map[string]talk{"it": talkGreeting, "de": talkBye} {
		u := &understanding{language: language, original: "ciao", words: []string{"ciao"}}
		if got := u.smallTalkOf(""); len(got.kinds) != 1 || got.kinds[0] != want || got.language != language {
			t.Errorf("ciao in %s is read as %v in %q, want %v", language, got.kinds, got.language, want)
		}
	}
}

// What facts are asked for must not be taken for small talk. How current the facts
// are may be asked of either.
func TestPhrasingsAreNoSmallTalk(t *testing.T) {
	t.Parallel()
	for _, dir := range []string{"testdata/knowledge", "../knowledge/policies"} {
		library, err := knowledge.LoadDir(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, policy := range library.Policies {
			for _, fact := range policy.Facts {
				for _, asked := range fact.Asked {
					if kinds := talkIn(asked.Text); len(kinds) > 0 && kinds[0] != talkOrigin {
						t.Errorf("%s: %q is taken for %v", fact.ID, asked.Text, kinds)
					}
				}
			}
		}
	}
}

func TestTalkPattern(t *testing.T) {
	t.Parallel()
	tests := []struct {
		pattern, text string
		want          bool
	}{
		{"who made|built you now?", "who built you", true},
		{"who made|built you now?", "who made you now", true},
		{"who made|built you now?", "who sold you", false},
		{"thanks for *", "thanks for all the quick help", true},
		{"thanks for * bye", "thanks for telling me how it works bye", false},
		{"a * z", "a z", true},
		{"est-ce|peut-on croire?", "est ce", true},
		{"est-ce|peut-on croire?", "ce croire", false},
	}
	for _, test := range tests {
		p := grammar.ReadPattern(test.pattern)
		words := strings.Fields(test.text)
		if got := slices.Contains(p.Lengths(words), len(words)); got != test.want {
			t.Errorf("%q takes %q: %t, want %t", test.pattern, test.text, got, test.want)
		}
	}
}

func TestAside(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text   string
		others []string
	}{
		{"saw on reddit that they read my mail", nil},
		{"a post going round facebook says my mail is read, true?", nil},
		{"is that allowed after the meta ruling", nil},
		{"can i opt out with my gmail address", nil},
		{"did the watchdog object, or is that just something from tiktok", nil},
		{"will I still see ads from facebook", []string{"facebook"}},
		{"is my mail given to tiktok", []string{"tiktok"}},
		{"do they do the same on facebook", []string{"facebook"}},
		{"how do i turn it off in gmail", []string{"gmail"}},
	}
	for _, test := range tests {
		u := understand(newGuide(&knowledge.Library{}), Question{Text: test.text}, nil)
		if !slices.Equal(u.others, test.others) {
			t.Errorf("%q is about %q, want %q", test.text, u.others, test.others)
		}
	}
}
