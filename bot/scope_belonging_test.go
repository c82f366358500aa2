package bot_test

import (
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

const quayPolicy = `id: quay
title: Quay and its diaries
organisation: Quay
aliases: [quay]
summary: Quay trains models on diaries.
sources:
  - {id: help, publisher: Quay Help, title: Diaries, url: "https://quay.example/help", date: 2026-04-15, own: true}
facts:
  - id: eea
    topic: places
    title: Is the EEA covered?
    statement: Members in the EEA are included.
    verdict: "yes"
    places:
      - {place: [EEA, EU], status: covered}
    asked: [is the eea in, is europe covered]
    sources: [help]
  - id: swiss
    topic: places
    title: Is Switzerland covered?
    statement: Members in Switzerland are included.
    verdict: "yes"
    places:
      - {place: CH, status: covered}
    asked: [is switzerland in]
    sources: [help]
  - id: stop
    topic: choices
    title: Can I stop it?
    statement: Quay lets you stop the training in its settings.
    verdict: "yes"
    asked: [can i object, can it be stopped, is there a way to stop the training]
    sources: [help]
`

// Where one place lies, and where people are, are other questions than whether a policy holds there; a place
// that others only speak of is not asked about.
func TestPlacesNamedBeside(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, quayPolicy), bot.Config{})
	for question, want := range map[string]struct {
		verdict knowledge.Verdict
		fact    string
	}{
		"is iceland in the eea for this":                                           {knowledge.Yes, "eea"},
		"does switzerland count as the eu here":                                    {"", "swiss"},
		"is switzerland in":                                                        {knowledge.Yes, "swiss"},
		"can somebody in iceland or switzerland object":                            {knowledge.Yes, "stop"},
		"is quay against the law in switzerland":                                   {"", ""},
		"Is it for our country too? I am in Switzerland, papers only mention Peru": {knowledge.Yes, "swiss"},
	} {
		a := ask(t, b, bot.Question{Text: question, Explain: true})
		facts := factIDs(a)
		if a.Verdict != want.verdict || want.fact != "" && (len(facts) == 0 || facts[0] != want.fact) {
			t.Errorf("%q: %q from %v, want %v (%s)", question, a.Verdict, facts, want, a.Explanation.Lines)
		}
	}
}
