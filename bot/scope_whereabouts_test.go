package bot_test

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
)

// loomPolicy says where it holds, where data is, and of one place more what is so there.
const loomPolicy = `id: loom
title: Loom and pattern models
organisation: Loom
aliases: [loom]
summary: Loom trains models on patterns since 4 May 2026.
sources:
  - {id: help, publisher: Loom Help, title: Patterns, url: "https://loom.example/help", date: 2026-04-15, own: true}
facts:
  - id: list
    topic: places
    title: Which places are covered?
    statement: Loom trains on patterns of members in the European Economic Area and Canada.
    places: [{place: [EEA, CA], status: covered, since: 2026-05-04}]
    asked: [which countries are affected, who is in]
    sources: [help]
  - id: storage
    topic: places
    title: Which vaults are used?
    statement: Patterns are stored in Canada. Copies are sent to Chile.
    asked: [which vaults are there, {text: is data stored in canada, verdict: "yes"}]
    sources: [help]
  - id: retention
    topic: retention
    title: How long does Loom keep my patterns?
    statement: Loom keeps patterns for a year.
    asked: [how long is it kept, do they keep my patterns for ever]
    sources: [help]
  - id: delete
    topic: rights
    title: Can I delete my account?
    statement: Members can delete their account at any time.
    verdict: "yes"
    asked: [how do I leave, can I close my account on mobile]
    sources: [help]
`

// reedPolicy has places only with what is so in them.
const reedPolicy = `id: reed
title: Reed and its music
organisation: Reed
aliases: [reed]
summary: Reed collects what members play.
sources:
  - {id: help, publisher: Reed Help, title: Music, url: "https://reed.example/help", date: 2026-04-15, own: true}
facts:
  - id: age-check
    topic: children
    title: Does Reed check my age?
    statement: Since July 2025 members in Chile can be asked to prove their age.
    verdict: "yes"
    places: [{place: CL, status: covered, since: 2025-07-30}]
    asked: [do I have to prove my age]
    sources: [help]
  - id: rights
    topic: rights
    title: What are my rights?
    statement: People in the European Economic Area can see and erase what Reed has on them.
    places: [{place: EEA, status: covered}]
    asked: [can I see my data]
    sources: [help]
  - id: plays
    topic: data
    title: What does Reed collect?
    statement: Reed collects what members play and when.
    asked: [what do they know about me, do they log my plays]
    verdict: "yes"
    sources: [help]
`

func TestWhatIsAskedOfAPlace(t *testing.T) {
	t.Parallel()
	loom, reed := botOver(t, libraryOf(t, loomPolicy), bot.Config{}), botOver(t, libraryOf(t, reedPolicy), bot.Config{})
	for _, test := range []struct {
		name     string
		b        *bot.Bot
		question string
		outcome  bot.Outcome
		verdict  knowledge.Verdict
		facts    string
		lead     string
	}{
		{"covered", loom, "does loom affect Norway?", bot.Answered, knowledge.Yes, "list", "Norway is covered"},
		{"moved people", loom, "we moved to Norway, are we in?", bot.Answered, knowledge.Yes, "list", "Norway is covered"},
		{"kept elsewhere", loom, "are my patterns stored in Norway?", bot.Answered, "", "storage", ""},
		{"kept there", loom, "is data stored in Canada?", bot.Answered, knowledge.Yes, "storage", ""},
		{"leaving", loom, "does any of the data leave Norway?", bot.Answered, "", "storage", ""},
		{"said of all", loom, "is the account I close kept in Norway?", bot.Answered, "", "storage", ""},
		{"of two places", loom, "where are my patterns stored - in Norway or in Peru?", bot.Answered, "", "storage", ""},
		{"where no fact says so", reed, "in which country are my plays kept?", bot.NotCovered, "", "", ""},
		{"of two places where no fact says so", reed, "where are my plays kept - in Chile or in Norway?", bot.NotCovered, "", "", ""},
		{"the service", loom, "can I use loom in Canada?", bot.NotCovered, "", "", ""},
		{"something else", loom, "can I delete my account in Canada?", bot.Answered, knowledge.Yes, "delete", ""},
		{"a word of the policy", loom, "Mobile?", bot.Answered, "", "delete", ""},
		{"a town", loom, "I live in Mobile", bot.Answered, knowledge.NotNamed, "list", "Mobile"},
		{"sent, where no fact says so", reed, "is my data sent from Chile to Norway?", bot.NotCovered, "", "", ""},
		{"only something else is said of it", reed, "what about Chile?", bot.Answered, "", "age-check", "No reviewed fact says whether Chile is covered."},
		{"through what holds it", reed, "does reed apply in Norway?", bot.Answered, "", "rights", "No reviewed fact says whether Norway is covered."},
		{"nothing is said of it", reed, "is Peru affected by reed?", bot.NotCovered, "", "", "No reviewed fact says whether Peru is covered."},
		{"beside another question", reed, "do they log my plays in Chile?", bot.Answered, knowledge.Yes, "plays", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := ask(t, test.b, bot.Question{Text: test.question})
			ids := factIDs(a)
			if a.Outcome != test.outcome || a.Verdict != test.verdict || !slices.Equal(ids[:min(1, len(ids))], strings.Fields(test.facts)) ||
				test.lead != "" && !strings.Contains(a.Lead, test.lead) || test.lead == "" && strings.Contains(a.Lead, "covered") {
				t.Errorf("%q: %s, %q from %v, %q; want %s, %q from %q, %q", test.question, a.Outcome, a.Verdict, ids, a.Lead, test.outcome, test.verdict, test.facts, test.lead)
			}
		})
	}
}

