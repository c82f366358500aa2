package bot

import (
	"slices"
	"testing"

	"fineprint/bot/talk"
	"fineprint/knowledge"
)

// talkIn reads a message as the bot does, of no policy at all.
func talkIn(text string) []talk.Kind {
	return understand(newGuide(&knowledge.Library{}), Question{Text: text}, nil).talk.Kinds
}

// Whether the bot is the owner, and mere swearing at that one, asks nothing of a policy.
func TestTalkOfOwner(t *testing.T) {
	t.Parallel()
	g := newGuide(&knowledge.Library{Policies: []*knowledge.Policy{{ID: "kiln", Title: "Kiln", Organisation: "Kiln"}}})
	for text, want := range map[string][]talk.Kind{
		"hi, who is this, are you from kiln?":  {talk.Identity},
		"are you kiln itself or somebody else": {talk.Identity},
		"are you a kiln worker?":               {talk.Identity},
		"screw kiln tbh":                       {talk.Annoyed},
		"screw kiln, is my pot sold":           nil,
		"are you sold by kiln? are pots sold":  nil,
	} {
		if got := understand(g, Question{Text: text}, nil).talk.Kinds; !slices.Equal(got, want) {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}

func TestSmallTalk(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want []talk.Kind
	}{
		{"thx a ton, this clears it up for me", []talk.Kind{talk.Thanks}},
		{"great, will hand it on to the works council", []talk.Kind{talk.Thanks}},
		{"🙏", []talk.Kind{talk.Thanks}},
		{"ok turned it off, thx", []talk.Kind{talk.Thanks}},
		{"turned it off, thanks, is it gone?", nil},
		{"you rock", []talk.Kind{talk.Thanks}},
		{"which subjects are you able to help with", []talk.Kind{talk.Help}},
		{"which subjects can they use", nil},
		{"whose job is it to look after you", []talk.Kind{talk.Origin}},
		{"whose job is it to look after my data", nil},
		{"are you one of those talking machines", []talk.Kind{talk.Identity}},
		{"were you fed with people's posts?", []talk.Kind{talk.Identity}},
		{"was it fed with people's posts?", nil},
		{"know any jokes?", []talk.Kind{talk.Mood}},
		{"ti ringrazio tantissimo", []talk.Kind{talk.Thanks}},
		{"super, hat mir echt geholfen, merci", []talk.Kind{talk.Thanks}},
		{"quem está me respondendo?", []talk.Kind{talk.Identity}},
		{"quem vive em Angola?", nil},
		{"thx fam", []talk.Kind{talk.Thanks}},
		{"thanks, that calms me down", []talk.Kind{talk.Thanks}},
		{"gm everyone", []talk.Kind{talk.Greeting}},
		{"gn", []talk.Kind{talk.Bye}},
		{"np bro", []talk.Kind{talk.Thanks}},
		{"u r a bot arent u", []talk.Kind{talk.Identity}},
		{"haha so you're a bot correct", []talk.Kind{talk.Identity}},
		{"hello again, hope you're well", []talk.Kind{talk.Greeting}},
		{"take care and have a lovely evening", []talk.Kind{talk.Bye}},
		{"hi! what sort of questions can I ask here?", []talk.Kind{talk.Help}},
		{"am I talking to a machine or a real person?", []talk.Kind{talk.Identity}},
		{"so what are you, some sort of machine?", []talk.Kind{talk.Identity}},
		{"who am I writing to, is it a robot?", []talk.Kind{talk.Identity}},
		{"who programmed you, and do you store what I ask?", []talk.Kind{talk.Origin, talk.Kept}},
		{"how up to date are your answers", []talk.Kind{talk.Origin}},
		{"can my manager see what I asked you", []talk.Kind{talk.Kept}},
		{"can you look at my settings", []talk.Kind{talk.Account}},
		{"could I ask you in Dutch?", []talk.Kind{talk.Languages}},
		{"that was a total waste of my time", []talk.Kind{talk.Annoyed}},
		{"you didn't answer my question", []talk.Kind{talk.Annoyed}},
		{"danke dir, jetzt ist alles klar", []talk.Kind{talk.Thanks}},
		{"qui t'a programmé ?", []talk.Kind{talk.Origin}},
		{"¿eres un robot?", []talk.Kind{talk.Identity}},
		{"wat kan ik je vragen?", []talk.Kind{talk.Help}},
		{"obrigada, ajudou muito!", []talk.Kind{talk.Thanks}},
		{"sei inutile", []talk.Kind{talk.Annoyed}},
		{"kim jesteś?", []talk.Kind{talk.Identity}},
		{"तुम कौन हो", []talk.Kind{talk.Identity}},
		{"唔該晒", []talk.Kind{talk.Thanks}},
		{"tumhi kon ahat", []talk.Kind{talk.Identity}},
		{"samajla, khup dhanyavad", []talk.Kind{talk.Thanks}},
		{"majhe chats koni vachta ka", nil},
		{"oh wow, i see", []talk.Kind{talk.Ack}},
		{"ok thanks", []talk.Kind{talk.Thanks}},
		{"u even real or just a bot in a costume", []talk.Kind{talk.Identity}},
		{"what a lovely weather today", []talk.Kind{talk.Mood}},
		{"wat een weertje zeg", []talk.Kind{talk.Mood}},
		{"boa noite! tudo certo?", []talk.Kind{talk.Greeting}},
		{"guten Tag", []talk.Kind{talk.Greeting}},

		{"thanks, and are my photos used?", nil},
		{"ok so is it on", nil},
		{"is the ai trained on my albums", nil},
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
	for language, want := range map[string]talk.Kind{"it": talk.Greeting, "de": talk.Bye} {
		u := &understanding{language: language, original: "ciao", words: []string{"ciao"}}
		if got := u.smallTalkOf(""); len(got.Kinds) != 1 || got.Kinds[0] != want || got.Language != language {
			t.Errorf("ciao in %s is read as %v in %q, want %v", language, got.Kinds, got.Language, want)
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
					if kinds := talkIn(asked.Text); len(kinds) > 0 && kinds[0] != talk.Origin {
						t.Errorf("%s: %q is taken for %v", fact.ID, asked.Text, kinds)
					}
				}
			}
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
