package bot_test

import (
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

func TestOutside(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	tests := []struct {
		question, lead string
	}{
		{"have I already switched off face grouping?", "your own account"},
		{"could you check whether my switch is off?", "your own account"},
		{"is my objection really registered?", "your own account"},
		{"is my opt-out turned on now? could you check", "your own account"},
		{"will the rules on faces be other ones between now and easter?", "Nobody can know"},
		{"does my boss see that I've opted out?", "None of the reviewed facts"},
		{"how many people have turned face grouping off?", "None of the reviewed facts"},
		{"is our company liable for the faces in my photos?", "no legal advice"},
		{"do you think they will scan locked albums one day?", "Nobody can know"},
		{"can I be sure that they really respect opting out of face grouping?", "None of the reviewed facts"},
		{"what is the name of the engineer who scans locked albums?", "They say nothing of “name” or “engineer”."},
		{"will a court stop the face grouping?", "Nobody can know"},
		{"will lumen also group pets next year?", "Nobody can know"},
		{"will lumen go bust and sell the faces in my photos?", "Nobody can know"},
		{"will lumen scan locked albums if it is ever bought?", "Nobody can know"},
		{"will they still scan locked albums in ten years?", "Nobody can know"},
		{"could the data commission ban this some time?", "Nobody can know"},
		{"wird Lumen nächstes Jahr auch Tiere erkennen?", "kann niemand wissen"},
		{"would a claim against lumen succeed", "no legal advice"},
		{"does our staff committee have to approve the face grouping in Norway?", "no legal advice"},
		{"does my school's policy forbid scanning locked albums?", "None of the reviewed facts"},
		{"are the locked albums awful?", "None of the reviewed facts"},
		{"kann ich Lumen verklagen?", "keine Rechtsberatung"},
		{"can we in the choir sue?", "no legal advice"},
		{"could we as the choir be held responsible for the faces in our photos?", "no legal advice"},
		{"does our employer have to consult us about the face grouping?", "no legal advice"},
		{"is it only a matter of time before they scan locked albums?", "Nobody can know"},
		{"scannen ze over een paar jaar ook albums?", "Niemand kan weten"},
		{"how do I get my money back for the albums?", "None of the reviewed facts"},
		{"my account is locked", "your own account"},
		{"please sign me out of this, I'm mona.gruber@lumen.example", "nothing in your account"},
		{"my bank says it may scan my face, is that so?", "None of the reviewed facts"},
		{"Mein Zugang zu den Alben wurde geklaut, und das Profil auch", "deinem eigenen Konto"},
		{"bekommt unser Chef das mit den Gesichtern mit?", "Keiner der geprüften Fakten"},
		{"has noyb complained about the faces?", "Noyb"},
		{"does my fitness app scan my face?", "None of the reviewed facts"},
		{"do dating apps scan locked albums?", "None of the reviewed facts"},
		{"somebody is impersonating me with my face, what do I do?", "None of the reviewed facts"},
		{"how do I merge my two accounts with locked albums?", "None of the reviewed facts"},
		{"does our hospital get told about face grouping?", "None of the reviewed facts"},
		{"lumen just shuts itself down when I open locked albums", "None of the reviewed facts"},
		{"我可唔可以告佢哋掃描我啲相？", "法律意見"},
		{"明年會掃描相簿嗎？", "沒有人知道"},
		{"我個相簿帳號俾人hack咗", "無法查看"},
		{"क्या मैं एल्बम के लिए कोर्ट जा सकता हूँ", "कानूनी"},
		{"j'arrive plus à me connecter à mes albums", "votre propre compte"},
	}
	for _, test := range tests {
		t.Run(test.question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: test.question}), want{outcome: bot.NotCovered, none: true, lead: test.lead})
		})
	}
}

// Whether the asker is in is no matter of his account alone: places and the default tell it.
func TestIncludedIsNotPersonal(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	if a := ask(t, b, bot.Question{Text: "I live in Norway. Am I included?"}); a.Outcome != bot.Answered || a.Verdict != knowledge.Yes {
		t.Errorf("in Norway: %v %q %q", a.Outcome, a.Verdict, a.Lead)
	}
	if a := ask(t, b, bot.Question{Text: "am I included right now?"}); !strings.Contains(a.Lead, "your own account") {
		t.Errorf("right now: %v %q", a.Outcome, a.Lead)
	}
}

