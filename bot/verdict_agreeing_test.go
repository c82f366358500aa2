package bot_test

import (
	"testing"
	"testing/fstest"

	"fineprint/bot"
	"fineprint/knowledge"
)

// kiosk has a choice with its address beside a general one, who may switch, advice and a critic.
func kiosk(t *testing.T) *bot.Bot {
	t.Helper()
	library, err := knowledge.Load(fstest.MapFS{"kiosk.yaml": {Data: []byte(`id: kiosk
title: Kiosk and your notes
organisation: Kiosk
aliases: [kiosk]
sources:
  - {id: club, publisher: Lantern Club, date: 2024-05-01}
  - {id: paper, publisher: Kiosk, date: 2024-06-01, own: true}
facts:
  - {id: contact, topic: rights, title: Which address do I write to about privacy?, statement: Letters on privacy go to privacy@kiosk.example.,
     sources: [paper], asked: [what email is for questions, who do i write to]}
  - {id: leave, topic: choices, title: How do I opt out?, statement: Opt out by an email to leave@kiosk.example., verdict: "yes",
     sources: [paper], steps: [Write the email.], asked: [how do i opt out, where does the opt out email go]}
  - {id: advice, topic: debate, kind: advice, title: What do people advise?, statement: Opt out before the summer.,
     sources: [club], asked: [what would you do, is it better to opt out]}
  - {id: helper-off, topic: choices, title: How do I turn the helper off?, statement: Turn the helper off in the drawer., verdict: "yes",
     sources: [paper], steps: [Open the drawer.], asked: [how do i turn off the helper, who can turn off the helper]}
  - {id: helper-who, topic: default, title: Is the helper on at once?, statement: Owners of a kiosk decide when the helper starts., verdict: "no",
     sources: [paper], asked: [is the helper on at once, do i have to turn on the helper]}
  - {id: boss, topic: sharing, title: Can my employer read my notes?, statement: An employer who pays for the kiosk can read all notes in it., verdict: "yes",
     sources: [paper], asked: [can my boss read my notes, does my employer see what i write]}
  - {id: reads, topic: data, title: Does Kiosk use my pictures?, statement: Kiosk looks through all pictures., verdict: "yes",
     sources: [paper], asked: [are my pictures used, does kiosk look through my pictures]}
  - {id: aim, topic: purpose, title: What are pictures good for?, statement: Pictures tell which paper sells.,
     sources: [paper], asked: [why do they need my pictures, what are the pictures for]}
  - {id: lamps, topic: data, title: Is my lamp counted?, statement: Kiosk counts lamps., verdict: "yes",
     sources: [paper], asked: [does kiosk count my lamp, how many lamps]}
  - {id: critic, topic: debate, kind: opinion, title: What do critics say?, statement: The Lantern Club finds the helper greedy.,
     sources: [club], asked: [what do the critics say]}
  - {id: reply, topic: debate, kind: claim, title: What did Kiosk answer to the critics?, statement: The helper takes no more than it needs.,
     sources: [paper], asked: [how did kiosk defend itself]}
`)}})
	if err != nil {
		t.Fatal(err)
	}
	return botOver(t, library, bot.Config{})
}

// What is asked for, which way, and by whom, goes with the fact that answers.
func TestFactsAgreeWithWhatIsAsked(t *testing.T) {
	t.Parallel()
	b := kiosk(t)
	for _, test := range []struct {
		name, question string
		want           want
	}{
		{"an address for an aim", "which email do i write to opt out", want{outcome: bot.Answered, first: "leave"}},
		{"an address for no aim", "which email do i write to about privacy", want{outcome: bot.Answered, first: "contact"}},
		{"who may switch on", "who can turn on the helper", want{outcome: bot.Answered, first: "helper-who"}},
		{"who may switch off", "who can turn off the helper", want{outcome: bot.Answered, first: "helper-off"}},
		{"advice before the way", "should i opt out of kiosk", want{outcome: bot.Answered, first: "advice", noVerd: true}},
		{"no yes to whether one should", "should i turn off the helper", want{outcome: bot.Answered, first: "helper-off", noVerd: true}},
		{"known of the boss", "can my boss read my kiosk notes", want{outcome: bot.Answered, first: "boss", verdict: knowledge.Yes}},
		{"not known of the boss", "can my boss see that i opted out", want{outcome: bot.NotCovered, none: true}},
		{"those who judge", "what do the critics say of kiosk", want{outcome: bot.Answered, first: "critic"}},
		{"an answer to those who judge", "what did kiosk reply to the critics", want{outcome: bot.Answered, first: "reply"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			check(t, ask(t, b, bot.Question{Text: test.question}), test.want)
		})
	}
}

// What was told gives no reason for itself.
func TestReasonsAreOthers(t *testing.T) {
	t.Parallel()
	b := kiosk(t)
	for _, test := range []struct{ told, want, note string }{
		{"does kiosk use my pictures?", "aim", ""},
		{"does kiosk count my lamp?", "lamps", "gives the reason"},
	} {
		ask(t, b, bot.Question{Text: test.told, Conversation: test.want})
		a := ask(t, b, bot.Question{Text: "why", Conversation: test.want})
		if ids := factIDs(a); len(ids) != 1 || ids[0] != test.want || test.note != "" && !inNotes(a, test.note) {
			t.Errorf("why, after %q: %v with %q", test.told, ids, a.Notes)
		}
	}
}
