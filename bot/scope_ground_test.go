package bot_test

import (
	"slices"
	"strings"
	"testing"

	"fineprint/bot"
	"fineprint/knowledge"
	"fineprint/knowledge/place"
)

// tugPolicy has what is so in some places only.
const tugPolicy = `id: tug
title: Tug and its models
organisation: Tug
aliases: [tug]
summary: Tug trains models on trips.
sources:
  - {id: help, publisher: Tug Help, title: Trips, url: "https://tug.example/help", date: 2026-04-15, own: true}
facts:
  - id: new-places
    topic: places
    title: Which places are new?
    statement: Members in Norway and Peru are new to it.
    places: [{place: [NO, PE], status: covered, since: 2026-05-04}]
    asked: [which countries are new]
    sources: [help]
  - id: chile
    topic: places
    title: Is Chile covered?
    statement: Members in Chile have been in for a year.
    verdict: "yes"
    places: [{place: CL, status: covered, since: 2025-05-04}]
    asked: [are chileans in]
    sources: [help]
  - id: start
    topic: timing
    title: When does it start?
    statement: It starts on 4 May 2026 in the new places.
    places: [{place: [NO, PE], status: covered, since: 2026-05-04}]
    asked: [when do they begin, what is the date]
    sources: [help]
  - id: partners
    topic: sharing
    title: Do partners get my trips?
    statement: Tug gives trips to its partners.
    verdict: "yes"
    asked: [does tug share my trips, do partners see where I went]
    disputes: [not-norway]
    sources: [help]
  - id: not-norway
    topic: sharing
    title: Do partners get trips from Norway?
    statement: Trips of members in Norway go to no partner.
    verdict: "no"
    places: [{place: NO, status: excluded}]
    asked: [are norwegian trips shared]
    disputes: [partners]
    sources: [help]
  - id: age
    topic: children
    title: Is my age checked?
    statement: Tug checks the age of members in Peru.
    verdict: "yes"
    places: [{place: PE, status: covered}]
    asked: [do I have to prove my age]
    sources: [help]
`

func TestWhereTheAskerIs(t *testing.T) {
	t.Parallel()
	b := botOver(t, libraryOf(t, tugPolicy), bot.Config{})
	for _, test := range []struct {
		name, before string
		place        place.Code
		question     string
		verdict      knowledge.Verdict
		fact         string
		told         string // of lead or notes
	}{
		{"not known", "", "", "do partners get my trips?", knowledge.Yes, "partners", "not everywhere"},
		{"told before", "I'm in Norway", "", "do partners get my trips?", knowledge.No, "not-norway", ""},
		{"kept", "", "NO", "do partners get my trips?", knowledge.No, "not-norway", ""},
		{"elsewhere", "I'm in Peru", "", "do partners get my trips?", knowledge.Yes, "partners", ""},
		{"in the question", "I'm in Peru", "", "do partners get my trips in Norway?", knowledge.No, "not-norway", ""},
		{"of others", "I'm in Norway", "", "is my age checked?", "", "age", "it does not speak of Norway"},
		{"theirs", "I'm in Peru", "", "is my age checked?", knowledge.Yes, "age", ""},
		{"the date of others", "I'm in Chile", "", "when does it start?", "", "chile", "since 4 May 2025"},
		{"here", "I'm in Chile btw", "", "does it apply here?", knowledge.Yes, "chile", "Chile is covered"},
		{"here, kept", "", "CL", "does it apply here?", knowledge.Yes, "chile", "Chile is covered"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			q := bot.Question{Text: test.question, Place: test.place, Conversation: "C" + test.name}
			if test.before != "" {
				ask(t, b, bot.Question{Text: test.before, Conversation: q.Conversation})
			}
			a := ask(t, b, q)
			told := strings.Join(append([]string{a.Lead}, a.Notes...), " ")
			if ids := factIDs(a); a.Verdict != test.verdict || len(ids) == 0 || ids[0] != test.fact || !strings.Contains(told, test.told) || test.told == "" && told != "" {
				t.Errorf("%q: %q from %v, %q; want %q from %q, %q", test.question, a.Verdict, ids, told, test.verdict, test.fact, test.told)
			}
		})
	}
	for _, before := range []string{"I'm in Georgia", "is Norway or Peru new?"} {
		c := "C" + before
		ask(t, b, bot.Question{Text: before, Conversation: c})
		if ids := factIDs(ask(t, b, bot.Question{Text: "do partners get my trips?", Conversation: c})); !slices.Equal(ids[:1], []string{"partners"}) {
			t.Errorf("after %q, which names no one place: %v", before, ids)
		}
	}
}

// A place alone asks whether the policy holds there, though another fact is asked for in little more than
// that; and so does who only says that he works there.
func TestOnlyPlaces(t *testing.T) {
	t.Parallel()
	b := shippedBot(t)
	for _, question := range []string{"Luxembourg?", "what about Ireland", "my company is in Ireland. is my data used?"} {
		check(t, ask(t, b, bot.Question{Text: question}), want{outcome: bot.Answered, verdict: knowledge.Yes, first: "region-eu"})
	}
	check(t, ask(t, b, bot.Question{Text: "why ireland of all places"}), want{outcome: bot.Answered, noVerd: true, first: "dpc-lead"})
}