// What others look into is a matter of their policy, not of the bot's.
func TestOthersLookIsNotPersonal(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for question, personal := range map[string]bool{"does lumen check my dental records": false, "check my dental records": true, "can you check my dental records": true} {
		if a := ask(t, b, bot.Question{Text: question}); strings.Contains(a.Lead, "your own account") != personal {
			t.Errorf("%q: %v %q", question, a.Outcome, a.Lead)
		}
	}
}

// A question of what follows from something is none about what will come.
func TestNoPrediction(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for _, question := range []string{"will my locked albums be scanned?", "will they scan locked albums if I do nothing next month?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, first: "locked-albums"})
	}
}

// An errand is answered with how to do it, and that the bot cannot.
func TestErrand(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	check(t, ask(t, b, bot.Question{Text: "can you switch my face grouping off in the app?"}), want{outcome: bot.Answered, noVerd: true, first: "opt-out-app", note: "nothing in your account"})
	check(t, ask(t, b, bot.Question{Text: "kannst du das in der App für mich ausschalten?", Language: "de"}), want{outcome: bot.Answered, noVerd: true, note: "nichts für dich"})
	for _, question := range []string{"will they switch face grouping off for me?", "can my landlord switch it off for me?"} {
		for _, note := range ask(t, b, bot.Question{Text: question}).Notes {
			if strings.Contains(note, "nothing in your account") {
				t.Errorf("%q asks what others do: %s", question, note)
			}
		}
	}
	for _, note := range ask(t, b, bot.Question{Text: "si je désactive tout dans l'appli, c'est caché pour moi ?", Language: "fr"}).Notes {
		if strings.Contains(note, "rien faire pour vous") {
			t.Errorf("a condition is no errand: %s", note)
		}
	}
	check(t, ask(t, b, bot.Question{Text: "可以幫我退出嗎？"}), want{outcome: bot.Answered, noVerd: true, note: "無法替你"})
}

func TestAsidesAreAnswered(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for _, question := range []string{
		"I read on Reddit that lumen scans locked albums, does it?",
		"does lumen scan my locked albums, or is that a rumour from TikTok?",
		"are my locked albums scanned if I signed up with my Gmail address?",
	} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, first: "locked-albums"})
		})
	}
}

// A device is no company, save where it does something with data itself.
func TestDevicesAreNoCompanies(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for _, question := range []string{"android: switch it off", "android opt out in the app", "is it switched off on Android too?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, first: "opt-out-app"})
	}
	for _, question := range []string{"does Chrome scan my locked albums?", "is Android doing this too?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.NotCovered, none: true, lead: "no reviewed facts about"})
	}
}

// What any fact of the policy names is asked about with good reason; the name of another
// company is quoted as the asker wrote it.
func TestNamesThatFactsHold(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	check(t, ask(t, b, bot.Question{Text: "does lumen scan my locked albums for OpenAI?"}), want{outcome: bot.NotCovered, none: true, lead: "nothing of OpenAI"})
	check(t, ask(t, b, bot.Question{Text: "does lumen scan my locked albums for paypal?"}), want{outcome: bot.Answered, first: "locked-albums"})
	check(t, ask(t, b, bot.Question{Text: "does paypal scan my locked albums?"}), want{outcome: bot.NotCovered, none: true, lead: "about PayPal"})
	// The company, not the Colombian department.
	check(t, ask(t, b, bot.Question{Text: "does lumen share face data with Meta?"}), want{outcome: bot.NotCovered, none: true, lead: "nothing of Meta"})
}