// flintPolicy tells of a place that no fact says it holds in.
const flintPolicy = `id: flint
title: Flint and its notes
organisation: Flint
summary: Flint keeps notes.
sources: [{id: help, publisher: Flint Help, title: Notes, url: "https://flint.example/help", own: true}]
facts:
  - {id: region, topic: places, title: Where does Flint's policy apply?, statement: This policy is for Chile., places: [{place: CL, status: covered}], asked: [which policy is mine], sources: [help]}
  - {id: staff, topic: sharing, title: Can people in Japan see my notes?, statement: Engineers in Kyoto and elsewhere in Japan have had access to notes., verdict: "yes", asked: [engineers opening my notes], sources: [help]}
  - {id: taken, topic: data, title: What data does Flint collect?, statement: "Flint collects notes, dates and your address.", asked: [what do they get of me, which data is taken], sources: [help]}
  - {id: fined, topic: regulators, title: Was Flint fined over notes?, statement: An authority in Oslo fined Flint., verdict: "yes", asked: [flint and its fine], sources: [help]}
  - {id: shut, topic: company, title: Who has shut Flint out?, statement: Peru has banned Flint since 2024., asked: [flint ban in peru], sources: [help]}
  - {id: sold, topic: sharing, title: Does Flint sell my data?, statement: Flint sells no data., verdict: "no", asked: [who buys it], sources: [help]}
  - {id: kept, topic: retention, title: How long are notes kept?, statement: Flint keeps notes for a year., asked: [when are my notes gone], sources: [help]}
`

func TestPlaceThatFactsTellOf(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, flintPolicy), bot.Config{})
	for _, test := range []struct {
		name, question, fact string
		lead                 string
	}{
		{"named in a statement", "does Kyoto get my notes?", "staff", ""},
		{"applying", "does it apply in Kyoto?", "region", "No reviewed fact says whether Kyoto is covered"},
		{"named by none", "does Lima get my notes?", "region", "No reviewed fact names Lima"},
		{"what an authority did there", "was Flint fined over notes in Norway?", "fined", ""},
		{"what an authority did elsewhere", "was Flint fined over notes in Chile?", "fined", ""},
		{"where it goes", "do my notes go to Japan?", "staff", ""},
		{"word for word, where it is", "is Flint banned in Peru?", "shut", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			a := ask(t, b, bot.Question{Text: test.question})
			if ids := factIDs(a); len(ids) == 0 || ids[0] != test.fact || !strings.Contains(a.Lead, test.lead) || test.lead == "" && a.Lead+strings.Join(a.Notes, "") != "" {
				t.Errorf("%q: %s from %v, %q, %q", test.question, a.Verdict, ids, a.Lead, a.Notes)
			}
		})
	}
}
