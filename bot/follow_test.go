package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// talk asks one question after the other and returns the last answer.
func talk(t *testing.T, b *bot.Bot, turns ...string) bot.Answer {
	t.Helper()
	var a bot.Answer
	for _, turn := range turns {
		a = ask(t, b, bot.Question{Text: turn, Conversation: "c", Policy: "lumen-faces"})
	}
	return a
}

func TestFollowUps(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"why, not the same again", []string{"when does it go live?", "why?"}, want{outcome: bot.Answered, first: "better-albums"}},
		{"steps, not the country", []string{"is Brazil affected?", "ok how do i get rid of it"}, want{outcome: bot.Answered, first: "opt-out"}},
		{"what was said is not known by heart", []string{"will they sell my face?", "what do critics say of that"}, want{outcome: bot.Answered, first: "creepy"}},
		{"why, of what is not so", []string{"are locked albums scanned?", "and why not?"}, want{outcome: bot.Answered, first: "locked-albums", noVerd: true, note: "the reason"}},
		{"the reason, where there is one", []string{"are toddlers looked at?", "what's the reason"}, want{outcome: bot.Answered, first: "toddlers-reason"}},
		{"why otherwise there", []string{"is Brazil affected?", "and Illinois?", "why is it different there"}, want{outcome: bot.Answered, first: "illinois", noVerd: true, note: "the reason"}},
		{"like what", []string{"are locked albums scanned?", "like what?"}, want{outcome: bot.Answered, first: "locked-albums", noVerd: true}},
		{"an example", []string{"are locked albums scanned?", "ok can you give me an example"}, want{outcome: bot.Answered, first: "locked-albums", noVerd: true}},
		{"what else to do, not the same again", []string{"how do i opt out?", "anything else i can do?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, first: "opt-out-app"}},
		{"something else to do is no small talk", []string{"how do i opt out?", "what else can i do"}, want{outcome: bot.Answered, first: "opt-out-app"}},
		{"something else to do after what is so", []string{"how do i opt out?", "how long do they keep it?", "so what else can i do"}, want{outcome: bot.Answered, first: "opt-out-app"}},
		{"the same of whom a policy is", []string{"does spotify look into my locked albums?", "ok and lumen?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"what it does at all", []string{"does spotify do this too?", "no, I mean lumen"}, want{outcome: bot.Answered, has: []string{"start", "opt-out"}}},
		{"the same as before, of whom a policy is", []string{"are locked albums scanned?", "does spotify do this too?", "and lumen?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"a doubt for what was told elsewhere", []string{"how long do they keep it?", "Are you sure? I read they scan locked albums"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"a doubt for what no fact tells", []string{"how long do they keep it?", "are you sure, a friend told me they yodel at night"}, want{outcome: bot.NotCovered}},
		{"a doubt is answered by who says so", []string{"are locked albums scanned?", "you sure?"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums", lead: "who says so"}},
		{"a doubt twice", []string{"are locked albums scanned?", "are you sure", "certain?"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums", lead: "who says so"}},
		{"after a doubt the verdict stands", []string{"are locked albums scanned?", "you sure?", "in Norway too?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"a doubt of one word", []string{"will they sell my face?", "really?"}, want{outcome: bot.Answered, verdict: knowledge.Unknown, first: "sold"}},
		{"a doubt in another language", []string{"are locked albums scanned?", "vraiment ?"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums"}},
		{"no doubt but agreement", []string{"are locked albums scanned?", "sure"}, want{outcome: bot.SmallTalk, none: true}},
		{"no plainer than it was told", []string{"how long do they keep it?", "could you put that in plainer words"}, want{outcome: bot.Answered, first: "kept-30-days", note: "That is all"}},
		{"how long, of what has a span", []string{"how long do they keep it?", "and how quickly does that take"}, want{outcome: bot.Answered, first: "kept-30-days"}},
		{"how long, of what nobody tells", []string{"how do i opt out?", "and how long does that take?"}, want{outcome: bot.Answered, first: "opt-out", note: "That is all"}},
		{"how long in another language, of what nobody tells", []string{"how do i opt out?", "wie lange dauert das?"}, want{outcome: bot.Answered, first: "opt-out"}},
		{"of whom no fact tells", []string{"are locked albums scanned?", "and for trombonists?"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums", note: "That is all"}},
		{"a whole question on what the fact does not tell", []string{"are locked albums scanned?", "does that go for trombonists"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums", note: "That is all"}},
		{"of what neither fact nor phrasing has", []string{"are locked albums scanned?", "what about my blood group"}, want{outcome: bot.NotCovered}},
		{"pointing at what was turned down", []string{"do they tune my piano?", "can i switch those off"}, want{outcome: bot.NotCovered}},
		{"pointing once more", []string{"do they tune my piano?", "do they sell those", "how long do they keep them"}, want{outcome: bot.NotCovered}},
		{"something of its own after what was turned down", []string{"do they tune my piano?", "ok and will they sell my face"}, want{outcome: bot.Answered, first: "sold"}},
		{"turned down is not told", []string{"does spotify look into my locked albums?", "like what"}, want{outcome: bot.NotCovered}},
		{"the same once more", []string{"how long do they keep it?", "can you repeat that?"}, want{outcome: bot.Answered, first: "kept-30-days"}},
		{"in more detail", []string{"how long do they keep it?", "more details please"}, want{outcome: bot.Answered, first: "kept-30-days"}},
		{"the same elsewhere", []string{"are locked albums scanned?", "in Norway too?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums", note: "is different in Norway"}},
		{"somebody of the asker's", []string{"is Brazil affected?", "and my sister in Oslo?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"somebody after another fact", []string{"are locked albums scanned?", "and my mum in Norway?"}, want{outcome: bot.Answered, first: "locked-albums"}},
		{"somebody after no yes or no", []string{"how long do they keep it?", "how about my colleague in Oslo"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"what about, after a yes or no", []string{"will they scan my face?", "what about hidden photos"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"what about, after a yes or no to something else", []string{"will they sell my face?", "what about hidden photos"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums"}},
		{"what about, after none", []string{"when does it go live?", "what about hidden photos?"}, want{outcome: bot.Answered, first: "locked-albums"}},
		{"meant otherwise", []string{"how do i opt out?", "no, I mean in the app"}, want{outcome: bot.Answered, first: "opt-out-app"}},
		{"another place meant", []string{"is Brazil affected?", "sorry, Illinois"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "illinois"}},
		{"words that say nothing", []string{"are locked albums scanned?", "what if somebody fibs about it"}, want{outcome: bot.Answered, first: "locked-albums"}},
		{"a place told in passing", []string{"I moved to Oslo last year"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"the same of another place", []string{"is Brazil affected?", "same for Oslo?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"who says so after a remark", []string{"are locked albums scanned?", "that sounds odd. who says so?"}, want{outcome: bot.Answered, first: "locked-albums", lead: "who says so"}},
		{"only sorry", []string{"are locked albums scanned?", "sorry"}, want{}},
		{"another subject, said so", []string{"are locked albums scanned?", "Never mind. New question: when does it go live?"}, want{outcome: bot.Answered, first: "start"}},
		{"another subject keeps nothing", []string{"are locked albums scanned?", "something else: in Norway too?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Norway"}},
		{"where it stands", []string{"are locked albums scanned?", "where can i see that stated"}, want{outcome: bot.Answered, first: "locked-albums", lead: "who says so"}},
		{"when it was checked", []string{"are locked albums scanned?", "when was that last verified, and by whom?"}, want{outcome: bot.Answered, first: "locked-albums", lead: "last checked on"}},
		{"who contradicts", []string{"is India included?", "do any other sources say otherwise?"}, want{outcome: bot.Answered, verdict: knowledge.Disputed, has: []string{"india-yes", "india-no"}}},
		{"nobody contradicts", []string{"how long do they keep it?", "is anybody saying otherwise?"}, want{outcome: bot.Answered, first: "kept-30-days", lead: "No reviewed fact contradicts"}},
		{"the sources at the end", []string{"are locked albums scanned, and where does lumen say that?"}, want{outcome: bot.Answered, verdict: knowledge.No, first: "locked-albums"}},
		{"the source of a bit", []string{"source for the bit about scans?"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums"}},
		{"the source of something", []string{"what's your source for the locked albums claim"}, want{outcome: bot.Answered, noVerd: true, first: "locked-albums"}},
		{"the official text", []string{"where can I read the official text?"}, want{outcome: bot.Answered, lead: "says so itself"}},
		{"when and by whom", []string{"When was your information last checked, and by whom?"}, want{outcome: bot.SmallTalk, lead: "were last checked"}},
		{"when everything was checked", []string{"when did you last check your facts?"}, want{outcome: bot.SmallTalk, lead: "were last checked"}},
		{"proof", []string{"are locked albums scanned?", "is there any evidence for it?"}, want{outcome: bot.Answered, first: "locked-albums", lead: "who says so"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := talk(t, newBot(t, bot.Config{}), test.turns...)
			if test.want.outcome == "" {
				return
			}
			check(t, a, test.want)
		})
	}
}

func TestPlacesCarryOver(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name  string
		turns []string
		want  want
	}{
		{"the asker's own", []string{"I live in Norway", "is it on for me?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Norway"}},
		{"over another question", []string{"does it affect Norway?", "how do i opt out?", "am I in?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Norway"}},
		{"asked for after a list", []string{"which countries get it?", "is mine?"}, want{outcome: bot.Clarify, lead: "where you are"}},
		{"and told then", []string{"which countries get it?", "is mine?", "We're in Norway"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Norway"}},
		{"a name after a list", []string{"which countries get it?", "Norway"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Norway"}},
		{"whoever is there", []string{"are locked albums scanned?", "and my mum, she is in Norway"}, want{outcome: bot.Answered, first: "locked-albums"}},
		{"what about me, told where", []string{"how do i opt out in Norway?", "so what about me then?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Norway"}},
		{"moved there", []string{"does it affect Brazil?", "and then move to Oslo"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"those who are there", []string{"does it affect Brazil?", "and the ones lurking in Oslo?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"a branch there", []string{"does it affect Brazil?", "and for our Oslo branch?"}, want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo"}},
		{"mine is no place", []string{"are locked albums scanned?", "is mine?"}, want{outcome: bot.Answered, first: "locked-albums"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			check(t, talk(t, newBot(t, bot.Config{}), test.turns...), test.want)
		})
	}
}

func TestPickedInWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, pick string
		want       want
	}{
		{"by number", "the second one", want{outcome: bot.Answered, verdict: knowledge.NotNamed}},
		{"the first", "1st please", want{outcome: bot.Answered, verdict: knowledge.Yes}},
		{"the last", "the last", want{outcome: bot.Answered, verdict: knowledge.NotNamed}},
		{"by kind", "I mean the country", want{outcome: bot.Answered, verdict: knowledge.Yes}},
		{"by what holds it", "the US state", want{outcome: bot.Answered, verdict: knowledge.NotNamed}},
		{"the name alone", "Georgia", want{outcome: bot.Clarify}},
		{"more than there are", "the fourth", want{}},
		{"another question", "are locked albums scanned?", want{outcome: bot.Answered, first: "locked-albums"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := talk(t, newBot(t, bot.Config{}), "is Georgia affected?", test.pick)
			if test.want.outcome == "" {
				if a.Outcome == bot.Answered && a.Verdict != "" {
					t.Errorf("%q picked %q", test.pick, a.Lead)
				}
				return
			}
			check(t, a, test.want)
		})
	}
}

// What was offered after an answer can be picked as well.
func TestPickedNextQuestion(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{})
	offered := talk(t, b, "are locked albums scanned?").Choices
	if len(offered) < 2 {
		t.Fatalf("choices %v", offered)
	}
	pressed := ask(t, b, bot.Question{Choice: offered[1].Key})
	if a := talk(t, b, "the second"); len(a.Points) == 0 || a.Points[0].Fact != pressed.Points[0].Fact {
		t.Errorf("facts %v, want those of %q", factIDs(a), offered[1].Text)
	}
}

// What was spoken last goes before a setting, but tells no country, which that may.
func TestConversationKeepsTheSettingsCountry(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{})
	var a bot.Answer
	for _, text := range []string{"Welche Länder sind betroffen?", "Bin ich von Lumen betroffen?"} {
		a = ask(t, b, bot.Question{Text: text, Conversation: "c", Policy: "lumen-faces", Language: "de-CH"})
	}
	if a.Outcome != bot.Clarify || len(a.Choices) == 0 || a.Choices[0].Text != "Schweiz" {
		t.Errorf("%s, %q, choices %v", a.Outcome, a.Lead, a.Choices)
	}
}

func TestConversationKeepsItsLanguage(t *testing.T) {
	t.Parallel()
	// "en" is as much Spanish as Dutch.
	for language, first := range map[string]string{"nl": "Welke landen zijn het?", "es": "¿Qué países son?"} {
		a := talk(t, newBot(t, bot.Config{}), first, "en albums?")
		if a.Language != language {
			t.Errorf("after %q: language %q, want %q", first, a.Language, language)
		}
	}
}