func TestOverview(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for _, question := range []string{"tl;dr?", "what is this all about?", "give me the short version for my boss", "can someone explain this to me in plain English", "tell me about lumen"} {
		t.Run(question, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, lead: "Lumen Photos groups pictures", first: "start", has: []string{"countries", "opt-out"}, noVerd: true})
		})
	}
	for _, question := range []string{"what exactly is this about", "tl;dr for Friday's stand-up?", "so what does this mean for me"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, lead: "Lumen Photos groups pictures", first: "start"})
	}
	check(t, talk(t, b, "am I in? I'm from Brazil", "what changes for me"), want{outcome: bot.Answered, lead: "Brazil is covered", has: []string{"opt-out"}, noVerd: true})
	check(t, ask(t, b, bot.Question{Text: "tl;dr for our office in Brazil"}), want{outcome: bot.Answered, lead: "Brazil is covered", has: []string{"opt-out"}, noVerd: true})
	check(t, talk(t, b, "tl;dr", "and Oslo?"), want{outcome: bot.Answered, verdict: knowledge.Yes, lead: "Oslo is covered"})
	check(t, ask(t, b, bot.Question{Text: "in short, are locked albums scanned?"}), want{outcome: bot.Answered, first: "locked-albums"})
	check(t, ask(t, b, bot.Question{Text: "worum geht es hier eigentlich?", Language: "de"}), want{outcome: bot.Answered, lead: "Kurz gefasst"})
	// What is asked of something in particular is no overview.
	check(t, ask(t, b, bot.Question{Text: "in breve, quando inizia?", Language: "it"}), want{outcome: bot.Answered, first: "start", noVerd: true})
	if a := ask(t, b, bot.Question{Text: "in breve, quando inizia?", Language: "it"}); a.Lead != "" {
		t.Errorf("when it begins is answered with %q", a.Lead)
	}
}

func TestThanksForSomething(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	check(t, ask(t, b, bot.Question{Text: "Thanks. Off to tell grandma then"}), want{outcome: bot.SmallTalk, none: true})
	check(t, ask(t, b, bot.Question{Text: "Thanks. does it scan locked albums"}), want{outcome: bot.Answered, first: "locked-albums"})
}

// What is said of people without an account answers them first, and no country is asked for.
func TestOutsiders(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	for _, question := range []string{"I'm not on Lumen. Do they have my data?", "i have no lumen account, am i affected", "am I affected if I never signed up?", "Do they scan pictures of people who are not members?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, noVerd: true, first: "outsiders"})
	}
	check(t, ask(t, b, bot.Question{Text: "can people without an account object?"}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "outsiders"})
	// Those who get to see something need not be who asks.
	if a := ask(t, b, bot.Question{Text: "are locked albums shown to non-members scanned?"}); len(a.Points) > 0 && a.Points[0].Fact.ID == "outsiders" {
		t.Errorf("who is shown something is taken for who asks: %v", a.Points[0].Fact.ID)
	}
}

// What a question turned down has hardly a word in common with is not offered instead.
func TestOffersOnlyWhatIsNear(t *testing.T) {
	t.Parallel()
	b := newBot(t, bot.Config{DefaultPolicy: "lumen-faces"})
	begin := ask(t, b, bot.Question{Text: "hello"}).Choices
	for _, question := range []string{"how do I bake bread with my grandmother", "¿qué tiempo hace mañana?"} {
		a := ask(t, b, bot.Question{Text: question})
		if a.Outcome != bot.NotCovered || len(a.Choices) == 0 || a.Choices[0].Key[:4] != begin[0].Key[:4] {
			t.Errorf("%q: %s, choices %v, want those to begin with: %v", question, a.Outcome, a.Choices, begin)
		}
	}
}

// What those told of will do next nobody can know, whatever is known of what they did.
func TestWhatComesNext(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, `id: quay
organisation: Quay
facts:
  - id: court
    topic: regulators
    title: Did a court stop Quay?
    statement: A court refused to stop Quay's bells.
    verdict: "no"
    asked: [court ruling, lawsuit about the bells, did they go to court]
  - id: start
    topic: timing
    title: When do the bells ring?
    statement: The bells ring from May on.
    asked: [since when]
`), bot.Config{})
	for _, follow := range []string{"will they appeal?", "is anyone going to apologise?", "will there be another lawsuit?"} {
		check(t, converse(t, b, follow, "did a court stop Quay?", follow), want{outcome: bot.NotCovered, lead: "Nobody can know"})
	}
	check(t, converse(t, b, "past", "when do the bells ring?", "was there a lawsuit?"), want{outcome: bot.Answered, first: "court"})
}

// How long something is kept is no answer to how long one waits for an answer.
func TestReplyTime(t *testing.T) {
	t.Parallel()
	checkEach(t, shippedBot(t), map[string]want{
		"how long do they need to reply to my request?": {outcome: bot.NotCovered},
		"how long does an objection take?":              {outcome: bot.NotCovered},
		"how long do they have to keep my data?":        {outcome: bot.Answered, first: "retention"},
		"I closed my account in spring, can I object?":  {outcome: bot.Answered, verdict: knowledge.Yes, first: "non-members"},
	})
}
