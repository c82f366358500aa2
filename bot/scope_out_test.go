package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

const harbourPolicy = `id: harbour
title: Harbour and its logs
organisation: Harbour
aliases: [harbour]
summary: Harbour trains models on logs.
sources:
  - {id: help, publisher: Harbour Help, title: Logs, url: "https://harbour.example/help", date: 2026-04-15, own: true}
facts:
  - id: south
    topic: places
    title: Is Chile covered?
    statement: Members in Chile are included.
    verdict: "yes"
    places:
      - {place: CL, status: covered}
    asked: [is chile in, does it hold in chile, {text: are members in chile left out, verdict: "no"}]
    sources: [help]
  - id: north
    topic: places
    title: Is Peru covered?
    statement: Members in Peru are included.
    verdict: "yes"
    places:
      - {place: PE, status: covered}
    asked: [is peru in, does it hold in peru]
    sources: [help]
`

// A place that is covered is not out, however near the question is to one whether it is in or left out.
func TestOutIsNotIn(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, harbourPolicy), bot.Config{})
	for question, want := range map[string]knowledge.Verdict{
		"are members in chile out":        knowledge.No,
		"is peru out":                     knowledge.No,
		"members in chile are out, yeah?": knowledge.No,
		"is peru in":                      knowledge.Yes,
		"are members in chile left out":   knowledge.No,
		"peru - yes no?":                  knowledge.Yes,
	} {
		if a := ask(t, b, bot.Question{Text: question, Explain: true}); a.Verdict != want {
			t.Errorf("%q: %q from %v, want %q (%s)", question, a.Verdict, factIDs(a), want, a.Explanation.Lines)
		}
	}
}

// Who just does something in a place does it without more ado, and elsewhere too.
func TestJustDoneSomewhere(t *testing.T) {
	t.Parallel()
	for question, verdict := range map[string]knowledge.Verdict{"can they just use my data in Norway": knowledge.Yes, "is it just in Norway": knowledge.No} {
		if a := ask(t, newBot(t, bot.Config{}), bot.Question{Text: question, Policy: "lumen-faces"}); a.Verdict != verdict {
			t.Errorf("%q: %q, %q", question, a.Verdict, a.Lead)
		}
	}
}
